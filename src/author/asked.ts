/**
 * Which fields are asked for on a terminal besides the mandatory ones: those that start or stop a clock, decide a
 * verdict, or that a report is drawn from. The question stands in the words of the memorandum, and the clause with it.
 */
import type { Clause } from '../engine/clause.ts';
import { nsm20 } from '../law/nsm20/clauses.ts';
import type { Kind } from '../records/kind-names.ts';
import { pathOf, valueAt, type Answers } from './answers.ts';

export interface Asked {
  /** `group.conflict`, `lines.deliveries.on` */
  readonly field: string;
  /** The question; absent: the meaning of the field is asked. */
  readonly question?: string;
  /** The clause that makes the answer matter. */
  readonly clause?: Clause;
  /** It is asked only where another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

const ask = (field: string, question?: string, clause?: Clause, when?: Asked['when']): Asked => ({
  field,
  ...(question !== undefined && { question }),
  ...(clause && { clause }),
  ...(when && { when }),
});
const clause: typeof nsm20.clause = (key) => nsm20.clause(key);

const committees = ask('committees', 'Which committees did it go to?', clause('2(a)'));

const asked: Readonly<Partial<Record<Kind, readonly Asked[]>>> = {
  recipient: [
    ask(
      'receiving_at_issuance',
      'Was it already receiving covered defense articles on 2024-02-08?',
      clause('1(c)'),
    ),
    ask(
      'group.conflict',
      'Did the Secretary of State deem it to be in an active armed conflict, on 2024-02-08, in which covered defense articles are used?',
      clause('1(c)(i).obtain'),
      { field: 'receiving_at_issuance', is: ['true'] },
    ),
    ask('group.on', 'On which day was that determined?'),
  ],
  assurance: [
    ask('covers', 'Which assurances does it give?', clause('1(a).pre')),
    ask('form', 'In which form was it given?', clause('1(a)(i)')),
    ask('signed', 'On which day was it signed?'),
    ask('received', 'On which day did the Department receive it?', clause('2(d).3')),
    ask('credibility.finding', 'Was it found credible and reliable?', clause('1(a)(i)')),
    ask('credibility.on', 'On which day was that found?'),
  ],
  transfer: [
    ask('funding', 'Who pays for it?', clause('1(a)'), { field: 'program', is: ['other', 'training-team'] }),
    ask('authority', 'Under which legal authority?', undefined, { field: 'program', is: ['other'] }),
    ask('lines.quantity'),
    ask('lines.exemption.clause', 'Does the memorandum leave it out, and by which clause of section 1(d)?'),
    ask('lines.exemption.because', 'Why does that clause apply?'),
    ask('lines.deliveries.on', 'On which day was it delivered?', clause('1(a).pre')),
    ask('lines.deliveries.quantity', 'How many were delivered on that day?'),
  ],
  assessment: [
    ask('on', 'On which day was it assessed?', clause('1(b)')),
    ask('assurances'),
    ask('concerns', 'What has been called into question?'),
    ask('next_steps', 'Which next steps were indicated to the President?', clause('1(b)')),
    ask('remedies.action', 'What is done about it?', clause('1(b).rem')),
    ask('remedies.from', 'From which day on?'),
  ],
  waiver: [
    ask('on', 'On which day was it exercised?', clause('1(f)')),
    ask('until', 'What is its last day of effect?', clause('1(f).lim')),
    ask('transfers'),
    ask('waives'),
    ask('justification', 'What is the national security imperative?', clause('1(f)')),
  ],
  notice: [
    ask('under', 'Under which clause was it given?'),
    ask('about'),
    ask('sent', 'On which day was it sent?'),
    ask('through', undefined, clause('1(b)'), { field: 'to', is: ['president'] }),
    ask('committees', committees.question, committees.clause, { field: 'to', is: ['congress'] }),
    ask('form'),
  ],
  report: [
    ask('submitted', 'On which day was it submitted?', clause('2(a)')),
    ask('period.from'),
    ask('period.to'),
    committees,
  ],
  incident: [
    ask('occurred', 'On which day did it happen?'),
    ask('reported', 'On which day was it reported?', clause('2(a)(ii)')),
    ask('articles'),
    ask('credible', 'Is the report credible?', clause('2(a)(ii)')),
    ask('finding', 'What was found?', clause('2(a)(ii)')),
    ask('found_on', 'On which day was that found?'),
  ],
  'humanitarian-review': [
    ask('on'),
    ask(
      'assurances_abided.finding',
      'Were the assurances of section 1(a)(ii) abided by?',
      clause('2(a)(vii).a'),
    ),
    ask('section_620i.finding', 'Does the recipient comply with section 620I?', clause('2(a)(vii).b')),
    ask(
      'cooperation.finding',
      'Did the recipient fully cooperate with humanitarian efforts?',
      clause('2(a)(vii).c'),
    ),
  ],
  procedure: [ask('department'), ask('from')],
  mitigation: [ask('recipient'), ask('program'), ask('from')],
  challenge: [ask('information_available'), ask('recipient')],
  drawdown: [ask('recipient'), ask('notified_congress')],
  lease: [ask('certified')],
  retransfer: [ask('requested'), ask('consented'), ask('carried_out')],
  'end-use-check': [ask('transfers'), ask('result')],
  vetting: [ask('valid_to')],
  'cat-review': [ask('standard'), ask('finding')],
  directive: [ask('tasks.days')],
  completion: [ask('evidence')],
  party: [ask('type'), ask('country_code')],
};

/** What is asked of a record of `kind`, besides what is mandatory, and the words for some of what is. */
export const askedOf = (kind: Kind): readonly Asked[] => asked[kind] ?? [];

/** Whether what is asked under a condition is asked, given what is known. */
export function isAsked({ when }: { readonly when?: Asked['when'] | undefined }, answers: Answers): boolean {
  if (!when) return true;
  const value = valueAt(answers, pathOf(when.field)!);
  return value !== undefined && typeof value !== 'object' && when.is.includes(String(value));
}
