/** What `doctor` says of the screening lists that the settings name. */
import type { Examined } from '../render/doctor.ts';
import { plural } from '../render/ink.ts';
import type { NamedList } from '../reader/read-configuration.ts';
import type { Tree } from './tree.ts';

const group = 'Screening';

/** A line for each list; nothing where none is named. */
export async function listsExamined(
  named: readonly NamedList[],
  tree: Pick<Tree, 'parts'>,
): Promise<readonly Examined[]> {
  if (named.length === 0) return [];
  const { listHelp, readLists } = await import('./screening.ts');
  const { lists, entries, skipped } = await readLists(named, tree);
  return lists.map((list): Examined => {
    const { path, trouble, retrieved } = list;
    if (trouble !== undefined) {
      return { group, id: path, state: 'attention', says: `the list ${trouble}`, help: listHelp(trouble) };
    }
    const count = plural(entries.filter((each) => each.list === list).length, 'entry', 'entries');
    const nameless = skipped.get(path) ?? 0;
    const left = nameless > 0 ? `; ${plural(nameless, 'row')} without a name left out` : '';
    if (retrieved !== undefined)
      return { group, id: path, state: 'ok', says: `${count}, retrieved on ${retrieved}${left}` };
    return {
      group,
      id: path,
      state: 'note',
      says: `${count}; the day it was retrieved is not recorded, so a decision without a digest does not hold${left}`,
      help: 'record under "retrieved" the day on which it was fetched',
    };
  });
}
