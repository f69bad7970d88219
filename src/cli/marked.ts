import type { Loaded } from './load.ts';
import { Refusal } from './refusal.ts';

/** What carries a marking of its own is not drawn beside files that hold a higher one. @throws Refusal where one does. */
export function refuseMarked({ context: { cases } }: Loaded, what: string): void {
  if (cases.marked.size === 0) return;
  throw new Refusal(
    `${what} is not drawn from files that hold a marking above CUI`,
    'nsm20 check says where',
    [...cases.marked].toSorted(),
  );
}
