/** Which instruments judge a repository, and what is said of records that none of them judges. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { contextFor } from '../../src/engine/evaluate.ts';
import { unjudged } from '../../src/law/asleep.ts';
import { contract, neighbours } from '../../src/law/contract.ts';
import { awake, law, type Switches } from '../../src/law/index.ts';
import { coverageOf } from '../../src/engine/coverage.ts';
import { isSure } from '../../src/engine/figure.ts';
import { contextOf } from '../support.ts';

const recipient = '-- ruritania.yaml --\nkind: recipient\nname: Ruritania\n';
const drawdown =
  '-- ruritania/d.yaml --\nkind: drawdown\nauthority: 506(a)(1)\namount: 1\ndetermined: 2024-01-01\n';
const lease =
  '-- ruritania/l.yaml --\nkind: lease\nrecipient: ruritania\nitem: boat\nfrom: 2024-01-01\nto: 2024-02-01\n';
const unit = '-- ruritania/u.yaml --\nkind: unit\nrecipient: ruritania\nname: First\n';
const party = '-- parties/p.yaml --\nkind: party\nname: Harbor Works\n';
const restricted =
  '-- freedonia.yaml --\nkind: recipient\nname: Freedonia\nrestriction: { made_known: 2024-01-01 }\n';
const monitored =
  '-- ruritania/t.yaml --\nkind: transfer\nrecipient: ruritania\nprogram: fmf\nlines: [{ item: sights, enhanced_monitoring: true }]\n';
const cases = (archive: string) => contextOf(recipient + archive, '2024-06-30').cases;

describe('awake', () => {
  test.each<[string, string, Switches, readonly string[]]>([
    ['no neighbour, where none has a record', '', {}, []],
    ['one that has a record', drawdown, {}, ['faa']],
    ['one that has a draft', drawdown + 'draft: true\n', {}, ['faa']],
    ['one that has a file that cannot be taken in', drawdown + 'amunt: 1\n', {}, ['faa']],
    ['each by its own kinds', lease + unit, {}, ['aeca', 'leahy']],
    ['one that is switched on', '', { leahy: 'on' }, ['leahy']],
    ['not one that is switched off', drawdown + lease, { faa: 'off' }, ['aeca']],
    ['not one for a field in a record of another kind', restricted + monitored, {}, []],
  ])('%s', (_, archive, switches, expected) => {
    const ids = awake(cases(archive), switches).map(({ instrument }) => instrument.id);
    expect(ids).toEqual(['nsm20', ...expected, 'house']);
  });
});

describe('unjudged', () => {
  test.each<[string, string, Switches, readonly unknown[]]>([
    ['nothing', drawdown + lease, {}, []],
    [
      'what a switched-off instrument would judge',
      drawdown + lease,
      { faa: 'off' },
      [{ instrument: 'faa', why: 'switched off', what: ['drawdown'], records: 1 }],
    ],
    [
      'a restriction while the instrument sleeps',
      restricted,
      {},
      [{ instrument: 'faa', why: 'asleep', what: ['restriction'], records: 1 }],
    ],
    [
      'monitoring while the instrument sleeps',
      monitored,
      {},
      [{ instrument: 'aeca', why: 'asleep', what: ['enhanced_monitoring'], records: 1 }],
    ],
    ['neither where it is awake', restricted + monitored, { faa: 'on', aeca: 'on' }, []],
    [
      'parties while their instrument is switched off',
      party,
      { nspd55: 'off' },
      [{ instrument: 'nspd55', why: 'switched off', what: ['party'], records: 1 }],
    ],
  ])('%s', (_, archive, switches, expected) => {
    expect(unjudged(cases(archive), switches)).toEqual(expected);
  });

  test('excess articles while the instrument sleeps', () => {
    const excess = monitored
      .replace('program: fmf', 'program: eda\neda: { grant: true }')
      .replace(', enhanced_monitoring: true', '');
    expect(unjudged(cases(excess), {})).toEqual([
      { instrument: 'faa', why: 'asleep', what: ['eda'], records: 1 },
    ]);
  });
});

test('each instrument has an end of its own', () => {
  const until = plainDate('2025-02-21');
  const end = plainDate('2026-01-31');
  const context = contextOf(recipient, '2024-06-30', {
    until,
    ends: new Map([
      ['nsm20', until],
      ['aeca', end],
    ]),
  });
  expect(law.map((policy) => [policy.instrument.id, contextFor(policy, context).until])).toEqual([
    ['nsm20', until],
    ['faa', undefined],
    ['aeca', end],
    ['leahy', undefined],
    ['cat', undefined],
    ['nspd55', undefined],
    ['house', until],
  ]);
});

test('the neighbours are those of the contract', () => {
  const built = law.flatMap(({ instrument: { id }, kinds }) => (kinds ? [id] : []));
  expect(built).toEqual([...neighbours]);
  const ids = law.flatMap(({ rules, duties }) => [...rules, ...duties].map(({ id }) => id as string));
  expect(ids.toSorted()).toEqual([...contract.keys()].toSorted());
});

describe.each(law.filter(({ kinds }) => kinds))('$instrument.id', (policy) => {
  test('has no clause that binds and that nothing answers', () => {
    expect(coverageOf(policy, law).filter(({ state }) => state === 'gap')).toEqual([]);
  });

  test('says of each clause where it was read; a passage that was not read is not quoted', () => {
    for (const { key, source, quote } of policy.instrument.clauses) {
      expect(source?.citation, key).toMatch(/\S/);
      if (source!.certainty === 'unverified') expect(quote, key).toBe('');
      if (quote !== '') expect(isSure(source!), key).toBe(true);
    }
  });

  test('has figures in the order of their days, each with its source; what is not sure has no page to show', () => {
    for (const { what, values } of policy.figures ?? []) {
      const days = values.map(({ from }) => from as string);
      expect(days, what).toEqual(days.toSorted());
      for (const { source, value } of values) {
        expect(source.citation, what).toMatch(/\S/);
        expect(Number.isSafeInteger(value), what).toBe(true);
      }
    }
  });
});
