/** Section 36: which transfers are certified to Congress first, and how long they wait then. */
import type { PlainDate } from '../../calendar/plain-date.ts';
import { heldOn, isSure, type Held } from '../../engine/figure.ts';
import { sumOfDollars } from '../../records/money.ts';
import type { Line, Transfer } from '../provided.ts';
import { aeca } from './clauses.ts';
import {
  licenseDays,
  licenseOfAnything,
  licenseOfFirearms,
  licenseOfMajorEquipment,
  saleDays,
  saleOfAnything,
  saleOfConstruction,
  saleOfMajorEquipment,
  type ByGroup,
  type Group,
} from './figures.ts';

/** One value from which a transfer is certified. */
interface Threshold {
  readonly figure: ByGroup;
  /** The lines that count towards it. */
  readonly counts: (line: Line) => boolean;
  /** Whether it holds for certain of what it counts: the records do not tell what is major defense equipment. */
  readonly certain: boolean;
}

const anything = (): boolean => true;
const isArticle = ({ type }: Line): boolean => type !== 'service';

/** Category I, alone or with one of the paragraphs that hold firearms: `I`, `I(a)`, `category I (g)`. */
const isFirearm = ({ usml = '' }: Line): boolean =>
  /^(?:USML )?(?:cat(?:egory|\.)? )?I(?: ?\([a-g]\).*)?$/i.test(usml.trim());

const sale = {
  clause: aeca.clause('36(b)'),
  days: saleDays,
  // In the order in which they are asked: what is certain first.
  thresholds: [
    { figure: saleOfAnything, counts: anything, certain: true },
    { figure: saleOfMajorEquipment, counts: isArticle, certain: false },
  ],
} as const;

const license = {
  clause: aeca.clause('36(c)'),
  days: licenseDays,
  thresholds: [
    { figure: licenseOfFirearms, counts: isFirearm, certain: true },
    { figure: licenseOfAnything, counts: anything, certain: true },
    { figure: licenseOfMajorEquipment, counts: isArticle, certain: false },
  ],
} as const;

const construction = {
  ...sale,
  thresholds: [{ figure: saleOfConstruction, counts: anything, certain: true }],
} as const;

/** What section 36 says of a program; absent: nothing. Foreign Military Financing pays for such sales. */
const programs: Partial<
  Record<
    Transfer['data']['program'],
    {
      readonly clause: typeof sale.clause;
      readonly days: ByGroup;
      readonly thresholds: readonly Threshold[];
    }
  >
> = { fms: sale, fmf: sale, dcs: license, fmcs: construction };

/** What section 36 asks of a transfer to a country of one group. */
export interface Notification {
  readonly clause: typeof sale.clause;
  /** The value from which it does. */
  readonly from: Held;
  /** Whether it certainly does; else only if enough of it is major defense equipment. */
  readonly certain: boolean;
  /** How many days have to pass after the notice. */
  readonly days: Held;
  /** Those of its numbers that were not read where they stand. */
  readonly unsure: readonly Held[];
}

/** What section 36 asks of `transfer` when it is approved on `day`; undefined: nothing. */
export function notificationOf(
  { data: { program, lines } }: Transfer,
  group: Group,
  day: PlainDate,
): Notification | undefined {
  const asked = programs[program];
  const days = asked && heldOn(asked.days[group], day);
  if (!asked || !days) return undefined;
  for (const { figure, counts, certain } of asked.thresholds) {
    const from = heldOn(figure[group], day)!;
    if (worthOf(lines.filter(counts)) < from.value) continue;
    const unsure = [from, days].filter(({ source }) => !isSure(source));
    return { clause: asked.clause, from, certain, days, unsure };
  }
  return undefined;
}

/** What lines are worth at least. A sum that is no longer exact is above every threshold. */
const worthOf = (lines: readonly Line[]): number =>
  sumOfDollars(lines.flatMap(({ value }) => value ?? [])) ?? Infinity;
