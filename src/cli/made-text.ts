/** What `init` says of what it made: the files, how to undo it, what is left to do, and what comes next. */
import { included } from '../author/ci-files.ts';
import { madeFiles } from '../author/made-files.ts';
import type { NewFile } from '../author/repository-files.ts';
import type { End } from '../author/settings-file.ts';
import { nsm20, reportedEnd } from '../law/nsm20/clauses.ts';
import { ended, hanging, shown, wrap, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import type { InitOptions } from './init.ts';
import { folderInShell, type NewPlace } from './new-place.ts';

export interface Made {
  readonly place: NewPlace;
  /** The files of the repository. */
  readonly files: readonly NewFile[];
  /** Those of them that were made; the others were there. */
  readonly made: readonly NewFile[];
  readonly end: End;
  /** The end that the command line gave; undefined: it gave none. */
  readonly given: End | undefined;
  /** Whether GitLab reads a file there already: then the job has a file of its own, which that one has to include. */
  readonly hasGitlabFile: boolean;
  /** The text of a file that was left as it is; undefined: it cannot be told. */
  readonly kept: (path: string) => string | undefined;
}

/** The answer of `init`, in lines of at most `width` characters where no line is to be copied. */
export function madeText(done: Made, options: InitOptions, width: number): Terminal {
  const { files, made } = done;
  const created = createdLines(made, width);
  if (options.quiet) return ended(created);
  const left = files.filter((file) => !made.includes(file));
  return ended([
    ...created,
    ...left.map(({ path }) => shown`Left as it is: ${path}`),
    shown``,
    ...undoing(done).flatMap((each) => wrap(each, width)),
    ...left.flatMap((file) => additions(file, done)),
    ...inclusion(done),
    ...made.flatMap(({ toDo }) => (toDo === undefined ? [] : wrap(toDo, width))),
    ...[...choice(done), ...whatIsAsked(done, options)].flatMap((each) => wrap(each, width)),
    shown`Next: ${next(done.place, options)}`,
  ]);
}

/** The least room for what a file is for, beside its path. */
const leastRoom = 20;

/** The files that were made and what they are for, side by side where there is room. */
function createdLines(made: readonly NewFile[], width: number): readonly Shown[] {
  const longest = Math.max(0, ...made.map(({ path }) => path.length)) + 2;
  return made.flatMap(({ path, purpose }) => {
    const start = `Created ${path.padEnd(longest)}`;
    if (start.length + leastRoom <= width) return hanging(start, purpose, width);
    return [shown`Created ${path}`, ...hanging('  ', purpose, width)];
  });
}

function undoing({ made, place: { seen, isNew, above } }: Made): readonly string[] {
  const where = seen === '.' ? '' : `, in ${folderInShell(seen)}`;
  const undo =
    made.length === 0
      ? 'Nothing was made: all of it is there.'
      : isNew
        ? `Nothing else was touched. To undo, delete the folder ${folderInShell(seen)}.`
        : `Nothing else was touched. To undo, delete what is listed as created${where}.`;
  if (above === undefined) return [undo];
  return [undo, `Another case repository lies above, in ${folderInShell(above)}; each is checked by itself.`];
}

/** The lines that a file lacks which was there before. */
function additions({ path, addition }: NewFile, { kept }: Made): readonly Shown[] {
  if (!addition || kept(path)?.includes(addition.sign)) return [];
  return toAdd(path, addition.lines);
}

const inclusion = ({ hasGitlabFile, kept }: Made): readonly Shown[] =>
  hasGitlabFile && !kept(included.by)?.includes(included.path) ? toAdd(included.by, included.lines) : [];

const toAdd = (path: string, added: readonly string[]): readonly Shown[] => [
  shown`Add to ${path}:`,
  ...added.map((each) => shown`  ${each}`),
];

function choice({ made, given, end }: Made): readonly string[] {
  if (given !== undefined || !made.some(({ path }) => path === 'nsm20.yaml')) return [];
  return [
    end === 'none'
      ? `The memorandum is applied without an end. It was reported rescinded on ${reportedEnd.on}; nsm20.yaml has the lines that end it there.`
      : `The memorandum is applied until ${end}; nsm20.yaml says so.`,
  ];
}

/** What a newcomer would not expect: with one record, the reports of all years are asked for. */
const whatIsAsked = ({ made }: Made, { example }: InitOptions): readonly string[] =>
  example || made.length === 0
    ? []
    : [
        `From the first record on, a check asks for the reports to Congress too, all that are due by today; --as-of ${nsm20.from} asks as of an earlier day.`,
      ];

/** What comes next; into the folder first, unless the person stands in it. To read is no command, to enter and to add is. */
function next({ seen }: NewPlace, { example }: InitOptions): string {
  const enter = seen === '.' ? undefined : `cd ${folderInShell(seen)}`;
  if (example)
    return enter === undefined ? `read ${madeFiles.readme}` : `${enter}, and read ${madeFiles.readme} there`;
  return enter === undefined ? 'nsm20 new recipient' : `${enter} && nsm20 new recipient`;
}
