/**
 * What makes a thing a defense article or a defense service. The words mean different things in different acts, and the
 * act decides: NSM-20 sec. 3 takes the meanings of AECA sec. 47, also where the program runs under an authority of its own.
 */
import type { Source } from '../engine/clause.ts';
import type { Program } from '../records/words.ts';

/** Whether a definition takes something in, leaves it out by its words, or says nothing of it. */
export type Says = 'in' | 'out' | 'silent';

export interface Definition {
  /** As a sentence cites it. */
  readonly cite: string;
  /** Whether training is a defense service. */
  readonly training: Says;
  /** Whether design and construction is a defense article or service. */
  readonly construction: Says;
  /** Where it decides. */
  readonly usedBy: string;
  readonly source: Source;
}

export const definitions = {
  /** The one that NSM-20 takes. The words were not read; they are given here from general knowledge. */
  'aeca-47(4)': {
    cite: 'AECA sec. 47(4)',
    training: 'in',
    construction: 'out',
    usedBy: 'the Arms Export Control Act, and NSM-20 by its section 3',
    source: { citation: '22 U.S.C. 2794(4)', certainty: 'unverified' },
  },
  /** Leaves out "military educational and training activities under part V". */
  'faa-644(f)': {
    cite: 'FAA sec. 644(f)',
    training: 'out',
    construction: 'silent',
    usedBy: 'the Foreign Assistance Act, and title 10 chapter 16 by 10 U.S.C. 301, section 333 with it',
    source: {
      citation: '22 U.S.C. 2403(f)',
      url: 'https://legalfix.com/uscode/text/22/2403',
      certainty: 'read',
    },
  },
  /** A third term beside articles and services, as 10 U.S.C. 2540d lists them too. */
  'aeca-47(8)': {
    cite: 'AECA sec. 47(8)',
    training: 'silent',
    construction: 'in',
    usedBy: 'sales of design and construction services under AECA sec. 29',
    source: {
      citation: '22 U.S.C. 2794(8)',
      url: 'https://definitions.uslegal.com/d/design-and-construction-services/',
      certainty: 'second-hand',
    },
  },
} as const satisfies Readonly<Record<string, Definition>>;

/** The definition by which the memorandum's reach is judged, and the one it must not be taken for. */
const ours = definitions['aeca-47(4)'];
const other = definitions['faa-644(f)'];

/** The programs whose services are training, on which the two differ. */
const training: readonly Program[] = ['section-333', 'imet', 'training-team'];

/** Why a service of `program` is one, as half a sentence. */
export const serviceInWords = (program: Program): string =>
  `a defense service (${ours.cite}${training.includes(program) ? `; ${other.cite} would leave training out` : ''})`;

/** Why design and construction is out, as half a sentence. */
export const constructionInWords = `design and construction services are not defense services (${ours.cite})`;
