/** Case files about units, for the tables of the Leahy laws. */
import { expect } from 'vitest';
import type { Context, Finding } from '../../../src/engine/rule.ts';
import { contextOf, foundBy } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
export const file = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\n${lines.join('\n')}\n`;

export const recipient = file('freedonia', 'kind: recipient', 'name: Freedonia');

export const unit = (name = 'guard', ...more: readonly string[]): string =>
  file(`freedonia/${name}`, 'kind: unit', 'recipient: freedonia', `name: ${name}`, ...more);

/** A vetting of the guard; `more` begins on line 6. */
export const vetting = (
  name: string,
  law: 'state' | 'defense',
  on: string,
  result: string,
  ...more: readonly string[]
): string =>
  file(
    `freedonia/${name}`,
    'kind: vetting',
    'unit: freedonia/guard',
    `law: ${law}`,
    `on: ${on}`,
    `result: ${result}`,
    ...more,
  );

/** Trucks for the guard; `more` begins on line 6. The line stands after it. */
export const trucks = (
  deliveries: string,
  { program = 'fms', more = [], line = '', units = 'freedonia/guard' }: Partial<Options> = {},
): string =>
  file(
    'freedonia/trucks',
    'kind: transfer',
    'recipient: freedonia',
    `program: ${program}`,
    ...more,
    'lines:',
    '  - item: trucks',
    ...(line === '' ? [] : [`    ${line}`]),
    ...(units === '' ? [] : [`    receiving_units: [${units}]`]),
    ...(deliveries === '' ? [] : [`    deliveries: [${deliveries}]`]),
  );

interface Options {
  readonly program: string;
  readonly more: readonly string[];
  readonly line: string;
  readonly units: string;
}

/** A delivery on a day. */
export const on = (day: string): string => `{ on: ${day} }`;

export type Row = readonly [
  name: string,
  archive: string,
  /** `error freedonia/trucks:8: message`, with what is unknown after a bar. */
  found: readonly string[],
  more?: Partial<Context>,
  asOf?: string,
];

export const said = ({ severity, at, message, facts }: Finding): string => {
  const place = `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;
  const unknown = facts.filter(({ name }) => name === 'unknown').map(({ text }) => ` | ${text}`);
  return `${severity} ${place}: ${message}${unknown.join('')}`;
};

/** Holds one row of a table against what its rule finds; a row whose files are not read cannot fail, and is refused. */
export function hold(rule: string, [name, archive, expected, more, asOf = '2024-06-30']: Row): void {
  const faults = contextOf(archive, asOf).cases.faults.length;
  expect(faults > 0, 'files that could not be read').toBe(name.includes('could not be read'));
  expect(foundBy(`leahy/${rule}`, archive, asOf, more).map(said)).toEqual(expected);
}
