/** Whatever anyone writes anywhere in a repository or on a command line: it is text in every answer, and nothing else. */
import { rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { unfitCharacters } from '../../src/reader/characters.ts';
import { hostile } from '../render/hostile.ts';
import { folderWith, run } from '../support.ts';
import { cases, count, figure, isNight, often } from './figures.ts';

/** One text for each place where a person can write one. */
const places = 14;
const harmless = Array.from({ length: places }, () => 'harmless');

/** Texts that would be something else: in logs, spreadsheets, pages, calendars, documents and templates. */
const payloads = [
  'ok\n::error file=cases/freedonia.yaml,line=1::forged',
  'x\n::add-mask::the',
  'abc ##[error]forged',
  '##[group]x\n##[endgroup]',
  'x\n::set-output name=verdict::pass',
  'EOF\nverdict=pass\nEOF',
  '100%0A::error::x %25 %3A',
  '##vso[task.setvariable variable=verdict]pass',
  'section_start:1:x[collapsed=true] hidden',
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\uff1d1+1',
  'a","b\n=1+1',
  'a;=1+1;b\t=1',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</style><style>td{display:none}</style>',
  '![beacon](https://example.org/x.png)',
  'a | b\n| fake | row |',
  '# heading\n\n- list\n\n***',
  '@org/legal closes #1 GH-2 org/repo#3',
  '[text](javascript:alert(1)) <https://example.org>',
  '```\n~~~\n$$',
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
  'a;b,c\\d\\n',
  ']]><?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
  'a\tb',
  '&lt;b&gt; &amp; &#60; &copy;',
  '</script><!--',
  '__proto__',
  '{{ 7 | times: 7 }}{% render "x" %}',
  '$(touch pwn) `touch pwn` --output=pwn; %PATH%',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u4f60\u597d e\u0301',
  'long '.repeat(20_000),
];

/** What a reader refuses: a finding tells of it, and it reaches no answer as it is. */
const refused = [
  '\u001b[2J\u001b]52;c;eA==\u0007 \u009b31m',
  'section_start:1:x[collapsed=true]\r hidden\b\b\b',
  '\u202edesrever\u202c \u2066a\u2069',
  '\u{e0069}\u{e007f} \u200b\ufeff\u00ad',
  'a\u2028b\u2029c\u0085d',
  '\ud800 alone \ufffe',
];

/** A repository in which the texts stand wherever one can be written, and in the name of a file. */
function repositoryOf(texts: readonly string[]): Record<string, string> {
  const [settingsTitle, because, reportTitle, ...others] = texts;
  const [name, title, note, item, justification, accepted, office, basis, unit, key, fileName] = others;
  const file = (fields: object): string => `${JSON.stringify(fields, null, 1)}\n`;
  const recipient = 'freedonia';
  return {
    'nsm20.yaml': file({
      title: settingsTitle,
      instruments: { nsm20: { until: '2025-02-21', because } },
      report: { title: reportTitle },
    }),
    'cases/freedonia.yaml': file({
      kind: 'recipient',
      name,
      note,
      receiving_at_issuance: true,
      group: { conflict: true, by: 'state', on: '2024-02-20' },
      ignore: [{ rule: 'nsm20/obtain-assurances', until: '2024-07-31', office, because: accepted }],
    }),
    'cases/freedonia/letter.yaml': file({
      kind: 'assurance',
      recipient,
      title,
      covers: ['ihl'],
      received: '2024-03-20',
      credibility: [{ finding: 'credible-and-reliable', by: 'state', on: '2024-03-20', basis }],
    }),
    'cases/freedonia/shells.yaml': file({
      kind: 'transfer',
      recipient,
      title: unit,
      program: 'fmf',
      lines: [{ item, deliveries: [{ on: '2024-04-02' }] }],
    }),
    'cases/freedonia/waiver.yaml': file({
      kind: 'waiver',
      recipient,
      by: 'state',
      on: '2024-06-03',
      until: '2024-12-31',
      justification,
    }),
    'cases/ruritania.yaml': file({ kind: 'recipient', name: 'R', [`unknown ${key}`]: 1 }),
    // A name of a file that cannot be an id, behind all others.
    [`cases/zz ${nameOf(fileName!)}.yaml`]: file({ kind: 'recipient', name: 'Z' }),
  };
}

/** What of a text a name of a file can hold. */
const nameOf = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  Array.from(text.replaceAll(/[/\u0000]|\p{Surrogate}/gu, '_'))
    .slice(0, 40)
    .join('');

type Shape = unknown;

const shapeOfJson = (value: unknown): Shape => {
  if (Array.isArray(value)) return value.map(shapeOfJson);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  // Fields and findings are named by their own words; what a record says under a name of its own is counted.
  return Object.entries(value).map(([key, each]) => [
    key.startsWith('unknown ') ? 'own' : key,
    shapeOfJson(each),
  ]);
};

function shapeOfXml(text: string): Shape {
  const shape: unknown[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void shape.push(name, Object.keys(attributes)));
  parser.on('closetag', () => void shape.push('/'));
  parser.write(text).close();
  return shape;
}

const pages = new MarkdownIt({ html: true });
const shapeOfMarkdown = (text: string): Shape =>
  pages
    .parse(text, {})
    .flatMap(({ type, tag, children }) => [
      `${type} ${tag}`,
      ...(children ?? []).filter((each) => each.type !== 'text').map((each) => each.type),
    ]);

/** The tags of a page, each with the names of its attributes. */
const shapeOfHtml = (text: string): Shape =>
  Array.from(
    text.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?[a-z!][\w-]*)([^<>]*)>/gi),
    ([, name, attributes]) => [name, attributes!.match(/[\w:-]+(?==")/g)],
  );

const shapeOfCsv = (text: string): Shape => parse(text).map(({ length }) => length);

const shapeOfCalendar = (text: string): Shape => {
  const shape = (component: ICAL.Component): Shape => [
    component.name,
    component.getAllProperties().map(({ name }) => name),
    component.getAllSubcomponents().map(shape),
  ];
  return shape(new ICAL.Component(ICAL.parse(text) as unknown[]));
};

/** What shows of lines that break by their length: that there are some. */
const shapeOfText = (text: string): Shape => text.length > 0;

/** Every answer that reads the repository, in each of its formats, and how its shape is read. */
const answers: readonly (readonly [args: string, shape: (text: string) => Shape])[] = [
  ...['check', 'check --plain', 'check -f concise', 'check -f github --fail-on never'].map(
    (args) => [args, shapeOfText] as const,
  ),
  ['check -f json', (text) => shapeOfJson(JSON.parse(text))],
  ['check -f sarif', (text) => shapeOfJson(JSON.parse(text))],
  ['check -f gitlab', (text) => shapeOfJson(JSON.parse(text))],
  ['check -f junit', shapeOfXml],
  ['check -f markdown', shapeOfMarkdown],
  ...['status', 'deadlines --all', 'list recipient', 'list transfer'].flatMap((command) => [
    [command, shapeOfText] as const,
    [`${command} --plain`, shapeOfText] as const,
    [`${command} -f markdown`, shapeOfMarkdown] as const,
    [`${command} -f csv`, shapeOfCsv] as const,
    [`${command} -f json`, (text: string) => shapeOfJson(JSON.parse(text))] as const,
  ]),
  ['deadlines --all -f ics', shapeOfCalendar],
  ['status -f html', shapeOfHtml],
  // A report is drawn by a process of its own; by day its tests have hostile texts of their own.
  ...(isNight
    ? ([
        ['report --fy 2024', shapeOfMarkdown],
        ['report --fy 2024 -f html', shapeOfHtml],
        ['report --fy 2024 -f json', (text: string) => shapeOfJson(JSON.parse(text))],
      ] as const)
    : []),
  ['show freedonia', shapeOfText],
  ['show freedonia/shells', shapeOfText],
  ['show freedonia/shells -f json', (text) => shapeOfJson(JSON.parse(text))],
  ['doctor', shapeOfText],
  ['doctor --plain -v', shapeOfText],
  ['doctor -f json', (text) => shapeOfJson(JSON.parse(text))],
];

/** Characters that would not show, but for the ends of lines. */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]|[\u{d800}-\u{dfff}]/u;

/** Nothing hidden, and no command but the annotations that were asked for. */
function isText(text: string, args: string): void {
  // Tables of values and calendars end their lines as their standards say.
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  for (const each of lines) {
    if (unseen.test(each)) expect.fail(`${args}: ${JSON.stringify(each.slice(0, 300))}`);
    if (args.includes('github') && /^::(error|warning|notice) [^:]+::/.test(each)) continue;
    if (/^\s*::|##\[|##vso\[/i.test(each)) expect.fail(`${args}: ${JSON.stringify(each.slice(0, 300))}`);
  }
}

/** What every answer says of a repository with these texts, as shapes. */
async function shapesOf(texts: readonly string[], isRead: boolean): Promise<Shape> {
  const folder = folderWith(repositoryOf(texts));
  try {
    const shapes: [string, number, Shape][] = [];
    for (const [args, shape] of answers) {
      const { code, out, err } = await run(folder, args.split(' '));
      isText(out, args);
      isText(err, args);
      if (isRead || code < 2) shapes.push([args, code, shape(out)]);
    }
    return shapes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A text as a reader takes it in: without what it refuses, and not blank. */
const fit = (text: string): string => {
  let kept = text;
  for (const { start, end } of unfitCharacters(text).toReversed())
    kept = kept.slice(0, start) + kept.slice(end);
  return `a ${kept} z`.replaceAll(/\p{Surrogate}/gu, '');
};

test(
  'every payload, in every answer',
  async () => {
    const expected = await shapesOf(harmless, true);
    // Each payload stands in one place; at night each stands in every place.
    const step = often(places, 1);
    for (let first = 0; first < payloads.length; first += step) {
      const texts = harmless.map((_, place) => payloads[(first + place) % payloads.length]!);
      expect([first, await shapesOf(texts, true)]).toEqual([first, expected]);
    }
    for (let first = 0; first < refused.length; first += often(refused.length, 1))
      await shapesOf(
        harmless.map((text, place) => (place < 3 ? text : refused[(first + place) % refused.length]!)),
        false,
      );
  },
  60 * 60_000,
);

test(
  'what is typed on a command line is repeated as text',
  async () => {
    const folder = folderWith(repositoryOf(harmless));
    for (const [nth, payload] of [...payloads, ...refused].entries()) {
      const commands = [
        ['show', payload],
        ['list', payload],
        ['explain', payload],
        ['schema', payload],
        ['new', payload],
        ['check', payload],
        ['check', '-f', payload],
        ['check', '--as-of', payload],
        ['check', '--fail-on', payload],
        ['deadlines', '--recipient', payload],
        ['deadlines', `--${payload}`],
        ['status', '-C', payload.replaceAll('\0', '')],
        ['status', '--config', payload.replaceAll('\0', '')],
        ['new', 'recipient', '--set', `name=${payload}`, '--set', payload],
        [payload],
      ];
      // Each payload goes to a few of them; at night to all.
      const some = commands.filter((_, index) => index % often(5, 1) === nth % often(5, 1));
      for (const args of some) {
        const { out, err } = await run(folder, args);
        isText(out + err, args.slice(0, 2).join(' ').slice(0, 40));
        expect(Math.max(...err.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(8_000);
      }
    }
  },
  60 * 60_000,
);

test(
  'random texts, each in its place',
  async (context) => {
    const runs = cases(2, 720);
    const expected = await shapesOf(harmless.map(fit), true);
    const texts = fc.array(hostile, { minLength: places, maxLength: places });
    await fc.assert(
      fc.asyncProperty(texts, async (each) => {
        expect(await shapesOf(each.map(fit), true)).toEqual(expected);
        await shapesOf(each, false);
      }),
      { numRuns: runs },
    );
    figure(context, {
      goal: 'Q13',
      says: `outputs: ${count(payloads.length + refused.length)} payloads and ${count(runs * places)} random texts in ${answers.length} answers each, 0 of them anything but text`,
      mark: '34 payloads and 10,000 random texts for each format, 0 of them anything but text',
    });
  },
  6 * 60 * 60_000,
);
