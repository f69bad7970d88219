/** The questions that a new record of a kind is made from, in the order of its fields. */
import { fieldsOf, type FieldDoc } from '../records/field-docs.ts';
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

/** What is asked for a record of `kind`: what is mandatory, and what the table of questions adds. */
export const questionsOf = (kind: Kind): readonly Step[] => steps(fieldsOf(kind), askedOf(kind), '');

function steps(fields: readonly FieldDoc[], asked: readonly Asked[], within: string): Step[] {
  return fields.flatMap((field): Step[] => {
    const path = `${within}${field.name}`;
    const words = asked.find((each) => each.field === path);
    const inside = asked.some((each) => each.field.startsWith(`${path}.`));
    if (!field.mandatory && !words && !inside) return [];
    const { name, mandatory, form } = field;
    const meaning = meaningOf(field);
    if (form.of === 'group' && !form.orText) {
      const inner = steps(field.fields, asked, `${path}.`);
      return [
        { type: 'part', name, meaning: form.entry ?? meaning, mandatory, repeats: form.list, steps: inner },
      ];
    }
    return [
      {
        type: 'question',
        name,
        text: words?.question ?? `${capital(name.replaceAll('_', ' '))}: ${meaning}`,
        form,
        mandatory,
        ...(words?.clause && { clause: words.clause }),
        ...(words?.when && { when: words.when }),
      },
    ];
  });
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
