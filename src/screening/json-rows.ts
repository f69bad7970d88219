/** The rows of a list that is JSON, a few at a time: `{"results":[...]}`, or the array alone. */
import { copied, joined } from './bytes.ts';
import { cutShort, ListTrouble, longestEntry, noList } from './list-trouble.ts';
import { withoutControls } from './texts.ts';

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 91, 93, 123, 125];

/** The most bytes beside the rows: more is a file of something else. */
const longestRest = 4 * longestEntry;

/**
 * The objects that stand in `results`, part by part; what stands there and is no object comes last, as `undefined`.
 * Each object is cut out of the bytes and parsed by itself. The rest of the file, with a 0 in place of each object, is
 * parsed when it ends. No more than that rest, one part and one object are held at a time.
 * @throws ListTrouble when the file is anything else.
 */
export async function* jsonRows(parts: AsyncIterable<Uint8Array>): AsyncGenerator<readonly unknown[]> {
  const scan = scanner();
  for await (const part of parts) yield scan.take(part);
  yield scan.end();
}

function scanner(): { take: (part: Uint8Array) => unknown[]; end: () => unknown[] } {
  // Bytes from 0x80 on stand in strings alone, and no string of the rest is looked at.
  const [utf8, latin] = [new TextDecoder('utf-8', { ignoreBOM: true }), new TextDecoder('latin1')];
  let [depth, inString, escaped] = [0, false, false];
  /** How many brackets are open around a row; undefined: the scan is not among the rows. */
  let rowsAt: number | undefined;
  let inRow = false;
  let row: Uint8Array[] = [];
  let rowLength = 0;
  let rest = '';
  let tail = '';
  let found = 0;

  const keep = (bytes: Uint8Array): void => {
    const text = latin.decode(bytes);
    rest += text;
    tail = (tail + text).slice(-64);
    if (rest.length <= longestRest) return;
    throw new ListTrouble(found === 0 ? noList : 'holds too much beside its entries');
  };

  const keepOfRow = (bytes: Uint8Array): void => {
    row.push(bytes);
    rowLength += bytes.length;
    if (rowLength > longestEntry) throw new ListTrouble('holds an entry of more than 1 MiB');
  };

  const rowDone = (): unknown => {
    const text = utf8.decode(row.length === 1 ? row[0] : joined(row));
    [row, rowLength, inRow] = [[], 0, false];
    rest += '0';
    found += 1;
    return parsed(text, `holds text that is not JSON in entry ${found}`);
  };

  /** Where the string ends that the scan is in; the part's length: in another part. */
  const endOfString = (part: Uint8Array, from: number): number => {
    const { length } = part;
    let at = escaped ? from + 1 : from;
    escaped = false;
    for (; at < length; at += 1) {
      const byte = part[at];
      if (byte === quote) return at;
      if (byte === backslash) at += 1;
    }
    escaped = at > length;
    return length;
  };

  const take = (part: Uint8Array): unknown[] => {
    const rows: unknown[] = [];
    let from = 0;
    for (let at = 0; at < part.length; at++) {
      if (inString) {
        at = endOfString(part, at);
        inString = at === part.length;
        continue;
      }
      const byte = part[at];
      if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) {
        if (depth === rowsAt && byte === openBrace) {
          keep(part.subarray(from, at));
          [from, inRow] = [at, true];
        }
        depth += 1;
        if (rowsAt !== undefined || byte === openBrace || depth > 2) continue;
        keep(part.subarray(from, at + 1));
        from = at + 1;
        if (depth === 1 || /(?<!\\)"results"\s*:\s*\[$/.test(tail)) rowsAt = depth;
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1;
        if (inRow && depth === rowsAt) {
          keepOfRow(part.subarray(from, at + 1));
          rows.push(rowDone());
          from = at + 1;
        } else if (rowsAt !== undefined && depth < rowsAt) rowsAt = undefined;
      }
    }
    if (inRow) keepOfRow(copied(part.subarray(from)));
    else keep(part.subarray(from));
    return rows;
  };

  const end = (): unknown[] => {
    if (inRow) throw new ListTrouble(cutShort);
    const whole = parsed(rest, depth > 0 ? 'ends before its list does' : 'holds text that is not JSON');
    const list = Array.isArray(whole) ? whole : (whole as { results?: unknown }).results;
    if (!Array.isArray(list)) throw new ListTrouble(noList);
    return Array.from({ length: Math.max(0, list.length - found) });
  };

  return { take, end };
}

/** What `text` says as JSON, in which no control character may stand, and some do. */
function parsed(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const without = withoutControls(text);
    if (without === text) throw new ListTrouble(otherwise);
    return parsed(without, otherwise);
  }
}
