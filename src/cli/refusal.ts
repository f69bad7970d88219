/** A mistake in the command or in the world: told in words, with exit code 2. Never thrown over a case file. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What a person can do; absent: the message says enough. */
  readonly help: string | undefined;

  /** Further lines, one for each mistake. */
  readonly details: readonly string[];

  constructor(message: string, help?: string, details: readonly string[] = []) {
    super(message);
    this.help = help;
    this.details = details;
  }
}

/** Whether the disk or another part of the system failed, and not the program. */
export const isOfTheSystem = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

/** The words for the errors of a file system. */
export function inPlainWords(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission is missing to read it',
    EPERM: 'permission is missing to read it',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a file stands where a folder is meant',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link',
    EMFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EINTR: 'the system was interrupted at it',
    ENXIO: 'it is not a regular file',
    ENAMETOOLONG: 'its name is too long',
  };
  return words[code] ?? `the system reports ${code || 'an error'}`;
}

/** The words for the errors of a file system that is written to. */
export function writingInWords(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission is missing to write there',
    EPERM: 'permission is missing to write there',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'no more room is allowed on the disk',
    EFBIG: 'a file may not become that large here',
    ENOENT: 'the folder does not exist',
  };
  return words[code] ?? inPlainWords(error);
}

/** A person ended the conversation: nothing was written, and nothing is wrong. Exit code 130, as a shell has it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
