/** Commands that a GitHub runner reads out of what a step prints, and the only place that writes them. */

import type { Terminal } from './ink.ts';
import type { Finished, Text } from './text.ts';
import { cutLines, visible } from './visible.ts';

/** A log that holds commands of ours. */
export type Commands = Finished<'commands'>;

/** What the runner shows beside a line of a file, or at the step where it names no file. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  /** Property names as the runner knows them. */
  readonly properties: Readonly<Record<string, Text | number>>;
  /** Lines, of which the first is shown in a list. */
  readonly message: readonly Text[];
}

/** The most characters of one annotation. */
const mostCharacters = 4_000;

/** An annotation as a line that the runner reads back to the same texts. */
export function annotationLine({ kind, properties, message }: Annotation): Commands {
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${propertyText(visible(String(value)))}`,
  );
  return `::${kind} ${written.join(',')}::${messageText(cutLines(message, mostCharacters).join('\n'))}\n` as Commands;
}

export const annotationLines = (annotations: readonly Annotation[]): Commands =>
  annotations.map(annotationLine).join('') as Commands;

/**
 * Text for people between commands that keep the runner from reading any other command in it, and `commands` behind it.
 * The text is finished for a terminal before: both hold by themselves. `token` must not stand in it.
 */
export const behind = (text: Terminal, token: string, commands: Commands): Commands =>
  `${text === '' ? '' : `::stop-commands::${token}\n${text.replace(/(?<!\n)$/, '\n')}::${token}::\n`}${commands}` as Commands;

const messageText = (text: string): string =>
  // Stryker disable next-line StringLiteral,MethodExpression: a text that is made visible has no carriage return left
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const propertyText = (text: string): string =>
  messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
