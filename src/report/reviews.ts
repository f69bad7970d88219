/** The annex of reviews under arms transfer policy: which policy was in force, and what each review records. */
import { dayInProse, spanInProse } from '../calendar/prose.ts';
import { between, isWithin, onDay } from '../calendar/day-span.ts';
import { fiscalYear } from '../calendar/fiscal-year.ts';
import { earlier, later, type PlainDate } from '../calendar/plain-date.ts';
import { contextFor } from '../engine/evaluate.ts';
import { reviewed, type Reviewed } from '../law/cat/acts.ts';
import { catPolicy } from '../law/cat/index.ts';
import { regimesOver, type Regime } from '../law/cat/regimes.ts';
import { standardNames } from '../law/cat/words.ts';
import { paragraph, tableOf } from './blocks.ts';
import { words, type Block, type Inline } from './document.ts';
import type { Question } from './drafted.ts';

export const reviewsSection = {
  id: 'annex-reviews',
  title: 'Annex F: Reviews under arms transfer policy',
} as const;

/** The policies of the period that `question` asks of, and the reviews that were decided in it. */
export function reviews({ context, period }: Question): readonly Block[] {
  const own = contextFor(catPolicy, context);
  const last = lastOf(context, period);
  const told = reviewed(own).filter(
    ({ review }) => isWithin(review.data.on, period.from, onDay(last)) !== 'no',
  );
  return [
    paragraph(
      'The policy that was in force on the day of its decision governs a transfer. On some days none was.',
    ),
    tableOf(
      ['In force', 'From', 'To', 'Standard for refusal'],
      regimesOver(between(period.from.earliest, last)).map((regime) => [
        words(nameOf(regime)),
        words(regime.from === undefined ? 'not recorded' : dayInProse(regime.from)),
        words(regime.to === undefined ? 'still in force' : dayInProse(regime.to)),
        words(regime.standard ? standardNames[regime.standard.is] : 'none'),
      ]),
    ),
    ...(told.length === 0
      ? [paragraph('The case files record no review that was decided in this period.')]
      : [
          tableOf(
            [
              'Decided',
              'Transfers',
              'Policy',
              'Standard applied',
              'Found',
              'Decision',
              'Considered',
              'Record',
            ],
            told.map(cellsOf),
          ),
          paragraph(
            'What the records leave open of them, and where they depart from a policy, stands in Annex E.',
          ),
        ]),
  ];
}

/** The policy goes on after the memorandum, and with it the reviews: to the end of the fiscal year that is reported. */
function lastOf({ asOf }: Question['context'], { to, fiscalYear: name }: Question['period']): PlainDate {
  const last = earlier(fiscalYear(name).last, asOf);
  return to.latest === null ? last : later(to.latest, last);
}

const nameOf = ({ id, name }: Regime): string => (id === 'none' ? 'no policy' : name);

const findings = {
  met: 'the standard for refusal is reached',
  'not-met': 'the standard for refusal is not reached',
  'cannot-determine': 'cannot be determined',
} as const;

function cellsOf({ review, act }: Reviewed): readonly (readonly Inline[])[] {
  const { on, transfers, regime, standard, finding, decision, considerations = [] } = review.data;
  const inForce = [...new Set(act.regimes.map(nameOf))].join(' or ');
  return [
    words(spanInProse(on)),
    transfers.flatMap((record, index): Inline[] => [
      ...(index > 0 ? words(', ') : []),
      { type: 'record', record },
    ]),
    words(`in force: ${inForce}; recorded: ${regime ?? 'none'}`),
    words(standard === undefined ? 'not recorded' : standardNames[standard]),
    words(finding === undefined ? 'not recorded' : findings[finding]),
    words(decision),
    words(
      considerations.length === 0 ? 'not recorded' : considerations.map(({ factor }) => factor).join('; '),
    ),
    [{ type: 'record', record: review.id }],
  ];
}
