/** The files of a case repository that no answer takes the place of: what was read, what is named, what `init` makes. */
import { madeFiles } from '../author/made-files.ts';
import { sourcePaths } from '../records/case-repository.ts';
import { plainPath } from '../records/paths.ts';
import type { Loaded } from './load.ts';

/** What tells which files are kept. */
export type Keeping = Pick<Loaded, 'configuration' | 'context' | 'files' | 'templates'>;

/** The kept files, each with why it is kept, as half a sentence. Paths are relative to the repository's root, with `/`. */
export function keptFiles({
  configuration,
  context,
  files,
  templates,
}: Keeping): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const keep = (paths: readonly string[], why: string): void => {
    for (const path of paths) kept.set(plainPath(path), why);
  };
  keep(Object.values(madeFiles), 'it belongs to the case repository');
  keep(
    [...templates.texts, ...templates.unread].map(({ path }) => path),
    'it is a template',
  );
  const among = [...files.texts, ...files.unread, ...files.others];
  keep(
    among.map(({ path }) => path),
    'it lies among the records',
  );
  const named = [...configuration.lists, ...configuration.allowed].map(({ path }) => path);
  keep([...named, ...(context.home ? [context.home.path] : [])], 'it belongs to the settings');
  keep(sourcePaths(context.cases), 'a record names it as evidence');
  return kept;
}
