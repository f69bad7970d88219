/** What templates are given: the facts of the report, version 1. Every key is always there; null means not recorded. */
import { z } from 'zod';

/** The version of this contract. It rises when a key goes or changes its meaning; new keys do not raise it. */
export const contextVersion = 1;

const text = (meaning: string) => z.string().describe(meaning);
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const list = <Schema extends z.ZodType>(item: Schema, meaning: string) => z.array(item).describe(meaning);
const recordId = (meaning = 'the id of the record; print it with the filter "record"') => text(meaning);
const flag = (meaning: string) => z.boolean().describe(meaning);
const day = (meaning: string) =>
  maybe(z.strictObject({ earliest: maybe(z.string()), latest: maybe(z.string()) })).describe(
    `${meaning}: print it with the filter "day" or "on"`,
  );

const party = (meaning: string) =>
  z.strictObject({ id: recordId(), name: text('its name') }).describe(meaning);
const dissents = () =>
  list(
    z.strictObject({ office: text('who'), position: text('what it holds'), on: day('when') }),
    'positions that differ',
  );
const belongs = () => flag('whether it certainly belongs to the period; false: its days do not tell');

const about = z
  .strictObject({
    context: z.literal(contextVersion).describe('the version of this context'),
    title: text('the title of the report'),
    fiscal_year: z.int().describe('the fiscal year it reports for'),
    period: z
      .strictObject({
        from: day('its first day'),
        to: day('its last day'),
        recorded: flag('whether a submitted report records it; false: it is computed'),
      })
      .describe('the period it covers'),
    lookback: maybe(
      z.strictObject({
        from: day('the day from which on it looks back'),
        recipients: list(party('a recipient'), 'recipients in armed conflict during that year'),
        untold: list(party('a recipient'), 'recipients of which the records do not tell'),
      }),
    ).describe('section 2(c), for the first report only'),
    record: maybe(recordId('the record of the report of this fiscal year, submitted or not')),
    submitted: maybe(
      z.strictObject({ record: recordId(), on: day('when'), supplement: maybe(text('none or provided')) }),
    ).describe('the submitted report of this fiscal year'),
    briefings: list(
      z.strictObject({
        on: day('when'),
        office: maybe(text('by which office')),
        committees: list(text('a committee by its full name, or as recorded'), 'who was briefed'),
      }),
      'verbal briefings that went with it',
    ),
    prior: maybe(z.strictObject({ record: recordId(), on: day('when it was submitted') })).describe(
      'the report before this one',
    ),
    marking: text('U or CUI'),
    prepared_by: maybe(text('who prepares it')),
    others: list(
      z.strictObject({ record: recordId(), on: day('when it was submitted') }),
      'other submitted reports of this fiscal year',
    ),
    sent_to: list(text('a committee by its full name'), 'whom the submitted report records it went to'),
    departments: list(text('a department by its full name'), 'who reports'),
    departments_recorded: flag('whether the record of the report says so; false: the memorandum does'),
    committees: list(text('a committee by its full name'), 'whom the memorandum names as addressees'),
    as_of: day('the day of the question'),
    revision: maybe(text('the commit of the case files; null: they are not exactly those of one')),
    version: text('the version of the program'),
    public_only: flag("whether it is an outsider's record, in which what nobody published is unknown"),
    instruments: list(
      z.strictObject({
        cite: text('how it is cited'),
        title: text('its title'),
        from: day('the first day it binds'),
        until: day('the last day it binds'),
        because: maybe(text('why that is its last day')),
        reported_end: maybe(z.strictObject({ on: day('when'), because: text('what was reported') })).describe(
          'its end as reported, where the settings give none',
        ),
      }),
      'the instruments applied',
    ),
    own_templates: list(
      z.strictObject({ name: text('the file'), sha256: text('its digest') }),
      'templates that are not the built-in ones',
    ),
    counts: z
      .strictObject({
        records: z.int().describe('case files'),
        unread: z.int().describe('files that could not be taken in'),
        drafts: z.int().describe('drafts, which count for nothing'),
        gaps: z.int().describe('what is missing before the report can be called complete'),
      })
      .describe('numbers of the case files'),
  })
  .describe('the report as a whole');

const section = z
  .strictObject({
    id: text('its id: 2(a)(i)'),
    title: text('its title'),
    nothing: list(
      z.strictObject({
        by: text('who says that there was nothing to report'),
        on: day('when'),
        because: text('why'),
        record: recordId(),
      }),
      'statements that there was nothing to report',
    ),
  })
  .describe('the section that the template draws');

const assurance = z.strictObject({
  record: recordId(),
  recipient: party('who gave it'),
  covers: list(text('ihl or humanitarian-access'), 'which assurances it gives'),
  form: maybe(text('its form: letter, diplomatic-note, agreement, other-written or oral')),
  representatives: list(
    z.strictObject({ name: maybe(text('the person')), title: maybe(text('the office held')) }),
    'who gave it',
  ),
  requested: day('when it was asked for'),
  signed: day('when it was signed'),
  received: day('when the Department received it'),
  withdrawn: day('when it was withdrawn'),
  replaces: maybe(recordId('the assurance it replaces')),
  belongs: belongs(),
  findings: list(
    z.strictObject({
      finding: text('credible-and-reliable or not-credible-and-reliable'),
      on: day('when'),
      basis: maybe(text('what it rests on')),
      dissents: dissents(),
    }),
    'findings on its credibility, the latest last; the last one counts',
  ),
  notice: maybe(
    z.strictObject({
      records: list(recordId(), 'the notices and reports it was met by'),
      state: text('met, late, pending, overdue, lapsed or undetermined'),
      due: day('its last day'),
      done: day('when Congress had it'),
      days: maybe(z.int()).describe('how many days late or overdue, or left'),
    }),
  ).describe('the notice to Congress under section 2(d)'),
});

const incident = z.strictObject({
  record: recordId(),
  recipient: party('who used or held the articles'),
  title: maybe(text('how people call it')),
  summary: text('what is reported'),
  assessment: maybe(text('what is thought of it')),
  occurred: day('when it happened'),
  reported: day('when it was reported'),
  articles: list(z.strictObject({ name: text('what they are'), record: maybe(recordId()) }), 'articles used'),
  articles_covered: maybe(text('yes, no or unknown')),
  concerns: list(text('a word of the closed list'), 'what it is about'),
  credible: maybe(text('yes, no or under-review')),
  finding: maybe(text('a word of the closed list')),
  found_by: maybe(text('who found it')),
  found_on: day('when it was found'),
  dissents: dissents(),
  accountability: maybe(
    z.strictObject({
      pursued: maybe(text('yes, partly, no, unknown or not-applicable')),
      on: day('when'),
      summary: maybe(text('how')),
    }),
  ).describe('whether the recipient pursued accountability'),
  remedies: list(z.strictObject({ on: day('when'), action: text('what was done') }), 'what was done'),
  reviewed_under: list(text('a procedure'), 'the procedures it was reviewed under'),
  belongs: belongs(),
});

const challenge = z.strictObject({
  record: recordId(),
  clause: text('the item it concerns, as recorded'),
  text: text('the challenge'),
  information_available: maybe(z.boolean()).describe('whether there is responsive information'),
  recipient: maybe(party('the recipient concerned')),
});

const incidents = {
  incidents: list(incident, 'the incidents of this item, by recipient and day'),
  set_aside: list(
    z.strictObject({
      because: text('not credible, or no covered articles'),
      incident,
      contradicts: list(
        z.strictObject({ record: recordId(), name: text('the transfer'), because: text('why') }),
        'transfers whose exemption its use contradicts, as recorded',
      ),
    }),
    'incidents recorded as not credible, or as not about covered articles',
  ),
  challenges: list(challenge, 'challenges recorded for this item'),
};

const procedures = {
  procedures: list(
    z.strictObject({
      record: recordId(),
      department: maybe(text('whose procedure, by its full name')),
      title: maybe(text('how it is called')),
      text: text('the procedure'),
      from: day('its first day'),
      to: day('its last day'),
    }),
    'the procedures in use in the period',
  ),
};

const finding = (meaning: string) =>
  maybe(z.strictObject({ finding: text('a word of the closed list'), because: maybe(text('why')) })).describe(
    meaning,
  );

const line = z.strictObject({
  item: text('what it is'),
  quantity: maybe(z.int()).describe('how many'),
  unit: maybe(text('what the quantity counts')),
  value: maybe(z.int()).describe('whole US dollars: print it with the filter "dollars"'),
  exemption: maybe(
    z.strictObject({
      clause: text('1(d)(1) to 1(d)(4)'),
      because: maybe(text('why')),
      contradicted_by: list(recordId(), 'incidents whose use contradicts it, as recorded'),
    }),
  ).describe('why the memorandum does not apply'),
  deliveries: list(
    z.strictObject({
      belongs: belongs(),
      records: list(recordId(), 'the records that the verdict rests on'),
      on: day('when'),
      event: text('handover, title, arrival or shipment'),
      quantity: maybe(z.int()).describe('how many'),
      verdict: text('the verdict on it'),
      unknown: list(text('what is unknown'), 'why it is undetermined'),
    }),
    'deliveries of the period',
  ),
  now_records: list(recordId(), 'the records that the verdict now rests on'),
  now_unknown: list(text('what is unknown'), 'why the verdict now is undetermined'),
  now: maybe(text('the verdict')).describe(
    'the verdict on providing what is not delivered; null: all of it is delivered',
  ),
});

const transfer = z.strictObject({
  record: recordId(),
  title: maybe(text('how it is called')),
  announced: day('when it was announced'),
  approved: day('when it was approved'),
  lines: list(line, 'its lines'),
  value: maybe(z.int()).describe('the sum of the values of these lines; null: one of them is not recorded'),
  belongs: belongs(),
});

/** What each template is given beside `report` and `section`. */
const parts = {
  front: {},
  'new-assurances': { assurances: list(assurance, 'the assurances received in the period') },
  'international-law': incidents,
  'international-law-procedures': procedures,
  'civilian-harm': incidents,
  'civilian-harm-mitigation': {
    efforts: list(
      z.strictObject({
        record: recordId(),
        recipient: maybe(party('the recipient concerned')),
        program: maybe(text('the program concerned, by its name')),
        effort: text('what is done'),
        from: day('its first day'),
        to: day('its last day'),
      }),
      'efforts under way in the period',
    ),
  },
  'civilian-harm-procedures': procedures,
  'diversion-and-misuse': incidents,
  'humanitarian-assistance': {
    recipients: list(
      z.strictObject({
        recipient: party('the recipient'),
        record: maybe(recordId('the review; null: none is recorded')),
        on: day('when'),
        assurances_abided: finding('whether the assurances of section 1(a)(ii) were abided by'),
        section_620i: finding('whether it complies with section 620I'),
        cooperation: finding('whether it fully cooperated with humanitarian efforts'),
        dissents: dissents(),
      }),
      'every recipient, with its review of this fiscal year',
    ),
    ...incidents,
  },
  challenges: { challenges: list(challenge, 'the challenges of this fiscal year') },
  'annex-deadlines': {
    deadlines: list(
      z.strictObject({
        what: text('what had to be done'),
        duty: text('its id'),
        clause: text('the number of the clause that asks for it'),
        cite: text('the clause as a sentence cites it, of whichever text it is'),
        recipient: maybe(party('the recipient concerned')),
        records: list(recordId(), 'the record it belongs to, and those it was met by'),
        actor: list(text('a department'), 'who is bound'),
        due: day('its last day'),
        done: day('when it was done'),
        state: text('met, late, pending, overdue, lapsed, waived or undetermined'),
        days: maybe(z.int()).describe('how many days late or overdue, or left'),
        unknown: list(text('what is unknown'), 'why it is undetermined'),
        accepted: maybe(text('who accepts the finding, until when and why')),
      }),
      'the deadlines of the period, by day',
    ),
  },
  'annex-transfers': {
    groups: list(
      z.strictObject({
        recipient: party('the recipient'),
        program: text('the program by its name'),
        covered: list(transfer, 'lines that the memorandum reaches, or may reach'),
        exempt: list(transfer, 'lines recorded as exempt, or out of its scope'),
      }),
      'the transfers of the period, by recipient and program',
    ),
    verdicts: list(
      z.strictObject({ word: text('the verdict'), meaning: text('what it means') }),
      'the verdicts that occur in this annex',
    ),
  },
  'annex-ignored': {
    findings: list(
      z.strictObject({
        rule: text('the rule'),
        message: text('what it found'),
        record: maybe(recordId()),
        clauses: list(text('a clause'), 'the clauses concerned'),
        until: day('the last day of the acceptance'),
        office: text('who accepts it'),
        because: text('why'),
      }),
      'findings that the records openly accept',
    ),
  },
} as const;

/** The name of a template that draws a section. */
export type TemplateName = keyof typeof parts;
export type PartOf<Name extends TemplateName> = {
  readonly [Key in keyof (typeof parts)[Name]]: (typeof parts)[Name][Key] extends z.ZodType
    ? z.infer<(typeof parts)[Name][Key]>
    : never;
};

export type About = z.infer<typeof about>;
export type SectionFacts = z.infer<typeof section>;
export type AssuranceFacts = z.infer<typeof assurance>;
export type IncidentFacts = z.infer<typeof incident>;
export type ChallengeFacts = z.infer<typeof challenge>;
export type TransferFacts = z.infer<typeof transfer>;
export type LineFacts = z.infer<typeof line>;
export type DayFacts = z.infer<ReturnType<typeof day>>;

/** The names of the templates that draw sections. */
export const templateNames = Object.keys(parts) as readonly TemplateName[];

/** The schema of all that the template `name` is given. */
export const contextSchema = (name: TemplateName) =>
  z
    .strictObject({ report: about, section, ...parts[name] })
    .describe(`what the template ${name}.md is given`);
