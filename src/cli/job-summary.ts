/** The page that GitHub shows with a job: appended to the file that the runner names. */
import { resolve } from 'node:path';
import type { Place } from '../records/source.ts';
import { checkMarkdown } from '../render/formats/markdown.ts';
import { uriOf } from '../render/uri.ts';
import { fromTop, type View } from '../render/view.ts';
import { line } from '../render/ink.ts';
import { keptLines, markup, type Markdown } from '../render/markdown.ts';
import type { GlobalOptions } from './load.ts';
import { inPlainWords } from './refusal.ts';
import type { World } from './world.ts';
import { appendWithin } from './write.ts';

/** The most findings it lists, and the most bytes that GitHub takes of all pages of a step: beyond it takes none. */
const mostFindings = 200;
const mostBytes = 1_048_576;

/** Appends the page of `view`. Nobody asked for it by name: where it cannot be written, that is said, and no more. */
export function writeJobSummary(file: string, view: View, { quiet }: GlobalOptions, world: World): void {
  const page = checkMarkdown(view, {
    heading: 2,
    most: mostFindings,
    quiet: quiet === true,
    linkTo: linksTo(view, world),
  });
  // Whatever stands before it: a heading begins a line.
  const text = markup`\n${page}`;
  try {
    appendWithin(resolve(world.cwd, file), mostBytes, (bytes) => cutToBytes(text, bytes));
  } catch (error) {
    world.complain(line`nsm20: the job summary could not be written: ${inPlainWords(error)}`);
  }
}

/** The lines of `text` that fit into `most` bytes, and a sentence on what does not. */
export function cutToBytes(text: Markdown, most: number): Markdown {
  if (Buffer.byteLength(text) <= most) return text;
  const rest = markup`\n\nThe rest does not fit into this page.\n`;
  let left = most - Buffer.byteLength(rest);
  const kept = keptLines(text, (each) => (left -= Buffer.byteLength(each) + 1) >= 0);
  return kept === undefined ? markup`` : markup`${kept}${rest}`;
}

/** Where GitHub shows a line of the commit that the case files are those of; nothing while they are those of none. */
function linksTo(view: View, { env }: World): (place: Place) => string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = env;
  const { revision } = view;
  const known = /^https:\/\/[\w.-]+(:\d+)?$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository);
  if (revision === null || !known) return () => undefined;
  return ({ path, start }) =>
    `${server}/${repository}/blob/${revision}/${uriOf(fromTop(view, path))}#L${start.line}`;
}
