/** The written report and what goes into it. */
import { z } from 'zod';
import { committees, departments, dissents, secretary } from '../common.ts';
import {
  day,
  fiscalYearName,
  flag,
  group,
  listOf,
  offering,
  oneOf,
  ref,
  text,
  theRecipient,
  usually,
  whole,
  wordsAlone,
} from '../fields.ts';
import { itemsOfTheReport, procedureNames, programs } from '../words.ts';

export const report = () => ({
  fiscal_year: fiscalYearName('the fiscal year it reports for'),
  period: group(
    { from: day('the first day it covers').optional(), to: day('the last day it covers').optional() },
    'the period it covers',
  ).optional(),
  from: departments('who reports').optional(),
  submitted: day('when it was submitted').optional(),
  committees: committees().optional(),
  briefings: listOf(
    group(
      { on: day('when'), committees: committees().optional(), office: text('by which office').optional() },
      'one briefing',
    ),
    'verbal briefings that went with it',
  ).optional(),
  classified_supplement: oneOf(['none', 'provided'], 'a pointer, never content').optional(),
  nothing_to_report: listOf(
    group(
      {
        clause: text('the item of section 2(a)'),
        by: text('who says so'),
        on: day('when'),
        because: text('why'),
      },
      'one statement',
    ),
    'items on which someone says that there was nothing',
  ).optional(),
});

export const incident = () => ({
  recipient: theRecipient,
  summary: text('what is reported; goes into the report'),
  assessment: text('what is thought of it; goes into the report').optional(),
  occurred: day('when it happened').optional(),
  reported: day('when it was reported').optional(),
  articles: z
    .union([listOf(ref(['transfer'], 'a transfer'), 'transfers'), text('articles in words')])
    .describe('the articles used: transfers, or text')
    .optional(),
  articles_covered: oneOf(['yes', 'no', 'unknown'], 'whether covered articles were used').optional(),
  concerns: listOf(
    oneOf(
      [
        'ihl',
        'other-international-law',
        'civilian-harm-practice',
        'diversion',
        'misuse',
        'humanitarian-access',
      ],
      'a concern',
    ),
    'what it is about',
  ),
  credible: oneOf(['yes', 'no', 'under-review'], 'whether the report is credible').optional(),
  finding: oneOf(
    [
      'consistent',
      'inconsistent',
      'reasonable-to-assess-inconsistent',
      'cannot-determine',
      'insufficient-information',
      'not-assessed',
    ],
    'what was found',
  ).optional(),
  found_by: text('who found it').optional(),
  found_on: day('when it was found').optional(),
  dissents: dissents().optional(),
  contradicts: listOf(
    group(
      {
        transfer: ref(['transfer'], 'the transfer'),
        line: whole('the line, counted from 0'),
        because: text('why'),
      },
      'one line',
    ),
    'use against a claimed exemption',
  ).optional(),
  accountability: group(
    {
      pursued: oneOf(
        ['yes', 'partly', 'no', 'unknown', 'not-applicable'],
        'whether it was pursued',
      ).optional(),
      on: day('when').optional(),
      summary: text('how').optional(),
    },
    'whether the recipient pursued accountability',
  ).optional(),
  remedies: listOf(
    group({ on: day('when'), action: text('what was done') }, 'one remedy'),
    'what was done',
  ).optional(),
  reviewed_under: listOf(
    usually(z.string(), Object.entries(procedureNames), 'another procedure'),
    'the procedures it was reviewed under',
  ).optional(),
});

const reviewFinding = (meaning: string) =>
  group(
    {
      finding: oneOf(
        ['yes', 'no', 'partly', 'cannot-determine', 'not-currently-assessed', 'not-applicable'],
        'what was found',
      ),
      because: text('why').optional(),
    },
    meaning,
  );

export const humanitarianReview = () => ({
  recipient: theRecipient,
  fiscal_year: fiscalYearName('the fiscal year of the report'),
  on: day('when').optional(),
  assurances_abided: reviewFinding('whether the assurances of section 1(a)(ii) were abided by').optional(),
  section_620i: reviewFinding('whether the recipient complies with section 620I').optional(),
  cooperation: reviewFinding('whether the recipient fully cooperated with humanitarian efforts').optional(),
  dissents: dissents().optional(),
});

export const procedure = () => ({
  for: oneOf(['ihl-assessment', 'civilian-harm-analysis'], 'what the procedure is for'),
  department: secretary('whose procedure').optional(),
  text: text('the procedure'),
  from: day('its first day').optional(),
  to: day('its last day').optional(),
});

export const mitigation = () => ({
  recipient: theRecipient.optional(),
  program: oneOf(programs, 'the program').optional(),
  effort: text('what is done'),
  from: day('its first day').optional(),
  to: day('its last day').optional(),
});

export const challenge = () => ({
  fiscal_year: fiscalYearName('the fiscal year of the report'),
  clause: offering(text('the item of section 2(a)'), { words: wordsAlone(itemsOfTheReport), open: true }),
  text: text('the challenge'),
  information_available: flag('whether there is responsive information').optional(),
  recipient: theRecipient.optional(),
});
