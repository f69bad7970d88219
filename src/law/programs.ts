/** The program catalogue: through which program articles are provided, who pays, and whether NSM-20 reaches it. */
import type { Funding, Program } from '../records/words.ts';
import { constructionInWords } from './definitions.ts';

/** What NSM-20 says of a program when nothing else decides. `decision`: neither reading is safe without a recorded decision. */
export type DefaultScope = 'in' | 'out' | 'decision';

export interface ProgramEntry {
  readonly name: string;
  readonly authority: string;
  /**
   * The body of law that gives the authority: the Foreign Assistance Act, the Arms Export Control Act, or a law of the
   * Department of Defense; undefined where the record must say.
   */
  readonly law: 'faa' | 'aeca' | 'defense' | undefined;
  /** Who pays by default; undefined where the record must say. */
  readonly pays: Funding | undefined;
  readonly scope: DefaultScope;
  /** Why, as half a sentence. */
  readonly because: string;
  /** The reading that decides it, where one does. */
  readonly reading?: string;
  /** Its lines are services unless they say otherwise. */
  readonly services?: true;
  /** Nothing paid through it can be a defense article or service, whoever pays. */
  readonly neverCovered?: true;
}

export const catalogue: Readonly<Record<Program, ProgramEntry>> = {
  fmf: {
    name: 'Foreign Military Financing, grants and loans',
    authority: 'AECA sec. 23 and 24',
    law: 'aeca',
    pays: 'appropriated',
    scope: 'in',
    because: 'Foreign Military Financing is named in the text',
  },
  usai: {
    name: 'Ukraine Security Assistance Initiative',
    authority: 'P.L. 114-92 sec. 1250',
    law: 'defense',
    pays: 'appropriated',
    scope: 'in',
    because: 'Ukraine Security Assistance Initiative funds are named in the text',
  },
  'section-333': {
    name: 'building capacity of foreign security forces',
    authority: '10 U.S.C. 333',
    law: 'defense',
    pays: 'appropriated',
    scope: 'in',
    because: '10 U.S.C. 333 is named in the text',
  },
  pda: {
    name: 'drawdown for a military emergency',
    authority: 'FAA sec. 506(a)(1)',
    law: 'faa',
    pays: 'stock',
    scope: 'in',
    because: 'drawdowns under section 506 are named in the text',
  },
  'drawdown-506a2': {
    name: 'drawdown for other purposes',
    authority: 'FAA sec. 506(a)(2)',
    law: 'faa',
    pays: 'stock',
    scope: 'in',
    because: 'drawdowns under section 506 are named in the text',
  },
  'drawdown-506a3': {
    name: 'drawdown for Taiwan',
    authority: 'FAA sec. 506(a)(3)',
    law: 'faa',
    pays: 'stock',
    scope: 'in',
    because: 'drawdowns under section 506 are named in the text',
  },
  'drawdown-552c2': {
    name: 'drawdown for a peacekeeping emergency',
    authority: 'FAA sec. 552(c)(2)',
    law: 'faa',
    pays: 'stock',
    scope: 'decision',
    because: 'a drawdown under section 552 is neither appropriated nor under section 506',
    reading: 'AMB-05',
  },
  pko: {
    name: 'Peacekeeping Operations',
    authority: 'FAA part II chapter 6',
    law: 'faa',
    pays: 'appropriated',
    scope: 'in',
    because: 'the program is paid with appropriations',
    reading: 'AMB-03',
  },
  incle: {
    name: 'International Narcotics Control and Law Enforcement',
    authority: 'FAA sec. 481',
    law: 'faa',
    pays: 'appropriated',
    scope: 'in',
    because: 'the program is paid with appropriations',
    reading: 'AMB-03',
  },
  fms: {
    name: 'Foreign Military Sales',
    authority: 'AECA',
    law: 'aeca',
    pays: 'national-funds',
    scope: 'out',
    because: "the sale is paid with the recipient's own funds",
  },
  dcs: {
    name: 'Direct Commercial Sales',
    authority: 'AECA sec. 38',
    law: 'aeca',
    pays: 'national-funds',
    scope: 'out',
    because: "the sale is paid with the recipient's own funds",
    reading: 'AMB-04',
  },
  eda: {
    name: 'Excess Defense Articles',
    authority: 'FAA sec. 516',
    law: 'faa',
    pays: 'stock',
    scope: 'decision',
    because: 'excess articles come from stock, and the text names only drawdowns',
    reading: 'AMB-05',
  },
  lease: {
    name: 'lease of up to five years',
    authority: 'AECA chapter 6',
    law: 'aeca',
    pays: 'recipient',
    scope: 'out',
    because: 'the lessee pays',
    reading: 'AMB-05',
  },
  fmcs: {
    name: 'design and construction services',
    authority: 'AECA sec. 29',
    law: 'aeca',
    pays: 'recipient',
    scope: 'out',
    because: constructionInWords,
    neverCovered: true,
  },
  imet: {
    name: 'International Military Education and Training',
    authority: 'FAA part II chapter 5',
    law: 'faa',
    pays: 'appropriated',
    scope: 'in',
    because: 'the program is paid with appropriations',
    reading: 'AMB-27',
    services: true,
  },
  'training-team': {
    name: 'training and technical assistance teams',
    authority: 'as the case says',
    law: 'aeca',
    pays: undefined,
    scope: 'decision',
    because: 'it goes as its funding says',
    services: true,
  },
  other: {
    name: 'another program',
    authority: 'as the record says',
    law: undefined,
    pays: undefined,
    scope: 'decision',
    because: 'the record names an authority outside the catalogue',
    reading: 'AMB-03',
  },
};
