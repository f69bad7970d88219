/** The questions that a new record of a kind is made from, in the order of its fields. */
import { everyRecord, fieldsOf, type FieldDoc } from '../records/field-docs.ts';
import type { FieldForm } from '../records/field-forms.ts';
import type { Kind } from '../records/kind-names.ts';
import { askedOf, type Asked } from './asked.ts';
import { meaningOf } from './draft-record.ts';

export interface Question {
  readonly type: 'question';
  readonly name: string;
  /** The question in words. */
  readonly text: string;
  /** What the memorandum says to it; absent: nothing of its own. */
  readonly clause?: Asked['clause'];
  readonly form: FieldForm;
  readonly mandatory: boolean;
  /** What it means that it is left out. */
  readonly absent: string;
  readonly when?: Asked['when'];
}

/** A field with fields of its own. Its first question opens it: left unanswered, the rest is not asked. */
export interface Part {
  readonly type: 'part';
  readonly name: string;
  /** What it is, or one entry of it: `one delivery`. */
  readonly meaning: string;
  readonly mandatory: boolean;
  /** Whether there can be more than one. */
  readonly repeats: boolean;
  readonly steps: readonly Step[];
}
export type Step = Question | Part;

/** What is asked for a record of `kind`, in the order of its fields; where the facts come from is asked last. */
export const questionsOf = (kind: Kind): readonly Step[] =>
  steps([...fieldsOf(kind), ...everyRecord()], askedOf(kind), '');

function steps(fields: readonly FieldDoc[], asked: readonly Asked[], within: string): Step[] {
  return fields.flatMap((field): Step[] => {
    const path = `${within}${field.name}`;
    const words = asked.find((each) => each.field === path);
    const inside = asked.some((each) => each.field.startsWith(`${path}.`));
    if (!words && !inside) return [];
    const { name, mandatory, form, absent } = field;
    if (!words) {
      const meaning = meaningOf(field);
      const inner = steps(field.fields, asked, `${path}.`);
      return [
        { type: 'part', name, meaning: form.entry ?? meaning, mandatory, repeats: form.list, steps: inner },
      ];
    }
    return [
      {
        type: 'question',
        name,
        text: words.question,
        form,
        mandatory,
        absent,
        ...(words.clause && { clause: words.clause }),
        ...(words.when && { when: words.when }),
      },
    ];
  });
}
