/** The settings of a case repository, as one state of its files holds them. */
import { contract, neighbours } from '../law/contract.ts';
import { nsm20 } from '../law/nsm20/clauses.ts';
import type { Fault, SourceText } from '../records/source.ts';
import { guardMarkings, nothingElse } from '../reader/marking-guard.ts';
import { defaults, readConfiguration, type Configuration } from '../reader/read-configuration.ts';
import type { RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import type { Tree } from './tree.ts';

export interface Settings {
  readonly configuration: Configuration;
  /** The file; undefined: there is none, and the built-in settings hold. */
  readonly source: SourceText | undefined;
}

/** Reads the settings. @throws Refusal, with the place of each mistake, when they cannot be used. */
export async function settingsIn(tree: Tree, { settings, named }: RepositoryPlace): Promise<Settings> {
  const read = await tree.file(settings);
  if (!read && named) {
    const where = tree.commit === undefined ? '' : ' in this commit';
    throw new Refusal(`the settings file "${settings}" does not exist${where}`);
  }
  if (!read) return { configuration: defaults, source: undefined };
  if (!('text' in read)) throw new Refusal(`${read.path}: ${read.message}`, read.help);
  return { configuration: await configurationOf(read), source: read };
}

async function configurationOf(source: SourceText): Promise<Configuration> {
  const [marking] = guardMarkings([source], nothingElse).faults;
  if (marking) {
    const { path, start } = marking.at;
    throw new Refusal(
      `${path}:${start.line}:${start.column}: the settings hold a marking above CUI; nothing of them is used or repeated`,
      'stop, do not share the file, and tell the security office',
    );
  }
  const read = await readConfiguration(source, { rules: contract, neighbours, begins: nsm20.from });
  if ('configuration' in read) return read.configuration;
  const lines = read.faults.map(
    ({ at, message, help }: Fault) =>
      `${at.path}:${at.start.line}:${at.start.column}: ${message}${help === undefined ? '' : `; ${help}`}`,
  );
  throw new Refusal('the settings cannot be used', undefined, lines);
}
