import { inWords } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Fact, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Hit } from '../../../records/screened.ts';
import type { Place } from '../../../records/source.ts';
import { openBreach } from '../../open-breach.ts';
import { nspd55 } from '../clauses.ts';
import {
  decisionsIn,
  hitsOf,
  isUndecided,
  isUnsettled,
  standingOf,
  unpublished,
  unreadScreenings,
  type Party,
  type Standing,
} from '../parties/decisions.ts';
import { isInForceNow } from '../parties/in-force.ts';
import { isNamedInNspd55 } from '../parties/named-lists.ts';
import { entryInFull, listName, most, quoted, shortId } from '../parties/words.ts';

/** Para. (4): the lists of parties that warrant higher scrutiny are there to be looked into. */
export const possibleMatch: Rule = {
  id: 'nspd55/possible-match',
  clauses: [nspd55.clause('T18'), nspd55.clause('end-users')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: `A party has a name like one on a list in use, and nobody has decided whether it is the same; or the entry has changed since that was decided, or the record does not show which of two decisions holds. For each party the ${most} most alike are told one by one.`,
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
    if (!isInForceNow(context)) return;
    for (const party of context.cases.all('party')) {
      const unread = unreadScreenings(context, party.id);
      const hits = hitsOf(party, context);
      const undecided = hits
        .map((hit) => ({ hit, ...standingOf(party, hit, context) }))
        .filter(({ possible }) => isUnsettled(possible));
      for (const { hit, possible, doubts } of undecided.slice(0, most)) {
        yield told(
          {
            ...breachAt(placeOf(party, hit), party),
            which: [hit.entry.source, hit.entry.id, hit.entry.digest].join(' '),
            message: messageOf(hit, hits, possible, context),
            label: 'like an entry',
            related: decisionsIn(possible).map((each) => ({ at: at(each, 'on'), message: 'decided here' })),
            facts: factsOf(hit),
          },
          [...(isOpen(possible) ? doubts : []), ...unread],
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

/** What is left to decide, with the entry it is about. `hits`: all that is like the party. */
function messageOf(hit: Hit, hits: readonly Hit[], possible: readonly Standing[], context: Context): string {
  const entry = `${quoted(hit.listedName.text)} on ${listName(hit.entry.source)} (${nameOf(hit, hits)}, score ${hit.score})`;
  const party = quoted(hit.name);
  if (!possible.some(isUndecided))
    return `the record does not show what was decided of ${party}, which is like ${entry}`;
  return `${party} is like ${entry}, and ${lacking(possible, context)}`;
}

/** What tells an entry from the others that are like the party: its id, and its digest where the id does not. */
function nameOf(hit: Hit, hits: readonly Hit[]): string {
  const shown = ({ entry: { source, id } }: Hit): string => `${listName(source)} ${shortId(id)}`;
  const isOnly = hits.every((other) => other === hit || shown(other) !== shown(hit));
  const name = `entry ${shortId(hit.entry.id)}`;
  return isOnly ? name : `${name}, digest ${hit.entry.digest}`;
}

/** Whether the records leave open what is left to decide. */
const isOpen = (possible: readonly Standing[]): boolean =>
  !possible.some(isUndecided) || new Set(possible.map(({ state }) => state)).size > 1;

/** What is missing, as half a sentence. */
function lacking(possible: readonly Standing[], { publicOnly }: Context): string {
  if (isOpen(possible)) return 'the record does not show whether a decision holds';
  const [standing] = possible;
  if (standing!.state !== 'open')
    return `the entry has changed since the decision of ${inWords(standing!.by.data.on)}`;
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
