/** One question on a new record: chosen from a list, or written and held against the format at once. */
import {
  bracketed,
  keyOf,
  twiceIn,
  typed,
  withValue,
  type Answers,
  type Path,
  type Value,
} from '../author/answers.ts';
import type { Question } from '../author/questions.ts';
import { faultAt, referenceFault } from '../author/read-back.ts';
import { unusualIn, type Unusual } from '../author/unusual.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { notRecorded } from '../records/field-docs.ts';
import type { FieldForm } from '../records/field-forms.ts';
import { cut, shown } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import type { Conversation } from './ask.ts';
import { somethingElse, type Choices } from './choices.ts';
import type { Asking } from './prompts.ts';
import { helpOf, settingHelp } from './setting-words.ts';

/** The most records that are offered as a list; where there are more, an id is typed. */
const mostChoices = 40;

/** The answer as text, several of a list parted by commas; empty where nothing is recorded. */
export async function answerTo(
  question: Question,
  path: Path,
  answers: Answers,
  { list, open }: Choices,
  conversation: Conversation,
): Promise<string> {
  const { text, form, mandatory, absent } = question;
  const { prompter } = conversation;
  const asking: Asking = { message: shown`${text}`, ...(!mandatory && { absent: absentText(absent) }) };
  if (!list || list.length === 0 || list.length > mostChoices)
    return written(question, path, answers, asking, conversation);
  const choices = open ? [...list, somethingElse] : list;
  const chosen = form.list ? await prompter.several(asking, choices) : [await prompter.one(asking, choices)];
  if (!chosen.includes(somethingElse.value)) return chosen.join(',');
  const words = await written(
    question,
    path,
    answers,
    { message: shown`What is it, in words?` },
    conversation,
  );
  // Beside words alone that are no list nothing else can stand.
  const others = form.orText ? [] : chosen.filter((each) => each !== somethingElse.value);
  return [...others, words].join(',');
}

const absentText = (absent: string): string => (absent === 'cannot be' ? notRecorded : absent);

/** A line that is written: asked again with the reason while it cannot be recorded. */
async function written(
  { form }: Question,
  path: Path,
  answers: Answers,
  asking: Asking,
  { kind, cases, asOf, prompter }: Conversation,
): Promise<string> {
  const isHere = (each: Unusual): boolean => keyOf(each.path.slice(0, path.length)) === keyOf(path);
  const taken = (line: string): ReturnType<typeof withValue> => {
    const wrong = bracketed(kind, path, line) ?? twiceIn(typed(form, line), path);
    return wrong ? { wrong } : withValue(answers, path, typed(form, line));
  };
  const hint = hintOf(form, asOf);
  return prompter.text({ ...asking, ...(hint && { hint }) }, (line) => {
    const next = taken(line);
    if ('wrong' in next) return said(next.wrong.message, helpOf(next.wrong));
    const fault = faultAt(kind, next.answers, path);
    if (fault) return said(fault.message, settingHelp(kind, fault));
    const slip = unusualIn(kind, next.answers).find((each) => each.near !== undefined && isHere(each));
    if (slip) return said(slip.message, `did you mean "${slip.near}"?`);
    return danglingIn(typed(form, line), form, cases);
  });
}

const said = (message: string, help: string | undefined): Shown =>
  cut(`${message}${help === undefined ? '' : `; ${help}`}`);

/** Why records that are named cannot be meant; undefined: they are there, or words are as good. */
function danglingIn(value: Value, { target, orText }: FieldForm, cases: CaseRepository): Shown | undefined {
  if (!target || (orText && typeof value === 'string')) return undefined;
  const named = Array.isArray(value) ? (value as readonly Value[]) : [value];
  const wrong = named
    .map((id) => (typeof id === 'string' ? referenceFault(id, target, cases) : undefined))
    .find((each) => each !== undefined);
  return wrong === undefined ? undefined : cut(wrong);
}

/** What an answer looks like; undefined: words, as the question says. */
function hintOf({ of, list, target, offer, orText }: FieldForm, asOf: PlainDate): Shown | undefined {
  const what = {
    day: `as ${asOf}, or a span as 2024-03-14/2024-03-24`,
    number: 'digits only',
    text: target ? `the id of a record${target.orText || orText ? ', or words' : ''}` : '',
    flag: '',
    group: '',
  }[of];
  const words = offer ? offer.words.map(([word]) => word).join(', ') : '';
  const parts = [what, words, list ? 'several parted by commas' : ''].filter((part) => part !== '');
  return parts.length === 0 ? undefined : shown`${parts.join('; ')}`;
}
