/** Where the answers of a check go: the formats asked for, and the file of each. */
import { resolve } from 'node:path';
import type { Finished } from '../render/text.ts';
import { knownFormat } from './answer.ts';
import { checkFormats, namesItsCommit, type CheckFormat } from './drawn.ts';
import type { GlobalOptions, Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import { look, type Seen } from './seen.ts';
import type { World } from './world.ts';

export interface Output {
  readonly format: CheckFormat;
  /** The file it is written to, as it was named; undefined: standard output. */
  readonly file: string | undefined;
}

/** Everything a check is to answer with. */
export interface Outputs {
  readonly answers: readonly Output[];
  /** Whether GitHub reads what is printed, and is to be told beside it what it can show. */
  readonly annotated: boolean;
  /** The file that GitHub shows with the job; undefined: nothing is written to it. */
  readonly summary: string | undefined;
}

/**
 * What `--format NAME[=FILE]`, given any number of times, asks for. Text for people stays on standard output beside
 * formats that go to files. On GitHub, where no format is asked for, annotations go with that text, and a page to the
 * summary of the job; a page goes with `github` too. @throws Refusal for an unknown format, or two that would mix on
 * standard output.
 */
export function outputsOf({ format = [] }: GlobalOptions, { env }: World): Outputs {
  const asked = format.map((each): Output => {
    const [name, ...rest] = each.split('=');
    const file = rest.length === 0 ? undefined : rest.join('=');
    if (file?.trim() === '')
      throw new Refusal(`--format ${name} names no file`, `write ${name}=FILE, or ${name} alone`);
    if (file === '-')
      throw new Refusal(`--format ${each} names no file`, 'leave out "=-": it goes to standard output');
    return { format: knownFormat(name!, checkFormats), file };
  });
  const printed = asked.filter(({ file }) => file === undefined);
  if (printed.length > 1) {
    throw new Refusal(
      `${printed.map((each) => each.format).join(' and ')} cannot both go to standard output`,
      `give one of them a file: --format ${printed[1]!.format}=FILE`,
    );
  }
  const files = asked.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
  if (new Set(files).size < files.length) throw new Refusal('two formats name the same file');
  const annotated = asked.length === 0 && env['GITHUB_ACTIONS'] === 'true';
  return {
    answers: printed.length === 0 ? [{ format: checkFormats[0], file: undefined }, ...asked] : asked,
    annotated,
    summary:
      annotated || printed[0]?.format === 'github' ? env['GITHUB_STEP_SUMMARY'] || undefined : undefined,
  };
}

/** Whether one of the answers names the commit that the case files are those of. */
export const namesCommit = ({ answers, summary }: Outputs): boolean =>
  summary !== undefined || answers.some(({ format }) => namesItsCommit(format));

/** What lies where the answers are to go. */
export const placesSeen = ({ answers }: Outputs, { dir = '.' }: GlobalOptions, world: World): Seen =>
  look(
    answers.flatMap(({ file }) =>
      file === undefined ? [] : [{ file: resolve(world.cwd, dir, file), name: file }],
    ),
  );

/** Writes answers beside the records, all or none. @throws Refusal for a place that is not for answers. */
export async function writeAnswers(
  answers: readonly { readonly file: string; readonly text: Finished }[],
  seen: Seen,
  { dir = '.' }: GlobalOptions,
  loaded: Loaded,
  world: World,
): Promise<void> {
  if (answers.length === 0) return;
  const { placeFor } = await import('./answer-place.ts');
  const { writeWhole } = await import('./write.ts');
  const files = answers.map(({ file, text }) => ({
    file: placeFor('answers', file, dir, loaded, world),
    name: file,
    text,
  }));
  await writeWhole(files, seen, world);
}
