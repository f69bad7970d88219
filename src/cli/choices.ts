/** What can be chosen as an answer: words, or records that are there. */
import type { Answers } from '../author/answers.ts';
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import type { FieldForm } from '../records/field-forms.ts';
import { cut, shown } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import type { Choice } from './prompts.ts';

/** What can be chosen; `open`: something else can be written as well. No list: there is nothing to choose from. */
export interface Choices {
  readonly list: readonly Choice[] | undefined;
  readonly open: boolean;
}

/** The choice to write something else. No id and no word of the format is like it. */
export const somethingElse: Choice = { value: 'something else', label: shown`something else, in words` };

/** What can be chosen for a field of that form, with what is known so far. */
export function choicesFor(form: FieldForm, answers: Answers, cases: CaseRepository): Choices {
  const { target, offer, orText } = form;
  const offered = offer?.words.map(([value, means]): Choice => ({ value, label: labelFor(value, means) }));
  if (target) {
    const open = orText || (target.orText && (offer?.open ?? true));
    return { list: [...recordsFor(target.kinds, answers, cases), ...(offered ?? [])], open };
  }
  return offered ? { list: offered, open: offer!.open } : { list: wordsOf(form), open: false };
}

const labelFor = (value: string, means: string): Shown =>
  means === '' ? shown`${value}` : shown`${cut(means, 200)} (${value})`;

/** The closed list that the answer is one of; undefined where it is open. */
function wordsOf({ of, words }: FieldForm): readonly Choice[] | undefined {
  const label = (word: string): Shown =>
    shown`${of === 'flag' ? ({ true: 'yes', false: 'no' }[word] ?? word) : word}`;
  return words?.map((value) => ({ value, label: label(value) }));
}

/** The records that can be named; of those that belong to a recipient, only its own. */
function recordsFor(
  kinds: NonNullable<FieldForm['target']>['kinds'],
  { recipient }: Answers,
  { records }: CaseRepository,
): readonly Choice[] {
  return records
    .filter((record) => (kinds === 'any' || kinds.includes(record.kind)) && !record.draft)
    .filter(
      (record) =>
        recipient === undefined || !('recipient' in record.data) || record.data.recipient === recipient,
    )
    .map((record) => ({ value: record.id, label: labelOf(record) }));
}

function labelOf({ id, data }: AnyRecord): Shown {
  const name = data.title ?? ('name' in data ? data.name : undefined);
  return name === undefined ? cut(id) : shown`${cut(name, 200)} (${id})`;
}
