/** The instruments, and which of them are applied to a repository. */
import type { Policy } from '../engine/evaluate.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { aecaPolicy } from './aeca/index.ts';
import { catPolicy } from './cat/index.ts';
import { faaPolicy } from './faa/index.ts';
import { housePolicy } from './house/index.ts';
import { leahyPolicy } from './leahy/index.ts';
import { nsm20Policy } from './nsm20/index.ts';
import { nspd55Policy } from './nspd55/index.ts';

/** Every instrument, awake or not. */
export const law: readonly Policy[] = [
  nsm20Policy,
  faaPolicy,
  aecaPolicy,
  leahyPolicy,
  catPolicy,
  nspd55Policy,
  housePolicy,
];

/** What the settings say of a neighbouring instrument; absent: nothing. */
export type Switches = Readonly<Record<string, 'on' | 'off'>>;

/** Whether a repository holds a file of one of `kinds`, be it a draft or one that could not be taken in. */
const holds = ({ records, broken }: CaseRepository, kinds: readonly Kind[]): boolean =>
  [...records, ...broken].some(({ kind }) => kind !== undefined && kinds.includes(kind));

/**
 * The instruments that judge `cases`: the memorandum and the house always, a neighbour where it is switched on, or
 * where there is a record of one of its own kinds and it is not switched off.
 */
export const awake = (cases: CaseRepository, switches: Switches = {}): readonly Policy[] =>
  law.filter(({ instrument: { id }, kinds }) => {
    if (kinds === undefined) return true;
    return switches[id] === undefined ? holds(cases, kinds) : switches[id] === 'on';
  });

/**
 * Rules whose findings nobody can accept in a record: what a file that cannot be taken in would say is unknown, a
 * marking is allowed for a file and its digest only, and acceptances do not accept one another.
 */
export const unacceptable: ReadonlySet<string> = new Set(
  [
    'unreadable',
    'wrong-shape',
    'unknown-key',
    'dangling-reference',
    'wrong-kind-of-reference',
    'colliding-ids',
    'classified-marking',
    'expired-ignore',
    'unused-ignore',
  ].map((name) => `house/${name}`),
);
