/** What records say that nothing judges: an instrument that would is switched off, or sleeps. */
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { awake, law, type Switches } from './index.ts';

/** Records that an instrument would judge, and why it does not. */
export interface Unjudged {
  readonly instrument: string;
  readonly why: 'switched off' | 'asleep';
  /** The kinds of the records, or the fields in them, that go unjudged. */
  readonly what: readonly string[];
  readonly records: number;
}

/** Fields that a neighbour alone reads, in records of other kinds: they do not wake it, and are worth a word. */
const fields: Readonly<
  Record<string, readonly (readonly [name: string, has: (record: AnyRecord) => boolean])[]>
> = {
  faa: [
    ['restriction', (record) => record.kind === 'recipient' && record.data.restriction !== undefined],
    ['eda', (record) => record.kind === 'transfer' && record.data.eda !== undefined],
  ],
  aeca: [
    [
      'enhanced_monitoring',
      (record) => record.kind === 'transfer' && record.data.lines.some((line) => line.enhanced_monitoring),
    ],
  ],
};

/** What goes unjudged in `cases`, instrument by instrument. */
export function unjudged(cases: CaseRepository, switches: Switches): readonly Unjudged[] {
  const judging = new Set(awake(cases, switches).map(({ instrument }) => instrument.id));
  const ofKinds = (kinds: readonly Kind[]): readonly AnyRecord[] =>
    cases.records.filter(({ kind }) => kinds.includes(kind));
  const told = (
    instrument: string,
    why: Unjudged['why'],
    records: readonly AnyRecord[],
    what: readonly string[],
  ): Unjudged[] => (records.length === 0 ? [] : [{ instrument, why, what, records: records.length }]);
  return law.flatMap(({ instrument: { id }, kinds = [] }): Unjudged[] => {
    if (judging.has(id)) return [];
    const own = ofKinds(kinds);
    const having = (fields[id] ?? []).filter(([, has]) => cases.records.some(has));
    const others = cases.records.filter((record) => having.some(([, has]) => has(record)));
    const why = switches[id] === 'off' ? 'switched off' : 'asleep';
    return told(
      id,
      why,
      [...own, ...others],
      [...new Set(own.map(({ kind }) => kind as string)), ...having.map(([name]) => name)],
    );
  });
}
