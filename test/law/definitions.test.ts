/** Which act's words make a line a service, and that the reasons of a verdict say so. */
import { expect, test } from 'vitest';
import { definitions } from '../../src/law/definitions.ts';
import { judgedLines } from './judged-lines.ts';
import { contextOf } from '../support.ts';

const reasons = (program: string, line: string, more = ''): readonly string[] =>
  [
    ...judgedLines(
      contextOf(
        `-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/course.yaml --
kind: transfer
recipient: freedonia
program: ${program}
${more}lines:
  - { item: course, ${line}deliveries: [{ on: 2024-06-10 }] }
`,
        '2024-06-30',
      ),
    ),
  ].flatMap(({ deliveries }) =>
    deliveries.map(({ judgement }) => `${judgement.verdict}: ${judgement.because[0]!.text}`),
  );

const service = 'type: service, ';
const article = 'type: article, ';
const determined = 'service_determination: { by: state, on: 2024-06-10 }, ';
const appropriated = 'funding: appropriated\n';
const open = 'no determination that the memorandum applies is recorded by 2024-06-10';
const plain = 'a defense service (AECA sec. 47(4))';
const training = 'a defense service (AECA sec. 47(4); FAA sec. 644(f) would leave training out)';
const construction = 'fmcs: design and construction services are not defense services (AECA sec. 47(4))';

test.each([
  ['fmf', service, '', `out-of-scope: ${plain}, and ${open}`],
  ['section-333', service, '', `out-of-scope: ${training}, and ${open}`],
  ['imet', '', '', `out-of-scope: ${training}, and ${open}`],
  ['training-team', '', appropriated, `out-of-scope: ${training}, and ${open}`],
  [
    'fmf',
    service + determined,
    '',
    `barred: fmf: Foreign Military Financing is named in the text; ${plain}, determined to be covered`,
  ],
  [
    'section-333',
    service + determined,
    '',
    `barred: section-333: 10 U.S.C. 333 is named in the text; ${training}, determined to be covered`,
  ],
  ['section-333', '', '', 'barred: section-333: 10 U.S.C. 333 is named in the text'],
  ['imet', article, '', 'barred: imet: the program is paid with appropriations'],
  ['fms', service + determined, '', "out-of-scope: fms: the sale is paid with the recipient's own funds"],
  ['fmcs', '', appropriated, `out-of-scope: ${construction}`],
  ['fmcs', service, appropriated, `out-of-scope: ${construction}`],
  ['fmcs', service + determined, appropriated, `out-of-scope: ${construction}`],
])('%s, %s%s', (program, line, more, expected) => {
  expect(reasons(program, line, more)).toEqual([expected]);
});

test('what was not read where it stands is marked so', () => {
  for (const { source } of Object.values(definitions))
    expect('url' in source, source.citation).toBe(source.certainty !== 'unverified');
});
