/** The conversation that makes a record: questions, what is wrong with the answers, the id, and the word to write. */
import { keyOf, missingIn, withoutValue, type Answers } from '../author/answers.ts';
import { questionsOf } from '../author/questions.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import { deadlinesThatFollow } from '../render/follows.ts';
import { cut, shown } from '../render/ink.ts';
import { ask, type Conversation } from './ask.ts';
import { isTroubles, lineOf, refusalOf, type Accepted, type Draft, type Trouble } from './new-draft.ts';
import { prompterOf, type Prompter } from './prompts.ts';
import { Interrupted } from './refusal.ts';

/** A record that a person has said to write. */
export interface Confirmed {
  readonly accepted: Accepted;
  /** Whether it has that id or none: the command line gave it. */
  readonly isGiven: boolean;
}

/** In a repository of more files, what follows is said at the end only. */
const mostToTryOften = 500;

/** Asks until there is a record, and whether to write it. @throws Interrupted when it is not to be written. */
export async function converse(draft: Draft, given: Answers, plain: boolean): Promise<Confirmed> {
  await draft.refuseAtOnce(given);
  const prompter = await prompterOf(plain);
  const { cases, asOf } = draft.loaded.context;
  const told = new Set<string>();
  const tell = (after: Evaluation): void => {
    for (const { sentence } of deadlinesThatFollow(draft.before, after)) {
      if (!told.has(sentence)) prompter.say('  -> ', sentence);
      told.add(sentence);
    }
  };
  const heard = async (answers: Answers): Promise<void> => {
    if (cases.files > mostToTryOften || missingIn(draft.kind, answers).length > 0) return;
    const tried = await draft.triedSomewhere(answers);
    if (!isTroubles(tried)) tell(tried.after);
  };
  const conversation: Conversation = {
    kind: draft.kind,
    cases,
    asOf,
    prompter,
    passed: new Set(),
    shown: new Set(),
    heard,
  };
  let answers = given;
  for (;;) {
    answers = await ask(conversation, answers);
    const tried = await draft.triedSomewhere(answers);
    if (!isTroubles(tried)) {
      tell(tried.after);
      return confirmed(draft, answers, prompter);
    }
    answers = reconsidered(tried, answers, conversation);
    for (const trouble of tried) sayTrouble(trouble, prompter);
  }
}

const sayTrouble = (trouble: Trouble, prompter: Prompter): void =>
  prompter.say('', `${lineOf(trouble)}${trouble.help === undefined ? '' : `; ${trouble.help}`}`);

/** The answers without those that stand in the way: only they are asked again. @throws Refusal where no question is about them. */
function reconsidered(
  troubles: readonly Trouble[],
  answers: Answers,
  { kind, passed }: Conversation,
): Answers {
  const asked = new Set(questionsOf(kind).map(({ name }) => name));
  const again = troubles.flatMap(({ concerns }) => concerns).filter(([field]) => asked.has(String(field)));
  if (again.length === 0) throw refusalOf(troubles);
  for (const path of again) {
    const key = keyOf(path);
    for (const each of passed) if (each === key || each.startsWith(`${key}.`)) passed.delete(each);
  }
  return again.reduce(withoutValue, answers);
}

/** Asks for the id, unless one is given that can be, and for the word to write. */
async function confirmed(draft: Draft, answers: Answers, prompter: Prompter): Promise<Confirmed> {
  let accepted = draft.id.isGiven ? await draft.tried(answers) : undefined;
  const isGiven = accepted !== undefined && !isTroubles(accepted);
  while (accepted === undefined || isTroubles(accepted)) {
    for (const trouble of accepted ?? []) sayTrouble(trouble, prompter);
    const id = await prompter.text(
      {
        message: shown`Which id is the record to have, which is its path?`,
        hint: shown`small letters, digits, "-", "." and "/"`,
      },
      (text) => {
        const wrong = draft.id.trouble(draft.id.meant(text));
        return wrong && cut(`${wrong.message}; ${wrong.help}`);
      },
      await draft.id.free(answers),
    );
    accepted = await draft.tried(answers, draft.id.meant(id));
  }
  for (const [indent, words] of linesOf(accepted.text)) prompter.say(`  ${indent}`, words);
  if (await prompter.confirm(shown`Write ${draft.id.pathOf(accepted.id)}?`, true))
    return { accepted, isGiven };
  throw new Interrupted();
}

/** What a record says, without its comments: of each line the blanks at its front, and the rest. */
const linesOf = (text: string): readonly (readonly [indent: string, words: string])[] =>
  text
    .split('\n')
    .map((line) => [line.trimStart(), line] as const)
    .filter(([words]) => words !== '' && !words.startsWith('#'))
    .map(([words, line]) => [line.slice(0, -words.length), words]);
