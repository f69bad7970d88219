import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const project = fileURLToPath(new URL('.', import.meta.url));
const inProject = (...path) => join(project, ...path);

/** The folder of the package a module of the bundle is from; undefined: the project's own. */
function packageOf(id) {
  if (id.startsWith('\0rolldown/')) return inProject('node_modules/rolldown');
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
}

/** Packages that come as one file with what they depend on inside. */
const carrying = ['docx'];

/** `folder`, and where its package carries others inside, the folders of those. */
function withCarried(folder) {
  const carried = new Set([folder]);
  if (!carrying.includes(aboutOf(folder).name)) return [folder];
  for (const each of carried)
    for (const name of Object.keys(aboutOf(each).dependencies ?? {})) {
      const own = [join(each, 'node_modules', name), inProject('node_modules', name)].find(existsSync);
      if (own && !name.startsWith('@types/')) carried.add(own);
    }
  return [...carried];
}

const aboutOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The text of a licence that stands at the end of what a package says of itself. */
function licenceInReadme(folder) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const text =
    readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8').replaceAll('\r\n', '\n');
  const [, said] = /^#+ *licen[cs]e *$(.*)/ims.exec(text) ?? [];
  return /permission is hereby granted/i.test(said ?? '') ? [said.trim()] : [];
}

/** What has to be said of a package whose code is in the bundle: its name, its licence, and the text of it. */
function noticeOf(folder) {
  const { name, version, license } = aboutOf(folder);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) texts.push(...licenceInReadme(folder));
  if (!license || texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** Writes the licences of everything that was bundled beside the bundle, in the order of names. */
const notices = {
  name: 'third-party-notices',
  writeBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.entries(modules));
    const folders = new Set(modules.filter(([, { code }]) => code).map(([id]) => packageOf(id)));
    const all = new Set([...folders].filter((folder) => folder !== undefined).flatMap(withCarried));
    const each = [...all].map(noticeOf);
    const rule = `\n\n${'-'.repeat(80)}\n\n`;
    const head = 'The program carries code of these packages, each under its own licence.';
    writeFileSync(inProject('dist/THIRD_PARTY_NOTICES.txt'), `${[head, ...each.toSorted()].join(rule)}\n`);
  },
};

const derivedForms = inProject('src/reader/forms.ts');

/** Puts the forms of all kinds into the program as data: it checks a file without loading the schemas. */
const formsAsData = {
  name: 'forms-as-data',
  load: {
    filter: { id: derivedForms },
    async handler() {
      const kinds = inProject('src/records/kind-names.ts');
      const bundle = await rolldown({
        input: 'forms',
        platform: 'node',
        plugins: [
          {
            name: 'forms',
            resolveId: (id) => (id === 'forms' ? id : undefined),
            load: (id) =>
              id === 'forms'
                ? `export * from ${JSON.stringify(derivedForms)}; export * from ${JSON.stringify(kinds)};`
                : undefined,
          },
        ],
      });
      const { output } = await bundle.generate({ codeSplitting: false });
      const code = Buffer.from(output[0].code).toString('base64');
      const { formOf, kindNames } = await import(`data:text/javascript;base64,${code}`);
      const forms = ['settings', ...kindNames].map((name) => [name, JSON.stringify(formOf(name))]);
      return `
        const texts = ${JSON.stringify(Object.fromEntries(forms))};
        const known = new Map();
        export function formOf(name) {
          if (!known.has(name)) known.set(name, JSON.parse(texts[name]));
          return known.get(name);
        }
      `;
    },
  },
};

/**
 * What libraries load at every start and the program never uses: starting other programs for a command of their name,
 * and looking at the terminal for colours.
 */
const left = [
  { from: 'commander', name: 'node:child_process', text: 'export const spawn = undefined;' },
  {
    from: 'chalk',
    name: '#supports-color',
    text: 'export default { stdout: false, stderr: false };',
  },
];
const leftOut = {
  name: 'left-out',
  resolveId(name, importer = '') {
    const found = left.findIndex(
      (each) => each.name === name && packageOf(importer)?.endsWith(`/${each.from}`),
    );
    return found === -1 ? undefined : `\0left-out/${found}`;
  },
  load(id) {
    return id.startsWith('\0left-out/') ? left[Number(id.slice('\0left-out/'.length))].text : undefined;
  },
};

/** The modules that each module imports, as far as they come along with it. */
const imports = new Map();
const importing = {
  name: 'importing',
  moduleParsed({ id, importedIds }) {
    imports.set(id, importedIds);
  },
};

/** What a check loads in any case: one file, so that a start looks for one. */
let core;
function isCore(id) {
  if (!core) {
    core = new Set(
      ['main.ts', 'world.ts', 'commands.ts', 'check.ts'].map((name) => inProject('src/cli', name)),
    );
    for (const each of core) for (const next of imports.get(each) ?? []) core.add(next);
  }
  return core.has(id);
}

/**
 * Other signs are written as escapes in the file that a check loads: Node reads ASCII several times as fast, and keeps it
 * in half the space.
 */
const coreInAscii = {
  name: 'core-in-ascii',
  generateBundle(_, bundle) {
    const escape = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const chunk = bundle['core.js'];
    chunk.code = chunk.code.replaceAll(/[^\n -~\t]/g, escape);
  },
};

/** What the program is asked when it is built: the usual questions, and one about files with mistakes. */
const questions = [
  ['check', '-C', 'test/repositories/clocks'],
  ['status', '-C', 'test/repositories/clocks'],
  ['deadlines', '-C', 'test/repositories/clocks'],
  ['show', 'ruritania', '-C', 'test/repositories/clocks'],
  ['check', '-C', 'test/cli/mistakes'],
].map((each) => [...each, '--as-of', '2025-03-01']);

/**
 * What was bundled is CommonJS: Node starts it without the loader of ES modules, in half the time. What V8 makes of it
 * when it answers the usual questions is kept beside it.
 */
const commonJs = {
  name: 'common-js',
  writeBundle() {
    writeFileSync(inProject('dist/bin/package.json'), '{ "type": "commonjs" }\n');
  },
  async closeBundle() {
    const script = `require('./bin/compiled.js').keepCompiled(${JSON.stringify(questions)})`;
    execFileSync(process.execPath, ['-e', script], { cwd: project, stdio: 'inherit' });
  },
};

/** Bundles the program, so that a start reads a handful of files instead of hundreds. `tsc` looks at types alone. */
export default {
  // The forms by themselves are for the test that holds them against the schemas.
  input: ['src/cli/main.ts', 'src/cli/world.ts', 'src/cli/render-child.ts', 'src/reader/forms.ts'],
  platform: 'node',
  // The same release of the library as ES modules: what is not used stays out.
  resolve: { alias: { yaml: inProject('node_modules/yaml/browser/dist/index.js') } },
  plugins: [leftOut, importing, formsAsData, coreInAscii, notices, commonJs],
  logLevel: 'warn',
  output: {
    dir: 'dist/bin',
    format: 'cjs',
    chunkFileNames: '[name].js',
    cleanDir: true,
    codeSplitting: { groups: [{ name: 'core', test: isCore }] },
  },
};
