/** The numbers of the Act: years of leases, days of waiting, and the values from which Congress is told first. */
import { plainDate, type PlainDate } from '../../calendar/plain-date.ts';
import type { Clause, Source } from '../../engine/clause.ts';
import type { Figure, Held } from '../../engine/figure.ts';
import { aeca } from './clauses.ts';

/** The groups of countries that section 36 tells apart. */
export const notificationGroups = ['nato-plus-five', 'other'] as const;
export type Group = (typeof notificationGroups)[number];
export type ByGroup = Readonly<Record<Group, Figure>>;

/** How the groups are called. */
const groupNames: Readonly<Record<Group, string>> = {
  'nato-plus-five': 'NATO, its members, Australia, Israel, Japan, Korea and New Zealand',
  other: 'all other countries',
};

/** The day from which the values as they stand are applied: P.L. 107-228, from general knowledge. */
const asTheyStand = plainDate('2002-09-30');
const since = 'the day it took effect is from general knowledge';

const report: Source = {
  citation: '22 U.S.C. 2776(b), as told in CRS RL31675 of 2025-03-28',
  url: 'https://www.everycrsreport.com/files/2025-03-28_RL31675_53ce78a239f45fc8f5ff3ec55bf5a8e04e38e426.html',
  certainty: 'read',
};
const note2016: Source = {
  citation: '22 U.S.C. 2776(b), as told in a CRS note of 2016',
  url: 'https://m.lianhezuozhan.com/doc/25710.html',
  certainty: 'read',
};
const regulation: Source = {
  citation: '22 CFR 123.15',
  url: 'https://checkoutapi.com/regulations/title22_chapterI_part123_section123.15',
  certainty: 'read',
};

interface Value {
  readonly value: number;
  readonly source: Source;
  readonly note?: string;
}

/** One figure for each group of countries. */
function byGroup(
  what: string,
  clause: Clause,
  unit: Figure['unit'],
  from: PlainDate,
  values: Readonly<Record<Group, Value>>,
): ByGroup {
  const figure = (group: Group): Figure => ({
    what: `${what}, for ${groupNames[group]}`,
    clause,
    unit,
    values: [{ note: since, ...values[group], from } satisfies Held],
  });
  return { 'nato-plus-five': figure('nato-plus-five'), other: figure('other') };
}

/** The longest term of one lease. */
export const leaseYears: Figure = {
  what: 'longest term of a lease',
  clause: aeca.clause('61(b)'),
  unit: 'years',
  values: [
    {
      value: 5,
      from: aeca.clause('61(b)').from!,
      source: aeca.clause('61(b)').source!,
      note: 'read in the text of 1981; the text of today may leave a refurbishment before delivery out',
    },
  ],
};

/** The term from which on a lease is certified to Congress. */
export const certifiedYears: Figure = {
  what: 'shortest term of a lease that is certified to Congress',
  clause: aeca.clause('62(a)'),
  unit: 'years',
  values: [{ value: 1, from: aeca.clause('62(a)').from!, source: aeca.clause('62(a)').source! }],
};

const unread = { source: aeca.clause('62(c)').source! };

/** How long before a lease its certification comes. */
export const certificationDays: ByGroup = byGroup(
  'days from the certification of a lease to its first day',
  aeca.clause('62(c)'),
  'days',
  aeca.clause('62(c)').from!,
  {
    'nato-plus-five': { ...unread, value: 15, note: 'the text of 1981 gives 30 days for every country' },
    other: { ...unread, value: 30, note: 'the text of 1981 gives the same' },
  },
);

/** How long a sale waits after Congress was notified. */
export const saleDays: ByGroup = byGroup(
  'days from the notice of a sale to its approval',
  aeca.clause('36(b)'),
  'days',
  asTheyStand,
  { 'nato-plus-five': { value: 15, source: report }, other: { value: 30, source: report } },
);

/** How long a license waits after Congress was notified. */
export const licenseDays: ByGroup = byGroup(
  'days from the notice of a license to its approval',
  aeca.clause('36(c)'),
  'days',
  asTheyStand,
  { 'nato-plus-five': { value: 15, source: regulation }, other: { value: 30, source: regulation } },
);

/** The values from which a government-to-government sale is certified first. */
export const saleOfMajorEquipment: ByGroup = byGroup(
  'value of a sale of major defense equipment from which Congress is told first',
  aeca.clause('36(b)'),
  'dollars',
  asTheyStand,
  { 'nato-plus-five': { value: 25_000_000, source: note2016 }, other: { value: 14_000_000, source: report } },
);

export const saleOfAnything: ByGroup = byGroup(
  'value of a sale of articles or services from which Congress is told first',
  aeca.clause('36(b)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': {
      value: 100_000_000,
      source: { citation: '22 U.S.C. 2776(b)', certainty: 'unverified' },
      note: 'a CRS note of 2016 prints $50,000,000',
    },
    other: { value: 50_000_000, source: report },
  },
);

export const saleOfConstruction: ByGroup = byGroup(
  'value of a sale of design and construction services from which Congress is told first',
  aeca.clause('36(b)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { value: 300_000_000, source: note2016 },
    other: { value: 200_000_000, source: report },
  },
);

/** The values from which a license for a commercial sale is certified first. */
export const licenseOfMajorEquipment: ByGroup = byGroup(
  'value of a license for major defense equipment from which Congress is told first',
  aeca.clause('36(c)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { value: 25_000_000, source: regulation },
    other: { value: 14_000_000, source: regulation },
  },
);

export const licenseOfAnything: ByGroup = byGroup(
  'value of a license for articles or services from which Congress is told first',
  aeca.clause('36(c)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { value: 100_000_000, source: regulation },
    other: { value: 50_000_000, source: regulation },
  },
);

export const licenseOfFirearms: ByGroup = byGroup(
  'value of a license for firearms of category I(a) to (g) from which Congress is told first',
  aeca.clause('36(c)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { value: 1_000_000, source: regulation },
    other: { value: 1_000_000, source: regulation },
  },
);

const unreadValues = { source: aeca.clause('3(d)').source!, note: 'original acquisition cost' };

/** The values from which consent to a retransfer is certified first. No record holds a value to compare them with. */
const retransferOfMajorEquipment: ByGroup = byGroup(
  'value of a retransfer of major defense equipment from which Congress is told first',
  aeca.clause('3(d)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { ...unreadValues, value: 25_000_000 },
    other: { ...unreadValues, value: 14_000_000 },
  },
);

const retransferOfAnything: ByGroup = byGroup(
  'value of a retransfer of articles or services from which Congress is told first',
  aeca.clause('3(d)'),
  'dollars',
  asTheyStand,
  {
    'nato-plus-five': { ...unreadValues, value: 100_000_000 },
    other: { ...unreadValues, value: 50_000_000 },
  },
);

/** All of them, in the order of the text. */
export const figures: readonly Figure[] = [
  retransferOfMajorEquipment,
  retransferOfAnything,
  saleOfMajorEquipment,
  saleOfAnything,
  saleOfConstruction,
  saleDays,
  licenseOfMajorEquipment,
  licenseOfAnything,
  licenseOfFirearms,
  licenseDays,
]
  .flatMap((figure) => notificationGroups.map((group) => figure[group]))
  .concat(
    leaseYears,
    certifiedYears,
    notificationGroups.map((group) => certificationDays[group]),
  );
