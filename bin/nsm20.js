#!/usr/bin/env node
// Any Node since 14 can read this file. It looks which one this is before anything newer is loaded.
const least = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > least[0] || (major === least[0] && minor >= least[1])) require('./run.js').run();
else {
  process.exitCode = 2;
  process.stderr.write(`nsm20 needs Node ${least.join('.')} or later; this is ${process.versions.node}\n`);
}
