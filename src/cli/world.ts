/** The world as far as the program touches it: the only place that knows the process, the clock and the streams. */
import { dayIn, type PlainDate } from '../calendar/plain-date.ts';
import { Refusal } from './refusal.ts';

export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the answer goes to a terminal. */
  readonly isTerminal: boolean;
  /** The day it is in a time zone. */
  readonly today: (timezone: string) => PlainDate;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
}

/** The real world. */
export const realWorld = (): World => ({
  get cwd() {
    try {
      return process.cwd();
    } catch {
      throw new Refusal('the current folder no longer exists');
    }
  },
  env: process.env,
  isTerminal: process.stdout.isTTY,
  today: (timezone) => dayIn(timezone, new Date()),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
