/** Duties that belong to no recipient: reports to Congress, and the tasks of directives. */
import type { Deadline, DeadlineState } from '../engine/duty.ts';
import { grouped } from '../records/case-repository.ts';
import { law } from './index.ts';

export interface DutiesOfNone {
  /** What gives them: an instrument as it is cited, or the record of a directive. */
  readonly of: string;
  /** Duties that are pending or overdue. */
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  readonly waived: number;
  /** Duties whose finding is openly accepted; they are counted above as well. */
  readonly ignored: number;
  /** The first that is pending. */
  readonly next: Deadline | null;
}

/** One entry for each instrument or directive, in the order of their first duty. */
export function dutiesOfNone(deadlines: readonly Deadline[]): readonly DutiesOfNone[] {
  const own = deadlines.filter(({ recipient, provisional }) => recipient === null && !provisional);
  return Array.from(grouped(own, giverOf), ([of, each]): DutiesOfNone => {
    const inState = (wanted: DeadlineState): number => each.filter(({ state }) => state === wanted).length;
    return {
      of,
      open: inState('pending') + inState('overdue'),
      overdue: inState('overdue'),
      undetermined: inState('undetermined'),
      waived: inState('waived'),
      ignored: each.filter(({ ignored }) => ignored).length,
      next: each.find(({ state }) => state === 'pending') ?? null,
    };
  });
}

const giverOf = ({ record, clause }: Deadline): string =>
  record?.kind === 'directive'
    ? record.id
    : law.find(({ instrument }) => instrument.id === clause.instrument)!.instrument.cite;
