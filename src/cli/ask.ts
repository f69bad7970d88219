/** Leads a person through the questions on a new record, and keeps the answers that can be recorded. */
import { typed, valueAt, withValue, type Answers, type Path } from '../author/answers.ts';
import { isAsked } from '../author/asked.ts';
import { questionsOf, type Part, type Question, type Step } from '../author/questions.ts';
import { faultAt, referenceFault } from '../author/read-back.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import type { FieldForm } from '../records/field-forms.ts';
import type { Kind } from '../records/kind-names.ts';
import { cite } from '../render/citation.ts';
import { cut, shown } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import type { Choice, Prompter } from './prompts.ts';
import { Refusal } from './refusal.ts';

export interface Conversation {
  readonly kind: Kind;
  readonly cases: CaseRepository;
  readonly asOf: PlainDate;
  readonly prompter: Prompter;
  /** Called with all that is known whenever something is answered. */
  readonly heard: (answers: Answers) => Promise<void>;
}

/** The answers of a person, added to what is `given`: what is given is not asked. */
export async function ask(conversation: Conversation, given: Answers): Promise<Answers> {
  return askAll(questionsOf(conversation.kind), [], given, conversation);
}

/** The most records that are offered as a list; where there are more, an id is typed. */
const mostChoices = 40;

async function askAll(
  steps: readonly Step[],
  at: Path,
  given: Answers,
  conversation: Conversation,
): Promise<Answers> {
  let answers = given;
  for (const step of steps) {
    answers =
      step.type === 'part'
        ? await askPart(step, at, answers, conversation)
        : await askOne(step, at, answers, conversation);
  }
  return answers;
}

async function askPart(part: Part, at: Path, given: Answers, conversation: Conversation): Promise<Answers> {
  const path = [...at, part.name];
  if (!part.repeats) return askEntry(part, path, part.mandatory, given, conversation);
  let answers = given;
  const known = valueAt(given, path);
  if (Array.isArray(known)) {
    for (const index of known.keys())
      answers = await askEntry(part, [...path, index], true, answers, conversation);
    return answers;
  }
  for (let index = 0; ; index += 1) {
    const entry = [...path, index];
    answers = await askEntry(part, entry, index > 0 || part.mandatory, answers, conversation);
    if (valueAt(answers, entry) === undefined) return answers;
    const another = part.meaning.replace(/^one /, 'another ');
    if (!(await conversation.prompter.confirm(shown`Is there ${another}?`, false))) return answers;
  }
}

/** The fields of one part; where it need not be there, the first answer decides whether it is. */
async function askEntry(
  { steps }: Part,
  path: Path,
  needed: boolean,
  given: Answers,
  conversation: Conversation,
): Promise<Answers> {
  const begun = valueAt(given, path) !== undefined;
  const [first, ...rest] = steps;
  if (!first) return given;
  const opening = first.type === 'question' ? { ...first, mandatory: needed || begun } : first;
  const opened = await askAll([opening], path, given, conversation);
  if (valueAt(opened, path) === undefined) return opened;
  return askAll(rest, path, opened, conversation);
}

async function askOne(
  question: Question,
  at: Path,
  answers: Answers,
  conversation: Conversation,
): Promise<Answers> {
  const { name, clause, mandatory, form } = question;
  const path = [...at, name];
  const { kind, cases, prompter } = conversation;
  if (valueAt(answers, path) !== undefined) return answers;
  if (!isAsked(question, answers)) return answers;
  const choices = form.target && !form.orText ? recordsFor(form, answers, cases) : wordsOf(form);
  if (form.target && !form.orText && choices?.length === 0) {
    if (!mandatory) return answers;
    const needed = form.target.kinds === 'any' ? 'record' : form.target.kinds.join(' or ');
    throw new Refusal(
      `a new ${kind} names a ${needed}, and there is none yet`,
      form.target.kinds === 'any' ? undefined : `nsm20 new ${form.target.kinds[0]}`,
    );
  }
  if (clause) prompter.say(`${cite(clause)}: `, clause.summary);
  const text = await answerTo(question, path, answers, choices, conversation);
  if (text === '') return answers;
  const next = withValue(answers, path, typed(form, text));
  if ('wrong' in next) throw new Refusal(next.wrong.message, next.wrong.help);
  await conversation.heard(next.answers);
  return next.answers;
}

/** The answer as text, several of a list parted by commas; empty where nothing is recorded. */
async function answerTo(
  { text, form, mandatory }: Question,
  path: Path,
  answers: Answers,
  choices: readonly Choice[] | undefined,
  { kind, cases, asOf, prompter }: Conversation,
): Promise<string> {
  const asking = { message: shown`${text}`, optional: !mandatory };
  if (choices && choices.length <= mostChoices) {
    return form.list ? (await prompter.several(asking, choices)).join(',') : prompter.one(asking, choices);
  }
  const { target } = form;
  return prompter.text({ ...asking, hint: hintOf(form, mandatory, asOf) }, (written) => {
    const value = typed(form, written);
    const next = withValue(answers, path, value);
    if ('wrong' in next) return cut(next.wrong.message);
    const fault = faultAt(kind, next.answers, path);
    if (fault) return cut(`${fault.message}${fault.help === undefined ? '' : `; ${fault.help}`}`);
    if (!target) return undefined;
    const named = Array.isArray(value) ? (value as unknown[]) : [value];
    const wrong = named
      .map((id) => referenceFault(String(id), target, cases))
      .find((each) => each !== undefined);
    return wrong === undefined ? undefined : cut(wrong);
  });
}

function hintOf({ of, list, target }: FieldForm, mandatory: boolean, asOf: PlainDate): Shown {
  const what = target
    ? 'the id of a record'
    : {
        day: `as ${asOf}, or a span as 2024-03-14/2024-03-24`,
        number: 'digits only',
        text: '',
        flag: '',
        group: '',
      }[of];
  const parts = [what, list ? 'several parted by commas' : '', mandatory ? '' : 'empty: not recorded'];
  return shown`${parts.filter((part) => part !== '').join('; ') || 'in your own words'}`;
}

/** The closed list that the answer is one of; undefined where it is open. */
function wordsOf({ of, words }: FieldForm): readonly Choice[] | undefined {
  if (!words) return undefined;
  const label = (word: string): Shown =>
    shown`${of === 'flag' ? ({ true: 'yes', false: 'no' }[word] ?? word) : word}`;
  return words.map((value) => ({ value, label: label(value) }));
}

/** The records that can be named; of those that belong to a recipient, only its own. */
function recordsFor({ target }: FieldForm, answers: Answers, { records }: CaseRepository): readonly Choice[] {
  const kinds = target!.kinds;
  const { recipient } = answers;
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
