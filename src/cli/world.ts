/** The world as far as the program touches it: the only place that knows the process, the clock and the streams. */
import { fstatSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { dayIn, type PlainDate } from '../calendar/plain-date.ts';
import type { Commands } from '../render/github-command.ts';
import type { Terminal } from '../render/ink.ts';
import type { Finished } from '../render/text.ts';
import type { Waiting } from './progress.ts';
import { Refusal } from './refusal.ts';

export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the answer goes to a terminal. */
  readonly isTerminal: boolean;
  /** How many characters stand on a line of that terminal; undefined: it goes to none. */
  readonly columns?: number | undefined;
  /** Whether a person can be asked: questions and answers both go through a terminal, and no service runs it. */
  readonly canAsk: boolean;
  /** The day it is in a time zone. */
  readonly today: (timezone: string) => PlainDate;
  /** Writes an answer to standard output. */
  readonly print: (answer: Finished) => void;
  /** Writes to standard error. */
  readonly complain: (text: Terminal | Commands) => void;
  /** Absent: standard error is no terminal that can take a line back, or a service runs the program. */
  readonly waiting?: Waiting;
  /** Does `work` whole: a signal that asks the program to end is heard after it, so that nothing is left half done. */
  readonly undisturbed: <Done>(work: () => Done) => Done;
}

/**
 * That a file may not become larger is told by the writing itself (EFBIG). Node lets the signal that goes before it
 * pass, but once anyone has listened for it and listens no more, as the library does that starts other programs, the
 * signal ends the program: so someone always listens.
 */
const letPass = (): void => undefined;

/** The real world. */
export function realWorld(): World {
  if (!process.listeners('SIGXFSZ').includes(letPass)) process.on('SIGXFSZ', letPass);
  return worldOfProcess();
}

function worldOfProcess(): World {
  const isWatched = process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb';
  const waiting = isWatched ? waitingAt(process.stderr) : undefined;
  return {
    get cwd() {
      try {
        return process.cwd();
      } catch {
        throw new Refusal('the current folder no longer exists');
      }
    },
    env: process.env,
    isTerminal: process.stdout.isTTY,
    // A person may make it narrower meanwhile.
    get columns() {
      return process.stdout.isTTY ? process.stdout.columns : undefined;
    },
    // Looking at the input takes Node a while: few commands ask.
    get canAsk() {
      return process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'];
    },
    today: (timezone) => dayIn(timezone, new Date()),
    print: (answer) => {
      waiting?.clear();
      print(answer);
    },
    complain: (text) => {
      waiting?.clear();
      process.stderr.write(text);
    },
    ...(waiting && { waiting }),
    undisturbed,
  };
}

/** To the start of the line, which is wiped. */
const wipe = '\r\u001b[2K';

function waitingAt(terminal: WriteStream): Waiting {
  let isShown = false;
  return {
    elapsed: () => performance.now(),
    show: (line) => {
      isShown = true;
      // What does not fit would go on in a line that is not wiped.
      terminal.write(`${wipe}${line.slice(0, terminal.columns - 1)}`);
    },
    clear: () => {
      if (isShown) terminal.write(wipe);
      isShown = false;
    },
  };
}

/** Node writes to a file once, and takes a part for the whole: what a full disk leaves out would go unsaid. */
function print(answer: Finished): void {
  const { fd } = process.stdout;
  if (!isFile(fd)) return void process.stdout.write(answer);
  try {
    for (let rest = Buffer.from(answer); rest.length > 0;) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    process.stdout.emit('error', error);
  }
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What asked the program to end while it was not to be disturbed; undefined: nobody listens. */
let heard: NodeJS.Signals[] | undefined;
const hear = (signal: NodeJS.Signals): void => void heard?.push(signal);

function undisturbed<Done>(work: () => Done): Done {
  if (!heard) {
    heard = [];
    for (const signal of endings) process.on(signal, hear);
    // What came meanwhile is delivered before this is reached; then it does what it would have done. One that begins
    // before then is heard in the same way.
    setImmediate(() => {
      const signals = heard ?? [];
      heard = undefined;
      for (const signal of endings) process.off(signal, hear);
      for (const signal of signals) process.kill(process.pid, signal);
    });
  }
  return work();
}
