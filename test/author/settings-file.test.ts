/** The settings of a new repository: what holds is the default, and every setting is explained. */
import { expect, test } from 'vitest';
import { settingsFile } from '../../src/author/settings-file.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { contract, neighbours } from '../../src/law/contract.ts';
import { nsm20 } from '../../src/law/nsm20/clauses.ts';
import { defaults } from '../../src/reader/read-configuration.ts';
import { settingFields } from '../../src/reader/settings-schema.ts';
import { readConfiguration } from '../reading.ts';

const read = (text: string): ReturnType<typeof readConfiguration> =>
  readConfiguration({ path: 'nsm20.yaml', text }, { rules: contract, neighbours, begins: nsm20.from });

test('a new file changes nothing that is built in', () => {
  expect(read(settingsFile({ end: 'none' }))).toEqual({ configuration: defaults });
});

test('an end and a title are what was chosen', () => {
  const until = plainDate('2025-02-21');
  expect(read(settingsFile({ end: until, title: 'Files: of the "Bureau"' }))).toEqual({
    configuration: { ...defaults, until, title: 'Files: of the "Bureau"' },
  });
});

test('the lines behind "#" end the memorandum when they are put in force', () => {
  const text = settingsFile({ end: 'none' }).replace(/^# (instruments:|  nsm20:)/gm, '$1');
  expect(read(text)).toMatchObject({ configuration: { until: '2025-02-21' } });
});

test.each(settingFields().map(({ name }) => [name]))('%s stands there with a comment', (name) => {
  expect(settingsFile({ end: 'none' })).toMatch(new RegExp(`^# .+\\n(# )?${name}:`, 'm'));
});
