import { inWords } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Fact, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Hit } from '../../../records/screened.ts';
import type { Place } from '../../../records/source.ts';
import { openBreach } from '../../open-breach.ts';
import { nspd55 } from '../clauses.ts';
import {
  decisionOn,
  decisionsIn,
  hitsOf,
  isUndecided,
  unpublished,
  unreadScreenings,
  type Party,
  type Standing,
} from '../decisions.ts';
import { isNamedInNspd55 } from '../named-lists.ts';
import { entryInFull, listName, most, quoted } from '../words.ts';

/** Para. (4): the lists of parties that warrant higher scrutiny are there to be looked into. */
export const possibleMatch: Rule = {
  id: 'nspd55/possible-match',
  clauses: [nspd55.clause('T18'), nspd55.clause('end-users')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: `A party has a name like one on a list in use, and nobody has decided whether it is the same; or the entry has changed since that was decided. For each party ${most} entries are told one by one, the most alike first.`,
    remedy:
      'when somebody has decided, record a screening with the entry, the decision and the reason ("nsm20 new screening")',
    asOf: '2024-06-30',
    bad: `
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works # finding: the list has "HARBOUR WORKS"
type: entity
`,
    good: `
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
type: entity
-- parties/harbor-works-2024.yaml --
kind: screening
party: parties/harbor-works
entry: { source: Entity List, id: "17" }
on: 2024-06-03
decision: not-a-match
because: Another town, another year of founding.
`,
    hits: [
      {
        party: 'parties/harbor-works',
        name: 'Harbor Works',
        listedName: 'HARBOUR WORKS',
        source: 'Entity List (EL) - Bureau of Industry and Security',
        id: '17',
        score: 93,
      },
    ],
  },

  *check(context) {
    for (const party of context.cases.all('party')) {
      const unread = unreadScreenings(context, party.id);
      const undecided = hitsOf(party, context)
        .map((hit) => ({ hit, ...decisionOn(party, hit.entry, hit.list, context) }))
        .filter(({ possible }) => possible.some(isUndecided));
      for (const { hit, possible, doubts } of undecided.slice(0, most)) {
        const isOpen = new Set(possible.map(({ state }) => state)).size > 1;
        yield told(
          {
            ...breachAt(placeOf(party, hit), party),
            message: `${quoted(hit.name)} is like ${quoted(hit.listedName.text)} on ${listName(hit.entry.source)} (score ${hit.score}), and ${lacking(possible[0]!, isOpen, context)}`,
            label: 'like an entry',
            related: decisionsIn(possible).map((each) => ({ at: at(each, 'on'), message: 'decided here' })),
            facts: factsOf(hit),
          },
          [...(isOpen ? doubts : []), ...unread],
          context,
        );
      }
      const left = undecided.length - most;
      if (left > 0) {
        const entries = left === 1 ? '1 more entry' : `${left} more entries`;
        const breach = {
          ...breachAt(at(party, 'name'), party),
          message: `${quoted(party.data.name)} is like ${entries} without a decision that holds`,
          label: 'like further entries',
        };
        yield told(breach, unread, context);
      }
    }
  },
};

const told = (breach: Breach, doubts: readonly Doubt[], { publicOnly }: Context): Breach =>
  openBreach(breach, [...doubts, ...(publicOnly ? [unpublished(breach.at)] : [])]);

const breachAt = (place: Place, { id }: Party): Pick<Breach, 'at' | 'record'> => ({ at: place, record: id });

/** Where the name stands that is alike. */
function placeOf(party: Party, { name }: Hit): Place {
  const alias = party.data.aliases?.indexOf(name) ?? -1;
  return alias < 0 || name === party.data.name ? at(party, 'name') : at(party, 'aliases', alias);
}

/** What is missing, as half a sentence. `isOpen`: the records do not show that it is. */
function lacking(standing: Standing, isOpen: boolean, { publicOnly }: Context): string {
  if (isOpen) return 'the record does not show whether a decision holds';
  if (standing.state !== 'open')
    return `the entry has changed since the decision of ${inWords(standing.by.data.on)}`;
  return publicOnly ? 'no decision is public' : 'nobody has decided';
}

function factsOf({ entry, listedName, because }: Hit): readonly Fact[] {
  const texts = [
    ...because,
    ...(listedName.text === entry.name ? [] : [`the entry is listed as ${quoted(entry.name)}`]),
    entryInFull(entry),
    ...(isNamedInNspd55(entry.source) ? ['NSPD-55 names this list'] : []),
  ];
  return texts.map((text): Fact => ({ name: 'text', text }));
}
