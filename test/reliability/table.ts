/** The figures of the long run as a table: one line each, beside its mark. */
import type { TestCase } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';
import { count, type Figure } from './figures.ts';

/** How many properties there have to be, and how many cases each has to stand at night. */
const marks = { properties: 60, cases: 1_000 } as const;

export const figuresTable: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const lines = [...tests.flatMap(linesOf), ...propertyLines(tests)].toSorted(byGoal);
    process.stdout.write(`\n${lines.map(({ text }) => text).join('\n')}\n`);
    if (lines.some(({ passed }) => !passed)) process.exitCode = 1;
  },
};

interface Line {
  readonly goal: string;
  readonly text: string;
  readonly passed: boolean;
}

const lineOf = ({ goal, says, mark }: Figure, passed: boolean): Line => ({
  goal,
  passed,
  text: `${goal.padEnd(4)}${passed ? 'kept ' : 'BELOW'}  ${says} (mark: ${mark})`,
});

const linesOf = (test: TestCase): Line[] =>
  (test.meta().figures ?? []).map((figure) => lineOf(figure, test.result().state === 'passed'));

/** All properties of the run together: there is no test of its own that knows of them all. */
function propertyLines(tests: readonly TestCase[]): Line[] {
  const runs = tests.flatMap((test) =>
    (test.meta().properties ?? []).map((run) => ({ ...run, passed: test.result().state === 'passed' })),
  );
  if (runs.length < marks.properties) return [];
  const enough = runs.filter(({ cases }) => cases >= marks.cases);
  const cases = runs.reduce((sum, each) => sum + each.cases, 0);
  const says = `properties: ${count(enough.length)} of ${count(runs.length)} with at least ${count(marks.cases)} cases, ${count(cases)} cases in all`;
  const mark = `${marks.properties} with ${count(marks.cases)} cases each, none refuted`;
  return [
    lineOf(
      { goal: 'Q4', says, mark },
      enough.length >= marks.properties && runs.every(({ passed }) => passed),
    ),
  ];
}

const byGoal = (a: Line, b: Line): number => Number(a.goal.slice(1)) - Number(b.goal.slice(1));
