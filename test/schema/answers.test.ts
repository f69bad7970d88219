/** Every answer in JSON fits the schema that the program prints for it. */
import { expect, test } from 'vitest';
import { schemas } from '../../src/guide/schemas.ts';
import { cleanUp, nsm20, project, temporary } from '../cli/program.ts';
import { run } from '../support.ts';
import { closedAnswers, validator } from './validator.ts';

cleanUp();

type Answer = Readonly<Record<string, unknown>>;

/** What is wrong with an answer: the first place and why; undefined: it fits, and every key of it is documented. */
function wrongWith(answer: unknown): string | undefined {
  const wrong = [validator('output'), closedAnswers].find((fits) => !fits(answer));
  return wrong && JSON.stringify(wrong.errors);
}

async function answer(folder: string, ...args: readonly string[]): Promise<Answer> {
  const { code, out, err } = await run(folder, [...args, '-f', 'json']);
  const beside = err.replace(
    /^\d files? could not be taken in; this may be incomplete\. Run: nsm20 check\n$/,
    '',
  );
  expect([args, beside, code < 2]).toEqual([args, '', true]);
  return JSON.parse(out) as Answer;
}

const at = (name: string): string => `${project}/test/repositories/${name}`;

/** Each repository on several days, and records of it that have much to show. */
const repositories: readonly {
  readonly folder: string;
  readonly days: readonly string[];
  readonly shown: readonly string[];
}[] = [
  {
    folder: project,
    days: ['2024-02-08', '2024-05-10', '2025-03-01'],
    shown: ['ukraine', 'ukraine/pda-57', 'israel/assurance-2024', 'reports/2024'],
  },
  {
    folder: at('verdicts'),
    days: ['2024-03-24', '2024-08-20'],
    shown: ['freedonia/package', 'molvania/shells'],
  },
  { folder: at('clocks'), days: ['2024-02-08', '2024-06-25'], shown: ['ruritania'] },
  { folder: at('public'), days: ['2025-06-01'], shown: ['zubrowka', 'borduria/waiver'] },
  { folder: at('report'), days: ['2024-06-25'], shown: ['ruritania'] },
  {
    folder: at('screening'),
    days: ['2024-06-25', '2025-05-01'],
    shown: ['ruritania/ovens', 'directives/bread', 'directives/bread-plan', 'parties/hentzau'],
  },
];
const questions = repositories.flatMap(({ folder, days, shown }) =>
  days.map((day) => [folder.replace(`${project}/`, ''), day, folder, shown] as const),
);

test.each(questions)('%s as of %s', async (_, day, folder, shown) => {
  const asked = [['check'], ['deadlines', '--all'], ['status'], ...shown.map((id) => ['show', id])];
  for (const args of asked)
    expect([args, wrongWith(await answer(folder, ...args, '--as-of', day))]).toEqual([args, undefined]);
});

test.each([[], ['recipient'], ['transfer'], ['incident'], ['unit']])('list %s', async (...kind) => {
  expect(wrongWith(await answer(at('report'), 'list', ...kind))).toBeUndefined();
});

test.each([[], ['parties/hentzau'], ['--name', 'Rupert Hentzau'], ['--at-least', '100']])(
  'screen %s %s',
  async (...args) => {
    expect(wrongWith(await answer(at('screening'), 'screen', ...args))).toBeUndefined();
  },
);

test.each([[], ['--fy', '2024']])('ledger %s', async (...args) => {
  expect(wrongWith(await answer(at('report'), 'ledger', ...args))).toBeUndefined();
});

test.each([[[]], [['--check']]])('report %s', async (more) => {
  // Drawn in a process of its own, which only the built program has.
  const { out, err } = await nsm20(
    ['report', '--fy', '2025', '--as-of', '2025-06-01', '-f', 'json', ...more],
    {
      in: at('report'),
    },
  );
  expect([err, wrongWith(JSON.parse(out))]).toEqual(['', undefined]);
});

test.each([
  [],
  ['nsm20/notify-waiver'],
  ['2(d)'],
  ['AMB-08'],
  ['paused'],
  ['transfer'],
  ['fmf'],
  ['--coverage'],
  ['--data'],
  ['506(a)(1)', '--as-of', '2022-12-28'],
  ['rules'],
])('explain %s', async (...topic) => {
  expect(wrongWith(await answer(project, 'explain', ...topic))).toBeUndefined();
});

/** A repository in which files cannot be taken in, a record is a draft, and a finding is accepted. */
const troubled = temporary({
  'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\n',
  'cases/freedonia/letter.yaml':
    'kind: assurance\nrecipient: freedonia\ncovers: [ihl]\nreceived: 2024-03/..\n',
  'cases/freedonia/unread.yaml': 'kind: [\n',
  'cases/freedonia/astray.yaml': 'kind: unit\nrecipient: nobody\nname: Guards\n',
  'cases/sylvania.yaml': 'kind: recipient\nname: Sylvania\ndraft: true\n',
  'cases/sylvania/waiver.yaml':
    'kind: waiver\nrecipient: freedonia\nby: state\non: 2024-03-01\njustification: a\nignore:\n  - { rule: nsm20/notify-waiver, until: 2024-12-31, office: the desk, because: told by telephone }\n',
});

test.each([
  ['check'],
  ['check', '--fail-on', 'never'],
  ['deadlines', '--all'],
  ['status'],
  ['show', 'freedonia/unread'],
  ['show', 'freedonia/letter'],
  ['show', 'sylvania/waiver'],
  ['list'],
  ['ledger'],
  ['list', 'recipient'],
  ['doctor'],
])('in a repository with trouble: %s %s', async (...args) => {
  expect(wrongWith(await answer(troubled, ...args))).toBeUndefined();
});

const firstFinding = (answer: Record<string, unknown>): Record<string, unknown> =>
  (answer['findings'] as Record<string, unknown>[])[0]!;

test.each<[what: string, spoil: (answer: Record<string, unknown>) => void]>([
  ['a key that is not there', (it) => delete it['asOf']],
  ['a format that there is not', (it) => (it['format'] = 'nsm20.check/2')],
  ['a day that is none', (it) => (it['asOf'] = '24 May')],
  ['a finding with less', (it) => delete firstFinding(it)['rule']],
  ['a month that there is not', (it) => (it['asOf'] = '2024-13-01')],
  ['a day that no month has', (it) => (it['asOf'] = '2024-01-32')],
  ['a fingerprint of other letters', (it) => (firstFinding(it)['fingerprint'] = 'g'.repeat(32))],
  ['a fingerprint that is too long', (it) => (firstFinding(it)['fingerprint'] = '0'.repeat(33))],
])('%s does not fit', async (_, spoil) => {
  const spoiled = (await answer(troubled, 'check')) as Record<string, unknown>;
  spoil(spoiled);
  expect(validator('output')(spoiled)).toBe(false);
});

test.each<[where: string, add: (answer: Record<string, unknown>) => void]>([
  ['at the top', (it) => (it['due'] = [])],
  ['in the summary', (it) => ((it['summary'] as Record<string, unknown>)['due'] = 1)],
  ['in a finding', (it) => (firstFinding(it)['due'] = null)],
  ['in a place', (it) => ((firstFinding(it)['at'] as Record<string, unknown>)['due'] = 1)],
])(
  'a key that a later version adds %s fits what is published, and is told by our own tests',
  async (_, add) => {
    const added = (await answer(troubled, 'check')) as Record<string, unknown>;
    add(added);
    expect([validator('output')(added), closedAnswers(added)]).toEqual([true, false]);
  },
);

test('every kind of answer has been asked for', () => {
  const { properties } = schemas.find(({ name }) => name === 'output')!.json() as {
    properties: { format: { enum: string[] } };
  };
  expect(properties.format.enum.map((format) => format.replace(/^nsm20\.(.*)\/1$/, '$1'))).toEqual([
    'check',
    'deadlines',
    'show',
    'status',
    'list',
    'ledger',
    'screen',
    'explain',
    'report',
    'report-check',
    'doctor',
  ]);
});
