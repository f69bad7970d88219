/** The templates of the report: the built-in ones, and those of the repository in their place. */
import { createHash } from './crypto.ts';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { templateNames } from '../report/context.ts';
import { suggest } from '../reader/suggest.ts';
import { frame, type TemplateMistake } from '../template/draw.ts';
import { readText } from './disk.ts';
import type { Loaded } from './load.ts';
import { Refusal } from './refusal.ts';

export interface Templates {
  /** Their texts by file name: `report.md`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Those of the repository that differ from the built-in ones, with their digests. */
  readonly own: readonly { readonly name: string; readonly sha256: string }[];
  /** Files in the repository's folder that no report asks for. */
  readonly mistakes: readonly TemplateMistake[];
}

/** The built-in templates lie beside the program. */
const builtInFolder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The templates that a report of this repository is drawn from. @throws Refusal when one cannot be read. */
export function templatesOf({ templates, configuration }: Loaded): Templates {
  const builtIn = new Map(
    readdirSync(builtInFolder)
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => [name, builtInText(name)]),
  );
  const [unread] = templates.unread;
  if (unread) throw new Refusal(`the template ${unread.path} cannot be used: ${unread.message}`, unread.help);
  const prefix = configuration.templates === '.' ? '' : `${configuration.templates}/`;
  const files = templates.texts
    .map(({ path, text }) => ({ name: path.slice(prefix.length), text }))
    .filter(({ name }) => name !== 'README.md' && !name.startsWith('.'));
  const own = files.filter(({ name, text }) => builtIn.get(name) !== text);
  const texts = Object.fromEntries([
    ...builtIn,
    ...own.filter(isMarkdown).map(({ name, text }) => [name, text]),
  ]);
  return {
    texts,
    own: own.map(({ name, text }) => ({ name, sha256: createHash('sha256').update(text).digest('hex') })),
    mistakes: own.flatMap(({ name }) => mistakeIn(name, texts)),
  };
}

const isMarkdown = ({ name }: { readonly name: string }): boolean => name.endsWith('.md');

function builtInText(name: string): string {
  const read = readText(join(builtInFolder, name), name);
  if ('text' in read) return read.text;
  throw new Error(`the built-in template ${name}: ${read.message}`);
}

/** A file that is no template, and is rendered by none. */
function mistakeIn(name: string, texts: Readonly<Record<string, string>>): TemplateMistake[] {
  const place = { template: name, line: 1, column: 1 };
  if (!name.endsWith('.md')) return [{ ...place, message: 'the name of a template ends in ".md"' }];
  const bare = name.replace(/\.md$/, '');
  const asked = new Set([frame, ...templateNames, ...Object.values(texts).flatMap(rendered)]);
  if (asked.has(bare)) return [];
  const near = suggest(bare, asked);
  return [
    {
      ...place,
      message: `no section and no other template asks for it${near === undefined ? '' : `; did you mean "${near}.md"?`}`,
    },
  ];
}

/** The templates that a template renders by name. */
const rendered = (text: string): readonly string[] =>
  [...text.matchAll(/\{%-?\s*render\s+(["'])([^"']+)\1/g)].map(([, , name]) => name!);
