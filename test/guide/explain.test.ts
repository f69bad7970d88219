/** `explain` answers for every id that an output prints, in every format. */
import { describe, expect, test } from 'vitest';
import { idOf } from '../../src/engine/clause.ts';
import { stateTexts } from '../../src/engine/state-texts.ts';
import { topics, topicsNamed } from '../../src/guide/topics.ts';
import { contract } from '../../src/law/contract.ts';
import { law } from '../../src/law/index.ts';
import { verdicts } from '../../src/law/nsm20/judgement.ts';
import { memorandumKinds, neighbourKinds } from '../../src/records/kind-names.ts';
import { kindTexts } from '../../src/records/kind-texts.ts';
import { programs } from '../../src/records/words.ts';
import { readCases } from '../reading.ts';
import { ink } from '../../src/render/ink.ts';
import { pagesMarkdown, pagesText } from '../../src/render/page.ts';
import { folderWith, run } from '../support.ts';

const printed = [
  ...contract.keys(),
  ...law.flatMap(({ instrument }) => [
    ...instrument.clauses.flatMap((clause) => [idOf(clause), clause.key]),
    ...instrument.readings.map(({ id }) => id),
  ]),
  ...law.flatMap(({ duties }) => duties.map(({ id }) => id.split('/')[1]!)),
  ...verdicts,
  ...Object.keys(stateTexts),
  ...memorandumKinds,
  ...neighbourKinds,
  ...programs,
];

test.each([...new Set(printed)])('answers for %s', (id) => {
  expect(topicsNamed(id)).not.toEqual([]);
});

describe.each(topics().map((topic) => ({ id: topic.id, group: topic.group, topic })))(
  '$group: $id',
  ({ topic }) => {
    const page = topic.page();

    test('has a page in 80 columns, save for addresses and examples', () => {
      const text = pagesText([page], ink(false));
      const wide = text.split('\n').filter((line) => line.length > 80 && !/https?:|^ {4}/.test(line));
      expect(wide).toEqual([]);
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    });

    test('leads only to pages that exist', () => {
      expect(page.see.filter((id) => topicsNamed(id).length === 0)).toEqual([]);
    });

    test('has one heading for each of its parts in Markdown', () => {
      const outside = pagesMarkdown([page]).replaceAll(/^```[\s\S]*?^```$/gm, '');
      expect(outside.match(/^# /gm)).toHaveLength(1);
    });
  },
);

test('no two topics of one group bear one name', () => {
  const names = topics().map(({ group, id }) => `${group} ${id}`);
  expect(new Set(names).size).toBe(names.length);
});

test('the examples of all kinds read without a fault, as one repository', () => {
  const texts = Object.values(kindTexts).map(({ id, example }) => ({
    path: `cases/${id}.yaml`,
    text: example,
  }));
  const cases = readCases(texts);
  expect(cases.faults).toEqual([]);
  expect(cases.records.map(({ kind }) => kind).toSorted()).toEqual(
    [...memorandumKinds, ...neighbourKinds].toSorted(),
  );
});

describe('the command', () => {
  const nowhere = folderWith({});
  const explain = (...args: string[]) => run(nowhere, ['explain', ...args]);

  test.each([
    ['a rule', 'nsm20/notify-waiver', 'nsm20/notify-waiver (duty, a clock)'],
    ['a rule without its instrument', 'half-assured', 'nsm20/half-assured (rule)'],
    ['a clause by its number', '2(d)', 'nsm20/2(d) (clause)'],
    ['a clause as it is cited', 'NSM-20 sec. 1(c)(i)', 'nsm20/1(c)(i) (clause)'],
    ['a clause with a sign', '\u00a72(d)', 'nsm20/2(d) (clause)'],
    ['a clause by its key', '1(c)(i).pause', 'nsm20/1(c)(i) (clause)'],
    ['a reading', 'amb-08', 'AMB-08 (reading)'],
    ['a verdict', 'paused', 'paused (verdict)'],
    ['a state', 'Overdue', 'overdue (state of a deadline)'],
    ['a kind', 'assurance', 'assurance (kind of record)'],
    ['a program', 'pda', 'pda (program)'],
    ['a word', 'limb', 'limb (word)'],
  ])('finds %s', async (_, topic, head) => {
    const { code, out, err } = await explain(topic);
    expect({ code, err, head: out.split('\n')[0] }).toEqual({ code: 0, err: '', head });
  });

  test('prints all pages where one name means several things', async () => {
    const { out } = await explain('lease');
    expect(out).toContain('lease (kind of record)');
    expect(out).toContain('lease (program)');
    const waived = await explain('waived');
    expect(waived.out).toContain('waived (verdict)');
    expect(waived.out).toContain('waived (state of a deadline)');
  });

  test('lists everything without a topic', async () => {
    const { code, out } = await explain();
    expect(code).toBe(0);
    const names = out.split('\n').map((line) => line.slice(2));
    for (const { id } of topics()) {
      expect(
        names.some((line) => line === id || line.startsWith(`${id} `)),
        id,
      ).toBe(true);
    }
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([
    ['nsm20/notify-waver', 'did you mean "nsm20/notify-waiver"?'],
    ['paus', 'did you mean '],
    ['AMB-99', 'did you mean "AMB-'],
    ['deliverys', '"nsm20/delivery-during-pause"'],
    ['ceeling', 'did you mean "faa/ceiling-exceeded"'],
    ['zzzzzzzz', 'run nsm20 explain to see what there is'],
    ['\u001b[31mred', 'run nsm20 explain to see what there is'],
  ])('names what is nearest to %s', async (topic, help) => {
    const { code, out, err } = await explain(topic);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(help);
    expect(err).not.toContain('\u001b');
  });

  test('answers in JSON and Markdown', async () => {
    const { out } = await explain('2(d)', '--format', 'json');
    const { format, pages } = JSON.parse(out) as { format: string; pages: { id: string }[] };
    expect(format).toBe('nsm20.explain/1');
    expect(pages.map(({ id }) => id)).toEqual(['nsm20/2(d)']);
    expect((await explain('2(d)', '-f', 'markdown')).out).toMatch(/^# nsm20\/2\(d\)\n/);
    const list = JSON.parse((await explain('-f', 'json')).out) as { topics: { id: string }[] };
    expect(list.topics).toHaveLength(topics().length);
  });

  test.each([
    ['2022-05-20', '$3,000,000,000 for fiscal year 2022 (P.L. 117-103)'],
    ['2022-05-21', '$11,000,000,000 for fiscal year 2022 (P.L. 117-128)'],
    ['2022-12-28', '$3,700,000,000 for fiscal year 2023 (P.L. 117-180)'],
    ['2022-12-29', '$14,500,000,000 for fiscal year 2023 (P.L. 117-328)'],
    ['2024-09-30', '$7,800,000,000 for fiscal year 2024 (P.L. 118-50)'],
    ['2024-10-01', '$100,000,000 for fiscal year 2025 (22 U.S.C. 2318(a)(1))'],
  ])('the ceiling that held on %s', async (day, expected) => {
    const { code, out } = await explain('506(a)(1)', '--as-of', day);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`On ${day}: ${expected}`);
  });

  test('a clause says where it was read, and how sure that is; one that was not read is not quoted', async () => {
    const said = async (clause: string): Promise<string> =>
      (await explain(clause)).out.replaceAll(/\s+/g, ' ');
    expect(await said('620I(a)')).toContain('Source: 22 U.S.C. 2378-1(a) Took effect: 1996-09-30');
    expect(await said('faa/506(a)(3)')).toContain(
      'Text: not quoted: the passage itself was not read Source: 22 U.S.C. 2318(a)(3); told second-hand',
    );
    expect(await said('506(a)(3)')).not.toContain('On 20');
    expect((await explain('506(a)(3)', '--as-of', '2022-12-22')).out).toContain(
      'none is recorded for so early a day',
    );
  });

  test('every number of the law, with its source', async () => {
    const { code, out } = await explain('--data', '-f', 'json');
    expect(code).toBe(0);
    const { pages } = JSON.parse(out) as { pages: { id: string; blocks: { rows: string[][] }[] }[] };
    expect(pages.map(({ id }) => id)).toEqual([
      'nsm20 data',
      'faa data',
      'aeca data',
      'leahy data',
      'nspd55 data',
    ]);
    const rows = pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    expect(rows).toContainEqual([
      'FAA sec. 506(a)(1)',
      'ceiling of a fiscal year',
      '$7,800,000,000',
      'from 2024-04-24, for fiscal year 2024',
      'P.L. 118-50; read in the source that is named',
    ]);
    expect(rows).toContainEqual(expect.arrayContaining(['10 U.S.C. 362(e)', '15 days']));
    for (const row of rows)
      expect(
        row.every((cell) => cell !== ''),
        row.join(' | '),
      ).toBe(true);
    expect((await explain('2(d)', '--data')).code).toBe(2);
    expect((await explain('--data', '--coverage')).code).toBe(2);
  });

  test('shows the coverage, and takes no topic with it', async () => {
    const { code, out } = await explain('--coverage');
    expect(code).toBe(0);
    expect(out).toContain('nsm20 coverage');
    expect(out).toContain('2(a)(viii)');
    expect((await explain('2(d)', '--coverage')).code).toBe(2);
  });
});
