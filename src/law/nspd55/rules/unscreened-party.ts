import { hasHappened } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Fact, Rule } from '../../../engine/rule.ts';
import { at, type CaseRepository, type RecordOf } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { nspd55 } from '../clauses.ts';
import {
  decisionsIn,
  hitsOf,
  isUnsettled,
  listsInTrouble,
  listsInUse,
  screeningsOf,
  standingOf,
  unpublished,
  unreadScreenings,
  type Party,
} from '../parties/decisions.ts';
import { isInForceNow } from '../parties/in-force.ts';
import { entryInFull, listName, most, quoted } from '../parties/words.ts';

/** Para. (1): who the end-users are is known by looking. */
export const unscreenedParty: Rule = {
  id: 'nspd55/unscreened-party',
  clauses: [nspd55.clause('end-users'), nspd55.clause('T18')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      "A party has been compared with no list, or not with one that could not be used; or an entry like it was last decided about before the list in use was retrieved. Where lists are named, an end user that a record names in words alone is told as information. Screenings are not public: in an outsider's record this is information.",
    remedy:
      'name the list under "screening" in nsm20.yaml with the day it was retrieved; when somebody has looked at a list, record the screening ("nsm20 new screening")',
    asOf: '2024-06-30',
    bad: `
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works # finding
`,
    good: `
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
-- parties/harbor-works-2024.yaml --
kind: screening
party: parties/harbor-works
entry: { source: Entity List, id: "17" }
on: 2024-06-03
decision: not-a-match
because: Another town, another year of founding.
`,
  },

  *check(context) {
    if (!isInForceNow(context)) return;
    yield* namedInWords(context);
    const trouble = listsInTrouble(context);
    for (const party of context.cases.all('party')) {
      const unread = unreadScreenings(context, party.id);
      const open = [...(context.publicOnly ? [unpublished(at(party, 'name'))] : []), ...unread];
      const old = decidedBefore(party, context);
      if (old) yield { ...told(old, [...old.doubts!, ...open], party, context), help: lookAgain };
      const [first, ...others] = trouble;
      // A finding that waits for a file that could not be read says nothing to anybody.
      if (first && (!old || unread.length > 0)) {
        const more = others.length === 0 ? '' : `, nor with ${others.length} more`;
        const message = `${quoted(party.data.name)} was not compared with ${first.path}, which ${first.trouble}${more}`;
        const facts = others.map((list): Fact => ({ name: 'text', text: `${list.path} ${list.trouble}` }));
        yield told({ message, facts }, [], party, context);
      } else if (!old && listsInUse(context).length === 0) {
        const never = neverScreened(party, context);
        if (never) yield told(never, [...never.doubts!, ...open], party, context);
      }
    }
  },
};

const lookAgain =
  'when somebody has looked at the entries again, record a screening with that day, the entry, the decision and the reason';

type Said = Pick<Breach, 'message' | 'facts' | 'related' | 'doubts'>;

const told = (said: Said, doubts: readonly Doubt[], party: Party, { publicOnly }: Context): Breach =>
  openBreach(
    { ...said, at: at(party, 'name'), label: 'not screened', record: party.id },
    doubts,
    publicOnly ? 'info' : 'warning',
  );

/** That entries like `party` were last decided about before the list was retrieved; undefined: none was. */
function decidedBefore(party: Party, context: Context): Said | undefined {
  const old = hitsOf(party, context)
    .map((hit) => ({ hit, ...standingOf(party, hit, context) }))
    .filter(({ possible }) => !isUnsettled(possible) && possible.some(({ state }) => state === 'outdated'));
  const [first] = old;
  if (!first) return undefined;
  const { hit, possible, doubts, retrieved } = first;
  const isCertain = retrieved !== undefined && possible.every(({ state }) => state === 'outdated');
  const like = `${quoted(hit.name)} is like an entry of ${listName(hit.entry.source)}`;
  return {
    message: isCertain
      ? `${like}, and nobody has decided since the list was retrieved on ${retrieved}`
      : `${like}, and the record does not show whether that was decided since the list was retrieved`,
    facts: old.slice(0, most).map(({ hit: { entry } }) => ({ name: 'text', text: entryInFull(entry) })),
    related: decisionsIn(possible).map((each) => ({ at: at(each, 'on'), message: 'decided here' })),
    doubts: isCertain ? [] : doubts,
  };
}

/** That no decision on `party` is recorded, and no list could show that none was needed; undefined: one is. */
function neverScreened(party: Party, context: Context): Said | undefined {
  const { screened, asOf } = context;
  const made = screeningsOf(party.id, context);
  if (made.some(({ data }) => hasHappened(data.on, asOf))) return undefined;
  const name = quoted(party.data.name);
  const lists =
    (screened?.lists ?? []).length === 0
      ? 'the settings name no screening list'
      : `no screening list had been retrieved by ${asOf}`;
  return {
    message:
      made.length > 0
        ? `${lists}, and the record does not show whether ${name} has been screened`
        : `${lists}, and no screening of ${name} is recorded`,
    doubts: made.flatMap((each) => uncertainDay(each, 'on', each.data.on)),
  };
}

/** End users and new holders that no list is compared with, since no record of a party stands behind the name. */
function* namedInWords({ cases, screened }: Context): Iterable<Breach> {
  if (!screened || screened.lists.length === 0) return;
  for (const transfer of cases.all('transfer'))
    yield* inWords(transfer, 'end_user', transfer.data.end_user, cases);
  for (const retransfer of cases.all('retransfer'))
    yield* inWords(retransfer, 'to', retransfer.data.to, cases);
}

function* inWords(
  record: RecordOf<'transfer'> | RecordOf<'retransfer'>,
  field: string,
  name: string | undefined,
  cases: CaseRepository,
): Iterable<Breach> {
  // A record whose file could not be read is named all the same.
  const isNamed = record.references.some(({ id }) => id === name);
  const named = name === undefined ? undefined : cases.get(name);
  const common = { at: at(record, field), record: record.id, recipient: record.data.recipient };
  if (named?.kind === 'party' && named.draft)
    yield {
      ...common,
      message: `the end user ${named.id} is a draft, so nothing compares it`,
      label: 'a draft',
      help: 'when the record of the party is ready, leave out its "draft: true"',
    };
  if (name === undefined || isNamed || named) return;
  yield {
    ...common,
    message: `the end user ${quoted(name)} is named in words, so nothing compares it`,
    label: 'named in words',
    severity: 'info',
    help: 'record it as a party and name that',
  };
}
