/** How the program and a case repository are doing, for people and for machines. */
import { cut, ended, hanging, lines, paragraphs, plural, shown, terminal, wrap } from './ink.ts';
import type { Ink, Terminal } from './ink.ts';
import type { Shown } from './text.ts';

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
export function doctorText(examined: readonly Examined[], ink: Ink, quiet: boolean): Terminal {
  const groups = [...new Set(examined.map(({ group }) => group))].map((group) =>
    lines([
      ink.strong(group),
      ...examined.filter((each) => each.group === group).flatMap((each) => lineText(each, ink)),
    ]),
  );
  return paragraphs([...groups, ...(quiet ? [] : [summary(examined)])]);
}

const indent = ' '.repeat(13);

function lineText({ id, state, says, details = [], help }: Examined, ink: Ink): (Shown | Terminal)[] {
  const [first, ...others] = wrap(`${id}: ${says}`, ink.width - indent.length);
  const word = state === 'attention' ? ink.severity('warning', state) : shown`${state}`;
  return [
    terminal`  ${word}${shown`${' '.repeat(indent.length - 2 - state.length)}`}${first!}`,
    ...others.map((each) => shown`${indent}${each}`),
    ...details.flatMap((each) => hanging(indent, each, ink.width)),
    ...(help === undefined ? [] : hanging(`${indent}help: `, help, ink.width)),
  ];
}

/** A labelled sentence for each. */
export const doctorSentences = (examined: readonly Examined[], quiet: boolean): Terminal =>
  ended([
    ...examined.map(({ group, id, state, says, details = [], help }) =>
      cut(
        [
          `${state === 'ok' ? 'OK' : state === 'note' ? 'Note' : 'Needs attention'}: ${group}, ${id}: ${says}.`,
          ...details.map((each) => `${each}.`),
          ...(help === undefined ? [] : [`Help: ${help}.`]),
        ].join(' '),
      ),
    ),
    ...(quiet ? [] : [summary(examined)]),
  ]);

export const needAttention = (lines: readonly Examined[]): number =>
  lines.filter(({ state }) => state === 'attention').length;

function summary(examined: readonly Examined[]): Shown {
  const count = needAttention(examined);
  return count === 0 ? shown`All is well.` : shown`${plural(count, 'line needs', 'lines need')} attention.`;
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
