/** What commands share: how an answer is printed, and what renderers need to know. */
import { contextFor, evaluate, type Evaluation, type Options, type Policy } from '../engine/evaluate.ts';
import { awake, law, unacceptable } from '../law/index.ts';
import { notTakenIn } from '../records/case-repository.ts';
import { suggest } from '../reader/suggest.ts';
import {
  cut,
  ended,
  ink,
  joined,
  lines,
  note,
  plural,
  terminal,
  wrap,
  type Ink,
  type Terminal,
} from '../render/ink.ts';
import type { AppliedInstrument, RuleAbout } from '../render/view.ts';
import type { GlobalOptions, Loaded } from './load.ts';
import { tellingRules } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export const exitCode = { clean: 0, findings: 1, refused: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What the law makes of the records. */
export function evaluation(
  { context, configuration, progress }: Pick<Loaded, 'context' | 'configuration' | 'progress'>,
  counts?: Options['counts'],
): Evaluation {
  return evaluate(tellingRules(judging({ context, configuration }), progress), context, {
    levels: configuration.levels,
    never: unacceptable,
    ...(counts && { counts }),
  });
}

/** The instruments that judge the records. */
export const judging = ({
  context,
  configuration,
}: Pick<Loaded, 'context' | 'configuration'>): readonly Policy[] =>
  awake(context.cases, configuration.switches);

/** The instruments that judge the records, with the last days for which they do. */
export const applied = (loaded: Loaded): readonly AppliedInstrument[] =>
  judging(loaded).map((policy) => ({
    instrument: policy.instrument,
    until: policy.instrument.id === 'house' ? undefined : contextFor(policy, loaded.context).until,
  }));

/** What the rule or duty of a finding says of itself. */
export function aboutRule(id: string): RuleAbout {
  for (const { rules, duties } of law) {
    const rule = rules.find((each) => each.id === id);
    if (rule) return rule;
    const duty = duties.find((each) => each.id === id);
    if (duty) return { ...duty, severity: duty.overdue, legal: true };
  }
  throw new RangeError(`there is no rule ${id}`);
}

/** The format asked for, one of `formats`; the first is the usual one. */
export function formatOf<const Formats extends readonly [string, ...string[]]>(
  { format }: GlobalOptions,
  formats: Formats,
): Formats[number] {
  const [asked, ...more] = format ?? [formats[0]];
  if (more.length > 0) throw new Refusal('this command answers in one format', 'give --format once');
  return knownFormat(asked!, formats);
}

/** `asked`, when it is one of `formats`. @throws Refusal otherwise. */
export function knownFormat<const Formats extends readonly string[]>(
  asked: string,
  formats: Formats,
): Formats[number] {
  if (formats.includes(asked)) return asked;
  const near = suggest(asked, formats);
  throw new Refusal(
    `there is no format "${asked}" for this command`,
    `${near === undefined ? '' : `did you mean "${near}"? `}the formats are ${formats.join(', ')}`,
  );
}

/** Colour is decided by the flag, then NO_COLOR, FORCE_COLOR, TERM and the terminal. */
export function colorFor(
  { color = 'auto' }: GlobalOptions,
  { env, isTerminal }: World,
): { readonly on: boolean; readonly because: string } {
  if (color !== 'auto') return { on: color === 'always', because: `--color ${color}` };
  if (env['NO_COLOR']) return { on: false, because: 'NO_COLOR is set' };
  if (env['FORCE_COLOR'] === '0') return { on: false, because: 'FORCE_COLOR is 0' };
  if (env['FORCE_COLOR']) return { on: true, because: 'FORCE_COLOR is set' };
  if (!isTerminal) return { on: false, because: 'the answer does not go to a terminal' };
  if (env['TERM'] === 'dumb') return { on: false, because: 'TERM is dumb' };
  return { on: true, because: 'the answer goes to a terminal' };
}

export const inkFor = (options: GlobalOptions, world: World): Ink => ink(colorFor(options, world).on);

/** That something could not be taken in, where that is so: beside every answer that is not a check, even a quiet one. */
export function incompleteness({ context: { cases } }: Loaded): readonly string[] {
  const { length } = notTakenIn(cases);
  return length === 0
    ? []
    : [`${plural(length, 'file')} could not be taken in; this may be incomplete. Run: nsm20 check`];
}

/** Says {@link incompleteness} on standard error, where the answer itself has no room for it. */
export const complainIncomplete = (loaded: Loaded, world: World): void =>
  complainAll(incompleteness(loaded), world);

/** The sentences that an answer has to go with it, then those of every answer, unless it is asked to be quiet. */
export const withNotes = (
  sentences: readonly string[],
  { notes }: Loaded,
  { quiet }: GlobalOptions,
): readonly string[] => (quiet ? sentences : [...sentences, ...notes]);

/** Says on standard error what goes with an answer that has no room for it; when asked to be quiet, the one thing alone. */
export function complainBeside(
  sentences: readonly string[],
  loaded: Loaded,
  options: GlobalOptions,
  world: World,
): void {
  const said = options.quiet ? [] : sentences;
  complainAll(withNotes([...incompleteness(loaded), ...said], loaded, options), world);
}

function complainAll(sentences: readonly string[], world: World): void {
  if (sentences.length > 0) world.complain(ended(sentences.map((each) => cut(each))));
}

/**
 * What goes with an answer for people, in lines of at most `width` characters: `sentences` of its own, and the notes,
 * unless it is asked to be quiet.
 */
export const notesFor = (
  { notes }: Loaded,
  { quiet }: GlobalOptions,
  sentences: readonly string[] = [],
  width = 80,
): Terminal =>
  joined(
    [
      ...sentences.map((sentence) => terminal`\n${lines(wrap(sentence, width))}\n`),
      ...(quiet || notes.length === 0 ? [] : [terminal`\n${ended(notes.map(note(width)))}`]),
    ],
    terminal``,
  );
