/** The instruments that are applied. */
import type { Policy } from '../engine/evaluate.ts';
import { housePolicy } from './house/index.ts';
import { nsm20Policy } from './nsm20/index.ts';

export const law: readonly Policy[] = [nsm20Policy, housePolicy];
