/** The kinds of record of the memorandum itself: spec "Kinds of the memorandum". */
import { z } from 'zod';
import { committees, departments, dissents, secretary } from '../common.ts';
import {
  countryCode,
  day,
  dollars,
  fiscalYearName,
  flag,
  group,
  listOf,
  oneOf,
  ref,
  refOrText,
  text,
  trueOnly,
  whole,
} from '../fields.ts';

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

const theRecipient = ref(['recipient'], 'the government, authority or organisation concerned');

export const recipient = {
  name: text('the name of the government, authority or organisation'),
  code: countryCode('ISO 3166-1 alpha-2, uppercase').optional(),
  type: oneOf(
    ['government', 'authority', 'international-organization'],
    'absent means government',
  ).optional(),
  receiving_at_issuance: flag(
    'was already receiving covered articles on 2024-02-08 (section 1(c)); absent means not recorded',
  ).optional(),
  notification_group: oneOf(
    ['nato-plus-five', 'other'],
    'the group of section 36 of the Arms Export Control Act',
  ).optional(),
  restriction: group(
    {
      made_known: day('when the restriction was made known to the President').optional(),
      exception: group(
        { on: day('when').optional(), by: text('who').optional(), because: text('why').optional() },
        'the exception taken',
      ).optional(),
      notified_congress: day('when Congress was told of the exception').optional(),
    },
    'a restriction of humanitarian assistance (section 620I)',
  ).optional(),
  group: group(
    {
      conflict: flag(
        'engaged, on 2024-02-08, in an active armed conflict in which covered articles are used',
      ),
      by: oneOf(['state'], 'the Secretary of State').optional(),
      on: day('the day of the determination').optional(),
    },
    "the Secretary's determination for section 1(c); absent means undecided, never inferred",
  ).optional(),
  armed_conflicts: listOf(
    group(
      {
        name: text('how the conflict is called').optional(),
        from: day('its first day'),
        to: day('its last day').optional(),
        articles_used: flag('covered articles are used in it').optional(),
      },
      'one armed conflict',
    ),
    'armed conflicts the recipient is engaged in',
  ).optional(),
};

export const assurance = {
  recipient: theRecipient,
  covers: listOf(
    oneOf(['ihl', 'humanitarian-access'], 'section 1(a)(i) or 1(a)(ii)'),
    'which assurances it gives',
  ),
  form: oneOf(
    ['letter', 'diplomatic-note', 'agreement', 'other-written', 'oral'],
    'absent counts as written',
  ).optional(),
  representatives: listOf(
    group(
      {
        name: text('the person who gave it').optional(),
        title: text('the office held').optional(),
        level: oneOf(
          ['head-of-state', 'head-of-government', 'minister', 'deputy-minister', 'ambassador', 'other'],
          'the level of the office',
        ).optional(),
      },
      'one representative',
    ),
    'who gave it for the recipient',
  ).optional(),
  representative_accepted: group(
    { on: day('when').optional(), because: text('why').optional() },
    'the decision to accept a representative below minister',
  ).optional(),
  requested: day('when it was asked for').optional(),
  authorized: day("when the recipient's own government allowed it").optional(),
  signed: day('when it was signed').optional(),
  delivered_to_post: day('when the embassy got it').optional(),
  received: day('when the Department received it: the day that counts').optional(),
  announced: day('when it was made public').optional(),
  credibility: listOf(
    group(
      {
        finding: oneOf(['credible-and-reliable', 'not-credible-and-reliable'], 'what was found'),
        by: oneOf(['state'], 'the Secretary of State').optional(),
        on: day('the day of the finding'),
        basis: text('what it rests on').optional(),
        dissents: dissents.optional(),
      },
      'one finding',
    ),
    'findings on whether it is credible and reliable; the latest as of the day counts',
  ).optional(),
  withdrawn: day('when the recipient withdrew it').optional(),
  replaces: ref(['assurance'], 'the assurance it replaces').optional(),
};

/** The program catalogue of the format; what each means stands with the law. */
export const programs = [
  'fmf',
  'usai',
  'section-333',
  'pda',
  'drawdown-506a2',
  'drawdown-506a3',
  'drawdown-552c2',
  'pko',
  'incle',
  'fms',
  'dcs',
  'eda',
  'lease',
  'fmcs',
  'imet',
  'training-team',
  'other',
] as const;
export type Program = (typeof programs)[number];

export const fundings = ['appropriated', 'stock', 'national-funds', 'recipient'] as const;
export type Funding = (typeof fundings)[number];

const delivery = group(
  {
    on: day('when'),
    event: oneOf(
      ['handover', 'title', 'arrival', 'shipment'],
      'what happened; absent means handover',
    ).optional(),
    quantity: whole('how many').optional(),
  },
  'one delivery',
);

const line = group(
  {
    item: text('what it is'),
    type: oneOf(
      ['article', 'service'],
      'absent means article, or service where the program gives services',
    ).optional(),
    usml: text('the category of the United States Munitions List').optional(),
    quantity: whole('how many are to be provided').optional(),
    unit: text('what the quantity counts').optional(),
    value: dollars('in whole US dollars').optional(),
    exemption: group(
      {
        clause: oneOf(
          ['1(d)(1)', '1(d)(2)', '1(d)(3)', '1(d)(4)'],
          'the clause that takes it out of the memorandum',
        ),
        because: text('why it applies').optional(),
        purpose: oneOf(['defensive', 'non-lethal-outside-conflict'], 'for 1(d)(2)').optional(),
      },
      'why the memorandum does not apply to this line',
    ).optional(),
    service_determination: group(
      { by: secretary('the Secretary who determined'), on: day('when') },
      'the determination under section 1(e)',
    ).optional(),
    receiving_units: listOf(ref(['unit'], 'a unit'), 'the units that receive it').optional(),
    enhanced_monitoring: trueOnly('subject to enhanced end-use monitoring').optional(),
    deliveries: listOf(delivery, 'what has been delivered, or is recorded as going to be').optional(),
  },
  'one line',
);

export const transfer = {
  recipient: theRecipient,
  department: secretary('the department that provides').optional(),
  program: oneOf(programs, 'one of the program catalogue'),
  authority: text('the legal authority; needed where the program is other').optional(),
  funding: oneOf(fundings, 'who pays; absent means as the catalogue says').optional(),
  drawdown: ref(['drawdown'], 'the drawdown it is made under').optional(),
  announced: day('when it was announced').optional(),
  approved: day('when it was approved').optional(),
  notified_congress: day('when Congress was notified').optional(),
  end_user: refOrText(['party'], 'who will use it').optional(),
  scope_decision: group(
    {
      covered: flag('whether the memorandum covers it'),
      by: text('who decided'),
      on: day('when'),
      because: text('why'),
    },
    'a recorded decision on whether the memorandum covers it; outranks funding and catalogue',
  ).optional(),
  eda: group(
    {
      acquisition_cost: dollars('original acquisition cost').optional(),
      significant_military_equipment: flag('whether it is significant military equipment').optional(),
      notified_congress: day('when Congress was notified').optional(),
      grant: flag('whether it is a grant').optional(),
    },
    'facts of excess defense articles',
  ).optional(),
  lines: listOf(line, 'what is provided, line by line'),
};

/** What a program needs beyond the mandatory fields. */
export function transferNeeds(
  data: { program: Program; funding?: Funding | undefined; authority?: string | undefined },
  context: z.RefinementCtx,
): void {
  const open = data.program === 'other' || data.program === 'training-team';
  const miss = (field: string): void =>
    context.addIssue({ code: 'custom', path: [field], message: 'is missing', params: { missing: field } });
  if (open && data.funding === undefined) miss('funding');
  if (data.program === 'other' && data.authority === undefined) miss('authority');
}

export const assessment = {
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
};

export const waiver = {
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
};

export const notice = {
  to: oneOf(['president', 'congress'], 'who was told'),
  under: oneOf(['1(b)', '1(c)(i)', '1(c)(ii)', '1(f)', '2(d)', 'other'], 'the clause it was given under'),
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
  committees: committees.optional(),
  form: oneOf(
    ['letter', 'memorandum', 'report', 'briefing'],
    'its form; a briefing is not written',
  ).optional(),
};

export const report = {
  fiscal_year: fiscalYearName('the fiscal year it reports for'),
  period: group(
    { from: day('the first day it covers').optional(), to: day('the last day it covers').optional() },
    'the period it covers',
  ).optional(),
  from: departments('who reports').optional(),
  submitted: day('when it was submitted').optional(),
  committees: committees.optional(),
  briefings: listOf(
    group(
      { on: day('when'), committees: committees.optional(), office: text('by which office').optional() },
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
};

export const incident = {
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
  dissents: dissents.optional(),
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
    text('chirg, chmr-ap, end-use-monitoring, or another procedure'),
    'the procedures it was reviewed under',
  ).optional(),
};

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

export const humanitarianReview = {
  recipient: theRecipient,
  fiscal_year: fiscalYearName('the fiscal year of the report'),
  on: day('when').optional(),
  assurances_abided: reviewFinding('whether the assurances of section 1(a)(ii) were abided by').optional(),
  section_620i: reviewFinding('whether the recipient complies with section 620I').optional(),
  cooperation: reviewFinding('whether the recipient fully cooperated with humanitarian efforts').optional(),
  dissents: dissents.optional(),
};

export const procedure = {
  for: oneOf(['ihl-assessment', 'civilian-harm-analysis'], 'what the procedure is for'),
  department: secretary('whose procedure').optional(),
  text: text('the procedure'),
  from: day('its first day').optional(),
  to: day('its last day').optional(),
};

export const mitigation = {
  recipient: theRecipient.optional(),
  program: oneOf(programs, 'the program').optional(),
  effort: text('what is done'),
  from: day('its first day').optional(),
  to: day('its last day').optional(),
};

export const challenge = {
  fiscal_year: fiscalYearName('the fiscal year of the report'),
  clause: text('the item of section 2(a)'),
  text: text('the challenge'),
  information_available: flag('whether there is responsive information').optional(),
  recipient: theRecipient.optional(),
};
