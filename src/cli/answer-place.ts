/** Where answers and reports are written: beside the records, never among them, and through no link of the checkout. */
import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { schemaFolder } from '../records/modeline.ts';
import { isInside } from '../records/paths.ts';
import { keptFiles, type Keeping } from './kept-files.ts';
import type { Loaded } from './load.ts';
import { inPlainWords, Refusal } from './refusal.ts';
import { identityOf } from './seen.ts';
import type { World } from './world.ts';

/** The path that `asked` names. @throws Refusal when it is not for `what`: answers, reports. */
export function placeFor(
  what: 'answers' | 'reports',
  asked: string,
  dir: string,
  loaded: Pick<Loaded, 'root' | 'prefix'> & Keeping,
  world: World,
): string {
  const { root, prefix, configuration } = loaded;
  const path = resolve(world.cwd, dir, asked);
  const inside = relative(root, path).split(sep).join('/');
  const kept = [configuration.cases, configuration.templates, schemaFolder].find(
    (folder) => inside === folder || inside.startsWith(`${folder}/`),
  );
  if (kept !== undefined) throw notFor(what, asked, kept);
  const top = prefix === '' ? root : root.slice(0, -prefix.length - 1);
  const steps = relative(top, path).split(sep);
  if (steps.includes('.git')) throw notFor(what, asked, '.git');
  if (steps[0] !== '..') refuseLinks(top, steps.slice(0, -1), asked);
  if (/\.ya?ml$/i.test(path))
    throw new Refusal(`"${asked}" is named like a record or the settings`, 'name it .md or .json');
  const why = whyKept(path, inside, loaded);
  if (why !== undefined) throw new Refusal(`"${asked}" is not for ${what}: ${why}`, 'name another file');
  return path;
}

const notFor = (what: string, asked: string, folder: string): Refusal =>
  new Refusal(`"${asked}" lies in "${folder}", which is not for ${what}`, 'name another place');

/** Why the file at `path` takes no answer, by whatever name it is called; undefined: it does. */
function whyKept(path: string, inside: string, loaded: Pick<Loaded, 'root'> & Keeping): string | undefined {
  const kept = keptFiles(loaded);
  const identity = identityAt(path);
  const isThis = (name: string): boolean =>
    identity !== '' && isInside(name) && identityAt(join(loaded.root, name)) === identity;
  return kept.get(inside) ?? kept.get([...kept.keys()].find(isThis) ?? '');
}

/** {@link identityOf}; '' too where the name is none that the system can look for. */
function identityAt(path: string): string {
  try {
    return identityOf(path);
  } catch {
    return '';
  }
}

/** A checkout may hold a link to anywhere: nothing is written through one. */
function refuseLinks(top: string, steps: readonly string[], asked: string): void {
  let step = top;
  for (const name of steps) {
    step = join(step, name);
    try {
      if (lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink())
        throw new Refusal(`"${asked}" lies behind a link; links are not followed`, 'name another place');
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(`"${asked}" cannot be written: ${inPlainWords(error)}`);
    }
  }
}
