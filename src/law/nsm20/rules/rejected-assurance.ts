import { inWords, isBefore, isYetToCome } from '../../../calendar/day-span.ts';
import type { Context, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { isWritten, limbStands, type Assurance, type Limb } from '../assurances.ts';
import { limbClause, nsm20 } from '../clauses.ts';
import { doneBeforeTheEnd } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';
import { unreadDoubts } from '../../unread.ts';

/** Section 1(a): an assurance that was found wanting does not count. */
export const rejectedAssurance: Rule = {
  id: 'nsm20/rejected-assurance',
  clauses: [nsm20.clause('1(a)(i)'), nsm20.clause('1(a)(ii)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'An assurance was found not credible and reliable, and nothing has taken its place.',
    remedy:
      'record the assurance that replaces it, or the later finding; until then this assurance does not stand',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
credibility:
  - finding: not-credible-and-reliable # finding
    on: 2024-06-20
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
credibility: [{ finding: not-credible-and-reliable, on: 2024-06-20 }]
-- freedonia/second-letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-25
replaces: freedonia/letter
credibility: [{ finding: credible-and-reliable, on: 2024-06-26 }]
`,
  },

  *check(context) {
    for (const assurance of context.cases.all('assurance')) {
      const { recipient, covers } = assurance.data;
      const rejection = rejectionOf(assurance, context);
      if (!rejection || !hasClocks(context, recipient) || isReplaced(assurance, context)) continue;
      yield {
        at: at(assurance, 'credibility', rejection.index, 'finding'),
        message: `the assurance was found not credible and reliable ${inWords(rejection.on)}, and nothing replaces it`,
        label: 'found so here',
        record: assurance.id,
        recipient,
        under: covers.map(limbClause),
        doubts: unreadDoubts(context.cases.unread('assurance', recipient)),
      };
    }
  },
};

/** The unfavorable finding that certainly governs as of the day of the question: every favorable one is before it. */
function rejectionOf(assurance: Assurance, context: Context) {
  const { asOf } = context;
  const findings = (assurance.data.credibility ?? []).map((finding, index) => ({ ...finding, index }));
  const good = findings.filter(
    ({ finding, on }) => finding === 'credible-and-reliable' && !isYetToCome(on, asOf),
  );
  return findings.findLast(
    ({ on, index }) =>
      doneBeforeTheEnd(on, context) &&
      good.every(
        (each) => isBefore(each.on, on) === 'yes' || (isBefore(on, each.on) === 'no' && each.index < index),
      ),
  );
}

/** Another assurance names it as replaced, or others carry each of its limbs. One that cannot be told counts. */
function isReplaced({ id, data }: Assurance, context: Context): boolean {
  const { cases, asOf } = context;
  const named = cases
    .of('assurance', data.recipient)
    .some(
      (other) =>
        other.data.replaces === id &&
        isWritten(other) &&
        other.data.received !== undefined &&
        !isYetToCome(other.data.received, asOf),
    );
  return named || data.covers.every((limb) => mayBeCarried(context, data.recipient, limb));
}

/** Whether a recorded assurance carries the limb, or may. A file that could not be read is a doubt of its own. */
const mayBeCarried = (context: Context, recipient: string, limb: Limb): boolean =>
  limbStands(context, recipient, limb, context.asOf, 'recorded').has(true);
