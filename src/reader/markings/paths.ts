/** Markings in paths, in which an underscore or a hyphen may stand for a blank, and a stroke always means a folder. */
import { control } from './banners.ts';
import type { Found, Severity } from './found.ts';
import { exemption } from './lines.ts';
import { isSomethingElse, letterMarks } from './portions.ts';
import { isWordAt } from './sides.ts';

export function* inPath(path: string): Generator<Found> {
  for (const { pattern, severity } of pathPatterns) {
    for (const { 0: match, index } of path.matchAll(pattern)) {
      if (isPartOfWord(path, index, index + match.length)) continue;
      yield { start: index, end: index + match.length, severity };
    }
  }
  for (const mark of letterMarks(path)) {
    if (/^(?:TS|S|C)$/.test(mark.letters) && !isSomethingElse(path, mark)) {
      yield { start: mark.start, end: mark.end, severity: 'warning' };
    }
  }
}

/** Whether what stands there goes on as a longer word, before or after. */
function isPartOfWord(path: string, start: number, end: number): boolean {
  return (
    (isWordAt(path, start) && isWordAt(path, start - 1)) || (isWordAt(path, end - 1) && isWordAt(path, end))
  );
}

const controlInPath = control.replaceAll(' ', '[ -]');
const pathPatterns: readonly { readonly pattern: RegExp; readonly severity: Severity }[] = [
  {
    pattern: new RegExp(
      `(?:TOP[ -]?SECRET|SECRET|CONFIDENTIAL)(?:[/ -]{1,3}${controlInPath})?(?:[/ -]{1,3}${controlInPath})?`,
      'g',
    ),
    severity: 'error',
  },
  {
    pattern: /(?:top[ -]?secret|secret|confidential)[/ -]{1,3}(?:noforn|orcon|nodis|exdis|rel[ -]to)/gi,
    severity: 'error',
  },
  { pattern: new RegExp(`\\(?(?:TS|S|C)//${controlInPath}\\)?`, 'g'), severity: 'error' },
  { pattern: new RegExp(`\\((?:TS|S|C)[/ -]{1,3}${controlInPath}\\)?`, 'g'), severity: 'error' },
  { pattern: /(?:TS|S|C)[ -]{1,2}(?:NF|NOFORN|SCI)/g, severity: 'error' },
  { pattern: /top[ -]?secret|noforn|orcon|nodis|exdis/gi, severity: 'warning' },
  { pattern: /NATO[ -]{1,2}(?:SECRET|CONFIDENTIAL|RESTRICTED)/g, severity: 'warning' },
  { pattern: exemption, severity: 'warning' },
  { pattern: /CUI|SBU|FOUO/g, severity: 'info' },
];
