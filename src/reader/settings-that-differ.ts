import type { SourceText } from '../records/source.ts';
import { formOf } from './forms.ts';
import { readShortly } from './short-road.ts';

/** The settings, by their uppermost keys, in which two files differ; an absent file says nothing. */
export async function settingsThatDiffer(
  one: SourceText | undefined,
  other: SourceText | undefined,
): Promise<string[]> {
  const [before, after] = [await valuesOf(one), await valuesOf(other)];
  const form = formOf('settings');
  /* v8 ignore next -- the settings are a mapping */
  const fields = form.of === 'fields' ? form.fields : [];
  return fields.map(({ name }) => name).filter((key) => before.get(key) !== after.get(key));
}

async function valuesOf(source: SourceText | undefined): Promise<ReadonlyMap<string, string>> {
  const value =
    source && (readShortly(source.text) ?? (await import('./read-yaml.ts')).readYaml(source).value);
  return new Map(Object.entries(value ?? {}).map(([key, each]) => [key, JSON.stringify(each)]));
}
