/** The report before any template: its sections with their facts, and what is missing. */
import { hasHappened, isYetToCome, onDay } from '../calendar/day-span.ts';
import { lookback } from '../law/nsm20/clauses.ts';
import { sections as items, type ItemId } from '../law/nsm20/sections.ts';
import { notTakenIn } from '../records/case-repository.ts';
import type { About, SectionFacts, TemplateName } from './context.ts';
import { contextVersion } from './context.ts';
import type { Gap } from './document.ts';
import { dayFacts, names, partyFacts, type Drafted, type Question } from './drafted.ts';
import { deadlinesOfPeriod, ignoredFindings, transfersOfPeriod } from './items/annexes.ts';
import { newAssurances } from './items/assurances.ts';
import { challenges } from './items/challenges.ts';
import { humanitarianAssistance } from './items/humanitarian.ts';
import { civilianHarm, diversionAndMisuse, internationalLaw } from './items/incidents.ts';
import { mitigationEfforts } from './items/mitigation.ts';
import { analysisProcedures, assessmentProcedures } from './items/procedures.ts';
import { lookedBackAt, ownReport, reportsOn } from './period.ts';
import { committeeNames } from '../records/words.ts';
import { committeeName, officeNames } from './words.ts';

/** A section with all that its template is given. */
export interface DraftSection {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly template: TemplateName;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly tells: readonly string[];
}

export interface Draft {
  readonly about: About;
  readonly sections: readonly DraftSection[];
  readonly gaps: readonly Gap[];
}

type Drawing = { readonly [Name in TemplateName]: (question: Question) => Drafted<Name> };

const drawing: Drawing = {
  front: () => ({ facts: {}, tells: [], gaps: [] }),
  'new-assurances': newAssurances,
  'international-law': internationalLaw,
  'international-law-procedures': assessmentProcedures,
  'civilian-harm': civilianHarm,
  'civilian-harm-mitigation': mitigationEfforts,
  'civilian-harm-procedures': analysisProcedures,
  'diversion-and-misuse': diversionAndMisuse,
  'humanitarian-assistance': humanitarianAssistance,
  challenges,
  'annex-deadlines': deadlinesOfPeriod,
  'annex-transfers': transfersOfPeriod,
  'annex-ignored': ignoredFindings,
};

const templateOf: Readonly<Record<ItemId, TemplateName>> = {
  '2(a)(i)': 'new-assurances',
  '2(a)(ii)': 'international-law',
  '2(a)(iii)': 'international-law-procedures',
  '2(a)(iv)(1)': 'civilian-harm',
  '2(a)(iv)(2)': 'civilian-harm-mitigation',
  '2(a)(v)': 'civilian-harm-procedures',
  '2(a)(vi)': 'diversion-and-misuse',
  '2(a)(vii)': 'humanitarian-assistance',
  '2(a)(viii)': 'challenges',
};

/** Every section in the usual order: the front, the items of the memorandum, the annexes. */
export const outline: readonly Omit<DraftSection, 'facts' | 'tells'>[] = [
  { id: 'front', title: 'About this report', clauses: ['2(a)', '2(b)'], template: 'front' },
  ...items.map(({ id, title, clauses }) => ({
    id,
    title,
    clauses: [...new Set(clauses.map(({ number }) => number))],
    template: templateOf[id],
  })),
  {
    id: 'annex-deadlines',
    title: 'Annex A: Deadlines of the period, and how they were met',
    clauses: ['1(b)', '1(c)', '1(f)', '2(a)', '2(d)'],
    template: 'annex-deadlines',
  },
  {
    id: 'annex-transfers',
    title: 'Annex B: Transfers of the period',
    clauses: ['1(a)', '1(d)'],
    template: 'annex-transfers',
  },
  {
    id: 'annex-ignored',
    title: 'Annex C: Findings openly accepted',
    clauses: [],
    template: 'annex-ignored',
  },
];

/** The section that the program adds itself: each record, and the sections that name it. */
export const indexSection = {
  id: 'annex-records',
  title: 'Annex D: Records, and where they are named',
} as const;

/** What the program knows of the report beside its records. */
export interface Surroundings extends Pick<
  About,
  'marking' | 'prepared_by' | 'revision' | 'version' | 'instruments' | 'own_templates'
> {
  readonly title: string | undefined;
}

/** Drafts the report that `question` asks for. */
export function draft(question: Question, { title, ...surroundings }: Surroundings): Draft {
  const drafted = outline.map((section) => {
    const { facts, tells, gaps, none, isItem } = drawing[section.template](question);
    const nothing = statementsOn(section.id, question);
    return {
      section: {
        ...section,
        facts: { section: { id: section.id, title: section.title, nothing }, ...facts },
        tells: [...new Set([...tells, ...nothing.map(({ record }) => record)])],
      },
      gaps: [
        ...(none && nothing.length === 0
          ? [
              {
                clause: section.id,
                text: `the case files record no ${none.text}`,
                fill: `${none.fill}; where there was nothing, record "nothing_to_report" in the report`,
                records: [],
              },
            ]
          : []),
        ...(isItem && !none ? contradictions(nothing, section.id) : []),
        ...gaps,
      ].map((gap): Gap => ({ section: section.id, ...gap })),
    };
  });
  const gaps = [
    ...unreadGaps(question),
    ...strayStatements(question),
    ...drafted.flatMap(({ gaps: missing }) => missing),
  ];
  return {
    about: aboutReport(question, title, surroundings, eachOnce(gaps).length),
    sections: drafted.map(({ section }) => section),
    gaps,
  };
}

/** What is missing, each once: what two sections miss is told in the first. */
export function eachOnce(gaps: readonly Gap[]): readonly Gap[] {
  const byMatter = new Map<string, Gap>();
  for (const gap of gaps) {
    const matter = JSON.stringify([gap.text, gap.records]);
    if (!byMatter.has(matter)) byMatter.set(matter, gap);
  }
  return [...byMatter.values()];
}

/** Who says, in the report of the fiscal year, that there was nothing to report on an item. */
function statementsOn(item: string, { context, period }: Question): SectionFacts['nothing'] {
  return reportsOn(context.cases, period.fiscalYear).flatMap(({ id, data }) =>
    (data.nothing_to_report ?? [])
      .filter(({ clause, on }) => names(clause, item) && hasHappened(on, context.asOf))
      .map(({ by, on, because }) => ({ by, on: dayFacts(on), because, record: id })),
  );
}

const contradictions = (nothing: SectionFacts['nothing'], item: string) =>
  nothing.map(({ record }) => ({
    clause: item,
    text: `${record} says that there was nothing to report under ${item}, and other records say that there was`,
    fill: 'correct the one or the other',
    records: [record],
  }));

/** Statements that there was nothing to report on something that is no item. */
const strayStatements = ({ context: { cases }, period }: Question): Gap[] =>
  reportsOn(cases, period.fiscalYear).flatMap(({ id, data }) =>
    (data.nothing_to_report ?? [])
      .filter(({ clause }) => !items.some((each) => names(clause, each.id)))
      .map(({ clause }) => ({
        section: 'front',
        clause: '2(a)',
        text: `${id} says that there was nothing to report under "${clause}", which is no item of section 2(a)`,
        fill: 'write the item as 2(a)(vi)',
        records: [id],
      })),
  );

/** Files that could not be taken in: what they would say is missing from every section. */
const unreadGaps = ({ context: { cases } }: Question): Gap[] =>
  notTakenIn(cases).map(({ path, id }) => ({
    section: 'front',
    clause: '2(a)',
    text: `the case file ${path} could not be taken in, and what it says is missing here`,
    fill: 'nsm20 check says why',
    records: cases.get(id) ? [id] : [],
  }));

function aboutReport(
  question: Question,
  title: string | undefined,
  surroundings: Omit<Surroundings, 'title'>,
  gaps: number,
): About {
  const { context, period } = question;
  const { cases, asOf, publicOnly } = context;
  const { fiscalYear, report, prior } = period;
  const own = ownReport(cases, period);
  const back = lookedBackAt(context, period);
  const drafts = cases.records.filter((record) => record.draft).length;
  const party = ({ id }: { readonly id: string }) => partyFacts(id, cases);
  return {
    context: contextVersion,
    title: title ?? `Report to Congress under Section 2 of NSM-20, Fiscal Year ${fiscalYear}`,
    fiscal_year: fiscalYear,
    period: { from: dayFacts(period.from), to: dayFacts(period.to), recorded: period.recorded },
    lookback: prior
      ? null
      : {
          from: dayFacts(onDay(lookback)),
          recipients: back.yes.map(party),
          untold: back.perhaps.map(party),
        },
    record: own?.id ?? null,
    others: reportsOn(cases, fiscalYear)
      .filter(({ id, data }) => id !== own?.id && data.submitted)
      .filter(({ data }) => !isYetToCome(data.submitted!, asOf))
      .map(({ id, data }) => ({ record: id, on: dayFacts(data.submitted) })),
    sent_to: (report?.data.committees ?? []).map(committeeName),
    briefings: (own?.data.briefings ?? [])
      .filter(({ on }) => !isYetToCome(on, asOf))
      .map(({ on, office, committees = [] }) => ({
        on: dayFacts(on),
        office: office ?? null,
        committees: committees.map(committeeName),
      })),
    submitted: report
      ? {
          record: report.id,
          on: dayFacts(report.data.submitted),
          supplement: report.data.classified_supplement ?? null,
        }
      : null,
    prior: prior ? { record: prior.id, on: dayFacts(prior.data.submitted) } : null,
    departments: (own?.data.from ?? (['state', 'defense'] as const)).map((office) => officeNames[office]),
    departments_recorded: own?.data.from !== undefined,
    committees: Object.values(committeeNames),
    as_of: dayFacts(onDay(asOf)),
    public_only: publicOnly,
    counts: {
      records: cases.files - drafts,
      unread: notTakenIn(cases).length,
      drafts,
      gaps,
    },
    ...surroundings,
  };
}
