import type { Clause, Instrument } from '../engine/clause.ts';

/** `NSM-20 sec. 1(c)(i)`: how a clause is cited in a terminal. */
export function cite({ instrument, number, summary }: Clause, instruments: readonly Instrument[]): string {
  const { cite: name } = instruments.find(({ id }) => id === instrument) ?? { cite: instrument };
  if (instrument === 'house') return `house rule: ${summary}`;
  return number === 'preamble' ? `${name}, preamble` : `${name} sec. ${number}`;
}
