/** What the Secretaries decide and tell: assessments, waivers, notices. */
import { z } from 'zod';
import { committees, departments, secretary } from '../common.ts';
import {
  checked,
  day,
  group,
  listOf,
  offering,
  oneOf,
  ref,
  text,
  theRecipient,
  wordsAlone,
} from '../fields.ts';
import { addressees, citable, noticeClauses } from '../words.ts';

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
    offering(checked(z.string(), 'clause'), { words: wordsAlone(citable), open: false }),
    'the clauses waived; absent means 1(a)',
  ).optional(),
  justification: text('the national security imperative').optional(),
});

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
