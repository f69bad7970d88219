/**
 * The formats of a check: the one table from which their names, the help on them and the answers come. What few people
 * ask for is loaded when it is asked for.
 */
import { createHash } from './crypto.ts';
import { concise } from '../render/formats/concise.ts';
import { full } from '../render/formats/full.ts';
import { plain } from '../render/formats/plain.ts';
import type { Commands } from '../render/github-command.ts';
import type { Ink, Terminal } from '../render/ink.ts';
import { checkJson, toText } from '../render/json.ts';
import type { Finished } from '../render/text.ts';
import type { View } from '../render/view.ts';
import type { GlobalOptions } from './load.ts';
import type { Output, Outputs } from './outputs.ts';

/** What an answer is drawn from. */
interface Sheet {
  readonly view: View;
  readonly pen: Ink;
  readonly quiet: boolean;
  readonly outputs: Outputs;
  /** Whether labelled sentences are asked for in the place of frames. */
  readonly inSentences: boolean;
}

interface Format {
  /** What it is: its line in the help. */
  readonly about: string;
  /** Whether it names the commit that the case files are those of. */
  readonly namesCommit: boolean;
  readonly draw: (sheet: Sheet) => Finished | Promise<Finished>;
}

const formats = {
  full: {
    about: 'frames: the line, the clause, what can be done (default)',
    namesCommit: false,
    draw: ({ view, pen, quiet, outputs, inSentences }) => {
      const text = (inSentences ? plain : full)(view, pen, quiet);
      return outputs.annotated ? annotated(text, view, outputs) : text;
    },
  },
  concise: {
    about: 'a line for each finding',
    namesCommit: false,
    draw: ({ view, pen, quiet }) => concise(view, pen, quiet),
  },
  json: {
    about: 'everything, for machines',
    namesCommit: true,
    draw: ({ view }) => toText(checkJson(view)),
  },
  sarif: {
    about: 'for code scanning',
    namesCommit: true,
    draw: async ({ view }) => (await import('../render/formats/sarif.ts')).sarif(view),
  },
  github: {
    about: 'annotations, and the summary of the job',
    namesCommit: false,
    draw: ({ view, outputs }) => annotations(view, outputs),
  },
  gitlab: {
    about: 'a code quality report',
    namesCommit: false,
    draw: async ({ view }) => (await import('../render/formats/gitlab.ts')).gitlab(view),
  },
  junit: {
    about: 'a test case for each obligation',
    namesCommit: false,
    draw: async ({ view }) => (await import('../render/formats/junit.ts')).junit(view),
  },
  markdown: {
    about: 'a page',
    namesCommit: true,
    draw: async ({ view, quiet }) => {
      const { checkMarkdown, mostOfAComment } = await import('../render/formats/markdown.ts');
      return checkMarkdown(view, { heading: 1, quiet, linkTo: () => undefined }, mostOfAComment);
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

export type CheckFormat = keyof typeof formats;

/** The names of the formats; the first is the usual one. */
export const checkFormats = Object.keys(formats) as [CheckFormat, ...CheckFormat[]];

/** Whether an answer in a format names the commit that the case files are those of. */
export const namesItsCommit = (format: CheckFormat): boolean => formats[format].namesCommit;

/** A line of help on each format. */
export const checkFormatsHelp: readonly string[] = checkFormats.map(
  (name) => `${name.padEnd(10)} ${formats[name].about}`,
);

/** One answer; on GitHub, where no format is asked for, with annotations behind it. */
export async function drawn(
  output: Output,
  view: View,
  pen: Ink,
  outputs: Outputs,
  options: GlobalOptions,
): Promise<Finished> {
  const quiet = options.quiet === true;
  const { plain: inSentences = false } = options;
  return formats[output.format].draw({ view, pen, quiet, outputs, inSentences });
}

/** Text for people in which the runner looks for no command, and the annotations after it. */
async function annotated(text: Terminal, view: View, outputs: Outputs): Promise<Commands> {
  const { behind } = await import('../render/github-command.ts');
  // No text holds its own digest.
  const token = createHash('sha256').update(text).digest('hex');
  return behind(text, token, await annotations(view, outputs));
}

async function annotations(view: View, { summary }: Outputs): Promise<Commands> {
  const { github } = await import('../render/formats/github.ts');
  return github(view, summary === undefined ? 'nsm20 check --format concise' : 'the job summary');
}
