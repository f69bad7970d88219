/** Pages on the dated numbers of the law: ceilings, thresholds, days. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { fiscalYearOf } from '../calendar/fiscal-year.ts';
import type { Certainty, Clause, Source } from '../engine/clause.ts';
import { heldOn, type Figure, type Held, type Unit } from '../engine/figure.ts';
import type { Policy } from '../engine/evaluate.ts';
import { inDollars } from '../records/money.ts';
import type { Block, Page } from '../render/page.ts';

const sureness: Record<Certainty, string> = {
  read: 'read in the source that is named',
  'second-hand': 'second-hand; nothing that rests on it is an error',
  unverified: 'not verified; nothing that rests on it is an error',
};

/** `22 U.S.C. 2318(a)(1); read in the source that is named` */
export const sourceText = ({ citation, certainty }: Source): string => `${citation}; ${sureness[certainty]}`;

/** Where a passage stands; how sure its numbers are is said with each of them. */
export const passageText = ({ citation, certainty }: Source): string =>
  `${citation}${certainty === 'read' ? '' : certainty === 'second-hand' ? '; told second-hand' : '; not verified'}`;

const written: Record<Unit, (value: number) => string> = {
  dollars: inDollars,
  days: (value) => `${value} days`,
  years: (value) => (value === 1 ? '1 year' : `${value} years`),
  percent: (value) => `${value} percent`,
};

/** The first day of all: a figure that held since before anything that is recorded. */
const always = '1900-01-01';

const since = ({ from, fiscalYear }: Held): string =>
  `${from === always ? 'since before what is recorded here' : `from ${from}`}${fiscalYear === undefined ? '' : `, for fiscal year ${fiscalYear}`}`;

/** The numbers that belong to some clauses, one paragraph each; with a day, first the one that held on it. */
export const figureBlocks = (
  figures: readonly Figure[],
  clauses: readonly Clause[],
  asOf: PlainDate | undefined,
): readonly Block[] =>
  figures
    .filter(({ clause }) => clauses.includes(clause))
    .map((figure): Block => {
      const { what, unit, values } = figure;
      return {
        type: 'facts',
        rows: [
          ['Number', what],
          ...(asOf === undefined ? [] : [[`On ${asOf}`, heldText(figure, asOf)] as const]),
          ...values.map(
            (held) =>
              [
                written[unit](held.value),
                `${since(held)}: ${sourceText(held.source)}${held.note === undefined ? '' : ` (${held.note})`}`,
              ] as const,
          ),
        ],
      };
    });

function heldText(figure: Figure, asOf: PlainDate): string {
  const { name } = fiscalYearOf(asOf);
  const isByYear = figure.values.some(({ fiscalYear }) => fiscalYear !== undefined);
  const held = heldOn(figure, asOf, name);
  if (!held) return 'none is recorded for so early a day';
  return `${written[figure.unit](held.value)}${isByYear ? ` for fiscal year ${name}` : ''} (${held.source.citation})`;
}

/** Every dated number of an instrument, its clauses' days among them; undefined: it has none. */
export function dataPage({ instrument, figures = [] }: Policy): Page | undefined {
  const ofClauses = instrument.clauses.flatMap((clause): (readonly string[])[] => {
    const { limit, source, cite } = clause;
    if (!limit) return [];
    return [
      [
        clause.key.startsWith(clause.number) ? cite : `${cite}, ${clause.key}`,
        `days after ${limit.after}`,
        written.days(limit.days),
        `from ${clause.from ?? instrument.from}`,
        source ? sourceText(source) : instrument.cite,
      ],
    ];
  });
  const own = figures.flatMap(({ clause, what, unit, values }) =>
    values.map((held) => [
      clause.cite,
      what,
      written[unit](held.value),
      since(held),
      `${sourceText(held.source)}${held.note === undefined ? '' : ` (${held.note})`}`,
    ]),
  );
  const rows = [...ofClauses, ...own];
  if (rows.length === 0) return undefined;
  return {
    id: `${instrument.id} data`,
    topic: 'numbers',
    title: `${instrument.cite}: every number of days, years and dollars, with the days it held and its source.`,
    blocks: [{ type: 'table', title: 'Numbers', head: ['Clause', 'What', 'Value', 'Held', 'Source'], rows }],
    see: [],
  };
}
