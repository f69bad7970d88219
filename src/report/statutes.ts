/** The annex on the instruments beside the memorandum: drawdowns against their ceilings, and what was found. */
import { spanInProse, withDaysInProse } from '../calendar/prose.ts';
import { contextFor, type Policy } from '../engine/evaluate.ts';
import type { Finding, Severity } from '../engine/rule.ts';
import { faaPolicy } from '../law/faa/index.ts';
import { ledgerOf, TooLarge, type Ledger, type LedgerRow } from '../law/faa/ledger.ts';
import { inDollars } from '../records/money.ts';
import { headingOf, paragraph, tableOf } from './blocks.ts';
import { words, type Block, type Inline } from './document.ts';
import type { Question } from './drafted.ts';

export const statutesSection = {
  id: 'annex-statutes',
  title: 'Annex E: Other instruments',
} as const;

/** What the neighbouring instruments tell of the period that `question` asks of. */
export function statutes(question: Question, neighbours: readonly Policy[]): readonly Block[] {
  if (neighbours.length === 0) return [paragraph('No record concerns an instrument beside the memorandum.')];
  const names = neighbours.map(({ instrument: { title } }) => title);
  return [
    paragraph(
      `What the case files show under: ${names.join('; ')}. These hold whatever the memorandum says of a transfer: exempt from it is not exempt from them.`,
    ),
    ...(neighbours.some(({ instrument }) => instrument.id === faaPolicy.instrument.id)
      ? drawdowns(question)
      : []),
    ...found(question, neighbours),
  ];
}

function drawdowns({ context, period }: Question): readonly Block[] {
  const ledger = ledgerIn(() => ledgerOf(contextFor(faaPolicy, context), period.fiscalYear));
  const heading = headingOf(`Drawdowns of fiscal year ${period.fiscalYear}, in US dollars`);
  if (!ledger) {
    return [
      heading,
      paragraph('The recorded amounts add up to more than can be counted exactly; no sum is given.'),
    ];
  }
  const { rows, open } = ledger;
  return [
    heading,
    tableOf(
      ['Authority', 'Ceiling', 'Determined', 'Announced', 'Remaining'],
      rows.map((row) => [
        words(`Section ${row.authority}`),
        words(amount(row.ceiling)),
        words(amount(row.determined)),
        words(amount(row.announced)),
        words(amount(row.remaining)),
      ]),
    ),
    ...movementsOf(rows),
    paragraph(
      'Announcements are not determinations: a package can be announced under authority that was determined earlier, or that belongs to another fiscal year, so the two columns need not agree.',
    ),
    ...(open.length === 0
      ? []
      : [
          tableOf(
            ['In no sum, since a day leaves it open', 'Why'],
            open.map(({ record, why }) => [[{ type: 'record', record }], words(withDaysInProse(why))]),
          ),
        ]),
  ];
}

/** The determinations and revaluations behind the sums, with the ceilings as they took effect. */
function movementsOf(rows: readonly LedgerRow[]): readonly Block[] {
  const moved = rows.filter(({ movements }) => movements.some(({ what }) => what !== 'ceiling'));
  if (moved.length === 0) return [];
  return [
    tableOf(
      ['Authority', 'Day', 'What moved', 'By'],
      moved.flatMap(({ authority, movements }) =>
        movements.map(({ on, what, amount: value, by, dayIn }): readonly (readonly Inline[])[] => [
          words(`Section ${authority}`),
          words(spanInProse(on)),
          words(`${what} ${inDollars(value)}${dayIn === null ? '' : `, on a day of fiscal year ${dayIn}`}`),
          what === 'ceiling' ? words(by) : [{ type: 'record', record: by }],
        ]),
      ),
    ),
  ];
}

function ledgerIn(work: () => Ledger): Ledger | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'information' };

/** The findings of the neighbours, as of the day of the report. */
function found({ evaluation }: Question, neighbours: readonly Policy[]): readonly Block[] {
  const own = new Set(
    neighbours.flatMap(({ rules, duties }) => [...rules, ...duties].map(({ id }) => id as string)),
  );
  const findings = evaluation.findings.filter(({ rule }) => own.has(rule));
  const heading = headingOf('What was found, whichever year it belongs to');
  if (findings.length === 0) return [heading, paragraph('Nothing was found.')];
  return [
    heading,
    tableOf(
      ['Clause', 'Level', 'What the record shows', 'Record'],
      findings.map((finding) => [
        words([...new Set(finding.clauses.map(({ cite }) => cite))].join(', ')),
        words(finding.ignored ? 'accepted' : levels[finding.severity]),
        words(sentence(finding)),
        finding.record === null ? [] : [{ type: 'record', record: finding.record }],
      ]),
    ),
  ];
}

const sentence = ({ message }: Finding): string => {
  const said = withDaysInProse(message);
  return `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}.`;
};

const amount = (value: number | null): string => (value === null ? 'not recorded' : inDollars(value));
