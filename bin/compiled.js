/**
 * The built program as V8 compiled it when it was built, beside each of its files: a start then has nothing to compile.
 * V8 takes only what the same release of it made, from a text of the same length; whether it is whole, it does not ask.
 * So a checksum stands in front of it. What is not taken is compiled anew.
 */
const { readFileSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const folder = join(__dirname, '../dist/bin');
const compile = Module.prototype._compile;

/** What V8 made of the file at `path` when it was built; undefined: none is whole, or the file has changed since. */
function keptOf(path) {
  const file = `${path}.cache`;
  try {
    if (statSync(file).mtimeMs < statSync(path).mtimeMs) return undefined;
    const bytes = readFileSync(file);
    const kept = bytes.subarray(4);
    return bytes.readUInt32LE() === crc32(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(path, kept) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(kept));
  writeFileSync(`${path}.cache`, Buffer.concat([checksum, kept]));
}

/** Runs the files of the built program from now on as they were compiled. `made` is told of each that ran. */
function useCompiled(made) {
  Module.prototype._compile = function (text, path) {
    if (dirname(path) !== folder) return compile.call(this, text, path);
    const cachedData = made ? undefined : keptOf(path);
    if (!made && !cachedData) return compile.call(this, text, path);
    const script = new Script(Module.wrap(text), { filename: path, cachedData });
    made?.(path, script);
    const load = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, load, this, path, folder);
  };
}

/** Runs the built program on `args`, and then keeps what V8 compiled for it. Part of the build. */
async function keepCompiled(args) {
  const scripts = [];
  useCompiled((path, script) => scripts.push({ path, script }));
  const { main } = require(join(folder, 'main.js'));
  const { realWorld } = require(join(folder, 'world.js'));
  for (const each of args) await main(each, { ...realWorld(), print: () => {}, complain: () => {} });
  for (const { path, script } of scripts) keep(path, script.createCachedData());
}

module.exports = { useCompiled, keepCompiled };
