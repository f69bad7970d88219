/** Findings that records accept: which acceptances are used, on which days they are tried, and what they cover. */
import { describe, expect, test } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../../src/calendar/plain-date.ts';
import type { Acceptance } from '../../src/engine/acceptance.ts';
import { evaluate, type Evaluation, type Options, type Policy } from '../../src/engine/evaluate.ts';
import type { Context, Rule } from '../../src/engine/rule.ts';
import { at } from '../../src/records/case-repository.ts';
import { contextOf } from '../support.ts';
import { always, duty, limited, occasion, pactFrom, policy, rule, unlimited } from './invented.ts';

const accepting = (
  ...entries: readonly (readonly [rule: string, until: string, office?: string])[]
): string =>
  `ignore:\n${entries
    .map(
      ([id, until, office = 'the desk']) =>
        `  - { rule: ${id}, until: ${until}, office: ${office}, because: so }\n`,
    )
    .join('')}`;
const freedonia = (more: string): string => `
-- freedonia.yaml --
kind: recipient
name: Freedonia
${more}
`;
/** A rule with a finding on one record, on the days on which `speaks`. */
const speaking = (id: Rule['id'], speaks: (asOf: PlainDate) => boolean, record = 'freedonia'): Rule =>
  rule(id, ({ cases, asOf }) => {
    const about = cases.get(record);
    return about && speaks(asOf) ? [{ at: at(about), message: `as of ${asOf}`, record }] : [];
  });
const polite = speaking('pact/polite', () => true);
const silent = speaking('pact/silent', () => false);

const judged = (
  archive: string,
  rules: readonly Rule[] | Policy,
  asOf = '2024-06-20',
  options?: Options,
  more: Partial<Context> = {},
): Evaluation =>
  evaluate(
    [Array.isArray(rules) ? policy(rules) : (rules as Policy)],
    contextOf(archive, asOf, more),
    options,
  );

/** `0 pact/polite used` */
const inShort = ({ index, rule: id, state, refused }: Acceptance): string =>
  `${index} ${id} ${state}${refused === undefined ? '' : `, ${refused}`}`;

describe('an acceptance is', () => {
  const never = new Set(['pact/polite']);
  test.each<[name: string, archive: string, rules: Rule[], found: string[], options?: Options]>([
    [
      'used when it accepts a finding of today',
      freedonia(accepting(['pact/polite', '2024-12-31'])),
      [polite],
      ['0 pact/polite used'],
    ],
    [
      'used on its last day',
      freedonia(accepting(['pact/polite', '2024-06-20'])),
      [polite],
      ['0 pact/polite used'],
    ],
    [
      'expired on the day after, whatever is found',
      freedonia(accepting(['pact/polite', '2024-06-19'])),
      [polite],
      ['0 pact/polite expired'],
    ],
    [
      'unused when its rule finds nothing on any day',
      freedonia(accepting(['pact/silent', '2024-12-31'])),
      [polite, silent],
      ['0 pact/silent unused'],
    ],
    [
      'unused when its rule finds something on another record only',
      `${freedonia(accepting(['pact/polite', '2024-12-31']))}
-- sylvania.yaml --
kind: recipient
name: Sylvania
`,
      [speaking('pact/polite', () => true, 'sylvania')],
      ['0 pact/polite unused'],
    ],
    [
      'unused when its rule is off',
      freedonia(accepting(['pact/polite', '2024-12-31'])),
      [polite],
      ['0 pact/polite unused'],
      { levels: { 'pact/polite': 'off' } },
    ],
    [
      'dormant when its rule finds something before its end',
      freedonia(accepting(['pact/soon', '2024-12-31'])),
      [speaking('pact/soon', (asOf) => asOf === '2024-12-31')],
      ['0 pact/soon dormant'],
    ],
    [
      'unused when its rule finds something after its end',
      freedonia(accepting(['pact/soon', '2024-12-31'])),
      [speaking('pact/soon', (asOf) => asOf > '2024-12-31')],
      ['0 pact/soon unused'],
    ],
    [
      'refused where there is no such rule',
      freedonia(accepting(['pact/other', '2024-06-19'])),
      [polite],
      ['0 pact/other unused, unknown rule'],
    ],
    [
      'refused where findings of its rule cannot be accepted',
      freedonia(accepting(['pact/polite', '2024-12-31'])),
      [polite],
      ['0 pact/polite unused, not acceptable'],
      { never },
    ],
    [
      'judged apart from the others of its record',
      freedonia(accepting(['pact/silent', '2024-12-31'], ['pact/polite', '2024-12-31'])),
      [polite, silent],
      ['0 pact/silent unused', '1 pact/polite used'],
    ],
    [
      'told of a draft when it is used',
      freedonia(`draft: true\n${accepting(['pact/polite', '2024-12-31'])}`),
      [polite],
      ['0 pact/polite used'],
    ],
    [
      'not told of a draft otherwise',
      freedonia(`draft: true\n${accepting(['pact/silent', '2024-12-31'], ['pact/polite', '2024-06-19'])}`),
      [polite, silent],
      [],
    ],
  ])('%s', (_, archive, rules, found, options) => {
    expect(judged(archive, rules, undefined, options).acceptances.map(inShort)).toEqual(found);
  });

  test('used for a duty, and then shown on its deadline too', () => {
    const write = duty('pact/write', ({ cases }) => [occasion({ record: cases.get('freedonia')! })]);
    const archive = freedonia(accepting(['pact/write', '2024-12-31']));
    const { acceptances, deadlines, findings } = judged(archive, policy([], [write]));
    const ignored = { until: '2024-12-31', office: 'the desk', because: 'so' };
    expect(acceptances.map(inShort)).toEqual(['0 pact/write used']);
    expect(deadlines.map((deadline) => [deadline.state, deadline.ignored])).toEqual([['overdue', ignored]]);
    expect(findings.map((finding) => [finding.rule, finding.ignored])).toEqual([['pact/write', ignored]]);
  });

  test.each<[until: string, found: string]>([
    ['2024-06-06', 'unused'],
    ['2024-06-07', 'dormant'],
  ])('for a duty that is warned of from 2024-06-07 on, up to %s, %s', (until, found) => {
    const write = duty('pact/write', ({ cases }) => [occasion({ record: cases.get('freedonia')! })]);
    const archive = freedonia(accepting(['pact/write', until]));
    const { acceptances } = judged(archive, policy([], [write]), '2024-06-01', undefined, { window: 3 });
    expect(acceptances.map(inShort)).toEqual([`0 pact/write ${found}`]);
  });

  test('refused where only other rules and duties have a name', () => {
    const archive = freedonia(accepting(['pact/other', '2024-12-31']));
    const { acceptances } = judged(archive, policy([polite], [duty('pact/write', () => [])]));
    expect(acceptances.map(inShort)).toEqual(['0 pact/other unused, unknown rule']);
  });

  test('an entry of its record with its place in the list', () => {
    const { acceptances, context } = judged(freedonia(accepting(['pact/polite', '2024-12-31'])), [polite]);
    expect(acceptances).toEqual([
      {
        record: context.cases.get('freedonia'),
        index: 0,
        rule: 'pact/polite',
        until: '2024-12-31',
        office: 'the desk',
        because: 'so',
        state: 'used',
      },
    ]);
  });
});

describe('a finding is accepted', () => {
  test.each<
    [name: string, entries: readonly (readonly [string, string, string])[], office: string | undefined]
  >([
    ['by the acceptance of its rule', [['pact/polite', '2024-12-31', 'one']], 'one'],
    ['by none of another rule', [['pact/silent', '2024-12-31', 'one']], undefined],
    ['by none that has ended', [['pact/polite', '2024-06-19', 'one']], undefined],
    [
      'by the one that lasts longest, when it is the last',
      [
        ['pact/polite', '2024-07-31', 'one'],
        ['pact/polite', '2024-12-31', 'two'],
      ],
      'two',
    ],
    [
      'by the one that lasts longest, when it is the first',
      [
        ['pact/polite', '2024-12-31', 'one'],
        ['pact/polite', '2024-07-31', 'two'],
      ],
      'one',
    ],
    [
      'by the first of two that last equally long',
      [
        ['pact/polite', '2024-12-31', 'one'],
        ['pact/polite', '2024-12-31', 'two'],
      ],
      'one',
    ],
  ])('%s', (_, entries, office) => {
    const { findings } = judged(freedonia(accepting(...entries)), [polite, silent]);
    expect(findings.map(({ ignored }) => ignored?.office)).toEqual([office]);
  });

  test('and then comes after all others, however grave', () => {
    const archive = freedonia(accepting(['pact/polite', '2024-12-31']));
    const { findings } = judged(archive, [polite, always('pact/tidy', [{}], { severity: 'info' })]);
    expect(findings.map(({ rule: id }) => id)).toEqual(['pact/tidy', 'pact/polite']);
    const reversed = judged(archive, [always('pact/tidy', [{}], { severity: 'info' }), polite]);
    expect(reversed.findings.map(({ rule: id }) => id)).toEqual(['pact/tidy', 'pact/polite']);
  });
});

describe('a rule of acceptances', () => {
  const archive = freedonia(accepting(['pact/polite', '2024-12-31'], ['pact/of-acceptances', '2024-12-31']));

  test('is asked once, with the acceptances, and its findings cannot be accepted', () => {
    const asked: string[][] = [];
    const speaks: Rule = {
      ...rule('pact/of-acceptances', ({ cases }, acceptances) => {
        asked.push(acceptances.map(inShort));
        return acceptances.map(({ index, record }) => ({
          at: at(cases.get('freedonia')!),
          message: `acceptance ${index}`,
          record: record.id,
        }));
      }),
      ofAcceptances: true,
    };
    const never = new Set([speaks.id]);
    const { findings } = judged(archive, [speaks, polite], undefined, { never });
    expect(asked).toEqual([['0 pact/polite used', '1 pact/of-acceptances unused, not acceptable']]);
    expect(findings.map(({ message, ignored }) => [message, ignored !== null])).toEqual([
      ['acceptance 0', false],
      ['acceptance 1', false],
      ['as of 2024-06-20', true],
    ]);
  });

  test('speaks of no acceptance as of another day', () => {
    const speaks = rule(
      'pact/of-acceptances',
      ({ cases }, acceptances) =>
        acceptances.map(() => ({ at: at(cases.get('freedonia')!), message: 'one', record: 'freedonia' })),
      { ofAcceptances: true },
    );
    const { acceptances } = judged(archive, [speaks, polite]);
    expect(acceptances.map(inShort)).toEqual(['0 pact/polite used', '1 pact/of-acceptances unused']);
  });

  test('alone is told of acceptances', () => {
    const deaf = rule('pact/deaf', ({ cases }, acceptances) =>
      acceptances.map(() => ({ at: at(cases.get('freedonia')!), message: 'one' })),
    );
    expect(judged(archive, [deaf, polite]).findings.map(({ rule: id }) => id)).toEqual(['pact/polite']);
  });
});

describe('a rule is asked again, to see whether its acceptance is of use', () => {
  /** The days as of which a rule is asked, after that of the question. */
  const daysAsked = (archive: string, from: string, clock?: { window: number }): string[] => {
    const asked: string[] = [];
    const note = ({ asOf }: Context): [] => {
      asked.push(asOf);
      return [];
    };
    const law = clock
      ? policy([], [duty('pact/asked', note, { clauses: [limited, unlimited] })], pactFrom(from))
      : policy([rule('pact/asked', note)], [], pactFrom(from));
    // Clocks of other duties do not concern it.
    const other = duty('pact/other', () => [], {
      clauses: [{ ...limited, limit: { days: 5, after: 'it' } }],
    });
    evaluate([law, policy([], [other], pactFrom('2030-01-01'))], contextOf(archive, '2024-02-01', clock));
    expect(asked[0]).toBe('2024-02-01');
    return asked.slice(1);
  };
  const upTo = (until: string, days: readonly string[] = []): string =>
    freedonia(
      `${accepting(['pact/asked', until])}${days.length === 0 ? '' : `sources:\n${days.map((day) => `  - { title: A cable, date: ${day} }\n`).join('')}`}`,
    );
  const letter = (id: string, day: string, more = ''): string => `
-- ${id}.yaml --
kind: assurance
recipient: ${id.split('/')[0]}
covers: [ihl]
received: ${day}
${more}
`;
  const notice = (about: string, day: string, more = ''): string => `
-- notices/notice.yaml --
kind: notice
to: congress
under: 2(d)
about: ${about}
sent: ${day}
${more}
`;
  const accepts = accepting(['pact/asked', '2024-04-30']);

  test.each<[name: string, days: string[], archive: string, from?: string, window?: number]>([
    ['as of its last day', ['2024-04-30'], upTo('2024-04-30')],
    [
      'as of each day its record names and the next',
      ['2024-03-05', '2024-03-06', '2024-03-20', '2024-03-21', '2024-04-30'],
      upTo('2024-04-30', ['2024-03-20', '2024-03-05']),
    ],
    [
      'as of both ends of a span',
      ['2024-03-05', '2024-03-06', '2024-03-09', '2024-03-10', '2024-04-30'],
      upTo('2024-04-30', ['2024-03-05/2024-03-09']),
    ],
    [
      'as of the one end of an open span',
      ['2024-03-05', '2024-03-06', '2024-04-30'],
      upTo('2024-04-30', ['../2024-03-05']),
    ],
    ['as of no day after its last', ['2024-03-05'], upTo('2024-03-05', ['2024-03-05', '2024-03-07'])],
    [
      'as of the first day of its text and the days its clauses count to from there',
      ['2024-02-10', '2024-02-11', '2024-02-20', '2024-02-21', '2024-04-30'],
      upTo('2024-04-30'),
      '2024-02-10',
    ],
    [
      'as of the days on which a clock of its own runs out or is warned of, when it is a duty',
      ['2024-03-05', '2024-03-06', '2024-03-12', '2024-03-15', '2024-03-16', '2024-04-30'],
      upTo('2024-04-30', ['2024-03-05']),
      '2030-01-01',
      3,
    ],
    [
      'as of no day before the clock starts, when it is warned of from the start',
      ['2024-03-05', '2024-03-06', '2024-03-15', '2024-03-16', '2024-04-30'],
      upTo('2024-04-30', ['2024-03-05']),
      '2030-01-01',
      30,
    ],
    [
      'as of days that records of the same folder name',
      ['2024-03-05', '2024-03-06', '2024-04-30'],
      upTo('2024-04-30') + letter('freedonia/letter', '2024-03-05'),
    ],
    [
      'as of days that records naming it name',
      ['2024-03-05', '2024-03-06', '2024-03-09', '2024-03-10', '2024-03-20', '2024-03-21', '2024-04-30'],
      freedonia('') +
        letter('freedonia/letter', '2024-03-05', accepts) +
        notice('[freedonia/letter, sylvania/letter]', '2024-03-09') +
        '-- sylvania.yaml --\nkind: recipient\nname: Sylvania\n' +
        letter('sylvania/letter', '2024-03-20'),
    ],
    [
      'as of days that records it names name, and others that concern the same recipients',
      [
        '2024-03-05',
        '2024-03-06',
        '2024-03-09',
        '2024-03-10',
        '2024-03-20',
        '2024-03-21',
        '2024-03-25',
        '2024-03-26',
        '2024-04-30',
      ],
      freedonia('') +
        letter('freedonia/letter', '2024-03-05') +
        letter('freedonia/another', '2024-03-25') +
        notice('[freedonia/letter, sylvania/letter]', '2024-03-09', accepts) +
        '-- sylvania.yaml --\nkind: recipient\nname: Sylvania\n' +
        letter('sylvania/letter', '2024-03-20'),
    ],
  ])('%s', (_, days, archive, from = '2030-01-01', window) => {
    expect(daysAsked(archive, from, window === undefined ? undefined : { window })).toEqual(days);
  });

  test('once for each day, however many records around each other accept it', () => {
    const twice = `${upTo('2024-04-30')}${letter('freedonia/letter', '2025-03-05', accepts)}`;
    expect(daysAsked(twice, '2030-01-01')).toEqual(['2024-04-30']);
  });

  test('about so much and no more: what nobody could look through is not said to be unused', () => {
    const days = Array.from({ length: 200 }, (_, day) => addDays(plainDate('2024-01-01'), day));
    const asked = daysAsked(upTo('2024-12-31', days), '2030-01-01');
    // 200 days are named, and each asks for the next one too: 201 different ones and the last.
    expect(asked).toHaveLength(10_000 / 200);
    expect(daysAsked(upTo('2024-12-31', days.slice(0, 90)), '2030-01-01')).toHaveLength(92);
  });

  test('and no other rule or duty with it', () => {
    const asked: string[] = [];
    const note =
      (name: string) =>
      ({ asOf }: Context): [] => {
        asked.push(`${name} as of ${asOf}`);
        return [];
      };
    const law = policy(
      [rule('pact/asked', note('rule')), rule('pact/tidy', note('other rule'))],
      [duty('pact/write', note('duty'))],
      pactFrom('2030-01-01'),
    );
    judged(upTo('2024-04-30'), law, '2024-02-01');
    expect(asked).toEqual([
      'duty as of 2024-02-01',
      'rule as of 2024-02-01',
      'other rule as of 2024-02-01',
      'rule as of 2024-04-30',
    ]);
  });
});

test('a rule that speaks only on the day after a limit has run out is found there', () => {
  const after = speaking('pact/after', (asOf) => asOf === '2024-02-21');
  const law = policy([after], [], pactFrom('2024-02-10'));
  const archive = freedonia(accepting(['pact/after', '2024-12-31']));
  expect(judged(archive, law, '2024-02-01').acceptances.map(inShort)).toEqual(['0 pact/after dormant']);
});
