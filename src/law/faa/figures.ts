/** The numbers of the Foreign Assistance Act, each with the days it held. */
import { plainDate } from '../../calendar/plain-date.ts';
import type { Certainty } from '../../engine/clause.ts';
import type { Figure, Held } from '../../engine/figure.ts';
import type { RecordOf } from '../../records/case-repository.ts';
import { faa } from './clauses.ts';

export type Authority = RecordOf<'drawdown'>['data']['authority'];

const held = (
  value: number,
  from: string,
  citation: string,
  certainty: Certainty,
  url?: string,
  more: Pick<Held, 'fiscalYear' | 'note'> = {},
): Held => ({
  value,
  from: plainDate(from),
  source: { citation, certainty, ...(url !== undefined && { url }) },
  ...more,
});

const oversight = 'https://www.ukraineoversight.gov/Funding/';
const raised = (
  value: number,
  from: string,
  citation: string,
  fiscalYear: number,
  url = oversight,
  certainty: Certainty = 'read',
): Held => held(value, from, citation, certainty, url, { fiscalYear });

/** Since when a base ceiling holds was not found; every text seen has it, and the oldest day a record may name is safe. */
const base = (value: number, citation: string, url?: string): Held =>
  held(value, '1900-01-01', citation, 'read', url, {
    note: 'the day it took effect was not found; earlier ceilings were lower',
  });

const what = 'ceiling of a fiscal year';

/** The ceiling of each authority, by fiscal year and by the day it took effect. */
export const ceilings: Readonly<Record<Authority, Figure>> = {
  '506(a)(1)': {
    what,
    clause: faa.clause('506(a)(1)'),
    unit: 'dollars',
    values: [
      base(100_000_000, '22 U.S.C. 2318(a)(1)', 'https://old.govregs.com/uscode/22/2318'),
      raised(
        3_000_000_000,
        '2022-03-15',
        'P.L. 117-103',
        2022,
        'https://www.federaltimes.com/federal-oversight/congress/2022/09/29/does-presidential-drawdown-authority-for-ukraine-expire-sept-30/',
        'second-hand',
      ),
      raised(11_000_000_000, '2022-05-21', 'P.L. 117-128', 2022),
      raised(
        3_700_000_000,
        '2022-09-30',
        'P.L. 117-180',
        2023,
        'https://cnsnews.com/article/washington/micky-wootten/congress-passes-cr-includes-123-billion-ukraine-3600-increase',
      ),
      raised(14_500_000_000, '2022-12-29', 'P.L. 117-328', 2023),
      raised(7_800_000_000, '2024-04-24', 'P.L. 118-50', 2024),
    ],
  },
  '506(a)(2)': {
    what,
    clause: faa.clause('506(a)(2)'),
    unit: 'dollars',
    values: [base(200_000_000, "22 U.S.C. 2318(a)(2); the Army's page on security assistance")],
  },
  '506(a)(3)': {
    what,
    clause: faa.clause('506(a)(3)'),
    unit: 'dollars',
    values: [
      held(
        1_000_000_000,
        '2022-12-23',
        '22 U.S.C. 2318(a)(3)',
        'read',
        'https://trendingpoliticsnews.com/u-s-announces-345-million-military-aid-package-for-taiwan-cmc',
        { note: 'in force from fiscal year 2023 on; the section that added it was not read' },
      ),
    ],
  },
  '552(c)(2)': {
    what,
    clause: faa.clause('552(c)(2)'),
    unit: 'dollars',
    values: [base(25_000_000, "22 U.S.C. 2348a(c)(2); the Army's page on security assistance")],
  },
};

/** From which part of a ceiling on it is called near. A choice of this program, not of the law. */
export const nearness: Figure = {
  what: 'part of a ceiling from which on it is near',
  clause: faa.clause('506(a)(1)'),
  unit: 'percent',
  values: [held(90, '1900-01-01', 'a choice of this program', 'unverified')],
};

const bulk = 'https://en.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_110_Part_2.djvu/634';

/** Original acquisition cost from which on Congress is told of a transfer of excess articles. */
export const edaThreshold: Figure = {
  what: 'acquisition cost from which on Congress is told of excess articles',
  clause: faa.clause('516(f)(1)'),
  unit: 'dollars',
  values: [held(7_000_000, '1996-07-21', '22 U.S.C. 2321j(f)(1); 110 Stat. 1426', 'read', bulk)],
};

/** How long excess articles wait after Congress was told. */
export const edaNotice: Figure = {
  what: 'days between notice and transfer of excess articles',
  clause: faa.clause('516(f)(1)'),
  unit: 'days',
  values: [held(30, '1996-07-21', '22 U.S.C. 2321j(f)(1); 110 Stat. 1426', 'read', bulk)],
};

/** The value of all excess articles of a fiscal year; listed only: case files hold no current value. */
export const edaCap: Figure = {
  what: 'current value of all excess articles of a fiscal year',
  clause: faa.clause('516(g)'),
  unit: 'dollars',
  values: [
    held(350_000_000, '1996-07-21', '110 Stat. 1426', 'read', bulk),
    held(500_000_000, '2014-12-18', '22 U.S.C. 2321j(g)', 'unverified', undefined, {
      note: 'the day of the raise is from general knowledge',
    }),
  ],
};

export const figures: readonly Figure[] = [
  ...Object.values(ceilings),
  nearness,
  edaThreshold,
  edaNotice,
  edaCap,
];
