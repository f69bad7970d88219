/** The closed lists of words of the format that others speak of too. */

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

/** The six committees of section 2(a) by their short names. */
export const sixCommittees = ['sfrc', 'sasc', 'sac', 'hfac', 'hasc', 'hac'] as const;
export type Committee = (typeof sixCommittees)[number];

/** The procedures that an incident is usually reviewed under, by their short names. */
export const reviewProcedures = ['chirg', 'chmr-ap', 'end-use-monitoring'] as const;

/** Whom a notice can tell. */
export const addressees = ['president', 'congress'] as const;

/** What a notice can be given under; `other` is any other written report to Congress. */
export const noticeClauses = ['1(b)', '1(c)(i)', '1(c)(ii)', '1(f)', '2(d)', 'other'] as const;

/** The clauses of the memorandum as people cite them; what a waiver or a challenge may name. */
export const citable = [
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
