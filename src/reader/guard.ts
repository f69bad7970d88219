/**
 * The gate before anything composes: one linear pass over the tokens of a text. It finds what the format leaves out
 * (directives, tags, anchors, aliases, merge keys, `?` keys, further documents) and what a parser could choke on.
 */
import { CST, Lexer, Parser } from 'yaml';
import { inFigures } from '../records/money.ts';
import { limits } from './limits.ts';
import { excerpt, type Problem } from './problem.ts';

/** How many anchors, aliases and tags are told one by one before the rest of a file is left unread. */
const mostMarks = 5;

const tooMany = `the file holds more than ${inFigures(limits.values)} values`;

export interface Guarded {
  readonly problems: readonly Problem[];
  /** The syntax tree, unless composing it could mislead or cost too much. */
  readonly tokens?: readonly CST.Token[];
}

/** Goes over the tokens of `text` once. */
export function guard(text: string): Guarded {
  const problems: Problem[] = [];
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  const open: number[] = [];
  let composable = true;
  let offset = 0;
  let scalarNext = false;
  let documents = 0;
  let hasContent = false;
  let inFlow: 'start' | 'comma' | 'other' = 'other';
  let mergeLine = false;
  let marks = 0;
  let commas = 0;

  const report = (length: number, message: string, help: string): void => {
    problems.push({ rule: 'unreadable', start: offset, end: offset + length, message, help });
  };
  const forbidden = (length: number, message: string, help: string): void => {
    hasContent = true;
    inFlow = 'other';
    marks += 1;
    report(length, message, help);
  };
  const stop = (length: number, message: string, help: string): void => {
    report(length, message, help);
    composable = false;
  };
  const neverClosed = (): void => {
    offset = open.at(-1)!;
    stop(1, `this "${text[offset]}" is never closed`, 'close it');
  };

  const end = endOfLine(text, limits.lines);
  if (end !== undefined) {
    offset = end;
    stop(1, `the file has more than ${inFigures(limits.lines)} lines`, 'split it into several records');
    return { problems };
  }

  let count = 0;
  reading: for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > limits.tokens) {
      stop(1, 'the file is too large to be one record', 'split it into several records');
      break;
    }
    // A sign that the lexer puts in before a scalar or a document is no part of the text.
    let width = lexeme.length;
    if (scalarNext) {
      scalarNext = false;
      inFlow = 'other';
      if (lexeme === '<<') {
        stop(2, 'merge keys (<<) are not part of this format', 'write the fields out where they belong');
        marks += 1;
        mergeLine = true;
      }
    } else {
      switch (CST.tokenType(lexeme)) {
        case 'scalar':
          scalarNext = true;
          hasContent = true;
          width = 0;
          break;
        case 'doc-mode':
          width = 0;
          break;
        case 'flow-error-end':
          // Where a line stands too far left, the lexer gives up what is open.
          neverClosed();
          break reading;
        case 'newline':
          mergeLine = false;
          break;
        case 'directive-line':
          marks += 1;
          report(
            lexeme.length,
            `"${excerpt(lexeme)}" is a directive; it can change what a file means`,
            'remove the line; case files are YAML 1.2 without directives',
          );
          break;
        case 'anchor':
          forbidden(lexeme.length, `the anchor ${excerpt(lexeme)} is not part of this format`, 'remove it');
          break;
        case 'alias':
          // A merge key takes its alias with it: one cause, one problem.
          if (!mergeLine) {
            const help = 'write the value out where it is used';
            forbidden(lexeme.length, `the alias ${excerpt(lexeme)} is not part of this format`, help);
          }
          composable = false;
          break;
        case 'tag': {
          const help = 'remove it; a value means what it says';
          forbidden(lexeme.length, `the tag ${excerpt(lexeme)} is not part of this format`, help);
          break;
        }
        case 'explicit-key-ind':
          stop(1, 'a "?" key is not part of this format', 'write the key as "key: value"');
          break reading;
        case 'doc-start':
          documents += 1;
          if (documents > 1 || hasContent) {
            stop(3, 'a second document starts here', 'one record per file: move it to a file of its own');
            break reading;
          }
          break;
        case 'flow-map-start':
        case 'flow-seq-start':
          hasContent = true;
          open.push(offset);
          inFlow = 'start';
          if (open.length > limits.depth) {
            stop(1, `brackets are nested more than ${limits.depth} deep`, 'write it flatter');
            break reading;
          }
          break;
        case 'flow-map-end':
        case 'flow-seq-end': {
          const opened = open.pop();
          inFlow = 'other';
          if (opened !== undefined && text[opened] !== (lexeme === '}' ? '{' : '[')) {
            stop(1, `this "${lexeme}" does not close the "${text[opened]}" before it`, 'close what is open');
            break reading;
          }
          break;
        }
        case 'comma':
          if (open.length > 0 && inFlow !== 'other') {
            stop(1, 'nothing is written before this comma', 'remove the comma or write the value');
            break reading;
          }
          inFlow = 'comma';
          commas += 1;
          if (commas > limits.values) {
            stop(1, tooMany, 'split it into several records');
            break reading;
          }
          break;
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
          hasContent = true;
          inFlow = 'other';
          if (!isClosed(lexeme)) {
            stop(
              1,
              'the quotation mark is never closed',
              'close it, or double it when it is meant as a character',
            );
            break reading;
          }
          if (lexeme[0] === '"') {
            const bad = badEscape(lexeme);
            if (bad !== undefined) {
              offset += bad;
              stop(
                2,
                'the backslash starts no known escape',
                'write \\\\ for a backslash, or use single quotes',
              );
              break reading;
            }
          }
          break;
        case null:
          stop(lexeme.length, `"${excerpt(lexeme)}" cannot stand here`, 'put the value in quotes');
          break reading;
        case 'block-scalar-header':
        case 'seq-item-ind':
        case 'map-value-ind':
          hasContent = true;
          break;
        default:
          break;
      }
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    offset += width;
    if (marks > mostMarks) {
      composable = false;
      break;
    }
  }
  if (composable && open.length > 0) neverClosed();
  if (composable) {
    for (const token of parser.end()) tokens.push(token);
    const tooMuch = measure(tokens);
    if (tooMuch) {
      problems.push(tooMuch);
      composable = false;
    }
  }
  return composable ? { problems, tokens } : { problems };
}

/** Where a double-quoted text has a backslash that YAML gives no meaning to. */
function badEscape(quoted: string): number | undefined {
  for (const escape of quoted.matchAll(/\\([^])/g)) {
    if (!'0abtnvfre "/\\N_LPxuU\t\r\n'.includes(escape[1]!)) return escape.index;
  }
  return undefined;
}

function isClosed(quoted: string): boolean {
  if (quoted.length < 2 || quoted.at(-1) !== quoted[0]) return false;
  if (quoted[0] === "'") return /'*$/.exec(quoted.slice(1))![0].length % 2 === 1;
  return /\\*$/.exec(quoted.slice(0, -1))![0].length % 2 === 0;
}

/** Walks the syntax tree without recursion and says when it is deeper or larger than a record can be. */
function measure(tokens: readonly CST.Token[]): Problem | undefined {
  const stack: { readonly token: CST.Token; readonly depth: number; readonly isKey: boolean }[] = [];
  for (const token of tokens)
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth: 1, isKey: false });
  let values = -1;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    const tooMuch = (message: string): Problem => ({
      rule: 'unreadable',
      start: token.offset,
      end: token.offset + 1,
      message,
      help: 'split it into several records',
    });
    if (!next.isKey) values += 1;
    if (values > limits.values) return tooMuch(tooMany);
    if (!('items' in token)) continue;
    if (depth > limits.depth) return tooMuch(`values are nested more than ${limits.depth} deep`);
    const isMap =
      token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
    if (isMap && token.items.length > limits.keys)
      return tooMuch(`one mapping has more than ${inFigures(limits.keys)} keys`);
    // A comma before the bracket begins an entry that is none.
    const last = token.items.at(-1);
    if (token.items.length - (last?.key || last?.value ? 0 : 1) > limits.entries)
      return tooMuch(`one list has more than ${inFigures(limits.entries)} entries`);
    for (const { key, value } of token.items) {
      if (key) stack.push({ token: key, depth: depth + 1, isKey: true });
      if (value) stack.push({ token: value, depth: depth + 1, isKey: false });
    }
  }
  return undefined;
}

/** Where the line number `count` of `text` ends, if there is more after it. */
function endOfLine(text: string, count: number): number | undefined {
  let end = -1;
  for (let line = 0; line < count; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return undefined;
  }
  return end + 1 < text.length ? end + 1 : undefined;
}
