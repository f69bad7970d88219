/** What a test has measured, and at which scale: the quick run of every change and the long one of the night share tests. */
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    figures?: Figure[];
    /** Every property that the test has held against cases, in the order of its runs. */
    properties?: PropertyRun[];
  }
}

/** A figure that `docs/reliability.md` sets a mark for. The test that records it fails where it is below. */
export interface Figure {
  /** The goal it belongs to: `Q3`. */
  readonly goal: `Q${number}`;
  /** What was measured, and what came out: `fuzzing: 5,000,000 executions, 0 findings`. */
  readonly says: string;
  /** What it must not be below: `0 findings`. */
  readonly mark: string;
}

export interface PropertyRun {
  readonly cases: number;
  readonly seed: number;
}

/** How much of the long run this is: 1 with `npm run nightly`, 0 in the test command; NSM20_NIGHT=0.1 is a tenth of it. */
const night = Number(process.env['NSM20_NIGHT'] ?? 0);

/** Whether this is the long run, or a part of it. */
export const isNight = night > 0;

/** How often something is tried: `usually` in the test command, `atNight` in the long run. */
export const often = (usually: number, atNight: number): number =>
  Math.max(usually, Math.round(atNight * night));

/** Records a figure, for the night's table. Call it after what it says was asserted. */
export function figure({ task }: Pick<TestContext, 'task'>, measured: Figure): void {
  (task.meta.figures ??= []).push(measured);
}

/** `5,000,000`: counts in figures, the same under every locale. */
export const count = (many: number): string => String(many).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/**
 * How many cases a property is tried with: `usually` in the test command, `atNight` in the long run, or as
 * `PROPERTY_RUNS` says.
 */
export const cases = (usually: number, atNight = Math.max(1_000, usually * 50)): number =>
  Number(process.env['PROPERTY_RUNS'] ?? often(usually, atNight));
