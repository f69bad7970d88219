/** What `doctor` says of a case repository: its settings, records, templates, git and editors. */
import { join, posix, relative, sep } from 'node:path';
import { schemaFiles } from '../guide/schemas.ts';
import { caseFileSchema, modeline, schemaFolder } from '../records/modeline.ts';
import { notTakenIn } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import type { Configuration } from '../reader/read-configuration.ts';
import type { Examined } from '../render/doctor.ts';
import { plural } from '../render/ink.ts';
import { readText } from './disk.ts';
import { gitState, troubleWords, type GitState } from './git-state.ts';
import type { GlobalOptions, Loaded } from './load.ts';
import { exists, isInWorkTree, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import { templatesOf } from './templates.ts';

const group = 'Case repository';

/** What refuses needs attention, in its own words. */
const refused = (id: string, { message, help, details }: Refusal, otherwise: string): Examined => ({
  group,
  id,
  state: 'attention',
  says: message,
  details,
  help: help ?? otherwise,
});

export function settingsExamined(
  { config, rev }: GlobalOptions,
  { start, root, settings, top }: RepositoryPlace,
  read: Configuration | Refusal,
): readonly Examined[] {
  if (read instanceof Refusal) return [refused('settings', read, 'put the settings right')];
  const isThere = rev !== undefined || exists(join(root, settings));
  const up = relative(root, start).split(sep).filter(Boolean).length;
  const where =
    config !== undefined
      ? 'as --config says'
      : up === 0
        ? 'in this folder'
        : `${plural(up, 'folder')} up, the nearest on the way to the top of the git repository`;
  const none =
    top === undefined
      ? 'none in this folder, and outside git no other is looked at; the built-in settings apply'
      : 'none on the way to the top of the git repository; the built-in settings apply';
  return [
    {
      group,
      id: 'settings',
      state: isThere ? 'ok' : 'note',
      says: isThere ? `${settings}, ${where}` : none,
      ...(rev !== undefined && { details: ['read from the revision that --rev names'] }),
    },
  ];
}

export function casesExamined(
  { cases: folder }: Configuration,
  loaded: Loaded | Refusal,
): readonly Examined[] {
  if (loaded instanceof Refusal) return [refused('case files', loaded, 'nsm20 check says more')];
  const { cases } = loaded.context;
  const drafts = cases.records.filter(({ draft }) => draft).length;
  const missing = notTakenIn(cases);
  const unread = missing.filter(({ path }) => !cases.marked.has(path)).length;
  const says = [
    `${plural(cases.files, 'case file')} below "${folder}"`,
    ...(drafts > 0 ? [`${plural(drafts, 'draft')} among them`] : []),
    ...(unread > 0 ? [`${unread} could not be taken in`] : []),
    ...(cases.marked.size > 0
      ? [`${cases.marked.size} with a marking above CUI, of which nothing is used`]
      : []),
  ].join(', ');
  return [
    missing.length === 0
      ? { group, id: 'case files', state: 'ok', says }
      : { group, id: 'case files', state: 'attention', says, help: 'nsm20 check says which, and why' },
  ];
}

export function templatesExamined(loaded: Loaded): readonly Examined[] {
  const id = 'templates';
  const { templates: folder } = loaded.configuration;
  try {
    const { own, mistakes } = templatesOf(loaded);
    const names = own.map(({ name }) => name);
    if (mistakes.length > 0) {
      const details = mistakes.map(({ template, message }) => `${folder}/${template}: ${message}`);
      const help = 'rename the file, or move it out of the folder';
      return [{ group, id, state: 'attention', says: 'a file there is no template', details, help }];
    }
    const says =
      own.length === 0
        ? 'the built-in ones'
        : `the built-in ones, but for ${names.join(', ')} in "${folder}"`;
    return [{ group, id, state: 'ok', says }];
  } catch (error) {
    if (error instanceof Refusal) return [refused(id, error, 'put the template right')];
    throw error;
  }
}

export async function gitExamined(
  place: RepositoryPlace,
  loaded: Loaded | Refusal,
): Promise<readonly Examined[]> {
  const line = (state: Examined['state'], says: string, help?: string, id = 'git'): Examined => ({
    group,
    id,
    state,
    says,
    ...(help !== undefined && { help }),
  });
  const { top } = place;
  if (top === undefined)
    return [line('note', 'this folder is in no git repository: earlier revisions cannot be asked for')];
  const state = await gitState(top);
  if (typeof state === 'string') return [line('attention', ...troubleWords(state))];
  return [
    line('ok', headOf(state)),
    ...(state.shallow
      ? [
          line(
            'attention',
            'the clone is shallow: earlier commits are not here',
            'git fetch --unshallow; in a CI job, fetch the whole history',
          ),
        ]
      : []),
    ...(state.partial
      ? [
          line(
            'attention',
            'the clone is partial: files of earlier commits may not be here, and are never fetched',
            'clone it again without --filter',
          ),
        ]
      : []),
    ...(loaded instanceof Refusal || state.commit === null
      ? []
      : [await revisionFound(loaded), ...(await deletedFound(place, loaded))]),
  ];
}

const headOf = ({ commit, branch }: GitState): string =>
  commit === null
    ? 'no commit yet'
    : `${branch === null ? 'on no branch (detached)' : `on ${branch}`}, at commit ${commit.slice(0, 12)}`;

async function revisionFound(loaded: Loaded): Promise<Examined> {
  const revision = await loaded.revision();
  const id = 'commit';
  return revision === null
    ? {
        group,
        id,
        state: 'note',
        says: 'the case files or the settings are not as committed; reports name no commit',
      }
    : { group, id, state: 'ok', says: `the case files are those of commit ${revision.slice(0, 12)}` };
}

/** How many of them are named. */
const mostNamed = 10;

/** The case files that are committed and no longer there: their owner's change, but one to know of. */
async function deletedFound(place: RepositoryPlace, loaded: Loaded): Promise<readonly Examined[]> {
  if (!isInWorkTree(place)) return [];
  const { goneFrom } = await import('./git.ts');
  const told = new Set(loaded.context.cases.broken.map(({ path }) => path));
  const gone = (await goneFrom(place, loaded.configuration.cases)).filter((path) => !told.has(path));
  if (gone.length === 0) return [];
  const more = gone.length > mostNamed ? [`and ${gone.length - mostNamed} more`] : [];
  return [
    {
      group,
      id: 'work tree',
      state: 'note',
      says: `${plural(gone.length, 'committed file is', 'committed files are')} no longer in the work tree`,
      details: [...gone.slice(0, mostNamed), ...more],
    },
  ];
}

/** Whether the schemas for editors are there and are those of this program, and who makes use of them. */
export function editorExamined({ root }: RepositoryPlace, loaded: Loaded | Refusal): readonly Examined[] {
  const found = schemaFiles().map(({ path, text }) => {
    const read = exists(join(root, path)) ? readText(join(root, path), path) : undefined;
    return read === undefined ? 'none' : 'text' in read && read.text === text ? 'same' : 'other';
  });
  const isNone = found.every((each) => each === 'none');
  const isCurrent = found.every((each) => each === 'same');
  const line = (id: string, state: Examined['state'], says: string): Examined => ({
    group: 'Editor',
    id,
    state,
    says,
    ...(state === 'attention' && { help: 'run: nsm20 schema --write' }),
  });
  const { right, astray } = loaded instanceof Refusal ? { right: 0, astray: [] } : namings(root, loaded);
  const settings = readText(join(root, '.vscode', 'settings.json'), '.vscode/settings.json');
  const isNamed = 'text' in settings && settings.text.includes(caseFileSchema);
  const isUsed = isNamed || right > 0;
  const users = [
    ...(right > 0 ? [`${plural(right, 'record names', 'records name')} the schema`] : []),
    ...(isNamed ? ['.vscode/settings.json names it'] : []),
  ];
  return [
    isCurrent
      ? line('schemas', 'ok', `those in ${schemaFolder} are this program's`)
      : isNone
        ? isUsed
          ? line(
              'schemas',
              'attention',
              `there are none in ${schemaFolder}, and an editor is told to use them`,
            )
          : line(
              'schemas',
              'note',
              `none in ${schemaFolder}; nsm20 schema --write puts them there for editors`,
            )
        : line('schemas', 'attention', `those in ${schemaFolder} are not this program's`),
    users.length > 0
      ? line('wiring', 'ok', users.join(', and '))
      : line('wiring', 'note', 'no record and no editor setting names a schema'),
    ...astray.slice(0, 1).map((path) => ({
      ...line(
        'records',
        'attention',
        `${plural(astray.length, 'record names', 'records name')} a schema that is not there`,
      ),
      help: `the first line of ${path} should be: ${modeline(path)}`,
    })),
  ];
}

/** How many records name the schema of case files, and the paths of those that name one that is not there. */
function namings(
  root: string,
  { texts }: Loaded,
): { readonly right: number; readonly astray: readonly string[] } {
  const named = Array.from(texts, ([path, text]) => {
    const [, schema] = /^(?:#.*\n)*?# yaml-language-server:\s*\$schema=(\S+)/.exec(text) ?? [];
    return {
      path,
      schema: schema && posix.join(posix.dirname(path), schema),
      isFetched: schema?.includes(':'),
    };
  }).filter(({ schema, isFetched }) => schema !== undefined && !isFetched);
  const isThere = (path: string): boolean => !path.startsWith('..') && exists(join(root, path));
  return {
    right: named.filter(({ schema }) => schema === caseFileSchema).length,
    astray: named
      .filter(({ schema }) => schema !== caseFileSchema && !isThere(schema!))
      .map(({ path }) => path)
      .toSorted(byCodeUnit),
  };
}
