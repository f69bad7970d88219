/** The road that nearly every file takes: plain, of a known kind, and with nothing wrong in it. */
import { isKind } from '../records/kind-names.ts';
import type { Places } from '../records/case-repository.ts';
import type { Fault, SourceText } from '../records/source.ts';
import { CaseRecord } from './case-record.ts';
import { unfitCharacters } from './characters.ts';
import { fits } from './fits.ts';
import { formOf } from './forms.ts';
import type { Outcome } from './outcome.ts';
import { PlacesIn } from './places.ts';
import { readPlainly, whereWritten } from './plain-yaml.ts';
import type { SettingsData } from './settings-schema.ts';
import { conflictProblems } from './source-problems.ts';

const plainId = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/;

/** Reads one text; undefined when it is not plain, or a character of it is unfit. */
export const readShortly = (text: string): Readonly<Record<string, unknown>> | undefined =>
  conflictProblems(text).length > 0 || unfitCharacters(text).length > 0 ? undefined : readPlainly(text);

/** Reads one case file; undefined when anything about it is for the long road. */
export function readRecordShortly(source: SourceText, id: string): Outcome | undefined {
  if (!plainId.test(id)) return undefined;
  const value = readShortly(source.text);
  const kind = value?.['kind'];
  if (!isKind(kind)) return undefined;
  const fitting = fits(formOf(kind), value);
  if (!fitting) return undefined;
  return { record: new CaseRecord(kind, id, source, fitting.data), named: fitting.named, faults: none };
}

const none: readonly Fault[] = [];

/** The settings as they are written. `data` is undefined where they cannot be used. */
export interface ReadSettings {
  readonly data: SettingsData | undefined;
  readonly places: Places & { key(pointer: string): Fault['at'] };
  readonly faults: readonly Fault[];
}

/** Reads the settings; undefined when anything about them is for the long road. */
export function readSettingsShortly({ path, text }: SourceText): ReadSettings | undefined {
  const value = readShortly(text);
  const fitting = value && fits(formOf('settings'), value);
  if (!fitting) return undefined;
  const data = fitting.data as SettingsData;
  return { data, places: new PlacesIn(path, text, whereWritten), faults: none };
}
