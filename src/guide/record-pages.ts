/** Pages on kinds of record: their fields, from the schemas themselves, and an example. */
import { everyRecord, fieldsOf, notRecorded, type FieldDoc } from '../records/field-docs.ts';
import type { Kind } from '../records/kind-names.ts';
import { kindTexts } from '../records/kind-texts.ts';
import type { Block, Page } from '../render/page.ts';

const head = ['Field', 'Type', 'Meaning', 'If absent'];

/** Fields as rows, those of a part below it: `lines.item`. What absence means is said where it is more than "not recorded". */
export function fieldRows(fields: readonly FieldDoc[], within = ''): (readonly string[])[] {
  return fields.flatMap(({ name, mandatory, type, meaning, absent, fields: parts }) => [
    [
      `\`${within}${name}\`${mandatory ? ' (mandatory)' : ''}`,
      type,
      meaning,
      absent === notRecorded || mandatory ? '' : `if absent: ${absent}`,
    ],
    ...fieldRows(parts, `${within}${name}.`),
  ]);
}

const fieldTable = (title: string, fields: readonly FieldDoc[]): Block => ({
  type: 'table',
  title,
  head,
  rows: fieldRows(fields),
});

export function kindPage(kind: Kind): Page {
  const { meaning, id, example } = kindTexts[kind];
  return {
    id: kind,
    topic: 'kind of record',
    title: meaning,
    blocks: [
      fieldTable('Fields', fieldsOf(kind)),
      { type: 'code', title: `Example: cases/${id}.yaml`, text: example },
    ],
    see: ['fields'],
  };
}

/** The fields that every record may have. */
export const commonPage = (): Page => ({
  id: 'fields',
  topic: 'fields of every record',
  title: 'Fields that a record of any kind may have, besides "kind".',
  blocks: [fieldTable('Fields', everyRecord())],
  see: ['ignored', 'draft', 'span'],
});
