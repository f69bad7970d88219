/** A word of a command line that a shell reads as it stands. */
export const inShell = (word: string): string =>
  /^[\w./@:+,=%-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
