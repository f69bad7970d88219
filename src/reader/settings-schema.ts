/** What the settings of a case repository may say. */
import { z } from 'zod';
import { objectFields, type FieldDoc } from '../records/field-docs.ts';
import { checked, group, listOf, oneOf, plainDay, sha256, text, typeNames } from '../records/fields.ts';

const folder = (meaning: string) =>
  checked(z.string().describe(meaning), 'folder').register(typeNames, { name: 'folder of the repository' });

const fileInside = (meaning: string) =>
  checked(z.string().describe(meaning), 'file').register(typeNames, { name: 'file of the repository' });

/** What `nsm20.yaml` may say. */
export const settingsSchema = z.strictObject({
  title: text('how the repository is called').optional(),
  cases: folder('the folder of records').optional(),
  templates: folder('own report templates').optional(),
  timezone: checked(z.string().describe('whose day today is'), 'time zone')
    .register(typeNames, { name: 'time zone' })
    .optional(),
  records: oneOf(
    ['complete', 'public-only'],
    'whether what is not recorded is missing or not public',
  ).optional(),
  instruments: z
    .record(
      z.string(),
      z.union([
        z.enum(['on', 'off']),
        group(
          { until: plainDay('its last day').optional(), because: text('why').optional() },
          'where an instrument ends',
        ),
      ]),
    )
    .describe('where an instrument ends, or is switched on or off')
    .optional(),
  rules: z
    .record(z.string(), oneOf(['error', 'warning', 'info', 'off'], 'the level of a rule'))
    .describe('the levels of rules on records and style; a legal rule keeps its own')
    .optional(),
  report: group(
    {
      title: text('the title of the report').optional(),
      prepared_by: text('who prepares it').optional(),
      marking: oneOf(['U', 'CUI'], 'its marking').optional(),
    },
    'the front of the report',
  ).optional(),
  screening: group(
    {
      lists: listOf(
        group(
          {
            path: fileInside('the file, as the government publishes it'),
            sha256: sha256('its digest: while it is given, no other file is taken for it').optional(),
            retrieved: plainDay(
              'the day it was fetched; a decision of a day before is asked for again',
            ).optional(),
          },
          'one list',
        ),
        'the lists that parties are compared with',
      ).optional(),
    },
    'the screening of parties',
  ).optional(),
  marking_guard: group(
    {
      allow: listOf(
        group(
          {
            path: text('the file'),
            sha256: sha256('its digest'),
            office: text('who allows it'),
            because: text('why'),
          },
          'one file',
        ),
        'files whose markings are known and allowed',
      ).optional(),
    },
    'the marking guard',
  ).optional(),
  output: group(
    { frames: oneOf(['all', 'none'], 'whether source text is printed').optional() },
    'what is printed',
  ).optional(),
});

/** What the settings say, where they fit. */
export type SettingsData = z.output<typeof settingsSchema>;

/** Every setting, with what it means. */
export const settingFields = (): readonly FieldDoc[] => objectFields(settingsSchema);
