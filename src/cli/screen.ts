import type { Context } from '../engine/rule.ts';
import { hitsOf, onceEach, standingOf, type Standing } from '../law/nspd55/parties/decisions.ts';
import { isNamedInNspd55 } from '../law/nspd55/parties/named-lists.ts';
import type { RecordOf } from '../records/case-repository.ts';
import type { Hit } from '../records/screened.ts';
import { terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import {
  screenCsv,
  screenJson,
  screenSentences,
  screenTable,
  type ScreenAnswer,
  type ScreenedHit,
} from '../render/screen.ts';
import { hasWords } from '../screening/names.ts';
import {
  complainBeside,
  complainIncomplete,
  exitCode,
  formatOf,
  incompleteness,
  notesFor,
  type ExitCode,
} from './answer.ts';
import { idAsked, noSuchRecord } from './id-asked.ts';
import { take, withoutLists, withRecords, type GlobalOptions, type Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import { listHelp, namesOf, readLists, screen, type ReadLists } from './screening.ts';
import { settingsIn } from './settings.ts';
import { stateAsked } from './state-asked.ts';
import type { World } from './world.ts';

export interface ScreenOptions extends GlobalOptions {
  /** Names that need be on no record. */
  readonly name?: readonly string[];
  /** The least score that is told. */
  readonly atLeast?: number;
}

type Party = RecordOf<'party'>;

/** `nsm20 screen [party...]`: parties, or names, beside the lists that the settings name. */
export async function screenNames(
  asked: readonly string[],
  options: ScreenOptions,
  world: World,
): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'csv', 'json']);
  const { place, tree } = await stateAsked(options, world);
  const settings = await settingsIn(tree, place);
  const { lists: named } = settings.configuration;
  // The lists are read here, for names that are on no record too.
  const loaded = await take(tree, withoutLists(settings), place, options, world);
  const names = [...new Set(options.name)];
  for (const name of names)
    if (!hasWords(name)) throw new Refusal(`the name "${name}" has no letter or digit to compare`);
  const parties = asked.length === 0 && names.length > 0 ? [] : partiesAsked(asked, withRecords(loaded));
  const inUse = named.filter(({ retrieved }) => retrieved === undefined || retrieved <= loaded.context.asOf);
  if (inUse.length === 0) throw noList(named.length > 0, loaded);
  const read = await readLists(inUse, tree);
  refuseTrouble(read);
  const answer = answerTo(parties, names, read, loaded.context, options.atLeast);
  switch (format) {
    case 'json':
      world.print(toText(screenJson(answer)));
      complainIncomplete(loaded, world);
      break;
    case 'csv':
      world.print(screenCsv(answer));
      complainBeside([], loaded, options, world);
      break;
    case 'table': {
      const told = options.plain ? screenSentences(answer) : screenTable(answer);
      world.print(terminal`${told}\n${notesFor(loaded, options, incompleteness(loaded))}`);
    }
  }
  return exitCode.clean;
}

/** The parties asked for; all, where none is. @throws Refusal where there is none, or no such one. */
function partiesAsked(asked: readonly string[], loaded: Loaded): readonly Party[] {
  const parties = loaded.context.cases.all('party');
  if (asked.length === 0) {
    if (parties.length > 0) return parties;
    throw new Refusal(
      'no party is recorded that can be screened',
      incompleteness(loaded)[0] ?? 'name one: nsm20 screen --name "Harbor Works"',
    );
  }
  return [...new Set(asked.map((each) => idAsked(each, loaded)))].map((id) => {
    const party = parties.find((record) => record.id === id);
    if (party) return party;
    if (!loaded.context.cases.get(id)) {
      throw noSuchRecord(
        id,
        id,
        parties.map((record) => record.id),
      );
    }
    throw new Refusal(`"${id}" is no party that can be screened`, 'nsm20 check says what is wrong with it');
  });
}

function noList(isNamed: boolean, { context: { asOf } }: Loaded): Refusal {
  return isNamed
    ? new Refusal(`every screening list that nsm20.yaml names was retrieved after ${asOf}`)
    : new Refusal(
        'nsm20.yaml names no screening list, so nothing can be compared',
        'put a list into the repository, and write: screening: { lists: [{ path: lists/csl.json, retrieved: 2024-06-30 }] }',
      );
}

/** Beside part of the lists nothing is clear: no answer rather than half of one. */
function refuseTrouble({ lists }: ReadLists): void {
  const troubles = lists.flatMap(({ path, trouble }) =>
    trouble === undefined ? [] : [`${path} ${trouble}`],
  );
  if (troubles.length === 0) return;
  throw new Refusal(
    'a screening list cannot be used, and nothing was compared',
    listHelp(lists.find(({ trouble }) => trouble !== undefined)!.trouble!),
    troubles,
  );
}

function answerTo(
  parties: readonly Party[],
  names: readonly string[],
  read: ReadLists,
  context: Context,
  atLeast: number | undefined,
): ScreenAnswer {
  const { lists, entries, skipped } = read;
  const compared = { ...context, screened: screen(parties, read, atLeast) };
  const ofParties = parties.flatMap((party) =>
    hitsOf(party, compared).map((hit) => hitOn(hit, party, compared)),
  );
  const ofNames = names.flatMap((name) =>
    onceEach(read.index().hits({ names: [name] }, atLeast)).map(hitOnName),
  );
  return {
    asOf: context.asOf,
    parties: parties.length,
    names: names.length + parties.reduce((sum, { data }) => sum + namesOf(data).length, 0),
    lists: lists.map((list) => ({
      path: list.path,
      retrieved: list.retrieved ?? null,
      entries: entries.filter((each) => each.list === list).length,
      skipped: skipped.get(list.path) ?? 0,
    })),
    hits: [...ofParties, ...ofNames],
  };
}

function hitOn(hit: Hit, party: Party, context: Context): ScreenedHit {
  const { possible } = standingOf(party, hit, context);
  return { ...hitOnName(hit), party: party.id, ...decided(possible) };
}

/** A decision that every reading of the records allows; else why what is recorded decides nothing. */
function decided(possible: readonly Standing[]): Pick<ScreenedHit, 'decision' | 'record' | 'reopened'> {
  const answers = new Set(possible.map((each) => (each.state === 'decided' ? each.decision : null)));
  const [first, ...others] = possible;
  if (answers.size === 1 && first?.state === 'decided')
    return { decision: first.decision, record: first.by.id, reopened: null };
  const reopened = others.length > 0 ? untold : first && whyReopened(first);
  return { decision: null, record: null, reopened: reopened ?? null };
}

const untold = 'whether a decision on record holds cannot be told';

const whyReopened = (standing: Standing): string | undefined => {
  if (standing.state === 'changed') return `the entry has changed since the decision in ${standing.by.id}`;
  if (standing.state === 'outdated')
    return `the list was fetched after the decision in ${standing.by.id}, which quotes no digest, or its day is not recorded`;
  return undefined;
};

const hitOnName = ({ entry: { source, id, name, digest, listed, until }, ...hit }: Hit): ScreenedHit => ({
  party: null,
  name: hit.name,
  alike: hit.listedName.text,
  entry: {
    source,
    id,
    name,
    digest,
    nspd55: isNamedInNspd55(source),
    listed: listed ?? null,
    until: until ?? null,
  },
  score: hit.score,
  because: hit.because,
  decision: null,
  record: null,
  reopened: null,
});
