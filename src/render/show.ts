/** One record: what it says, what it is tied to, and what the law makes of it, as sentences or JSON. */
import { inWords, type DaySpan } from '../calendar/day-span.ts';
import { idOf } from '../engine/clause.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Finding, Said } from '../engine/rule.ts';
import { cite, shortCite } from './citation.ts';
import { dueText, stateText } from './deadlines.ts';
import {
  cut,
  hanging,
  lines as linesOf,
  shown as line,
  terminal,
  wrap,
  type Ink,
  type Terminal,
} from './ink.ts';
import type { Shown } from './text.ts';
import { acceptanceText, levelOf } from './view.ts';
import { deadlineJson, findingJson, type Fingerprint } from './json.ts';

export type ShownReason = Said;

export interface ShownJudgement {
  readonly verdict: string;
  /** What the verdict says of the line: `paused; it may not be delivered`. */
  readonly meaning: string;
  readonly because: readonly ShownReason[];
  readonly readings: readonly string[];
  readonly possible: readonly string[];
}

export interface ShownLine {
  readonly index: number;
  readonly item: string;
  readonly deliveries: readonly {
    readonly index: number;
    readonly on: DaySpan;
    readonly event: string;
    readonly judgement: ShownJudgement;
  }[];
  readonly now: ShownJudgement;
}

export interface ShownRecord {
  readonly asOf: string;
  readonly id: string;
  readonly kind: string | null;
  readonly path: string;
  readonly title: string | undefined;
  readonly data: unknown;
  /** The file's text; undefined: not to be shown. */
  readonly text: string | undefined;
  readonly refersTo: readonly string[];
  readonly referredToBy: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly findings: readonly Finding[];
  readonly lines: readonly ShownLine[] | undefined;
  /** What instruments say of it beside findings. */
  readonly says: readonly ShownReason[];
}

export function showJson(shown: ShownRecord, fingerprint: Fingerprint): unknown {
  const { asOf, id, kind, path, data, refersTo, referredToBy, deadlines, findings, lines, says } = shown;
  const reason = ({ clause, text, at }: ShownReason): object => ({
    clause: clause && idOf(clause),
    text,
    at: at && { path: at.path, pointer: at.pointer, start: at.start, end: at.end },
  });
  const judgement = ({ verdict, because, readings, possible }: ShownJudgement): object => ({
    verdict,
    because: because.map(reason),
    readings,
    ...(verdict === 'undetermined' && { possible }),
  });
  return {
    format: 'nsm20.show/1',
    asOf,
    record: id,
    kind,
    path,
    data,
    refersTo,
    referredToBy,
    deadlines: deadlines.map(deadlineJson),
    findings: findings.map((finding) => findingJson(finding, fingerprint)),
    ...(says.length > 0 && { says: says.map(reason) }),
    ...(lines && {
      lines: lines.map(({ index, item, deliveries, now }) => ({
        index,
        item,
        deliveries: deliveries.map((delivery) => ({
          index: delivery.index,
          on: delivery.on,
          event: delivery.event,
          ...judgement(delivery.judgement),
        })),
        now: judgement(now),
      })),
    }),
  };
}

export function showText(shown: ShownRecord, ink: Ink): Terminal {
  const {
    asOf,
    id,
    kind,
    path,
    title,
    text,
    refersTo,
    referredToBy,
    deadlines,
    findings,
    lines = [],
    says,
  } = shown;
  const out: (Shown | Terminal)[] = [];
  const paragraph = (heading: string, body: readonly Shown[]): void => {
    if (body.length > 0) out.push(line``, ink.strong(heading), ...body);
  };
  out.push(
    ...wrap(`${kind ?? 'file'} ${id}${title === undefined ? '' : `: ${title}`}`, ink.width, 2),
    cut(path),
  );
  const written = (text ?? '').split('\n').map((each) => each.trimEnd());
  paragraph(
    'Record',
    written.filter((each) => each !== '' && !each.startsWith('#')).map((each) => line`  ${sourceLine(each)}`),
  );
  for (const each of lines)
    paragraph(
      `Line ${each.index + 1} (lines/${each.index}): ${cut(each.item)}`,
      lineSentences(each, asOf, ink),
    );
  paragraph(
    'By the other instruments',
    says.flatMap((each) => saidText(each, '  ', ink)),
  );
  paragraph(
    'Names',
    refersTo.map((each) => line`  ${each}`),
  );
  paragraph(
    'Named by',
    referredToBy.map((each) => line`  ${each}`),
  );
  paragraph(
    `Deadlines as of ${asOf}`,
    deadlines.flatMap((deadline) => {
      const { what, clause, provisional } = deadline;
      const when = `${provisional ? '' : 'due '}${dueText(deadline)}`;
      return hanging('  ', `${what}: ${stateText(deadline)}; ${when} (${shortCite(clause)})`, ink.width);
    }),
  );
  paragraph(
    `Findings as of ${asOf}`,
    findings.flatMap((finding) => hanging('  ', findingLine(finding), ink.width)),
  );
  return terminal`${linesOf(out)}\n`;
}

function findingLine(finding: Finding): string {
  const { rule, message, at, ignored } = finding;
  const told = `${levelOf(finding)}[${rule}] ${message} (${at.path}:${at.start.line}:${at.start.column})`;
  return ignored ? `${told}, ${acceptanceText(ignored)}` : told;
}

/** A source line keeps its indentation. */
const sourceLine = (source: string): Shown => {
  const indent = /^ {0,80}/.exec(source)![0];
  return line`${indent}${cut(source.slice(indent.length))}`;
};

function lineSentences({ deliveries, now }: ShownLine, asOf: string, ink: Ink): Shown[] {
  const made = deliveries.flatMap(({ on, event, judgement }) => {
    const what = event === 'shipment' ? 'Shipped' : 'Delivered';
    return [
      ...hanging('  ', `${what} ${inWords(on)}: ${meaningOf(judgement)}.`, ink.width),
      ...reasons(judgement, ink),
    ];
  });
  return [
    ...made,
    ...hanging('  ', `To deliver on ${asOf}: ${meaningOf(now)}.`, ink.width),
    ...reasons(now, ink),
  ];
}

const meaningOf = ({ verdict, meaning, possible }: ShownJudgement): string =>
  `${meaning}${verdict === 'undetermined' ? ` (${possible.join(' or ')})` : ''}`;

function reasons({ because, readings }: ShownJudgement, ink: Ink): Shown[] {
  const told = because.flatMap((each) => saidText(each, '    - ', ink));
  return readings.length > 0 ? [...told, line`    - read as in ${readings.join(', ')}`] : told;
}

function saidText({ clause, text, at }: ShownReason, start: string, ink: Ink): Shown[] {
  const place = at ? ` [${at.path}:${at.start.line}:${at.start.column}]` : '';
  return hanging(start, `${clause ? `${cite(clause)}: ` : ''}${text}${place}`, ink.width);
}
