/** The program as it is started: what it prints and how it ends, whatever happens. For a Node that can run it. */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '../dist/bin/main.js');
const fail = (text) => {
  process.exitCode = 2;
  process.stderr.write(`nsm20: ${text}\n`);
};

/** Answers the order that Node was started with. */
function run() {
  // A reader that has seen enough (`| head -1`) ends the answer quietly; anything else is a failure to answer.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') fail(`the answer could not be written (${error.code})`);
  });
  process.stderr.on('error', () => {});
  // What went past everything is a defect, and no verdict: in one line, and never with the exit code of one.
  process.on('uncaughtException', (error) => {
    const [line] = String(error?.message ?? error).split('\n');
    fail(
      `a defect in the program; nothing is decided, whatever it printed: ${JSON.stringify(line).slice(1, -1)}`,
    );
  });

  const [first, ...others] = process.argv.slice(2);
  if (others.length === 0 && (first === '--version' || first === '-V')) {
    // It needs nothing of the program, and costs hardly more than the start of Node.
    const about = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));
    process.stdout.write(`${about.version}\n`);
  } else if (existsSync(built)) void answer();
  else fail(notBuilt());
}

/** In a clone it can be built; what npm installs from git holds neither a build nor its source. */
const notBuilt = () =>
  existsSync(join(__dirname, '../src'))
    ? 'the program is not built yet; run: npm ci && npm run build'
    : 'npm does not build it from git; in a clone run: npm ci && npm pack, and install that file';

async function answer() {
  require('./compiled.js').useCompiled();
  const { main } = require(built);
  const { realWorld } = require('../dist/bin/world.js');
  // Nothing left to wait for, and no answer: the input ended in the middle of a question.
  let isAnswered = false;
  process.once('beforeExit', () => {
    if (isAnswered || process.exitCode === 2) return;
    process.exitCode = 130;
    process.stderr.write('nsm20: ended before anything was written\n');
  });
  const code = await main(process.argv.slice(2), realWorld());
  isAnswered = true;
  process.exitCode ??= code;
}

module.exports = { run };
