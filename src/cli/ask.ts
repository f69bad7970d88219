/** Leads a person through the questions on a new record, and keeps the answers that can be recorded. */
import { keyOf, typed, valueAt, withValue, type Answers, type Path } from '../author/answers.ts';
import { isAsked } from '../author/asked.ts';
import { wordsGiven } from '../author/fitting.ts';
import { questionsOf, type Part, type Question, type Step } from '../author/questions.ts';
import { asItStands, unusualIn } from '../author/unusual.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Clause } from '../engine/clause.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { cite } from '../render/citation.ts';
import { shown } from '../render/ink.ts';
import { answerTo } from './ask-one.ts';
import { choicesFor } from './choices.ts';
import type { Prompter } from './prompts.ts';
import { Refusal } from './refusal.ts';

export interface Conversation {
  readonly kind: Kind;
  readonly cases: CaseRepository;
  readonly asOf: PlainDate;
  readonly prompter: Prompter;
  /** The fields that were left unanswered, as `--set` names them: they are not asked for a second time. */
  readonly passed: Set<string>;
  /** The clauses that have been shown: each is shown once. */
  readonly shown: Set<Clause>;
  /** Called with all that is known whenever something is answered. */
  readonly heard: (answers: Answers) => Promise<void>;
}

/** The answers of a person, added to what is `given`: what is given is not asked, nor what was passed over. */
export async function ask(conversation: Conversation, given: Answers): Promise<Answers> {
  return askAll(questionsOf(conversation.kind), [], given, conversation);
}

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
  const known = valueAt(given, path);
  // Some can be said in words as well.
  if (known !== undefined && typeof known !== 'object') return given;
  if (!part.repeats) return askEntry(part, path, part.mandatory, given, conversation);
  let answers = given;
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
  const opening =
    first.type === 'question' ? { ...first, mandatory: begun ? first.mandatory : needed } : first;
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
  const { kind, cases, prompter, passed } = conversation;
  if (valueAt(answers, path) !== undefined || passed.has(keyOf(path))) return answers;
  if (!isAsked(question, answers)) return answers;
  const offer = wordsGiven(kind, keyOf(path), answers, cases);
  const choices = choicesFor(offer ? { ...form, offer } : form, answers, cases);
  if (form.target && !choices.open && choices.list?.length === 0) {
    if (!mandatory) return answers;
    const needed = form.target.kinds === 'any' ? 'record' : form.target.kinds.join(' or ');
    throw new Refusal(
      `a new ${kind} names a ${needed}, and there is none yet`,
      form.target.kinds === 'any' ? undefined : `nsm20 new ${form.target.kinds[0]}`,
    );
  }
  if (clause && !conversation.shown.has(clause)) {
    conversation.shown.add(clause);
    prompter.say('', `${cite(clause)}, in short: ${clause.summary}`);
    prompter.say('', `In its words: "... ${clause.quote} ..."`);
  }
  const text = await answerTo(question, path, answers, choices, conversation);
  if (text === '') {
    passed.add(keyOf(path));
    return answers;
  }
  const next = withValue(answers, path, typed(form, text));
  if ('wrong' in next) throw new Refusal(next.wrong.message, next.wrong.help);
  for (const each of unusualIn(kind, next.answers, answers)) prompter.say('', asItStands(each));
  await conversation.heard(next.answers);
  return next.answers;
}
