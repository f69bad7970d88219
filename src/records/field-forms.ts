/** What can be written into a field, told from its schema: for prompts and for values typed as text. */
import { z } from 'zod';
import { bare, offers, targets, typeNames, type Offer } from './fields.ts';
import type { Target } from './form.ts';

/** The form of a field: what one value of it is, and whether it takes a list of them. */
export interface FieldForm {
  readonly of: 'text' | 'day' | 'number' | 'flag' | 'group';
  readonly list: boolean;
  /** What one entry of the list is: `one delivery`; absent: it is no list, or does not say. */
  readonly entry?: string;
  /** The closed list of words it takes; absent: it is open. */
  readonly words?: readonly string[];
  /** The words that a text of it can be, where the schema leaves it open or to code; absent: none are known. */
  readonly offer?: Offer;
  /** The records it names; absent: it names none. */
  readonly target?: Target;
  /** Whether any text can stand in the place of the list or the fields. */
  readonly orText: boolean;
}

/** The form of what `schema` takes. */
export function formOf(schema: z.ZodType): FieldForm {
  const known = bare(schema);
  const offer = offers.get(known);
  const single = (of: FieldForm['of'], more: Partial<FieldForm> = {}): FieldForm => ({
    of,
    list: false,
    orText: false,
    ...(offer && { offer }),
    ...more,
  });
  if (typeNames.get(known)?.name.startsWith('day')) return single('day');
  const target = targets.get(known);
  if (target) return single('text', { target });
  if (known instanceof z.ZodArray) {
    const element = known.element as z.ZodType;
    const entry = bare(element).description;
    return { ...formOf(element), list: true, ...(entry !== undefined && { entry }) };
  }
  if (known instanceof z.ZodObject) return single('group');
  if (known instanceof z.ZodEnum) return single('text', { words: known.options as string[] });
  if (known instanceof z.ZodLiteral) return single('flag', { words: [...known.values].map(String) });
  if (known instanceof z.ZodBoolean) return single('flag', { words: ['true', 'false'] });
  if (known instanceof z.ZodNumber) return single('number');
  if (known instanceof z.ZodUnion) {
    const forms = (known.options as z.ZodType[]).map(formOf);
    const structured = forms.find(({ list, of }) => list || of === 'group');
    if (structured) return { ...structured, orText: true };
  }
  return single('text');
}
