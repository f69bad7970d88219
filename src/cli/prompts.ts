/** Asking a person on a terminal. The one place that knows how questions are drawn. */
import type * as Clack from '@clack/prompts';
import { shown, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { Interrupted } from './refusal.ts';

export interface Choice {
  readonly value: string;
  readonly label: Shown;
}

/** One question. */
export interface Asking {
  readonly message: Terminal;
  /** What an answer looks like. */
  readonly hint?: Shown;
  /** Whether it can be left unanswered. */
  readonly optional: boolean;
}

/** Ways to ask. Each answer is text; an empty one says that nothing is recorded. Ctrl-C is an {@link Interrupted}. */
export interface Prompter {
  /** A line of text; asked again with the reason while `wrong` gives one. */
  text(asking: Asking, wrong: Objection, start?: string): Promise<string>;
  one(asking: Asking, choices: readonly Choice[]): Promise<string>;
  several(asking: Asking, choices: readonly Choice[]): Promise<readonly string[]>;
  /** Yes or no; Enter is `usual`. */
  confirm(message: Shown, usual: boolean): Promise<boolean>;
  say(text: Terminal): void;
}

/** Why a text is no answer; undefined: it is one. */
export type Objection = (text: string) => Shown | undefined;

const unanswered: Choice = { value: '', label: shown`not recorded` };

/** How people are asked; `plain`: line by line, with nothing drawn over, for those who listen to it. */
export async function prompterOf(plain: boolean): Promise<Prompter> {
  if (plain) return (await import('./plain-prompts.ts')).plainPrompter();
  const clack = await import('@clack/prompts');
  const look = { withGuide: false };
  return {
    text: async ({ message, hint, optional }, wrong, start) => {
      const answer = await clack.text({
        ...look,
        message: hint === undefined ? message : `${message}\n(${hint})`,
        ...(start !== undefined && { initialValue: start }),
        validate: (written) => wrongWith(written ?? '', optional, wrong),
      });
      return heard(answer, clack).trim();
    },
    one: async ({ message, optional }, choices) => {
      const options = [...(optional ? [unanswered] : []), ...choices].map((each) => ({ ...each }));
      return heard(await clack.select({ ...look, message, options, maxItems: 12 }), clack);
    },
    several: async ({ message, optional }, choices) =>
      heard(
        await clack.multiselect({
          ...look,
          message: `${message}\n(space marks, Enter ends${optional ? '; none: not recorded' : ''})`,
          options: choices.map((each) => ({ ...each })),
          required: !optional,
          maxItems: 12,
          showInstructions: false,
        }),
        clack,
      ),
    confirm: async (message, usual) =>
      heard(await clack.confirm({ ...look, message, initialValue: usual }), clack),
    say: (text) => void process.stdout.write(`${text}\n`),
  };
}

/** Why `written` is no answer; undefined: it is one. */
export function wrongWith(written: string, optional: boolean, wrong: Objection): Shown | undefined {
  const text = written.trim();
  if (text !== '') return wrong(text);
  return optional ? undefined : shown`this is needed`;
}

function heard<Answer>(answer: Answer, { isCancel }: typeof Clack): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Interrupted();
  return answer as Exclude<Answer, symbol>;
}
