/**
 * Which fields are asked for on a terminal, and how: the mandatory ones, and those that start or stop a clock, decide a
 * verdict, or that a report is drawn from. The question stands in the words of the memorandum, and the clause with it.
 */
import type { Clause } from '../engine/clause.ts';
import { nsm20 } from '../law/nsm20/clauses.ts';
import type { Kind } from '../records/kind-names.ts';
import { pathOf, valueAt, type Answers } from './answers.ts';

export interface Asked {
  /** `group.conflict`, `lines.deliveries.on` */
  readonly field: string;
  readonly question: string;
  /** The clause that makes the answer matter. */
  readonly clause?: Clause;
  /** It is asked only where another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

const ask = (field: string, question: string, clause?: Clause, when?: Asked['when']): Asked => ({
  field,
  question,
  ...(clause && { clause }),
  ...(when && { when }),
});
const clause: typeof nsm20.clause = (key) => nsm20.clause(key);

const committees = ask('committees', 'Which committees did it go to?', clause('2(a)'));
const recipient = ask('recipient', 'Which recipient does it concern?');

const asked: Readonly<Record<Kind, readonly Asked[]>> = {
  recipient: [
    ask('name', 'What is the name of the government, authority or organisation?'),
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
    ask('recipient', 'Which recipient gives it?'),
    ask('covers', 'Which assurances does it give?', clause('1(a).pre')),
    ask('form', 'In which form was it given?', clause('1(a)(i)')),
    ask('signed', 'On which day was it signed?'),
    ask('received', 'On which day did the Department receive it?', clause('2(d).3')),
    ask('credibility.finding', 'Was it found credible and reliable?', clause('1(a)(i)')),
    ask('credibility.on', 'On which day was that found?'),
  ],
  transfer: [
    ask('recipient', 'Which recipient is it for?'),
    ask('program', 'Under which program is it made?'),
    ask('funding', 'Who pays for it?', clause('1(a)'), { field: 'program', is: ['other', 'training-team'] }),
    ask('authority', 'Under which legal authority?', undefined, { field: 'program', is: ['other'] }),
    ask('lines.item', 'Which article or service is it?'),
    ask('lines.quantity', 'How many of it are to be provided?'),
    ask('lines.exemption.clause', 'Does the memorandum leave it out, and by which clause of section 1(d)?'),
    ask('lines.exemption.because', 'Why does that clause apply?'),
    ask('lines.deliveries.on', 'On which day was it delivered?', clause('1(a).pre')),
    ask('lines.deliveries.quantity', 'How many were delivered on that day?'),
  ],
  assessment: [
    ask('recipient', "Which recipient's assurances were called into question?"),
    ask('assurances', 'Which assurances are in question?'),
    ask('by', 'Which Secretary assessed it?', clause('1(b)')),
    ask('on', 'On which day was it assessed?'),
    ask('concerns', 'What has been called into question?'),
    ask('next_steps', 'Which next steps were indicated to the President?', clause('1(b)')),
    ask('remedies.action', 'What is done about it?', clause('1(b).rem')),
    ask('remedies.from', 'From which day on?'),
  ],
  waiver: [
    ask('recipient', 'For which recipient is it?'),
    ask('by', 'Which Secretary waived?', clause('1(f)')),
    ask('on', 'On which day was it exercised?'),
    ask('until', 'What is its last day of effect?', clause('1(f).lim')),
    ask('transfers', 'Which transfers is it limited to?'),
    ask('waives', 'Which clauses does it waive?'),
    ask('justification', 'What is the national security imperative?', clause('1(f)')),
  ],
  notice: [
    ask('to', 'Who was told?'),
    ask('under', 'Under which clause was it given?'),
    ask('about', 'Which records does it tell of?'),
    ask('sent', 'On which day was it sent?'),
    ask(
      'through',
      'Did it go through the Assistant to the President for National Security Affairs?',
      clause('1(b)'),
      { field: 'to', is: ['president'] },
    ),
    ask('committees', committees.question, committees.clause, { field: 'to', is: ['congress'] }),
    ask('form', 'In which form was it given (a briefing is not written)?'),
  ],
  report: [
    ask('fiscal_year', 'Which fiscal year does it report for?'),
    ask('period.from', 'What is the first day it covers?'),
    ask('period.to', 'What is the last day it covers?'),
    ask('submitted', 'On which day was it submitted?', clause('2(a)')),
    ask('committees', 'Which committees did it go to?'),
  ],
  incident: [
    recipient,
    ask('summary', 'What is reported, in words that can go into the report?'),
    ask('occurred', 'On which day did it happen?'),
    ask('reported', 'On which day was it reported?', clause('2(a)(ii)')),
    ask('articles', 'Which articles were used?'),
    ask('concerns', 'What is it about?'),
    ask('credible', 'Is the report credible?', clause('2(a)(ii)')),
    ask('finding', 'What was found?', clause('2(a)(ii)')),
    ask('found_on', 'On which day was that found?'),
  ],
  'humanitarian-review': [
    recipient,
    ask('fiscal_year', 'Which fiscal year is the report for?'),
    ask('on', 'On which day was it reviewed?'),
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
  procedure: [
    ask('for', 'What is the procedure for?'),
    ask('department', 'Which department does it belong to?'),
    ask('text', 'What does it say?'),
    ask('from', 'On which day did it begin to apply?'),
  ],
  mitigation: [
    recipient,
    ask('program', 'Which program does it concern?'),
    ask('effort', 'What is done?'),
    ask('from', 'On which day did it begin?'),
  ],
  challenge: [
    ask('fiscal_year', 'Which fiscal year is the report for?'),
    ask('clause', 'Which item of section 2(a) does it concern?'),
    ask('text', 'What is the challenge?'),
    ask('information_available', 'Is there responsive information?'),
    recipient,
  ],
  drawdown: [
    ask('authority', 'Which authority was used?'),
    recipient,
    ask('amount', 'Which amount was determined, in whole dollars?'),
    ask('determined', 'On which day was it determined?'),
    ask('notified_congress', 'On which day was Congress notified?'),
  ],
  lease: [
    ask('recipient', 'Which recipient is it leased to?'),
    ask('item', 'What is leased?'),
    ask('from', 'What is its first day?'),
    ask('to', 'What is its last day?'),
    ask('certified', 'On which day was it certified to Congress?'),
  ],
  retransfer: [
    ask('recipient', 'Which recipient passes it on?'),
    ask('to', 'Who is the new holder?'),
    ask('item', 'What is retransferred?'),
    ask('type', 'Which kind of retransfer is it?'),
    ask('requested', 'On which day was it asked for?'),
    ask('consented', 'On which day did the Department of State consent?'),
    ask('carried_out', 'On which day was it carried out?'),
  ],
  'end-use-check': [
    ask('recipient', "Which recipient's use was checked?"),
    ask('transfers', 'Which transfers were checked?'),
    ask('program', 'Under which monitoring program?'),
    ask('on', 'On which day was it checked?'),
    ask('result', 'What was the result?'),
  ],
  unit: [
    ask('recipient', 'Which recipient does it belong to?'),
    ask('name', 'What is the name of the unit?'),
  ],
  vetting: [
    ask('unit', 'Which unit was vetted?'),
    ask('law', 'Under which law, that of the Department of State or of Defense?'),
    ask('on', 'On which day was it vetted?'),
    ask('result', 'What was the result?'),
    ask('valid_to', 'What is the last day on which it is valid?'),
  ],
  'cat-review': [
    ask('transfers', 'Which transfers were reviewed?'),
    ask('on', 'On which day was it decided?'),
    ask('standard', 'Which standard was applied?'),
    ask('finding', 'Is the standard for refusal met?'),
    ask('decision', 'What was decided?'),
  ],
  directive: [
    ask('issued', 'On which day was it issued?'),
    ask('tasks.id', 'By which id does the task go?'),
    ask('tasks.owner', 'Who does it?'),
    ask('tasks.deliverable', 'What is to be done?'),
    ask('tasks.days', 'Within how many days?'),
  ],
  completion: [
    ask('directive', 'Which directive gave the task?'),
    ask('task', 'What is the id of the task?'),
    ask('on', 'On which day was it done?'),
    ask('evidence', 'What shows it?'),
  ],
  party: [
    ask('name', 'What is its name?'),
    ask('type', 'What is it?'),
    ask('country_code', 'Which country is it of, by its two letters (ISO 3166-1)?'),
  ],
  screening: [
    ask('party', 'Which party was compared?'),
    ask('entry.source', 'Which list is the entry on?'),
    ask('entry.id', 'Which entry of that list is it?'),
    ask('on', 'On which day was it decided?'),
    ask('decision', 'Is the party the one that is listed?'),
    ask('because', 'Why?'),
  ],
};

/** What is asked of every record in the end. */
const ofEach: readonly Asked[] = [
  ask('sources.title', 'Where do these facts come from? Which document, by its title?'),
  ask('sources.url', 'Where can it be read, by its address?'),
  ask('sources.date', 'Which day is it of?'),
];

/** What is asked of a record of `kind`: all that is mandatory, and what matters besides. */
export const askedOf = (kind: Kind): readonly Asked[] => [...asked[kind], ...ofEach];

/** Whether what is asked under a condition is asked, given what is known. */
export function isAsked({ when }: { readonly when?: Asked['when'] | undefined }, answers: Answers): boolean {
  if (!when) return true;
  const value = valueAt(answers, pathOf(when.field)!);
  return value !== undefined && typeof value !== 'object' && when.is.includes(String(value));
}
