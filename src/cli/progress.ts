/** What goes on, told to a person who waits at a terminal. It is no part of any answer. */
import type { Policy } from '../engine/evaluate.ts';
import { inFigures } from '../records/money.ts';
import { shown, terminal, type Terminal } from '../render/ink.ts';
import type { GlobalOptions } from './load.ts';
import type { World } from './world.ts';

/** The terminal that standard error is, before which a person may wait. */
export interface Waiting {
  /** Milliseconds since the program was started; they never run backwards. */
  readonly elapsed: () => number;
  /** Shows a line in the place of the one before. It is gone before anything else is written. */
  readonly show: (line: Terminal) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Says what is being done, "reading 12,000 files". The words are asked for only where they are shown. */
export type Progress = (doing: () => string) => void;

/** Below it nothing is told: milliseconds since the start. */
const patience = 1000;
/** How long a line stays at least, in milliseconds: faster than that nobody reads. */
const pace = 100;

/** Who is told; undefined: nobody waits, or what is printed is for a listener or for itself alone. */
export function progressFor({ quiet, plain }: GlobalOptions, { waiting }: World): Progress | undefined {
  if (!waiting || quiet || plain) return undefined;
  let next = patience;
  return (doing) => {
    const now = waiting.elapsed();
    if (now < next) return;
    next = now + pace;
    waiting.show(terminal`${shown`nsm20: ${doing()} ...`}`);
  };
}

/** Told of each file that is read. */
export const readingFiles = (progress: Progress | undefined): ((files: number) => void) =>
  progress ? (files) => progress(() => `reading ${inFigures(files)} files`) : () => undefined;

/** The same policies, which say of each rule that it is asked. */
export const tellingRules = (
  policies: readonly Policy[],
  progress: Progress | undefined,
): readonly Policy[] =>
  progress
    ? policies.map((policy) => ({
        ...policy,
        rules: policy.rules.map((rule) => ({
          ...rule,
          check: (...asked) => {
            progress(() => `judging by ${rule.id}`);
            return rule.check(...asked);
          },
        })),
      }))
    : policies;
