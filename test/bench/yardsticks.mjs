/** What others would do with the same files: scripts to measure the program against. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, script } from './measure.mjs';

const library = (path) => JSON.stringify(pathToFileURL(join(root, 'node_modules', path)).href);
const walk = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const files = [];
const visit = (at) => {
  for (const entry of readdirSync(at, { withFileTypes: true }))
    entry.isDirectory() ? visit(join(at, entry.name)) : files.push(join(at, entry.name));
};
visit(process.argv[2]);
const texts = files.map((file) => readFileSync(file, 'utf8'));
`;

/** F, the floor: lists the files and reads them. */
export const floor = script('floor.mjs', walk);

/** Reads each text by the library, and keeps nothing. */
export const parse = script(
  'parse.mjs',
  `${walk}
import { parse } from ${library('yaml/dist/index.js')};
for (const text of texts) try { parse(text); } catch {}
`,
);

const caseFile = execFileSync(process.execPath, [join(root, 'bin/nsm20.js'), 'schema', 'case-file'], {
  encoding: 'utf8',
});

/** The JSON Schema of a case file of any kind. */
export const schema = script('case-file.json', caseFile);

/**
 * The obvious way: every document parsed with its places and kept, held against a schema of zod, its references looked up.
 * No law.
 */
export const obvious = script(
  'obvious.mjs',
  `${walk}
import { LineCounter, parseDocument } from ${library('yaml/dist/index.js')};
import { z } from ${library('zod/index.js')};
const { definitions } = JSON.parse(readFileSync(${JSON.stringify(schema)}, 'utf8'));
/** A schema with what it refers to in place of each reference. */
const whole = (part) => {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(whole);
  const { $ref, ...own } = part;
  const steps = $ref ? $ref.split('/').slice(2) : [];
  const referred = $ref ? whole(steps.reduce((at, step) => at[step], definitions)) : {};
  return { ...referred, ...Object.fromEntries(Object.entries(own).map(([key, each]) => [key, whole(each)])) };
};
const schemas = new Map();
const schemaOf = (kind) => {
  if (schemas.has(kind)) return schemas.get(kind);
  const { allOf: _, ...plain } = whole(definitions[kind]);
  schemas.set(kind, z.fromJSONSchema(plain));
  return schemas.get(kind);
};
const ids = new Set(files.map((file) => file.slice(process.argv[2].length + 1, -5)));
const records = [];
const problems = [];
for (const [at, text] of texts.entries()) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const tell = (message, path) => {
    const [start] = (path && document.getIn(path, true)?.range) ?? [0];
    problems.push({ file: files[at], message, ...lines.linePos(start) });
  };
  for (const { message } of document.errors) tell(message);
  const data = document.errors.length > 0 ? undefined : document.toJS();
  if (definitions[data?.kind] === undefined) continue;
  const { success, error } = schemaOf(data.kind).safeParse(data);
  if (!success) for (const { message, path } of error.issues) tell(message, path);
  for (const field of ['recipient', 'unit', 'party', 'transfers', 'about'])
    for (const id of [data[field] ?? []].flat()) if (!ids.has(id)) tell('there is no record ' + id, [field]);
  records.push({ data, document, lines });
}
console.log(JSON.stringify(problems), records.length);
`,
);
