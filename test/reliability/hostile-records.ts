/** Hostile files that hold as records, as large as one may be: what they cost, the law, the report and the drawing cost. */
import {
  assurance,
  filled,
  incident,
  listed,
  recipient,
  transfer,
  transferLines,
  type HostileFile,
} from './hostile-text.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const day = (n: number): string => `${2024 + (n % 4)}-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`;

const notice = 'kind: notice\nto: congress\nunder: 2(d)\nsent: 2024-04-01\n';
const waiver = 'kind: waiver\nrecipient: ruritania\nby: state\non: 2024-04-01\n';
const assessment = 'kind: assessment\nrecipient: ruritania\nby: state\non: 2024-04-01\n';
const report = 'kind: report\nfiscal_year: 2025\n';
const received = `${assurance}received: 2024-03-20\n`;
const happened = `${incident}occurred: 2025-03-01\n`;
const oneLine = `${transferLines}  - item: one\n    deliveries:\n`;
const delivered = 'lines: [{item: a, deliveries: [{on: 2024-07-01}]}]\n';

/** What it is, how many values an entry has, an entry, what stands before the entries, and what behind them. */
type Row = readonly [
  what: string,
  values: number,
  entry: (index: number) => string,
  head: string,
  tail?: string,
];

const lists: readonly Row[] = [
  ['lines of a transfer', 2, (n) => `  - item: item ${n}\n`, transferLines],
  ['long lines of a transfer', 2, (n) => `  - item: ${'item '.repeat(100)}${n}\n`, transferLines],
  [
    'lines of a transfer, five deliveries each',
    13,
    (n) => `  - item: i\n    deliveries: [${[0, 1, 2, 3, 4].map((k) => `{on: ${day(n + k)}}`).join(', ')}]\n`,
    transferLines,
  ],
  [
    'delivered lines of a transfer',
    5,
    (n) => `  - {item: i${n}, deliveries: [{on: 2024-06-01}]}\n`,
    transferLines,
  ],
  [
    'lines of a transfer, shipped',
    6,
    () => '  - {item: i, deliveries: [{on: 2024-06-01, event: shipment}]}\n',
    transferLines,
  ],
  ['deliveries of one line', 2, (n) => `      - on: ${day(n)}\n`, oneLine],
  [
    'deliveries of one line in brackets',
    2,
    (n) => `{on: ${day(n)}}, `,
    `${transferLines}  - item: one\n    deliveries: [`,
    ']\n',
  ],
  [
    'deliveries on no day known to the day',
    2,
    (n) => `      - on: 2024-02-08/2024-${pad(3 + (n % 9))}-28\n`,
    oneLine,
  ],
  ['deliveries some time in a year', 3, () => '      - {on: 2024, event: title}\n', oneLine],
  [
    'exempt lines without a reason',
    7,
    (n) => `  - {item: i${n}, exemption: {clause: 1(d)(2)}, deliveries: [{on: 2024-07-01}]}\n`,
    transferLines,
  ],
  [
    'services nobody determined',
    6,
    (n) => `  - {item: s${n}, type: service, deliveries: [{on: 2024-07-01}]}\n`,
    transferLines,
  ],
  [
    'services determined some time in a year',
    9,
    () =>
      '  - {item: s, type: service, service_determination: {by: state, on: 2024}, deliveries: [{on: 2024-07-01}]}\n',
    transferLines,
  ],
  [
    'findings of credibility',
    4,
    (n) => `  - {finding: ${n % 2 ? 'not-' : ''}credible-and-reliable, on: ${day(n)}, basis: cable ${n}}\n`,
    `${received}credibility:\n`,
  ],
  [
    'findings of credibility in wide spans',
    3,
    (n) =>
      `  - {finding: ${n % 2 ? 'not-' : ''}credible-and-reliable, on: 2023-01-01/${day(n)}}\n`.replace(
        '/2024',
        '/2029',
      ),
    `${assurance}received: 2024-01-01/2025-12-31\ncredibility:\n`,
  ],
  [
    'dissents from a finding',
    4,
    (n) => `      - {office: Office ${n}, position: No., on: ${day(n)}}\n`,
    `${received}credibility:\n  - finding: credible-and-reliable\n    on: 2024-04-01\n    dissents:\n`,
  ],
  ['representatives', 3, (n) => `  - {name: M ${n}, level: ambassador}\n`, `${received}representatives:\n`],
  ['sources', 2, (n) => `  - title: Source ${n}\n`, `${recipient}sources:\n`],
  [
    'sources with paths',
    4,
    (n) => `  - {title: s, path: evidence/${n}.pdf, sha256: ${'ab'.repeat(32)}}\n`,
    `${recipient}sources:\n`,
  ],
  [
    'corrections',
    6,
    (n) => `  - {on: ${day(n)}, field: name, was: R${n}, office: Desk, because: b}\n`,
    `${recipient}corrections:\n`,
  ],
  [
    'acceptances',
    5,
    (n) => `  - {rule: house/no-source, until: 2030-01-01, office: Desk ${n}, because: b}\n`,
    `${transfer}ignore:\n`,
    'lines: [{item: a}]\n',
  ],
  [
    'acceptances of every rule until every day',
    5,
    (n) =>
      `  - {rule: nsm20/${['delivery-during-pause', 'obtain-assurances', 'half-assured', `rule-${n}`][n % 4]}, until: ${day(n)}, office: Desk, because: b}\n`,
    `${transfer}ignore:\n`,
    delivered,
  ],
  [
    'acceptances, and as many findings',
    10,
    () => '  - {rule: nsm20/delivery-during-pause, until: 2030-01-01, office: Desk, because: b}\n',
    `${transfer}ignore:\n`,
    `lines:\n${'  - {item: i, deliveries: [{on: 2024-07-01}]}\n'.repeat(590)}`,
  ],
  [
    'acceptances of rules that find nothing, and deliveries on as many days',
    2,
    (n) => `      - on: ${day(n)}\n`,
    `${transfer}ignore:\n${['delivery-during-suspension', 'open-ended-waiver', 'update-president'].map((rule) => `  - {rule: nsm20/${rule}, until: 2030-01-01, office: Desk, because: b}\n`).join('')}lines:\n  - item: one\n    deliveries:\n`,
  ],
  [
    'findings of credibility, each in a span of its own',
    3,
    (n) => `  - {finding: credible-and-reliable, on: ${day(n)}/${day(n).replace(/^..../, '2029')}}\n`,
    `${assurance}received: 2024-01-01/2025-12-31\ncredibility:\n`,
  ],
  [
    'armed conflicts',
    4,
    (n) => `  - {name: War ${n}, from: ${day(n)}, articles_used: true}\n`,
    `${recipient}armed_conflicts:\n`,
  ],
  [
    'armed conflicts in wide spans',
    3,
    (n) => `  - {from: 2023-01-01/2026-01-01, to: ${day(n)}/2028-01-01}\n`,
    `${recipient}armed_conflicts:\n`,
  ],
  ['references to one record', 1, () => '  - ruritania\n', `${notice}about:\n`],
  ['transfers of a waiver', 1, () => '  - ruritania/howitzers\n', `${waiver}transfers:\n`],
  [
    'remedies of an assessment',
    5,
    (n) => `  - {action: suspend-transfers, from: ${day(n)}, transfers: [ruritania/howitzers]}\n`,
    `${assessment}remedies:\n`,
  ],
  [
    'remedies of an assessment in wide spans',
    4,
    (n) =>
      `  - {action: suspend-transfers, from: 2024-01-01/2026-01-01, to: 2026-02-01/2028-${pad(1 + (n % 12))}-01}\n`,
    `${assessment}remedies:\n`,
  ],
  ['committees', 1, (n) => `  - Committee ${n}\n`, `${notice}about: [ruritania]\ncommittees:\n`],
  [
    'contradicted lines of a transfer',
    4,
    () => '  - {transfer: ruritania/howitzers, line: 0, because: b}\n',
    `${incident}contradicts:\n`,
  ],
  ['dissents in an incident', 3, (n) => `  - {office: Office ${n}, position: p}\n`, `${happened}dissents:\n`],
  ['remedies of an incident', 3, (n) => `  - {on: 2025-03-01, action: a${n}}\n`, `${happened}remedies:\n`],
  [
    'statements that there is nothing to report',
    5,
    (n) => `  - {clause: 2(a)(i), by: Office ${n}, on: 2025-04-01, because: b}\n`,
    `${report}nothing_to_report:\n`,
  ],
  [
    'briefings of a report',
    5,
    (n) => `  - {on: ${day(n)}, committees: [sfrc], office: Desk}\n`,
    `${report}briefings:\n`,
  ],
];

const texts: readonly (readonly [what: string, unit: string, head: string, tail: string])[] = [
  ['a long assessment of an incident', 'word ', `${happened}assessment: `, 'end\n'],
  ['an assessment in one word', 'w', `${happened}assessment: `, '\n'],
  ['an assessment of signs', '* a | b | _c_ `d` [e](f) <g>\\n', `${happened}assessment: "`, '"\n'],
  ['an assessment of paragraphs', 'a\\n\\n', `${happened}assessment: "`, '"\n'],
  ['a name of a mebibyte', 'R', 'kind: recipient\nname: ', '\n'],
  ['a name of words', 'Ruritania ', 'kind: recipient\nname: ', 'x\n'],
  ['a name of wide characters', '\u4f60', 'kind: recipient\nname: x', '\n'],
  ['workflow commands', '::error::a##[error]b%0A', `${recipient}title: "`, '"\n'],
  ['signs of HTML and Markdown in a name', '<b>&amp;|*_`[', 'kind: recipient\ntitle: t\nname: "', '"\n'],
  ['an item of a mebibyte', 'i ', `${transferLines}  - item: `, 'x\n'],
];

export const hostileRecords: readonly HostileFile[] = [
  ...lists.map(([what, values, entry, head, tail]) => ({
    what,
    text: () => listed(values, entry, head, tail),
    valid: true as const,
  })),
  ...texts.map(([what, unit, head, tail]) => ({
    what,
    text: () => filled(unit, head, tail),
    valid: true as const,
  })),
];
