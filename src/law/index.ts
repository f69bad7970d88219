/** The instruments that are applied. */
import type { Policy } from '../engine/evaluate.ts';
import { housePolicy } from './house/index.ts';
import { nsm20Policy } from './nsm20/index.ts';

export const law: readonly Policy[] = [nsm20Policy, housePolicy];

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
