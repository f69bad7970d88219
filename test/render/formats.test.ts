/** What `check` prints for services: whatever the records say, each format is read back as what was written. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../src/engine/duty.ts';
import { nameOnOneLine } from '../../src/records/source.ts';
import { checkMarkdown } from '../../src/render/formats/markdown.ts';
import { github } from '../../src/render/formats/github.ts';
import { gitlab } from '../../src/render/formats/gitlab.ts';
import { junit } from '../../src/render/formats/junit.ts';
import { sarif } from '../../src/render/formats/sarif.ts';
import { visible } from '../../src/render/visible.ts';
import { run } from '../support.ts';
import { small, viewOf, worldOf } from './a-view.ts';
import { commandsIn } from './github-runner.ts';
import { hostile } from './hostile.ts';
import { partsOf, runOf } from './sarif.ts';
import { cases } from '../reliability/figures.ts';

const always = (check: (text: string) => void): void =>
  fc.assert(fc.property(hostile, check), { numRuns: cases(100) });

describe('a text of a record that would be something else is text', () => {
  test('in SARIF, which stays valid', () =>
    always((text) => {
      const view = worldOf(text);
      const { results } = runOf(sarif(view));
      expect(results).toHaveLength(view.shown.length);
      for (const [index, { message, locations, relatedLocations = [] }] of results.entries()) {
        const { related, record } = view.shown[index]!;
        const parts = partsOf(message.text);
        const whole = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
        const told = visible(`${text}${record === null ? '' : ` (${nameOnOneLine(text)})`}`);
        expect(whole.startsWith(`${told[0]?.toUpperCase() ?? ''}${told.slice(1)}`)).toBe(true);
        expect(parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))).toEqual(
          related.map((_, nth) => ({ link: nth + 1, text: visible(text) })),
        );
        const places = [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation);
        for (const { artifactLocation } of places)
          expect(decodeURIComponent(artifactLocation.uri)).toBe(
            `cases/${text.replaceAll(/\p{Surrogate}/gu, '\ufffd')}.yaml`,
          );
      }
    }));

  test('in annotations, and nothing else is a command', () =>
    always((text) => {
      const view = worldOf(text);
      const commands = commandsIn(github(view, 'the job summary'));
      const shown = view.shown.filter(({ ignored }) => !ignored);
      expect(commands).toHaveLength(shown.length);
      for (const [index, { name, properties, message }] of commands.entries()) {
        const { rule, severity, at, record } = shown[index]!;
        const file = visible(nameOnOneLine(`cases/${text}.yaml`));
        expect(name).toBe(severity === 'info' ? 'notice' : severity);
        expect(properties).toMatchObject({ file, line: String(at.start.line), title: rule });
        const [first, ...details] = message.split('\n');
        const whose = record === null ? '' : ` (${nameOnOneLine(text)})`;
        expect(first).toBe(`${file}:${at.start.line}:${at.start.column}: ${visible(`${text}${whose}`)}`);
        expect(details.at(-1)).toBe(visible(`Help: ${text}`));
      }
    }));

  test('in a code quality report', () =>
    always((text) => {
      const view = worldOf(text);
      const entries = JSON.parse(gitlab(view)) as {
        description: string;
        location: { path: string };
        fingerprint: string;
      }[];
      expect(entries).toHaveLength(view.shown.length - 1);
      for (const { description, location } of entries) {
        expect(description).toContain(visible(text));
        expect(location.path).toBe(`cases/${text}.yaml`);
      }
      expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    }));

  test('in JUnit, which stays well-formed', () =>
    always((text) => {
      const view = worldOf(text);
      const cases = elementsOf(junit(view), 'testcase');
      const own = view.shown.filter(({ deadline }) => deadline === null).length;
      expect(cases).toHaveLength(view.evaluation.deadlines.length + own);
      for (const { name, file } of cases) {
        expect(name).toContain(visible(text));
        expect(file).toBe(visible(`cases/${text}.yaml`));
      }
    }));

  test('in Markdown, which keeps its blocks', () => {
    const parser = new MarkdownIt({ html: true });
    const shapeOf = (text: string): string[] =>
      parser
        .parse(
          checkMarkdown(worldOf(text), { heading: 1, quiet: false, linkTo: () => undefined }, Infinity),
          {},
        )
        .flatMap(({ type, children }) => [
          type,
          ...(children ?? []).filter((each) => each.type !== 'text').map((each) => each.type),
        ]);
    const harmless = shapeOf('word');
    // A note that is empty makes no paragraph of its own.
    always((text) => {
      expect(shapeOf(`a${text}`)).toEqual(harmless);
    });
  });

  test('and no format holds a command for a service that reads logs', () =>
    always((text) => {
      const view = worldOf(text);
      const page = checkMarkdown(view, { heading: 1, quiet: false, linkTo: () => undefined }, Infinity);
      for (const answer of [sarif(view), gitlab(view), junit(view), page]) {
        expect(answer).not.toMatch(/^\s*::|##\[/m);
        expect(commandsIn(answer)).toEqual([]);
      }
    }));
});

describe('an annotation', () => {
  const at = (start: [number, number], end: [number, number]): Record<string, string> => {
    const finding = {
      ...small.findings[0]!,
      at: {
        path: 'cases/a.yaml',
        pointer: '',
        start: { line: start[0], column: start[1] },
        end: { line: end[0], column: end[1] },
      },
    };
    const [command] = commandsIn(github(viewOf(small, { shown: [finding], prefix: 'law/of it' }), ''));
    const { title: _, ...properties } = command!.properties;
    return properties;
  };
  const file = 'law/of it/cases/a.yaml';

  test.each([
    ['within a line', [2, 3], [2, 9], { line: '2', endLine: '2', col: '3', endColumn: '9' }],
    ['up to the end of a line', [2, 3], [3, 1], { line: '2', endLine: '2' }],
    ['over two lines', [2, 3], [3, 2], { line: '2', endLine: '3' }],
  ] as const)('%s', (_, start, end, properties) => {
    expect(at([...start], [...end])).toEqual({ file, ...properties });
  });
});

describe('an obligation in JUnit', () => {
  const outcomeOf = (more: Partial<Deadline>, publicOnly = false): string => {
    const deadline = { ...small.deadlines[0]!, ...more };
    const evaluation = {
      ...small,
      findings: [],
      deadlines: [deadline],
      context: { ...small.context, publicOnly },
    };
    const xml = junit(viewOf(evaluation));
    const [failure] = elementsOf(xml, 'failure');
    const [skipped] = elementsOf(xml, 'skipped');
    expect(elementsOf(xml, 'testsuites')).toMatchObject([
      { tests: '2', failures: failure ? '1' : '0', skipped: skipped ? '1' : '0' },
    ]);
    return failure ? `fails: ${failure['message']}` : skipped ? `skipped: ${skipped['message']}` : 'passes';
  };
  const accepted = { until: small.context.asOf, office: 'the desk', because: 'known' };
  const doubts = [{ field: 'sent', text: 'no such notice is public', at: undefined }];
  const what = 'the notice';
  const due = { earliest: small.context.asOf, latest: small.context.asOf };

  test.each([
    [{ state: 'met' }, false, 'passes'],
    [{ state: 'late', days: 1 }, false, 'fails: the notice: late 1 day'],
    [{ state: 'overdue', days: 2 }, false, 'fails: the notice: overdue 2 days'],
    [
      { state: 'overdue', days: 2, ignored: accepted },
      false,
      'skipped: accepted by the desk until 2024-05-07: known',
    ],
    [{ state: 'pending', days: 0 }, false, 'skipped: not due until Tue 2024-05-07 (due today)'],
    [
      { state: 'pending', days: null, provisional: true },
      false,
      'skipped: not running: the clock starts with an act that is not recorded',
    ],
    [{ state: 'lapsed', days: null }, false, 'skipped: lapsed: the text ceased to bind before its last day'],
    [
      { state: 'waived', days: null, wouldBe: { state: 'overdue', days: 3 } },
      false,
      'skipped: waived, would be overdue 3 days',
    ],
    [{ state: 'undetermined', days: null, doubts }, false, 'fails: the notice: undetermined'],
    [
      { state: 'undetermined', days: null, doubts },
      true,
      'skipped: the record does not show it; no such notice is public',
    ],
  ] as const)('%j, in a public-only record: %s, %s', (more, publicOnly, outcome) => {
    expect(outcomeOf({ what, due, provisional: false, ...more }, publicOnly)).toBe(outcome);
  });
});

test('of the findings that a service has no room for, SARIF tells how many, and the new ones come first', () => {
  const [first, ...others] = small.findings;
  const shown = [...Array.from({ length: 5_000 }, () => others[0]!), first!];
  const since = {
    ref: 'main',
    commit: '0',
    comparison: {
      isNew: new Set([first!]),
      gone: [],
      moves: [],
      dropped: [],
      newlyWaiting: [],
      newlyBroken: [],
    },
    held: { settings: [], templates: [], acceptances: [] },
    lists: [],
    began: null,
  };
  const { results, invocations } = runOf(sarif(viewOf(small, { shown, since })));
  expect(results).toHaveLength(5_000);
  expect(results[0]!.baselineState).toBe('new');
  expect(invocations[0].toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    '1 more finding is not told here; nsm20 check --format json tells all.',
  ]);
});

test('SARIF of every repository of the tests, and of the real records, is valid', async () => {
  for (const folder of [
    '.',
    ...['clocks', 'public', 'report', 'screening', 'verdicts'].map((name) => `test/repositories/${name}`),
  ]) {
    const { out } = await run(folder, ['check', '-f', 'sarif', '--as-of', '2024-08-01']);
    const { results, tool } = runOf(out);
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  }
});

/** The attributes of the elements of a well-formed document. @throws Error for one that is not. */
function elementsOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.write(xml).close();
  return found;
}
