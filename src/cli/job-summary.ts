/** The page that GitHub shows with a job: appended to the file that the runner names. */
import { resolve } from 'node:path';
import type { Place } from '../records/source.ts';
import { checkMarkdown } from '../render/formats/markdown.ts';
import { uriOf } from '../render/uri.ts';
import { fromTop, type View } from '../render/view.ts';
import { line } from '../render/ink.ts';
import { markup, type Markdown } from '../render/markdown.ts';
import type { GlobalOptions } from './load.ts';
import { inPlainWords } from './refusal.ts';
import type { World } from './world.ts';
import { appendWithin } from './write.ts';

/** The most bytes that GitHub takes of all pages of a step: beyond it takes none. */
const mostBytes = 1_048_576;

/**
 * Appends the page of `view`, and says whether it is there. Nobody asked for it by name: where it cannot be written,
 * that is said, and no more.
 */
export function writeJobSummary(file: string, view: View, { quiet }: GlobalOptions, world: World): boolean {
  const page = { heading: 2, quiet: quiet === true, linkTo: linksTo(view, world) } as const;
  // Whatever stands before it: a heading begins a line.
  const before = markup`\n`;
  let isThere = false;
  const fitting = (bytes: number): Markdown => {
    const text = checkMarkdown(view, page, bytes - before.length);
    isThere = text !== '';
    return isThere ? markup`${before}${text}` : text;
  };
  try {
    appendWithin(resolve(world.cwd, file), mostBytes, fitting);
    if (!isThere) world.complain(line`nsm20: the job summary could not be written: it is full`);
    return isThere;
  } catch (error) {
    world.complain(line`nsm20: the job summary could not be written: ${inPlainWords(error)}`);
    return false;
  }
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
