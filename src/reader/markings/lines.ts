/** Lines and phrases that come with classified documents, and with those that are not for a public place. */
import { controlledPortions, gap, level, statedLevels } from './banners.ts';
import type { Found } from './found.ts';
import { lonePortions } from './portions.ts';
import { after, before, begins, isWhole, isWordAt } from './sides.ts';

/** `Classified By:`, `Derived From:`, `Declassify On:`, `Reason: 1.4(d)`. */
export function* authorityLines(text: string): Generator<Found> {
  const lines = [...text.matchAll(authority)].filter(
    ({ index }) => !isWordAt(text, index - 1) && before(text, index).open,
  );
  if (lines.length === 0) return;
  const classified = speaksOfALevel(text);
  for (const { 0: match, index } of lines) {
    // A derivation alone is a word of every day.
    if (!classified && /^(?:derived|drv)/i.test(match)) continue;
    yield { start: index, end: index + match.length, severity: classified ? 'error' : 'warning' };
  }
}
const authority =
  /(?:(?:classified|cl)[ _]by|(?:derived|drv)[ _]from|(?:declassify|declass|decl)[ _]on|reason(?=[ \t]{0,8}:[ \t]{0,8}["']?(?:E\.?O|sec|1\.[4-5]\b)))[ \t]{0,8}:|E\.? ?O\.? ?1(?:2356|2958|3526)[:,]? ?DECL/gi;

function speaksOfALevel(text: string): boolean {
  for (const { 0: match, index } of text.matchAll(level())) {
    if (!isWordAt(text, index + match.length)) return true;
  }
  return [lonePortions, controlledPortions, statedLevels].some((rule) => !rule(text).next().done);
}

/** Exemptions from declassification. */
export function* exemptions(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(exemption)) {
    if (!isWordAt(text, index - 1) && !isWordAt(text, index + match.length)) {
      yield { start: index, end: index + match.length, severity: 'warning' };
    }
  }
}
export const exemption = /25X[1-9](?:-EO-12951)?|50X1-HUM|50X2-WMD/g;

export function* alliancePhrases(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(alliancePhrase)) {
    if (!isWordAt(text, index - 1)) {
      yield { start: index, end: index + match.length, severity: 'warning' };
    }
  }
}
const alliancePhrase = new RegExp(
  `(?:COSMIC[_-]?${gap}TOP[_-]?${gap}SECRET|NATO[_-]?${gap}(?:SECRET|CONFIDENTIAL|RESTRICTED))(?![A-Za-z0-9])`,
  'g',
);

/** An unclassified letter that says so tells of classified enclosures elsewhere. */
export function* transmittals(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(transmittal)) {
    yield { start: index, end: index + match.length, severity: 'warning' };
  }
}
const transmittal = new RegExp(
  [
    'unclassified when (?:classified|separated from)',
    'unclassified (?:upon|on|after) removal of',
    'upon removal of (?:classified )?(?:attachment|enclosure)s?',
  ]
    .join('|')
    .replaceAll(' ', '[\\s#>"]{1,24}'),
  'gi',
);

/** Unclassified, and yet not for a public place. The field `marking` may say so. */
export function* unclassifiedControls(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(unclassifiedControl)) {
    const end = index + match.length;
    if (isWordAt(text, index - 1) || isWordAt(text, end)) continue;
    if (match.startsWith('(') || /^U.*\//.test(match)) {
      yield { start: index, end, severity: 'info' };
      continue;
    }
    const left = before(text, index);
    const field = text.slice(Math.max(0, index - left.run.length - 7), index - left.run.length);
    if (match === 'CUI' && field === 'marking') continue;
    if (match === 'CONTROLLED' && !left.open) continue;
    if (begins(left) && isWhole(text, index, left, after(text, end))) {
      yield { start: index, end, severity: 'info' };
    }
  }
}
const unclassifiedControl =
  /\((?:CUI|SBU|FOUO|U\/\/(?:FOUO|SBU))(?:[/-][A-Z0-9 ,/_-]{0,80})?\)|(?:(?:UNCLASSIFIED|U)\/\/)?(?:FOUO|SBU|FOR OFFICIAL USE ONLY|SENSITIVE BUT UNCLASSIFIED)(?:\/\/[A-Z0-9 ,/_-]{1,80})?|(?:CUI|CONTROLLED)(?:\/\/[A-Z0-9 ,/_-]{1,80})?/g;
