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

/** The same in full. */
export const committeeNames: Readonly<Record<Committee, string>> = {
  sfrc: 'the Committee on Foreign Relations of the Senate',
  sasc: 'the Committee on Armed Services of the Senate',
  sac: 'the Committee on Appropriations of the Senate',
  hfac: 'the Committee on Foreign Affairs of the House of Representatives',
  hasc: 'the Committee on Armed Services of the House of Representatives',
  hac: 'the Committee on Appropriations of the House of Representatives',
};

/** The procedures of review that have a short name, in full. */
export const procedureNames: Readonly<Record<string, string>> = {
  chirg: 'the Civilian Harm Incident Response Guidance of the Department of State',
  'chmr-ap': 'the Civilian Harm Mitigation and Response Action Plan of the Department of Defense',
  'end-use-monitoring': 'end-use monitoring',
};

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

/** Those of them that are items of the report: what a challenge is about. */
export const itemsOfTheReport: readonly string[] = citable.filter((name) => name.startsWith('2(a)('));
