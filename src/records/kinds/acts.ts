/** What the Secretaries decide and tell: assessments, waivers, notices. */
import { z } from 'zod';
import { committees, departments, secretary } from '../common.ts';
import { day, group, listOf, oneOf, ref, text, theRecipient } from '../fields.ts';

/** The clauses of the memorandum as people cite them; what a waiver or a challenge may name. */
const citable = [
  '1(a)',
  '1(b)',
  '1(c)',
  '1(c)(i)',
  '1(c)(ii)',
  '1(d)',
  '1(e)',
  '1(f)',
  '2',
  '2(a)',
  '2(a)(i)',
  '2(a)(ii)',
  '2(a)(iii)',
  '2(a)(iv)',
  '2(a)(v)',
  '2(a)(vi)',
  '2(a)(vii)',
  '2(a)(viii)',
  '2(b)',
  '2(c)',
  '2(d)',
  '3',
  '4',
] as const;

export const assessment = () => ({
  recipient: theRecipient,
  assurances: listOf(ref(['assurance'], 'an assurance'), 'the assurances in question').optional(),
  by: secretary('the Secretary who assessed'),
  on: day('the day of the assessment'),
  concerns: listOf(
    oneOf(['credibility', 'reliability'], 'what is in question'),
    'what has been called into question',
  ).optional(),
  because: text('why').optional(),
  next_steps: text('the next steps indicated to the President').optional(),
  remedies: listOf(
    group(
      {
        action: oneOf(['refresh-assurances', 'suspend-transfers', 'other'], 'what is done'),
        from: day('its first day'),
        to: day('its last day; absent means until the assessment is closed').optional(),
        transfers: listOf(
          ref(['transfer'], 'a transfer'),
          'the transfers; absent means the whole recipient',
        ).optional(),
        note: text('a remark').optional(),
      },
      'one remedy',
    ),
    'what is done about it',
  ).optional(),
  closed: group(
    { on: day('when'), outcome: oneOf(['restored', 'replaced', 'ended'], 'how it ended') },
    'the end of the assessment',
  ).optional(),
});

export const waiver = () => ({
  recipient: theRecipient,
  by: secretary('the Secretary who waived'),
  on: day('the day it was exercised'),
  until: day('its last day of effect; absent means open-ended').optional(),
  transfers: listOf(
    ref(['transfer'], 'a transfer'),
    'the transfers in scope; absent means the whole recipient',
  ).optional(),
  waives: listOf(
    z.string().superRefine((clause, context) => {
      if ((citable as readonly string[]).includes(clause)) return;
      const limb = clause === '1(a)(i)' || clause === '1(a)(ii)';
      context.addIssue({
        code: 'custom',
        message: limb
          ? 'is half of a requirement: one limb alone cannot be waived'
          : 'is not a clause of the memorandum',
        params: {
          help: limb
            ? 'write "1(a)" for both limbs'
            : `write one of ${citable.slice(0, 5).join(', ')}, ... in quotes`,
        },
      });
    }),
    'the clauses waived; absent means 1(a)',
  ).optional(),
  justification: text('the national security imperative').optional(),
});

/** Whom a notice can tell. */
export const addressees = ['president', 'congress'] as const;

/** What a notice can be given under; `other` is any other written report to Congress. */
export const noticeClauses = ['1(b)', '1(c)(i)', '1(c)(ii)', '1(f)', '2(d)', 'other'] as const;

export const notice = () => ({
  to: oneOf(addressees, 'who was told'),
  under: oneOf(noticeClauses, 'the clause it was given under'),
  about: listOf(
    ref(['assurance', 'assessment', 'waiver', 'recipient'], 'a record'),
    'the assurances, assessments, waivers or recipients it tells of',
  ).optional(),
  sent: day('when it was sent'),
  from: departments('who sent it').optional(),
  through: oneOf(
    ['apnsa'],
    'through the Assistant to the President for National Security Affairs',
  ).optional(),
  committees: committees().optional(),
  form: oneOf(
    ['letter', 'memorandum', 'report', 'briefing'],
    'its form; a briefing is not written',
  ).optional(),
});
