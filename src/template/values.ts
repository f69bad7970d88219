/** Values printed by a template, kept apart from its own words: what a record says is never read as markup. */
import type { Inline } from '../report/document.ts';

/** What stands in the text for a value: its number between two characters that neither templates nor records hold. */
const start = '\ue000';
const end = '\ue001';
const mark = /\ue000([^\ue000\ue001]*)\ue001/;

/** Whether a text holds one of the two characters. */
export const holdsMark = (text: string): boolean => text.includes(start) || text.includes(end);

/** `value` with the two characters, wherever a text holds one, replaced by the sign for what cannot be shown. */
export function withoutMarks(value: unknown): unknown {
  if (typeof value === 'string')
    return holdsMark(value) ? value.replaceAll(/[\ue000\ue001]/g, '\ufffd') : value;
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutMarks(each)]));
}

/** A place where a template asks for something that is no text: its gaps, or a section. */
export const slot = (name: string): string => `\n\n${start}${name}${end}\n\n`;

/** The name of the slot that `content` is, all by itself; undefined: it is none. */
export function slotIn(content: string): string | undefined {
  const found = mark.exec(content.trim());
  return found?.[0] === content.trim() && !/^[tr]\d+$/.test(found[1]!) ? found[1] : undefined;
}

/** The values of one drawing. */
export interface Values {
  /** What stands for a text. */
  readonly text: (value: string) => string;
  /** What stands for the naming of a record. */
  readonly record: (id: string) => string;
  /** The line that `marked` stands for. */
  readonly expand: (marked: string) => readonly Inline[];
}

/** An empty store of values. */
export function values(): Values {
  const kept: string[] = [];
  const keep = (kind: 't' | 'r', value: string): string => `${start}${kind}${kept.push(value) - 1}${end}`;
  const expand = (marked: string): readonly Inline[] => {
    const line: Inline[] = [];
    const add = (part: Inline): void => {
      const last = line.at(-1);
      if (part.type === 'text' && part.text === '') return;
      if (part.type === 'text' && last?.type === 'text')
        line[line.length - 1] = { type: 'text', text: last.text + part.text };
      else line.push(part);
    };
    for (const [index, piece] of marked.split(/\ue000([tr]\d+)\ue001/).entries()) {
      if (index % 2 === 0) {
        for (const [nth, part] of piece.split(/\s*\n\s*/).entries()) {
          if (nth > 0) add({ type: 'break' });
          add({ type: 'text', text: part });
        }
        continue;
      }
      const value = kept[Number(piece.slice(1))] ?? '';
      if (piece.startsWith('r')) add({ type: 'record', record: value });
      else for (const part of expand(value.trim())) add(part);
    }
    return line;
  };
  return {
    // A line break at the end of a value means nothing.
    text: (value) => keep('t', value),
    record: (id) => keep('r', id),
    expand,
  };
}
