/**
 * Builds the program from its source. npm runs it (`prepare`) in a clone after an install, before it packs, and where it
 * installs from git; never for a package that is packed. Prints nothing on standard output: it belongs to who called npm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const npm = (...args) => {
  // In a global install from git npm hands down that it is one, and then installs nothing here (npm/cli#8440).
  const { npm_config_global: _, ...env } = process.env;
  execFileSync(process.execPath, [process.env.npm_execpath, ...args], { env, stdio: ['ignore', 2, 2] });
};

if (!existsSync('node_modules/rolldown')) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', 'build', '--silent');
