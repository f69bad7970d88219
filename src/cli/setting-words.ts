/** What `--set` is to be given: where a person has no file before them, help speaks of settings and not of YAML. */
import { fieldAt, keyOf, settingsFor, type Path, type Setting, type Wrong } from '../author/answers.ts';
import { stepsOf } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import type { Fault } from '../records/source.ts';
import { inShell } from './command-line.ts';

/** `--set to=congress --set 'sent=<day>'` */
export const asOptions = (settings: readonly Setting[]): string =>
  settings.map(({ key, text }) => `--set ${inShell(`${key}=${text}`)}`).join(' ');

/** What can be done about a setting that cannot be taken. */
export const helpOf = ({ help, set }: Wrong): string | undefined =>
  set === undefined ? help : `write ${asOptions(set)}`;

/** The way to the field that a place in a record belongs to; empty: the record as a whole, of which its kind is shown. */
export const pathOfPointer = (pointer: string): Path =>
  pointer === '/kind' ? [] : stepsOf(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The fields that a sentence of the reader says to be missing: one, or two of which one has to be there; none: it says no such thing. */
export function missingFields(message: string): readonly string[] {
  const [, one, several] = /^(?:"([^"]+)"|(\S+(?: or \S+)+)) is missing$/.exec(message) ?? [];
  return one === undefined ? (several?.split(' or ') ?? []) : [one];
}

/** The help of a fault in a record that is made from settings. */
export function settingHelp(kind: Kind, { message, help, at }: Fault): string | undefined {
  const path = pathOfPointer(at.pointer);
  const [missing] = missingFields(message);
  const wanted = missing === undefined ? path : [...path, missing];
  const field = fieldAt(kind, wanted);
  if (field && missing !== undefined) return `add ${asOptions(settingsFor(field, wanted))}`;
  if (field && /" (has fields of its own|is a list), and /.test(message))
    return `write ${asOptions(settingsFor(field, wanted))}`;
  if (message.endsWith(' is an empty list')) return `leave out ${keyOf(path)}, or give at least one`;
  return help?.replace(/, without quotes$| in quotes$/, '');
}
