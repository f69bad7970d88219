/** What is wrong with a text as such, before it is taken as a record: characters, leftovers of a merge, syntax. */
import type { YAMLError } from 'yaml';
import { grouped } from '../records/case-repository.ts';
import { mostUnfit, unfitCharacters } from './characters.ts';
import type { fieldsIn } from './near-field.ts';
import { excerpt, type Problem } from './problem.ts';

/** Characters that have no place in a case file, each sort told once for each field. */
export function characterProblems(text: string, nearest: ReturnType<typeof fieldsIn>): Problem[] {
  const unfit = unfitCharacters(text);
  const lineEnds = unfit.filter(({ name }) => name.startsWith('carriage'));
  const others = unfit.filter(({ name }) => !name.startsWith('carriage'));
  const isFull = unfit.length >= mostUnfit;
  const sorts = grouped(others, ({ name, start }) => (isFull ? name : `${name} ${nearest(start)?.start}`));
  const problems = Array.from(sorts.values(), (places): Problem => {
    const { start, end, name } = places[0]!;
    const again = places.length - 1;
    const more =
      again === 0
        ? ''
        : isFull
          ? `, and ${places.length >= mostUnfit ? 'many ' : ''}more times in this file`
          : `, and ${again} more ${again === 1 ? 'time' : 'times'} before the next field`;
    const what = name.startsWith('U+')
      ? `the character ${name}, which does not show as what it is, stands here`
      : `${name} stand here`;
    return {
      rule: 'unreadable',
      start,
      end,
      ...(isFull && { pointer: '' }),
      message: `${what}${more}`,
      help: 'remove it, or write what is meant with visible characters',
    };
  });
  const [first] = lineEnds;
  if (first) {
    problems.unshift({
      rule: 'unreadable',
      start: first.start,
      end: first.end,
      pointer: '',
      message: 'the file has carriage-return line ends',
      help: 'save it with line feeds (Unix) or CRLF (Windows)',
    });
  }
  return problems;
}

const markers = ['<<<<<<<', '>>>>>>>', '|||||||'];

/** Markers that an unfinished merge leaves behind, also where somebody has made comments of them. */
export function conflictProblems(text: string): Problem[] {
  if (!markers.some((marker) => text.includes(marker))) return [];
  const match = /^[ \t]*(?:#[ \t]*)?(<{7}|>{7}|\|{7})(?= |$)/m.exec(text);
  if (!match) return [];
  return [
    {
      rule: 'unreadable',
      start: match.index + match[0].length - 7,
      end: match.index + match[0].length,
      message: 'a merge conflict is left in the file',
      help: 'settle it, and remove the lines <<<<<<<, ======= and >>>>>>>',
    },
  ];
}

/** A line such as `recipient:freedonia`: the usual cause when a mapping reads as one long text. */
export function spacelessColon(text: string): Problem | undefined {
  const match = /^([ -]*)([A-Za-z_][\w-]*):(?=[^\s:/])/m.exec(text);
  if (!match) return undefined;
  const start = match.index + match[1]!.length;
  return {
    rule: 'unreadable',
    start,
    end: start + match[2]!.length + 1,
    message: 'a space is missing after the colon',
    help: `write "${excerpt(match[2]!)}: value"`,
  };
}

const sentences: Partial<Record<YAMLError['code'], readonly [message: string, help: string]>> = {
  TAB_AS_INDENT: ['a tab is used to indent', 'use spaces'],
  BAD_INDENT: ['the line is not indented like the lines it belongs to', 'line up the fields of one record'],
  BAD_SCALAR_START: ['a value cannot start with this character', 'put the value in quotes'],
  BAD_DQ_ESCAPE: ['the backslash starts no known escape', 'write \\\\ for a backslash, or use single quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon followed by a space stands inside a value', 'put the value in quotes'],
  BLOCK_IN_FLOW: [
    'an indented block stands inside brackets',
    'write it inside the brackets, or without them',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a field name goes over several lines',
    'check the colon and the indentation of the line before',
  ],
  KEY_OVER_1024_CHARS: ['a field name is longer than 1,024 characters', 'shorten it'],
  MISSING_CHAR: [
    'a character is missing here',
    'check quotes, brackets, commas and the space after the colon',
  ],
  UNEXPECTED_TOKEN: ['this cannot stand here', 'put the value in quotes, or check the line before'],
};

/** The first mistake of a broken text, in plain words. What a parser says after it is mostly an echo. */
export function syntaxProblems(errors: readonly YAMLError[], text: string): Problem[] {
  const error = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]!;
  const spaceless = spacelessColon(text);
  if (spaceless && spaceless.start <= error.pos[0]) return [spaceless];
  const [start, end] = error.pos;
  const tab = tabAt(text, start);
  if (tab !== undefined) {
    const [message, help] = sentences.TAB_AS_INDENT!;
    return [{ rule: 'unreadable', start: tab, end: tab + 1, message, help }];
  }
  const under = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedUnder(text, start) : undefined;
  if (under) return [under];
  const [message, help] = sentences[error.code] ?? [
    'this is not YAML of this format',
    'check quotes, colons and indentation',
  ];
  return [
    {
      rule: 'unreadable',
      start,
      end: Math.max(start + 1, Math.min(end, endOfLine(text, start))),
      message,
      help,
    },
  ];
}

/** A field that is indented under a finished value, where the parser points at the value. */
function indentedUnder(text: string, offset: number): Problem | undefined {
  const value = text.slice(offset, endOfLine(text, offset));
  const next = /\n([ ]+)(?=[^\s#].*:(\s|$))/y;
  next.lastIndex = endOfLine(text, offset);
  const match = next.exec(text);
  if (!match || /:(\s|$)/.test(value)) return undefined;
  const start = match.index + match[0].length;
  return {
    rule: 'unreadable',
    start,
    end: endOfLine(text, start),
    message: 'the line is indented under a value that is already complete',
    help: 'line up the fields of one record',
  };
}

/** The tab that indents the line at `offset`, if one does. */
function tabAt(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))![0];
  const tab = indent.indexOf('\t');
  return tab === -1 ? undefined : lineStart + tab;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
