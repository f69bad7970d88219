/** Asking a person on a terminal. The one place that knows how questions are drawn. */
import type * as Clack from '@clack/prompts';
import { ended, hanging, lines, shown, wrap, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { lineWidth } from './line-width.ts';
import { Interrupted } from './refusal.ts';

export interface Choice {
  readonly value: string;
  readonly label: Shown;
}

/** One question. */
export interface Asking {
  /** A sentence; it is broken into lines where it is asked. */
  readonly message: Shown;
  /** What an answer looks like. */
  readonly hint?: Shown;
  /** What it means that it is left unanswered; absent: an answer is needed. */
  readonly absent?: string;
}

/** Ways to ask. Each answer is text; an empty one says that nothing is recorded. Ctrl-C is an {@link Interrupted}. */
export interface Prompter {
  /** A line of text; asked again with the reason while `wrong` gives one. */
  text(asking: Asking, wrong: Objection, start?: string): Promise<string>;
  one(asking: Asking, choices: readonly Choice[]): Promise<string>;
  several(asking: Asking, choices: readonly Choice[]): Promise<readonly string[]>;
  /** Yes or no; Enter is `usual`. */
  confirm(message: Shown, usual: boolean): Promise<boolean>;
  /** Says something between questions; later lines stand under the first word behind `start`. */
  say(start: string, text: string): void;
}

const columns = (): number => lineWidth(process.stdout.columns);

/** Why a text is no answer; undefined: it is one. */
export type Objection = (text: string) => Shown | undefined;

/** The choice to leave a question unanswered. */
const unanswered = (absent: string): Choice => ({
  value: '',
  label: absent === 'not recorded' ? shown`${absent}` : shown`not recorded: ${absent}`,
});

/** How people are asked; `plain`: line by line, with nothing drawn over, for those who listen to it. */
export async function prompterOf(plain: boolean): Promise<Prompter> {
  if (plain) return (await import('./plain-prompts.ts')).plainPrompter();
  const clack = await import('@clack/prompts');
  const look = { withGuide: false };
  // The sign before a question takes three characters.
  const laidOut = (message: Shown, hint?: string): Terminal =>
    lines(
      [message, ...(hint === undefined ? [] : [`(${hint})`])].flatMap((each) => wrap(each, columns() - 3)),
    );
  return {
    text: async ({ message, hint, absent }, wrong, start) => {
      const hints = [hint, ...(absent === undefined ? [] : [`empty: ${absent}`])].filter(
        (each) => each !== undefined,
      );
      const answer = await clack.text({
        ...look,
        message: laidOut(message, hints.length === 0 ? undefined : hints.join('; ')),
        ...(start !== undefined && { initialValue: start }),
        validate: (written) => wrongWith(written ?? '', absent !== undefined, wrong),
      });
      return heard(answer, clack).trim();
    },
    one: async ({ message, absent }, choices) => {
      const options = [...(absent === undefined ? [] : [unanswered(absent)]), ...choices].map((each) => ({
        ...each,
      }));
      return heard(await clack.select({ ...look, message: laidOut(message), options, maxItems: 12 }), clack);
    },
    several: async ({ message, absent }, choices) =>
      heard(
        await clack.multiselect({
          ...look,
          message: laidOut(
            message,
            `space marks, Enter ends${absent === undefined ? '' : `; none: ${absent}`}`,
          ),
          options: choices.map((each) => ({ ...each })),
          required: absent === undefined,
          maxItems: 12,
          showInstructions: false,
        }),
        clack,
      ),
    confirm: async (message, usual) =>
      heard(await clack.confirm({ ...look, message: laidOut(message), initialValue: usual }), clack),
    say: (start, text) => void process.stdout.write(said(start, text)),
  };
}

/** Something said between questions, in lines of its own. */
export const said = (start: string, text: string): Terminal => ended(hanging(start, text, columns()));

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
