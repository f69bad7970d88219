/**
 * The spillage guard: classification markings in texts that must be unclassified.
 *
 * A marking is looked for in a folded copy of the text, in which look-alike characters, entities, escapes, emphasis
 * and tags are what a person would read in their place. Nothing that surrounds a marking is ever handed out, nor a
 * code word inside one: whoever prints a finding must not spill a second time.
 */

import {
  abbreviatedBanners,
  bannersInSmallLetters,
  controlledPortions,
  foreignBanners,
  levels,
  statedLevels,
} from './markings/banners.ts';
import { fold, originOf, type Folded } from './markings/folding.ts';
import type { Found, Severity } from './markings/found.ts';
import {
  alliancePhrases,
  authorityLines,
  exemptions,
  transmittals,
  unclassifiedControls,
} from './markings/lines.ts';
import { inPath } from './markings/paths.ts';
import { lonePortions } from './markings/portions.ts';
import { mayHoldMarking, worthALook } from './markings/worth-a-look.ts';

/** One marking found in a text. Offsets are UTF-16 units. */
export interface Marking {
  readonly start: number;
  readonly end: number;
  /** The marking as a person would read it: on one line, without its surroundings. */
  readonly token: string;
  readonly severity: Severity;
}

/** How many markings are told of a text, and how much of each. */
const most = { markings: 100, tokenLength: 40 } as const;

/** The markings in the content of a case file, a configuration or a template. */
export function markingsIn(text: string): readonly Marking[] {
  if (!mayHoldMarking(text)) return [];
  const folded = fold(text);
  return worthALook.test(folded.text) ? markingsInFolded(folded) : [];
}

/** The same of any text, whether or not it is worth a look. */
export const markingsByAllRules = (text: string): readonly Marking[] => markingsInFolded(fold(text));

const markingsInFolded = (folded: Folded): readonly Marking[] =>
  markings(folded, [
    ...levels(folded.text),
    ...abbreviatedBanners(folded.text),
    ...bannersInSmallLetters(folded.text),
    ...statedLevels(folded.text),
    ...foreignBanners(folded.text),
    ...controlledPortions(folded.text),
    ...lonePortions(folded.text),
    ...authorityLines(folded.text),
    ...exemptions(folded.text),
    ...alliancePhrases(folded.text),
    ...transmittals(folded.text),
    ...unclassifiedControls(folded.text),
  ]);

/** The markings in the path of a file, relative to the repository. */
export function markingsInPath(path: string): readonly Marking[] {
  const folded = fold(path.replaceAll('_', ' '));
  if (!pathWorthALook.test(folded.text) && !wordsInPath.test(folded.text)) return [];
  return markings(folded, [...inPath(folded.text)]);
}

const pathWorthALook = /\(|[SC](?:\/\/|[ -])|NATO|25X|50X|CUI|SBU|FOUO/;
const wordsInPath = /secret|confidential|noforn|orcon|nodis|exdis/i;

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest of what was found, in the order of the text, and nothing twice. */
function markings(folded: Folded, found: readonly Found[]): readonly Marking[] {
  const kept: Found[] = [];
  for (const each of found.toSorted(
    (a, b) => a.start - b.start || weight[a.severity] - weight[b.severity] || b.end - a.end,
  )) {
    const last = kept.at(-1);
    const isSaid =
      last &&
      (each.start === last.start || (each.end <= last.end && weight[each.severity] >= weight[last.severity]));
    if (!isSaid) kept.push(each);
  }
  return kept
    .toSorted((a, b) => weight[a.severity] - weight[b.severity] || a.start - b.start)
    .slice(0, most.markings)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, severity }) => ({
      start: originOf(folded, start).start,
      end: originOf(folded, end - 1).end,
      token: tokenOf(folded.text.slice(start, end)),
      severity,
    }));
}

function tokenOf(marking: string): string {
  return marking
    .replaceAll(/\\\n\s*/g, '')
    .replaceAll(/[ \t]*\n[\s#>|"'-]*/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .slice(0, most.tokenLength)
    .trimEnd();
}
