/** Commands that a GitHub runner reads out of what a step prints, and the only place that writes them. */

/** What the runner shows beside a line of a file, or at the step where it names no file. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  /** Property names as the runner knows them. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** An annotation as a line that the runner reads back to the same texts. */
export function annotationLine({ kind, properties, message }: Annotation): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`);
  return `::${kind} ${written.join(',')}::${messageText(message)}\n`;
}

/** `text` between commands that keep the runner from reading any other command in it; `token` must not stand in it. */
export const withoutCommands = (text: string, token: string): string =>
  text === '' ? '' : `::stop-commands::${token}\n${text.replace(/(?<!\n)$/, '\n')}::${token}::\n`;

const messageText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyText = (text: string): string =>
  messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
