/** What was told to the President and to Congress, and by when, in every way the records can be read. */
import { describe, expect, test } from 'vitest';
import { inWords, parseDaySpan, type DaySpan } from '../../../src/calendar/day-span.ts';
import type { Discharge } from '../../../src/law/discharge.ts';
import {
  noticesOf,
  sixthCommittee,
  tellingOf,
  toldPresident,
  unreadNotices,
} from '../../../src/law/nsm20/notices.ts';
import { contextOf } from '../../support.ts';
import { file } from './whole.ts';

const asOf = '2024-06-30';
const about = 'about: [freedonia/letter]';
const freedonia =
  file('freedonia', 'kind: recipient', 'name: Freedonia') +
  ['letter', 'letter-2']
    .map((name) => file(`freedonia/${name}`, 'kind: assurance', 'recipient: freedonia', 'covers: [ihl]'))
    .join('');
/** A notice; its day stands on line 4. Days are those of June 2024, where only the day is given. */
const notice = (name: string, to: string, under: string, sent: string, ...more: readonly string[]): string =>
  file(
    `notices/${name}`,
    'kind: notice',
    `to: ${to}`,
    `under: ${under}`,
    `sent: ${sent.replaceAll(/(?<![-\d])(\d\d)(?![-\d])/g, '2024-06-$1')}`,
    ...more,
  );
const context = (archive: string) => contextOf(freedonia + archive, asOf);
const told = ({ done, doubts }: Discharge): readonly [string[], string[]] => [
  done.map((each) => (each === 'never' ? each : inWords(each))),
  doubts.map(
    ({ field, text, at }) => `${field}: ${text} (${at ? `${at.path}:${at.start.line}` : 'nowhere'})`,
  ),
];

describe('notices', () => {
  const congress = (name: string, sent: string, ...more: readonly string[]): string =>
    notice(name, 'congress', '2(d)', sent, ...more);
  test.each<[name: string, archive: string, about: string | undefined, ids: string[]]>([
    ['of a matter', congress('a', '10', about), 'freedonia/letter', ['notices/a']],
    [
      'of several matters',
      congress('a', '10', 'about: [freedonia/letter-2, freedonia/letter]'),
      'freedonia/letter',
      ['notices/a'],
    ],
    ['of another matter', congress('a', '10', 'about: [freedonia/letter-2]'), 'freedonia/letter', []],
    ['of no named matter', congress('a', '10'), 'freedonia/letter', []],
    [
      'whatever the matter',
      congress('a', '10') + congress('b', '10', about),
      undefined,
      ['notices/a', 'notices/b'],
    ],
    ['sent today', congress('a', '30', about), 'freedonia/letter', ['notices/a']],
    ['sent tomorrow', congress('a', '2024-07-01', about), 'freedonia/letter', []],
    ['perhaps sent by today', congress('a', '30/2024-07-01', about), 'freedonia/letter', ['notices/a']],
    ['sent by some day', congress('a', '../2024-07-01', about), 'freedonia/letter', ['notices/a']],
    ['a draft', congress('a', '10', about, 'draft: true'), 'freedonia/letter', []],
    ['to the President', notice('a', 'president', '2(d)', '10', about), 'freedonia/letter', []],
    ['under another clause', notice('a', 'congress', 'other', '10', about), 'freedonia/letter', []],
  ])('%s', (_, archive, matter, ids) => {
    expect(noticesOf(context(archive), 'congress', '2(d)', matter).map(({ id }) => id)).toEqual(ids);
  });
});

describe('files that may hold a notice and could not be read', () => {
  const broken = (...lines: readonly string[]): string =>
    file('notices/a', 'kind: notice', 'colour: blue', 'sent: 2024-06-10', ...lines);
  type Under = Parameters<typeof unreadNotices>[2][number];
  const own = ['to: congress', 'under: 2(d)'] as const;
  const [here, nowhere] = [['cases/notices/a.yaml could not be read'], []];
  test.each<[name: string, archive: string, under: Under[], about: string | undefined, doubts: string[]]>([
    ['of the matter', broken(...own, about), ['2(d)'], 'freedonia/letter', here],
    ['of another', broken(...own, 'about: [freedonia/letter-2]'), ['2(d)'], 'freedonia/letter', nowhere],
    [
      'of another, whatever is asked',
      broken(...own, 'about: [freedonia/letter-2]'),
      ['2(d)'],
      undefined,
      here,
    ],
    [
      'of several',
      broken(...own, 'about: [freedonia/letter-2, freedonia/letter]'),
      ['2(d)'],
      'freedonia/letter',
      here,
    ],
    [
      'of a matter of the folder that does not exist',
      broken(...own, 'about: [freedonia/ghost]'),
      ['2(d)'],
      'freedonia/letter',
      here,
    ],
    [
      'of a matter of another folder that does not exist',
      broken(...own, 'about: [sylvania/ghost]'),
      ['2(d)'],
      'freedonia/letter',
      nowhere,
    ],
    ['of something that is no name', broken(...own, 'about: [12]'), ['2(d)'], 'freedonia/letter', here],
    [
      'of another matter, named outside a list',
      broken(...own, 'about: freedonia/letter-2'),
      ['2(d)'],
      'freedonia/letter',
      nowhere,
    ],
    ['that does not say of what', broken(...own), ['2(d)'], 'freedonia/letter', here],
    ['to someone else', broken('to: president', 'under: 2(d)', about), ['2(d)'], 'freedonia/letter', nowhere],
    ['that does not say to whom', broken('under: 2(d)', about), ['2(d)'], 'freedonia/letter', here],
    [
      'under another clause',
      broken('to: congress', 'under: other', about),
      ['2(d)'],
      'freedonia/letter',
      nowhere,
    ],
    [
      'under one of two clauses',
      broken('to: congress', 'under: other', about),
      ['2(d)', 'other'],
      'freedonia/letter',
      here,
    ],
    ['that does not say under what', broken('to: congress', about), ['2(d)'], 'freedonia/letter', here],
    ['of which nothing can be made out', file('notices/a', 'kind: ['), ['2(d)'], 'freedonia/letter', here],
    [
      'in the folder of the recipient',
      file('freedonia/a', 'kind: ['),
      ['2(d)'],
      'freedonia/letter',
      ['cases/freedonia/a.yaml could not be read'],
    ],
    [
      'in the folder of another recipient',
      file('sylvania', 'kind: recipient', 'name: Sylvania') + file('sylvania/a', 'kind: ['),
      ['2(d)'],
      'freedonia/letter',
      nowhere,
    ],
    [
      "in the folder of a recipient, and the matter is nobody's",
      notice('told', 'congress', '2(d)', '2024-06-10', about) + file('freedonia/a', 'kind: ['),
      ['2(d)'],
      'notices/told',
      nowhere,
    ],
    [
      'in the folder of another recipient, whatever is asked',
      file('sylvania', 'kind: recipient', 'name: Sylvania') + file('sylvania/a', 'kind: ['),
      ['2(d)'],
      undefined,
      ['cases/sylvania/a.yaml could not be read'],
    ],
  ])('%s', (_, archive, under, matter, doubts) => {
    expect(unreadNotices(context(archive), 'congress', under, matter).map(({ text }) => text)).toEqual(
      doubts,
    );
  });
});

describe('when the President was told', () => {
  const sent = (...days: readonly string[]): string =>
    days.map((day, index) => notice(`n${index}`, 'president', '1(f)', day, about)).join('');
  const open = (name: string, days: string): string =>
    `sent: "sent" of notices/${name} is not known to the day (${days}) (cases/notices/${name}.yaml:4)`;
  const matter = parseDaySpan('2024-06-10') as DaySpan;
  test.each<[name: string, archive: string, matter: DaySpan | undefined, done: string[], doubts: string[]]>([
    ['never', '', matter, ['never'], []],
    ['on the day of the matter', sent('10'), matter, ['2024-06-10'], []],
    ['before it: that tells nothing', sent('09'), matter, ['never'], []],
    ['before it, where there is none', sent('09'), undefined, ['2024-06-09'], []],
    [
      'perhaps before it',
      sent('08/12'),
      matter,
      ['between 2024-06-08 and 2024-06-12'],
      [open('n0', 'between 2024-06-08 and 2024-06-12')],
    ],
    ['the earlier of two', sent('12', '11'), matter, ['2024-06-11'], []],
    [
      'the earlier of two, whichever it is',
      sent('11/20', '15/16'),
      matter,
      ['between 2024-06-11 and 2024-06-16'],
      [open('n0', 'between 2024-06-11 and 2024-06-20'), open('n1', 'between 2024-06-15 and 2024-06-16')],
    ],
    [
      'an open start prevails',
      sent('../2024-06-20', '15'),
      matter,
      ['by 2024-06-15'],
      [open('n0', 'by 2024-06-20')],
    ],
    [
      'an open end gives way',
      sent('11/..', '15'),
      matter,
      ['between 2024-06-11 and 2024-06-15'],
      [open('n0', 'on or after 2024-06-11')],
    ],
    [
      'two open ends',
      sent('12/..', '11/..'),
      matter,
      ['on or after 2024-06-11'],
      [open('n0', 'on or after 2024-06-12'), open('n1', 'on or after 2024-06-11')],
    ],
    [
      'recorded, and a file that could not be read may tell of an earlier one',
      sent('15') + file('notices/x', 'kind: ['),
      matter,
      ['2024-06-15', 'by 2024-06-15'],
      ['cases/notices/x.yaml: cases/notices/x.yaml could not be read (nowhere)'],
    ],
    [
      'a file that could not be read, and names the clause, may tell of one by today',
      file('notices/x', 'kind: notice', 'to: president', 'under: 1(f)', 'colour: blue'),
      matter,
      ['never', 'by 2024-06-30'],
      ['cases/notices/x.yaml: cases/notices/x.yaml could not be read (nowhere)'],
    ],
    [
      'a file that could not be read may tell of one by today',
      file('notices/x', 'kind: ['),
      matter,
      ['never', 'by 2024-06-30'],
      ['cases/notices/x.yaml: cases/notices/x.yaml could not be read (nowhere)'],
    ],
    ['under another clause', notice('n0', 'president', '1(b)', '12', about), matter, ['never'], []],
    ['to Congress', notice('n0', 'congress', '1(f)', '12', about), matter, ['never'], []],
  ])('%s', (_, archive, day, done, doubts) => {
    expect(told(toldPresident(context(archive), '1(f)', 'freedonia/letter', day))).toEqual([done, doubts]);
  });
});

describe('the day the sixth committee was told', () => {
  const six = 'sfrc, sasc, sac, hfac, hasc, hac';
  const [senate, house] = ['sfrc, sasc, sac', 'hfac, hasc, hac'];
  /** Each notice as its day and its committees; `perhaps` before the day: it may not count. */
  const tellings = (...sent: readonly (readonly [day: string, committees?: string])[]) => {
    const archive = sent
      .map(([day, committees], index) =>
        notice(
          `n${String.fromCodePoint(97 + index)}`,
          'congress',
          '2(d)',
          day.replace('perhaps ', ''),
          ...(committees === undefined ? [] : [`committees: [${committees}]`]),
        ),
      )
      .join('');
    const doubt = { field: 'period', text: 'it may not count', at: undefined };
    return noticesOf(context(archive), 'congress', '2(d)').map((each, index) =>
      sent[index]![0].startsWith('perhaps')
        ? tellingOf(each, each.data.sent, 'perhaps', [doubt])
        : tellingOf(each, each.data.sent),
    );
  };
  const unsaid = (name: string): string =>
    `committees: notices/${name} does not record the committees it went to (cases/notices/${name}.yaml:1)`;
  const mayNot = 'period: it may not count (nowhere)';

  test.each<[name: string, sent: (readonly [string, string?])[], done: string[], doubts: string[]]>([
    ['none', [], ['never'], []],
    ['all at once', [['10', six]], ['2024-06-10'], []],
    ['all but one', [['10', 'sfrc, sasc, sac, hfac, hasc']], ['never'], []],
    [
      'in two notices',
      [
        ['12', senate],
        ['10', house],
      ],
      ['2024-06-12'],
      [],
    ],
    [
      'twice',
      [
        ['12', six],
        ['10', six],
      ],
      ['2024-06-10'],
      [],
    ],
    ['it is not recorded which', [['10']], ['2024-06-10', 'never'], [unsaid('na')]],
    ['it is not recorded which, after all were told', [['10', six], ['12']], ['2024-06-10'], []],
    [
      'it is not recorded which, before all were told',
      [['10', six], ['08']],
      ['2024-06-08', '2024-06-10'],
      [unsaid('nb')],
    ],
    ['it may not count', [['perhaps 10', six]], ['2024-06-10', 'never'], [mayNot]],
    ['it may not count, nor say to whom', [['perhaps 10']], ['2024-06-10', 'never'], [mayNot, unsaid('na')]],
    [
      'days not known to the day',
      [
        ['01/10', senate],
        ['05/06', house],
      ],
      ['between 2024-06-05 and 2024-06-10'],
      [],
    ],
    [
      'an open end prevails',
      [
        ['01/..', senate],
        ['05', house],
      ],
      ['on or after 2024-06-05'],
      [],
    ],
    [
      'an open start gives way',
      [
        ['../2024-06-10', senate],
        ['05', house],
      ],
      ['between 2024-06-05 and 2024-06-10'],
      [],
    ],
    [
      'two open starts',
      [
        ['../2024-06-10', senate],
        ['../2024-06-05', house],
      ],
      ['by 2024-06-10'],
      [],
    ],
  ])('%s', (_, sent, done, doubts) => {
    expect(told(sixthCommittee(tellings(...sent), contextOf('', '2024-06-01')))).toEqual([done, doubts]);
  });

  const anyContext = () => contextOf('', '2024-06-01');
  const unrecorded = (count: number): (readonly [string])[] =>
    Array.from({ length: count }, (_, index) => [String(index + 1).padStart(2, '0')] as const);
  test('is tried in every way up to a dozen notices of which it is not known', () => {
    expect(told(sixthCommittee(tellings(...unrecorded(12)), anyContext()))[0]).toHaveLength(13);
  });
  test('is bounded by the most and the least that was told beyond that', () => {
    expect(told(sixthCommittee(tellings(...unrecorded(13)), anyContext()))[0]).toEqual([
      '2024-06-01',
      'never',
    ]);
    expect(told(sixthCommittee(tellings(...unrecorded(13), ['20', six]), anyContext()))[0]).toEqual([
      '2024-06-01',
      '2024-06-20',
    ]);
  });
});
