/**
 * The built program as V8 compiled it when it was built, beside each of its files: a start then has nothing to compile.
 * V8 takes only what the same release of it made, from a text of the same length; whether it is whole, and of this very
 * text, it does not ask. So two checksums stand in front of it. What is not taken is compiled anew.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const folder = join(__dirname, '../dist/bin');
const compile = Module.prototype._compile;

/** What V8 made of `text`, the file at `path`, when it was built; undefined: none is whole, or the file has changed since. */
function keptOf(path, text) {
  try {
    const bytes = readFileSync(`${path}.cache`);
    const kept = bytes.subarray(8);
    return bytes.readUInt32LE(0) === crc32(kept) && bytes.readUInt32LE(4) === crc32(text) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(path, text, kept) {
  const checksums = Buffer.alloc(8);
  checksums.writeUInt32LE(crc32(kept), 0);
  checksums.writeUInt32LE(crc32(text), 4);
  writeFileSync(`${path}.cache`, Buffer.concat([checksums, kept]));
}

/** Runs the files of the built program from now on as they were compiled. `made` is told of each that ran. */
function useCompiled(made) {
  Module.prototype._compile = function (text, path) {
    if (dirname(path) !== folder) return compile.call(this, text, path);
    const cachedData = made ? undefined : keptOf(path, text);
    if (!made && !cachedData) return compile.call(this, text, path);
    const script = new Script(Module.wrap(text), { filename: path, cachedData });
    made?.(path, text, script);
    const load = (id) => this.require(id);
    return script.runInThisContext().call(this.exports, this.exports, load, this, path, folder);
  };
}

/** Runs the built program on `args`, and then keeps what V8 compiled for it. Part of the build. */
async function keepCompiled(args) {
  const scripts = [];
  useCompiled((path, text, script) => scripts.push({ path, text, script }));
  const { main } = require(join(folder, 'main.js'));
  const { realWorld } = require(join(folder, 'world.js'));
  for (const each of args) await main(each, { ...realWorld(), print: () => {}, complain: () => {} });
  for (const { path, text, script } of scripts) keep(path, text, script.createCachedData());
}

module.exports = { useCompiled, keepCompiled };
