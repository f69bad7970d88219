/** What a stranger could commit. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../cli/program.ts';

function putProgram(folder: string, path: string, text: string): void {
  put(folder, path, text);
  chmodSync(join(folder, path), 0o755);
}

/** Adds to a checkout what a stranger could commit so that a careless recipe runs it. Each payload writes `canary`. */
export function plant(checkout: string, canary: string): void {
  const shell = `#!/bin/sh\ntouch '${canary}'\n`;
  const node = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, '');\n`;
  for (const name of ['nsm20', 'node', 'npm', 'git']) {
    putProgram(checkout, `node_modules/.bin/${name}`, shell);
  }
  put(checkout, 'node_modules/nsm20/package.json', '{"name":"nsm20","version":"0.1.0","bin":"bin/nsm20.js"}');
  putProgram(checkout, 'node_modules/nsm20/bin/nsm20.js', `#!/usr/bin/env node\n${node}`);
  putProgram(checkout, 'evil.sh', shell);
  put(checkout, 'evil.cjs', node);
  put(
    checkout,
    '.npmrc',
    `registry=http://localhost:9/\nscript-shell=${checkout}/evil.sh\nnode-options=--require ${checkout}/evil.cjs\n`,
  );
  const scripts = ['preinstall', 'install', 'postinstall', 'prepare', 'prepack', 'nsm20'];
  put(
    checkout,
    'package.json',
    JSON.stringify({
      name: 'nsm20',
      scripts: Object.fromEntries(scripts.map((each) => [each, './evil.sh'])),
    }),
  );
  put(checkout, 'nsm20.config.js', node);
  put(checkout, '.gitattributes', '* filter=evil diff=evil\n');
  // A bare repository within the case folder: git takes it for its own when it is started there.
  const settings = `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ../..\n\tfsmonitor = "touch '${canary}'; false"\n[include]\n\tpath = ../../evil.gitconfig\n`;
  put(checkout, 'cases/embedded/HEAD', 'ref: refs/heads/main\n');
  put(checkout, 'cases/embedded/config', settings);
  put(checkout, 'cases/embedded/objects/keep', '');
  put(checkout, 'cases/embedded/refs/keep', '');
  put(checkout, 'evil.gitconfig', `[alias]\n\tst = "!touch '${canary}'"\n`);
}
