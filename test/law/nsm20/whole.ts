/** Findings of the memorandum with everything they say, for tables that assert them whole. */
import { describe, expect, test } from 'vitest';
import type { Context, Finding } from '../../../src/engine/rule.ts';
import type { Place } from '../../../src/records/source.ts';
import { contextOf, foundBy } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
export const file = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\n${lines.join('\n')}\n`;

/** `freedonia/letter:4`: the file without folder and ending, and the line. */
const place = ({ path, start }: Place): string =>
  `${path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${start.line}`;

/** What a finding says, line by line: level, place and sentence first, then what stands around it. */
const inFull = (finding: Finding): string[] => [
  `${finding.severity} ${place(finding.at)} ${finding.message}`,
  `label: ${finding.label}`,
  `of ${finding.record}, ${finding.recipient}`,
  `under ${finding.clauses.map(({ key }) => key).join(', ')}`,
  ...finding.facts.map(({ name, text }) => `${name}: ${text}`),
  ...finding.related.map(({ at, message }) => `see ${place(at)} ${message}`),
  ...(finding.readings.length > 0 ? [`reading ${finding.readings.join(', ')}`] : []),
];

export type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  findings: readonly (readonly string[])[],
  more?: Partial<Context>,
];

/** One table of a rule: what it finds in each archive, whole. A row with a file that could not be read says so. */
export function wholeTable(rule: string, rows: readonly Row[]): void {
  describe(rule, () => {
    test.each(rows.map(([name, archive, asOf, findings, more]) => ({ name, archive, asOf, findings, more })))(
      '$name',
      ({ name, archive, asOf, findings, more }) => {
        expect(contextOf(archive, asOf).cases.faults.length > 0, 'a row that is not read cannot fail').toBe(
          name.includes('could not be read'),
        );
        expect(foundBy(`nsm20/${rule}`, archive, asOf, more).map(inFull)).toEqual(findings);
      },
    );
  });
}
