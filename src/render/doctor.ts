/** How the program and a case repository are doing, for people and for machines. */
import { hanging, plural, type Ink } from './ink.ts';

/** `note`: good to know. `attention`: something does not work as it could. */
export type Health = 'ok' | 'note' | 'attention';

/** One thing that was looked at. */
export interface Examined {
  readonly group: string;
  /** What was looked at, in a word or two. */
  readonly id: string;
  readonly state: Health;
  readonly says: string;
  readonly details?: readonly string[];
  /** What a person can do; every line that needs attention has it. */
  readonly help?: string;
}

/** A line for each, group by group, and how many need attention. */
export function doctorText(lines: readonly Examined[], ink: Ink, quiet: boolean): string {
  const groups = [...new Set(lines.map(({ group }) => group))].map((group) =>
    [
      ink.strong(group),
      ...lines.filter((line) => line.group === group).flatMap((line) => lineText(line, ink)),
    ].join('\n'),
  );
  return `${[...groups, ...(quiet ? [] : [summary(lines)])].join('\n\n')}\n`;
}

const indent = ' '.repeat(13);

function lineText({ id, state, says, details = [], help }: Examined, ink: Ink): string[] {
  const lines = [
    ...hanging(`  ${state.padEnd(9)}  `, `${id}: ${says}`, ink.width),
    ...details.flatMap((each) => hanging(indent, each, ink.width)),
    ...(help === undefined ? [] : hanging(`${indent}help: `, help, ink.width)),
  ];
  const [first = '', ...others] = lines;
  const word = state === 'attention' ? ink.severity('warning', state) : state;
  return [first.replace(state, word), ...others];
}

/** A labelled sentence for each. */
export const doctorSentences = (lines: readonly Examined[], quiet: boolean): string =>
  [
    ...lines.map(({ group, id, state, says, details = [], help }) =>
      [
        `${state === 'ok' ? 'OK' : state === 'note' ? 'Note' : 'Needs attention'}: ${group}, ${id}: ${says}.`,
        ...details.map((each) => `${each}.`),
        ...(help === undefined ? [] : [`Help: ${help}.`]),
      ].join(' '),
    ),
    ...(quiet ? [] : [summary(lines)]),
  ]
    .map((line) => `${hanging('', line, Infinity).join('')}\n`)
    .join('');

export const needAttention = (lines: readonly Examined[]): number =>
  lines.filter(({ state }) => state === 'attention').length;

function summary(lines: readonly Examined[]): string {
  const count = needAttention(lines);
  return count === 0 ? 'All is well.' : `${plural(count, 'line needs', 'lines need')} attention.`;
}

export const doctorJson = (asOf: string, lines: readonly Examined[]): unknown => ({
  format: 'nsm20.doctor/1',
  asOf,
  attention: needAttention(lines),
  lines: lines.map(({ group, id, state, says, details = [], help = null }) => ({
    group,
    id,
    state,
    says,
    details,
    help,
  })),
});
