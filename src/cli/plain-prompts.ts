/** Questions as plain lines: nothing is drawn over, and the words that are accepted are said. */
import { createInterface } from 'node:readline';
import { shown } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { said, wrongWith, type Asking, type Choice, type Prompter } from './prompts.ts';
import { Interrupted } from './refusal.ts';

/** Prompts that ask a line and read a line, and ask again with the reason where it is no answer. */
export function plainPrompter(): Prompter {
  const line = linesTyped();
  const say = (start: string, text: string): void => void process.stdout.write(said(start, text));
  const until = async <Answer>(
    question: Shown,
    read: (line: string) => { readonly answer: Answer } | { readonly wrong: Shown },
  ): Promise<Answer> => {
    for (;;) {
      say('', question);
      const heard = read((await line()).trim());
      if ('answer' in heard) return heard.answer;
      say('', heard.wrong);
    }
  };
  /** What each word stands for, where it does not say so itself. */
  const explain = (choices: readonly Choice[]): void => {
    for (const choice of choices.filter(({ label }) => /\s/.test(label)))
      say('  ', choice.label.includes(choice.value) ? choice.label : `${choice.value}: ${choice.label}`);
  };
  const several = async (asking: Asking, choices: readonly Choice[]): Promise<readonly string[]> => {
    explain(choices);
    return until(questionOf(asking, shown`${wordsOf(choices)}; several parted by commas`), (written) => {
      if (written === '')
        return asking.absent !== undefined ? { answer: [] } : { wrong: shown`this is needed` };
      const meant = [...new Set(written.split(',').map((word) => chosen(word, choices)))];
      return meant.every((each) => each !== undefined)
        ? { answer: meant }
        : { wrong: shown`that is not one of ${wordsOf(choices)}` };
    });
  };
  return {
    say,
    several,
    text: async (asking, wrong, start) =>
      until(questionOf(asking, asking.hint, start), (written) => {
        const answer = written === '' && start !== undefined ? start : written;
        const trouble = wrongWith(answer, asking.absent !== undefined, wrong);
        return trouble === undefined ? { answer } : { wrong: trouble };
      }),
    one: async (asking, choices) => {
      explain(choices);
      return until(questionOf(asking, wordsOf(choices)), (written) => {
        if (written === '' && asking.absent !== undefined) return { answer: '' };
        const answer = chosen(written, choices);
        return answer === undefined ? { wrong: shown`that is not one of ${wordsOf(choices)}` } : { answer };
      });
    },
    confirm: async (message, usual) =>
      until(shown`${message} (yes, no; empty: ${usual ? 'yes' : 'no'})`, (written) => {
        if (written === '') return { answer: usual };
        if (/^y(es)?$/i.test(written)) return { answer: true };
        return /^no?$/i.test(written) ? { answer: false } : { wrong: shown`that is neither yes nor no` };
      }),
  };
}

function questionOf({ message, absent }: Asking, hint?: Shown, start?: string): Shown {
  const empty = start ?? absent;
  const hints = [hint, empty === undefined ? undefined : `empty: ${empty}`].filter(
    (each) => each !== undefined,
  );
  return hints.length === 0 ? message : shown`${message} (${hints.join('; ')})`;
}

/** What is typed for each choice: its label where that is one word, else its value. */
const wordOf = ({ value, label }: Choice): string => (/\s/.test(label) ? value : label);
const wordsOf = (choices: readonly Choice[]): Shown => shown`${choices.map(wordOf).join(', ')}`;

const chosen = (written: string, choices: readonly Choice[]): string | undefined => {
  const word = written.trim().toLowerCase();
  return choices.find(
    (choice) => choice.value.toLowerCase() === word || wordOf(choice).toLowerCase() === word,
  )?.value;
};

/** Reads lines as they are typed; what is typed ahead waits for its question. The end of the input ends the conversation. */
function linesTyped(): () => Promise<string> {
  const reader = createInterface({ input: process.stdin, terminal: false });
  const ahead: string[] = [];
  let waiting: (() => void) | undefined;
  let isOver = false;
  reader.on('line', (text) => {
    ahead.push(text);
    waiting?.();
  });
  // Ctrl-C ends the conversation in words, as everywhere.
  process.once('SIGINT', () => reader.close());
  reader.on('close', () => {
    isOver = true;
    waiting?.();
  });
  return async () => {
    process.stdout.write('> ');
    if (ahead.length === 0 && !isOver) {
      reader.resume();
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
      // Nothing is read while nothing is asked: the program can end.
      if (!isOver) reader.pause();
    }
    const [text] = ahead.splice(0, 1);
    if (text === undefined) {
      process.stdout.write('\n');
      throw new Interrupted();
    }
    return text;
  };
}
