/** The written report as a tree of typed blocks: what every format says, in one order. Text in it is never markup. */
import type { PlainDate } from '../calendar/plain-date.ts';

/** A stretch of a line. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  /** The record that a statement rests on, by id. */
  | { readonly type: 'record'; readonly record: string }
  /** Another section of the report, by id. */
  | { readonly type: 'section'; readonly section: string }
  | { readonly type: 'break' };

/** A text as a line. */
export const words = (text: string): readonly Inline[] => [{ type: 'text', text }];

/** The ids of the records a block rests on, each once, in order of naming. None: it states no fact of a record. */
interface Traced {
  readonly records: readonly string[];
}

export interface Row extends Traced {
  readonly cells: readonly (readonly Inline[])[];
}

/** How a stretch, a day or an amount of a picture is to be taken, beside its words. */
export type Tone = 'settled' | 'open' | 'late' | 'stopped' | 'unknown' | 'aside';

/** A stretch of days or one day in a row of a timeline. */
export interface Mark {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly says: string;
  readonly tone: Tone;
}

/** What a picture shows. How it is drawn is the matter of a format; what it says, its table says too. */
export type Picture =
  | {
      readonly type: 'timeline';
      readonly from: PlainDate;
      readonly to: PlainDate;
      readonly rows: readonly {
        readonly label: string;
        readonly stretches: readonly Mark[];
        readonly days: readonly Mark[];
      }[];
    }
  | {
      readonly type: 'bars';
      readonly unit: 'count' | 'dollars';
      readonly rows: readonly {
        readonly label: string;
        /** What its parts come to, in words. */
        readonly total: string;
        readonly parts: readonly {
          readonly says: string;
          readonly tone: Tone;
          readonly amount: number;
        }[];
      }[];
    };

export type Block =
  | (Traced & { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] })
  | (Traced & { readonly type: 'paragraph'; readonly content: readonly Inline[] })
  | (Traced & {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    })
  | (Traced & { readonly type: 'quote'; readonly blocks: readonly Block[] })
  | (Traced & { readonly type: 'table'; readonly head: Row; readonly rows: readonly Row[] })
  | (Traced & {
      readonly type: 'figure';
      readonly title: string;
      /** What it shows, in a sentence or two. */
      readonly says: string;
      readonly picture: Picture;
      /** The same in words. */
      readonly head: Row;
      readonly rows: readonly Row[];
    })
  | (Traced & { readonly type: 'gap'; readonly clause: string; readonly text: string });

/** A part of the report. Its title comes from the law, its blocks from a template and the records. */
export interface DocumentSection {
  readonly id: string;
  readonly title: string;
  /** The numbers of the clauses it answers: `2(a)(i)`. */
  readonly clauses: readonly string[];
  readonly blocks: readonly Block[];
}

/** What the memorandum asks for and the records do not hold. */
export interface Gap {
  /** The section it stands in. */
  readonly section: string;
  /** The number of the clause that asks for it. */
  readonly clause: string;
  /** `the case files record no finding on incident ruritania/market`. */
  readonly text: string;
  /** What would fill it. */
  readonly fill: string;
  readonly records: readonly string[];
}

/** The ids of the records that `blocks` rest on, each once, in order of naming. */
export const recordsOf = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(blocks.flatMap(({ records }) => records)),
];

/** The ids of the records that a line names. */
export const recordsIn = (content: readonly Inline[]): readonly string[] => [
  ...new Set(
    content.flatMap((part): readonly string[] =>
      part.type === 'record' ? [part.record] : 'content' in part ? recordsIn(part.content) : [],
    ),
  ),
];

/** Each record that `sections` rest on, by id, with the sections that do. */
export function indexOf(
  sections: readonly DocumentSection[],
): readonly { readonly record: string; readonly sections: readonly string[] }[] {
  const byRecord = new Map<string, string[]>();
  for (const { id, blocks } of sections) {
    for (const record of recordsOf(blocks)) byRecord.set(record, [...(byRecord.get(record) ?? []), id]);
  }
  return [...byRecord.keys()].toSorted().map((record) => ({ record, sections: byRecord.get(record)! }));
}
