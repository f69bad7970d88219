/** `nsm20 schema`: what machines, editors and templates are given, as JSON Schema. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import {
  portable,
  schemaFile,
  schemaFiles,
  schemas,
  type NamedSchema,
  type SchemaFile,
} from '../guide/schemas.ts';
import { schemaFolder } from '../records/modeline.ts';
import { suggest } from '../reader/suggest.ts';
import { ended, hanging, lines, paragraphs, shown, wrap, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { toText } from '../render/json.ts';
import { exitCode, formatOf, type ExitCode } from './answer.ts';
import { readText } from './disk.ts';
import type { GlobalOptions } from './load.ts';
import { exists, findRepository, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import { look } from './seen.ts';
import type { World } from './world.ts';
import { isFolderFor, writeWhole } from './write.ts';

export interface SchemaOptions extends GlobalOptions {
  readonly write?: true;
}

/**
 * Prints the schema called `name`, or with `--write` puts it where editors look; without a name the list of them, or the
 * files that editors need.
 */
export async function schema(
  name: string | undefined,
  options: SchemaOptions,
  world: World,
): Promise<ExitCode> {
  if (options.write) {
    const files = name === undefined ? schemaFiles() : [schemaFile(schemaNamed(name))];
    world.print(await writeSchemas(files, findRepository(options, world), world));
  } else if (name === undefined) {
    formatOf(options, ['text']);
    world.print(listText(options));
  } else {
    formatOf(options, ['json']);
    world.print(toText(portable(schemaNamed(name).json())));
  }
  return exitCode.clean;
}

function schemaNamed(name: string): NamedSchema {
  const found = schemas.find((each) => each.name === name);
  if (found) return found;
  const near = suggest(
    name,
    schemas.map((each) => each.name),
  );
  throw new Refusal(
    `there is no schema "${name}"`,
    near === undefined ? 'run nsm20 schema to see what there is' : `did you mean "${near}"?`,
  );
}

function listText({ quiet }: SchemaOptions): Terminal {
  const width = Math.max(...schemas.map(({ name }) => name.length));
  const groups = [...new Set(schemas.map(({ group }) => group))].map((group) =>
    lines([
      shown`${group}`,
      ...schemas
        .filter((each) => each.group === group)
        .flatMap(({ name, title }) => hanging(`  ${name.padEnd(width)}  `, title, 80)),
    ]),
  );
  const more = lines([
    shown`Run nsm20 schema with one of these names to print it as JSON Schema (draft-07).`,
    ...wrap(
      `nsm20 schema --write puts those that editors need into ${schemaFolder}/; with a name it puts that one there.`,
      80,
    ),
  ]);
  return paragraphs([...groups, ...(quiet ? [] : [more])]);
}

/** Writes schemas for editors into the repository, and says which. A file that is the same is left alone. */
async function writeSchemas(
  schemaTexts: readonly SchemaFile[],
  { root, settings }: RepositoryPlace,
  world: World,
): Promise<Terminal> {
  if (!exists(join(root, settings)) && !exists(join(root, 'cases')))
    throw new Refusal('there is no case repository here', 'run it in one, or name one with -C');
  let folder = root;
  for (const name of schemaFolder.split('/')) {
    folder = join(folder, name);
    if (!isFolderFor({ file: folder, name }, true))
      throw new Refusal(`"${schemaFolder}" is not a folder`, 'a file or a link stands in its way');
  }
  const files = schemaTexts.map(({ path, text }) => ({ file: join(root, path), name: path, text }));
  for (const { name, file } of files)
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false)
      throw new Refusal(`"${name}" is not a file`, 'move it away');
  const seen = look(files);
  const changed = files.filter(({ file, text }) => seen(file) === '' || !isSame(file, text));
  await writeWhole(changed, seen, world);
  return ended(
    files.map((each): Shown =>
      changed.includes(each) ? shown`Wrote ${each.name}` : shown`Unchanged: ${each.name}`,
    ),
  );
}

/** Whether `file` holds `text`. */
function isSame(file: string, text: string): boolean {
  const read = readText(file, file);
  return 'text' in read && read.text === text;
}
