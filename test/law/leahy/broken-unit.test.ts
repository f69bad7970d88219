/** A vetting whose unit could not be taken in: what it says by itself is told, without a recipient. */
import { expect, test } from 'vitest';
import { evaluated } from '../../support.ts';
import { recipient, vetting } from './unit-cases.ts';

test('a waiver, and the report of an exception', () => {
  const unit = '-- freedonia/guard.yaml --\nkind: unit\nrecipient: freedonia\nnaem: guard\n';
  const archive =
    recipient +
    unit +
    vetting('a', 'state', '2024-01-01', 'credible-information', 'waiver: { on: 2024-02-01, because: x }') +
    vetting(
      'b',
      'defense',
      '2024-01-01',
      'credible-information',
      'exception: { on: 2024-02-01, because: x }',
    );
  const { findings } = evaluated(archive, '2024-06-30');
  expect(
    findings
      .filter(({ rule }) => rule.startsWith('leahy/'))
      .map(({ rule, record, recipient: whose }) => [rule, record, whose]),
  ).toEqual([
    ['leahy/report-exception', 'freedonia/b', null],
    ['leahy/waiver-under-state-law', 'freedonia/a', null],
  ]);
});
