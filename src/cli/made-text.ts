/** What `init` says of what it made: the files, how to undo it, what is left to do, and what comes next. */
import { included } from '../author/ci-files.ts';
import type { NewFile } from '../author/repository-files.ts';
import type { End } from '../author/settings-file.ts';
import { nsm20, reportedEnd } from '../law/nsm20/clauses.ts';
import { ended, shown, wrap, type Terminal } from '../render/ink.ts';
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
  /** Whether the job for GitLab has a file of its own, which the file that is there has to include. */
  readonly hasCi: boolean;
  /** The text of a file that was left as it is; undefined: it cannot be told. */
  readonly kept: (path: string) => string | undefined;
}

/** The answer of `init`. */
export function madeText(done: Made, options: InitOptions): Terminal {
  const { files, made } = done;
  const width = Math.max(0, ...made.map(({ path }) => path.length)) + 2;
  const created = made.map(({ path, purpose }) => shown`Created ${path.padEnd(width)}${purpose}`);
  if (options.quiet) return ended(created);
  const left = files.filter((file) => !made.includes(file));
  return ended([
    ...created,
    ...left.map(({ path }) => shown`Left as it is: ${path}`),
    shown``,
    ...undoing(done),
    ...left.flatMap((file) => additions(file, done)),
    ...inclusion(done),
    ...made.flatMap(({ toDo }) => (toDo === undefined ? [] : paragraph(toDo))),
    ...choice(done),
    ...whatIsAsked(done, options),
    shown`Next: ${entering(done.place)}${options.example ? 'read README.md' : 'nsm20 new recipient'}`,
  ]);
}

const paragraph = (text: string): readonly Shown[] => wrap(text, 80);

function undoing({ made, place: { seen, isNew, above } }: Made): readonly Shown[] {
  const where = seen === '.' ? '' : `, in ${folderInShell(seen)}`;
  const undo =
    made.length === 0
      ? 'Nothing was made: all of it is there.'
      : isNew
        ? `Nothing else was touched. To undo, delete the folder ${folderInShell(seen)}.`
        : `Nothing else was touched. To undo, delete what is listed as created${where}.`;
  return [
    ...paragraph(undo),
    ...(above === undefined
      ? []
      : paragraph(
          `Another case repository lies above, in ${folderInShell(above)}; each is checked by itself.`,
        )),
  ];
}

/** The lines that a file lacks which was there before. */
function additions({ path, addition }: NewFile, { kept }: Made): readonly Shown[] {
  if (!addition || kept(path)?.includes(addition.sign)) return [];
  return toAdd(path, addition.lines);
}

const inclusion = ({ hasCi, kept }: Made): readonly Shown[] =>
  hasCi && !kept(included.by)?.includes(included.path) ? toAdd(included.by, included.lines) : [];

const toAdd = (path: string, added: readonly string[]): readonly Shown[] => [
  shown`Add to ${path}:`,
  ...added.map((each) => shown`  ${each}`),
];

function choice({ made, given, end }: Made): readonly Shown[] {
  if (given !== undefined || !made.some(({ path }) => path === 'nsm20.yaml')) return [];
  return paragraph(
    end === 'none'
      ? `The memorandum is applied without an end. It was reported rescinded on ${reportedEnd.on}; nsm20.yaml has the lines that end it there.`
      : `The memorandum is applied until ${end}; nsm20.yaml says so.`,
  );
}

/** What a newcomer would not expect: with one record, the reports of all years are asked for. */
const whatIsAsked = ({ made }: Made, { example }: InitOptions): readonly Shown[] =>
  example || made.length === 0
    ? []
    : paragraph(
        `From the first record on, a check asks for the reports to Congress too, all that are due by today; --as-of ${nsm20.from} asks as of an earlier day.`,
      );

/** The words that lead into the folder; none where the person stands in it. */
const entering = ({ seen }: NewPlace): string => (seen === '.' ? '' : `cd ${folderInShell(seen)} && `);
