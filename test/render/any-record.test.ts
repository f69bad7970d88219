/** What holds of every answer, whatever the records say: its width, its letters, and the keys of its JSON. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validator } from '../schema/validator.ts';
import { folderWith, run } from '../support.ts';
import { cases } from '../reliability/figures.ts';

type Data = Record<string, unknown>;
type World = Readonly<Record<string, Data>>;

const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 60, maxLength: 300 }),
  fc.lorem({ maxCount: 40 }),
);
const day = fc.constantFrom(
  '2024-02-08',
  '2024-02-20',
  '2024-03-20',
  '2024-03-14/2024-04-02',
  '../2024-05-01',
  '2024-06-01/..',
  '2024-06',
  '2024-06-20',
  '2024-07-01',
);
const id = fc.constantFrom(
  'freedonia',
  'grand-duchy-of-lower-pottsylvania-and-its-dependencies-beyond-the-seas',
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const recipient = fc.record({
  kind: fc.constant('recipient'),
  name: text,
  title: maybe(text),
  receiving_at_issuance: maybe(fc.boolean()),
  group: maybe(fc.record({ conflict: fc.boolean(), on: day })),
});
const assurance = fc.record({
  kind: fc.constant('assurance'),
  recipient: id,
  covers: fc.constantFrom(['ihl'], ['ihl', 'humanitarian-access']),
  received: maybe(day),
  credibility: maybe(
    fc.array(fc.record({ finding: fc.constant('credible-and-reliable'), on: day, basis: text }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
});
const transfer = fc.record({
  kind: fc.constant('transfer'),
  recipient: id,
  program: fc.constantFrom('fmf', 'pda', 'fms', 'eda'),
  lines: fc.array(
    fc.record({
      item: text,
      exemption: maybe(fc.record({ clause: fc.constant('1(d)(1)'), because: text })),
      deliveries: fc.array(fc.record({ on: day }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const waiver = fc.record({
  kind: fc.constant('waiver'),
  recipient: id,
  by: fc.constantFrom('state', 'defense'),
  on: day,
  until: maybe(day),
  justification: maybe(text),
});
/** A file that means something only by luck. */
const odd = fc
  .tuple(
    fc.constantFrom('recipient', 'assurance', 'transfer', 'notice', 'incident', 'unit', 'submarine'),
    fc.dictionary(
      fc.oneof(fc.constantFrom('recipient', 'name', 'on', 'covers', 'due', 'lines', 'group', 'sent'), text),
      fc.oneof(text, day, fc.integer(), fc.boolean(), fc.constant(null), fc.constant([]), fc.array(text)),
      { maxKeys: 6 },
    ),
  )
  .map(([kind, fields]): Data => ({ kind, ...fields }));

const worlds: fc.Arbitrary<World> = fc
  .tuple(id, recipient, assurance, transfer, waiver, odd)
  .map(([name, ...[first, letter, shells, exercised, other]]): World => ({
    [name]: first,
    [`${name}/letter`]: letter,
    [`${name}/shells`]: shells,
    [`${name}/waiver`]: exercised,
    odd: other,
  }));

/** A case file per record, a line per field: JSON is YAML. */
const written = (world: World): Record<string, string> =>
  Object.fromEntries(
    Object.entries(world).map(([name, data]) => [`cases/${name}.yaml`, `${JSON.stringify(data, null, 2)}\n`]),
  );

const settings = 'instruments:\n  nsm20: { until: 2025-02-21 }\n';

/** Asks every question of random worlds; `hold` judges the answers, in the order of the questions. */
async function always(
  questions: readonly (readonly string[])[],
  hold: (answers: readonly string[]) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const folder = folderWith({ 'nsm20.yaml': settings, ...written(world) });
      try {
        const answers: string[] = [];
        for (const question of questions) {
          const { code, out, err } = await run(folder, question);
          // A random text may begin as a marked portion does, and such a file is rightly not shown.
          fc.pre(!err.includes('marking above CUI'));
          expect([0, 1]).toContain(code);
          // What has no room for a sentence has it beside it.
          expect(err).toMatch(/^(?:\d+ files? could not be taken in; .*\n)?$/);
          answers.push(out);
        }
        hold(answers);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: cases(25) },
  );
}

test('no line of a check, the deadlines, the status or a list is wider than 80 columns, but for addresses', async () => {
  await always(
    [['check'], ['deadlines', '--all'], ['status'], ['list'], ['list', 'recipient']],
    (answers) => {
      const wide = answers
        .flatMap((answer) => answer.split('\n'))
        .filter((line) => line.length > 80 && !/^ *--> /.test(line));
      expect(wide).toEqual([]);
    },
  );
});

test('an answer about ASCII is ASCII, ends with a line feed, and has no blanks at the ends of its lines', async () => {
  const questions = [
    ['check'],
    ['check', '-f', 'concise'],
    ['check', '--plain'],
    ['check', '-f', 'json'],
    ['deadlines'],
    ['deadlines', '--all', '--plain'],
    ['status'],
    ['status', '--plain'],
    ['show', 'odd'],
    ['list', 'transfer'],
    ['list', 'recipient', '--plain'],
  ];
  await always(questions, (answers) => {
    for (const answer of answers) {
      expect(answer).toMatch(/^[\n\u0020-\u007e]*$/);
      expect(answer).toMatch(/[^\n]\n$|^$/);
    }
    expect(answers[0]).not.toMatch(/^\s*::/m);
  });
});

describe('JSON keeps the keys of its contract', () => {
  const position = ['line', 'column'];
  const place = ['path', 'pointer', 'start', 'end'];
  const span = ['earliest', 'latest'];
  const finding = [
    'rule',
    'severity',
    'legal',
    'message',
    'record',
    'recipient',
    'clauses',
    'at',
    'related',
    'deadline',
    'readings',
    'help',
    'fingerprint',
    'isNew',
    'ignored',
  ];
  const deadline = [
    'duty',
    'clause',
    'record',
    'recipient',
    'actor',
    'addressee',
    'from',
    'due',
    'done',
    'state',
    'days',
    'provisional',
    'at',
  ];

  /** Keys are only added: those of the contract are there. */
  function has(value: unknown, keys: readonly string[]): asserts value is Data {
    expect(Object.keys(value as Data)).toEqual(expect.arrayContaining([...keys]));
  }
  function isSpan(value: unknown): void {
    has(value, span);
    for (const end of span) expect(value[end] === null || typeof value[end] === 'string').toBe(true);
  }
  function isPlace(value: unknown): void {
    has(value, place);
    for (const end of [value['start'], value['end']]) {
      has(end, position);
      expect(position.every((key) => Number.isInteger(end[key]) && (end[key] as number) >= 1)).toBe(true);
    }
  }
  function isFinding(value: unknown): void {
    has(value, finding);
    isPlace(value['at']);
    for (const each of value['related'] as unknown[]) {
      has(each, [...place, 'message']);
      isPlace(each);
    }
    expect(value['fingerprint']).toMatch(/^[0-9a-f]{32}$/);
    expect(['error', 'warning', 'info']).toContain(value['severity']);
    for (const clause of value['clauses'] as string[]) expect(clause).toMatch(/^[a-z0-9]+\/\S+$/);
    if (value['deadline'] !== null) has(value['deadline'], ['duty', 'from', 'due', 'state', 'days']);
  }
  function isDeadline(value: unknown): void {
    has(value, deadline);
    isPlace(value['at']);
    isSpan(value['due']);
    if (value['from'] !== null) isSpan(value['from']);
    if (value['done'] !== null) isSpan(value['done']);
  }
  function isJudgement(value: unknown): void {
    has(value, ['verdict', 'because', 'readings']);
    for (const reason of value['because'] as unknown[]) {
      has(reason, ['clause', 'text', 'at']);
      if (reason['at'] !== null) isPlace(reason['at']);
    }
  }

  test('of check, deadlines, status and show, whatever the records say', async () => {
    const json = ['-f', 'json'];
    const questions = [
      ['check', ...json],
      ['deadlines', '--all', ...json],
      ['status', ...json],
      ['show', 'odd', ...json],
      ['list', 'recipient', ...json],
    ];
    await always(questions, (answers) => {
      const read = answers.map((answer) => JSON.parse(answer) as Data);
      const fits = validator('output');
      for (const answer of read) expect([fits(answer), fits.errors]).toEqual([true, null]);
      const [check, deadlines, status, show] = read;
      has(check, ['format', 'asOf', 'revision', 'instruments', 'summary', 'findings']);
      expect([check['format'], check['asOf'], check['revision']]).toEqual([
        'nsm20.check/1',
        '2024-06-25',
        null,
      ]);
      const [first, ...neighbours] = check['instruments'] as Data[];
      expect(first).toEqual({ id: 'nsm20', from: '2024-02-08', until: '2025-02-21' });
      for (const { id, until } of neighbours)
        expect([['faa', 'aeca', 'leahy'].includes(id as string), until]).toEqual([true, null]);
      has(check['summary'], [
        'records',
        'recipients',
        'errors',
        'warnings',
        'infos',
        'ignored',
        'drafts',
        'failOn',
        'failed',
      ]);
      const findings = check['findings'] as Data[];
      findings.forEach(isFinding);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      expect(check['summary']).toMatchObject({ errors, failOn: 'error', failed: errors > 0 });

      has(deadlines, ['format', 'asOf', 'deadlines']);
      expect(deadlines['format']).toBe('nsm20.deadlines/1');
      (deadlines['deadlines'] as unknown[]).forEach(isDeadline);

      has(status, ['format', 'asOf', 'recipients']);
      expect(status['format']).toBe('nsm20.status/1');
      for (const row of status['recipients'] as unknown[]) {
        has(row, ['recipient', 'name', 'group', 'assured', 'open', 'overdue', 'paused', 'next']);
        has(row['assured'], ['ihl', 'humanitarian-access', 'obtained']);
        for (const each of Object.values(row['assured'])) if (each !== null) isSpan(each);
        if (row['next'] !== null) has(row['next'], ['due', 'duty', 'record']);
      }

      has(show, ['format', 'asOf', 'record', 'kind', 'path', 'data']);
      has(show, ['refersTo', 'referredToBy', 'deadlines', 'findings']);
      expect([show['format'], show['record'], show['path']]).toEqual([
        'nsm20.show/1',
        'odd',
        'cases/odd.yaml',
      ]);
      (show['findings'] as unknown[]).forEach(isFinding);
    });
  });

  test('of a transfer that is shown, with the verdict on every delivery and on every line', async () => {
    const folder = folderWith({
      'nsm20.yaml': settings,
      'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\n',
      'cases/freedonia/shells.yaml':
        'kind: transfer\nrecipient: freedonia\nprogram: fmf\nlines:\n' +
        '  - { item: shells, deliveries: [{ on: 2024-03-01 }, { on: 2024-04-02/.. }] }\n  - item: rockets\n',
    });
    const { out } = await run(folder, ['show', 'freedonia/shells', '-f', 'json']);
    const { lines, data } = JSON.parse(out) as { lines: Data[]; data: unknown };
    expect(lines.map(({ index, item }) => [index, item])).toEqual([
      [0, 'shells'],
      [1, 'rockets'],
    ]);
    for (const line of lines) {
      has(line, ['index', 'item', 'deliveries', 'now']);
      isJudgement(line['now']);
      for (const delivery of line['deliveries'] as unknown[]) {
        has(delivery, ['index', 'on', 'verdict', 'because', 'readings']);
        isSpan(delivery['on']);
        isJudgement(delivery);
      }
    }
    expect((lines[0]!['deliveries'] as Data[]).map(({ on }) => on)).toEqual([
      { earliest: '2024-03-01', latest: '2024-03-01' },
      { earliest: '2024-04-02', latest: null },
    ]);
    expect(data).toMatchObject({ kind: 'transfer', lines: [{ item: 'shells' }, { item: 'rockets' }] });
  });
});

describe('much is cut before it is laid out', () => {
  const quick = async (contents: Record<string, string>, args: readonly string[]): Promise<string> => {
    const before = process.cpuUsage();
    const { out } = await run(folderWith({ 'nsm20.yaml': settings, ...contents }), args);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
    return out;
  };

  test('a name of 100,000 wide characters', async () => {
    const contents = {
      'cases/freedonia.yaml': `kind: recipient\nname: ${'\u4f60'.repeat(100_000)}\nreceiving_at_issuance: true\n`,
    };
    for (const args of [['check'], ['deadlines', '--all'], ['status']]) await quick(contents, args);
  });

  test('a remark of 100,000 letters', async () => {
    const contents = {
      'cases/freedonia.yaml': `kind: recipient\nname: 12\nnote: ${'word '.repeat(20_000)}\n`,
    };
    expect(await quick(contents, ['check'])).toContain('"name" is a text');
  });

  test('more than two hundred deadlines', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [
        `cases/r${index}.yaml`,
        `kind: recipient\nname: R${index}\nreceiving_at_issuance: true\n`,
      ]),
    );
    const out = await quick(contents, ['deadlines', '--all']);
    expect(out).toMatch(/\n\d+ more rows not shown\n/);
    const { deadlines } = JSON.parse(await quick(contents, ['deadlines', '--all', '-f', 'json'])) as {
      deadlines: unknown[];
    };
    expect(out).toContain(`\n${deadlines.length - 200} more rows not shown\n`);
  });
});
