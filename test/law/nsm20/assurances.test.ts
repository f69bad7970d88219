/** When assurances stand, and when they are first obtained, in every way the records can be read. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/calendar/day-span.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { assuredOn, firstStanding, limbStands, standsFor } from '../../../src/law/nsm20/assurances.ts';
import { contextOf } from '../../support.ts';
import { file } from './whole.ts';

const both = 'ihl, humanitarian-access';
const access = 'humanitarian-access';
const freedonia = file('freedonia', 'kind: recipient', 'name: Freedonia');
/** A letter; what comes as `more` begins on line 4. Days are those of June 2024, where only the day is given. */
const letter = (name: string, covers: string, ...more: readonly string[]): string =>
  file(
    `freedonia/${name}`,
    'kind: assurance',
    'recipient: freedonia',
    `covers: [${covers}]`,
    ...more.map((line) => line.replaceAll(/(?<![-\d])(\d\d)(?![-\d])/g, '2024-06-$1')),
  );
/** Findings of credibility, each as `+05` (favorable) or `-05`. */
const found = (...findings: readonly string[]): string =>
  `credibility: [${findings
    .map(
      (each) =>
        `{ finding: ${each.startsWith('-') ? 'not-' : ''}credible-and-reliable, on: ${each.slice(1)} }`,
    )
    .join(', ')}]`;
const on = (day: string) => plainDate(day.length === 2 ? `2024-06-${day}` : day);
const words = (outcome: { readonly now: boolean; readonly ever: boolean }): string =>
  outcome.now ? 'stands' : outcome.ever ? 'stood' : 'never';
const texts = (doubts: readonly { readonly field: string; readonly text: string }[]): string[] =>
  doubts.map(({ field, text }) => `${field}: ${text}`);

/** Whether both limbs stand on a day, or did: every answer, and what would settle it. */
const assured = (archive: string, asOf: string, day = asOf): readonly [string[], string[]] => {
  const { outcomes, doubts } = assuredOn(contextOf(freedonia + archive, on(asOf)), 'freedonia', on(day));
  return [outcomes.map(words).toSorted(), texts(doubts)];
};
const first = (
  archive: string,
  asOf: string,
  limbs: 'both' | 'ihl' = 'both',
): readonly [string[], string[]] => {
  const told = firstStanding(contextOf(freedonia + archive, on(asOf)), 'freedonia', limbs);
  return [told.first.map((each) => (each === 'never' ? each : inWords(each))), texts(told.doubts)];
};

const plain = letter('letter', both, 'received: 10', found('+10'));
const notFound = 'credibility: no finding on the credibility of freedonia/letter is recorded';
const beforeBad = `${notFound} for the days before an unfavorable one`;
const unsure = (field: string, days: string, name = 'letter'): string =>
  `${field}: "${field}" of freedonia/${name} is not known to the day (${days})`;

describe('both limbs on a day', () => {
  test.each<[name: string, archive: string, asOf: string, day: string, outcomes: string[], doubts: string[]]>(
    [
      ['nothing is recorded', '', '30', '30', ['never'], []],
      ['the day before it is received', plain, '30', '09', ['never'], []],
      ['the day it is received', plain, '30', '10', ['stands'], []],
      [
        'an assurance of each limb with its days open, between the last and the first of them',
        letter(
          'access',
          access,
          'received: 2024-02-07/2024-02-13',
          'withdrawn: 2024-05-09/2024-05-13',
          found('+2024-02-07/2024-02-08', '+2024-03-24'),
        ) +
          letter(
            'law',
            'ihl',
            'received: 2024-02-07/2024-02-16',
            'withdrawn: 2024-05-09/2024-05-11',
            found('+2024-03-24'),
          ),
        '2025-10-01',
        '2024-04-20',
        ['stands'],
        [],
      ],
      [
        'many favorable findings on days not known, after all of them',
        letter(
          'letter',
          both,
          'received: 2024-06-01/2024-06-04',
          'withdrawn: 2024-06-27/2024-06-29',
          found(
            '+2024-06-01/2024-06-07',
            '+2024-06-01/2024-06-12',
            '+2024-06-02/2024-06-09',
            '+2024-06-03/2024-06-11',
          ),
        ),
        '2024-08-01',
        '20',
        ['stands'],
        [],
      ],
      ['days later', plain, '30', '30', ['stands'], []],
      ['received tomorrow', plain, '09', '30', ['never'], []],
      ['spoken', plain.replace('received', 'form: oral\nreceived'), '30', '30', ['never'], []],
      ['a draft', plain.replace('received', 'draft: true\nreceived'), '30', '30', ['never'], []],
      ['no day of receipt', letter('letter', both, found('+10')), '30', '30', ['never'], []],
      [
        'the day before it is withdrawn',
        letter('letter', both, 'received: 10', found('+10'), 'withdrawn: 20'),
        '30',
        '19',
        ['stands'],
        [],
      ],
      [
        'the day it is withdrawn',
        letter('letter', both, 'received: 10', found('+10'), 'withdrawn: 20'),
        '30',
        '20',
        ['stood'],
        [],
      ],
      [
        'withdrawn the day it is received',
        letter('letter', both, 'received: 10', found('+10'), 'withdrawn: 10'),
        '30',
        '30',
        ['never'],
        [],
      ],
      [
        'a withdrawal that is yet to come',
        letter('letter', both, 'received: 10', found('+10'), 'withdrawn: 20'),
        '19',
        '25',
        ['stands'],
        [],
      ],
      ['not assessed', letter('letter', both, 'received: 10'), '30', '30', ['never', 'stands'], [notFound]],
      [
        'assessed only later',
        letter('letter', both, 'received: 10', found('+15')),
        '30',
        '12',
        ['stands'],
        [],
      ],
      [
        'assessed only after the day of the question',
        letter('letter', both, 'received: 10', found('+15')),
        '14',
        '14',
        ['never', 'stands'],
        [notFound],
      ],
      [
        'found bad only later: the days before are open',
        letter('letter', both, 'received: 10', found('-15')),
        '30',
        '14',
        ['never', 'stands'],
        [beforeBad],
      ],
      [
        'found bad: it may have stood before',
        letter('letter', both, 'received: 10', found('-15')),
        '30',
        '15',
        ['never', 'stood'],
        [beforeBad],
      ],
      [
        'found bad before it is received',
        letter('letter', both, 'received: 10', found('-05')),
        '30',
        '15',
        ['never'],
        [],
      ],
      [
        'found bad the day it is received',
        letter('letter', both, 'received: 10', found('-10')),
        '30',
        '15',
        ['never'],
        [],
      ],
      [
        'found good, then bad: the last good day',
        letter('letter', both, 'received: 10', found('+10', '-11')),
        '30',
        '10',
        ['stands'],
        [],
      ],
      [
        'found good, then bad',
        letter('letter', both, 'received: 10', found('+10', '-11')),
        '30',
        '11',
        ['stood'],
        [],
      ],
      [
        'found bad, then good: the last bad day',
        letter('letter', both, 'received: 10', found('-10', '+20')),
        '30',
        '19',
        ['never'],
        [],
      ],
      [
        'found bad, then good',
        letter('letter', both, 'received: 10', found('-10', '+20')),
        '30',
        '20',
        ['stands'],
        [],
      ],
      [
        'written down in another order',
        letter('letter', both, 'received: 10', found('+20', '-10')),
        '30',
        '19',
        ['never'],
        [],
      ],
      [
        'of two findings on one day the last one written governs',
        letter('letter', both, 'received: 10', found('-10', '+10')),
        '30',
        '10',
        ['stands'],
        [],
      ],
      [
        'of two findings on one day the last one written governs, the other way round',
        letter('letter', both, 'received: 10', found('+10', '-10')),
        '30',
        '10',
        ['never'],
        [],
      ],
      [
        'received perhaps later',
        letter('letter', both, 'received: 05/15', found('+05')),
        '30',
        '14',
        ['never', 'stands'],
        [unsure('received', 'between 2024-06-05 and 2024-06-15')],
      ],
      [
        'received by the day, whenever',
        letter('letter', both, 'received: 05/15', found('+05')),
        '30',
        '15',
        ['stands'],
        [],
      ],
      [
        'received perhaps after the day of the question',
        letter('letter', both, 'received: 05/15', found('+05')),
        '14',
        '20',
        ['never', 'stands'],
        [unsure('received', 'between 2024-06-05 and 2024-06-15')],
      ],
      [
        'withdrawn perhaps by then',
        letter('letter', both, 'received: 05', found('+05'), 'withdrawn: 10/20'),
        '30',
        '15',
        ['stands', 'stood'],
        [unsure('withdrawn', 'between 2024-06-10 and 2024-06-20')],
      ],
      [
        'found bad perhaps by then, after it was found good',
        letter('letter', both, 'received: 05', found('+05', '-10/20')),
        '30',
        '15',
        ['stands', 'stood'],
        [unsure('credibility', 'between 2024-06-10 and 2024-06-20')],
      ],
      [
        'two good findings, whenever',
        letter('letter', both, 'received: 05', found('+10', '+12/18')),
        '30',
        '15',
        ['stands'],
        [],
      ],
      ['one limb alone', letter('law', 'ihl', 'received: 10', found('+10')), '30', '30', ['never'], []],
      [
        'each limb in its letter, the day before the second',
        letter('law', 'ihl', 'received: 10', found('+10')) +
          letter('access', access, 'received: 12', found('+12')),
        '30',
        '11',
        ['never'],
        [],
      ],
      [
        'each limb in its letter',
        letter('law', 'ihl', 'received: 10', found('+10')) +
          letter('access', access, 'received: 12', found('+12')),
        '30',
        '12',
        ['stands'],
        [],
      ],
      [
        'one withdrawn when the other comes',
        letter('law', 'ihl', 'received: 10', found('+10'), 'withdrawn: 12') +
          letter('access', access, 'received: 12', found('+12')),
        '30',
        '30',
        ['never'],
        [],
      ],
      [
        'one withdrawn the day after the other comes',
        letter('law', 'ihl', 'received: 10', found('+10'), 'withdrawn: 13') +
          letter('access', access, 'received: 12', found('+12')),
        '30',
        '30',
        ['stood'],
        [],
      ],
      [
        'one perhaps not yet received: the other is no doubt',
        letter('law', 'ihl', 'received: 05/15', found('+05')) +
          letter('access', access, 'received: 12', found('-01', '+12')),
        '30',
        '14',
        ['never', 'stands'],
        [unsure('received', 'between 2024-06-05 and 2024-06-15', 'law')],
      ],
      [
        'a whole letter stands beside an open one: nothing is left to ask',
        plain + letter('law', 'ihl', 'received: 10'),
        '30',
        '30',
        ['stands'],
        [],
      ],
      [
        'a letter that could not be read',
        letter('broken', both, 'received: 10', 'colour: blue'),
        '30',
        '30',
        ['never', 'stands', 'stood'],
        ['cases/freedonia/broken.yaml: cases/freedonia/broken.yaml could not be read'],
      ],
      [
        'a letter of another recipient that could not be read',
        file('sylvania', 'kind: recipient', 'name: Sylvania') +
          letter('broken', both, 'received: 10', 'colour: blue').replaceAll('freedonia', 'sylvania'),
        '30',
        '30',
        ['never'],
        [],
      ],
    ],
  )('%s', (_, archive, asOf, day, outcomes, doubts) => {
    expect(assured(archive, asOf, day)).toEqual([outcomes, doubts]);
  });

  test('is worked out once for a day, and not for another day or recipient', () => {
    const open = contextOf(freedonia + letter('letter', both, 'received: 08/12'), on('30'));
    expect(assuredOn(open, 'freedonia', on('10'))).toBe(assuredOn(open, 'freedonia', on('10')));
    expect(assuredOn(open, 'freedonia', on('13'))).not.toBe(assuredOn(open, 'freedonia', on('10')));
    const context = contextOf(freedonia + plain, on('30'));
    expect(assuredOn(context, 'freedonia', on('09')).outcomes).toEqual([{ now: false, ever: false }]);
    expect(assuredOn(context, 'sylvania', on('10')).outcomes).toEqual([{ now: false, ever: false }]);
  });
});

describe('the first day on which both limbs stand', () => {
  test.each<[name: string, archive: string, asOf: string, first: string[], doubts: string[]]>([
    ['nothing is recorded', '', '30', ['never'], []],
    ['the day it is received', plain, '30', ['2024-06-10'], []],
    ['received tomorrow', plain, '09', ['never'], []],
    [
      'a good finding, whenever',
      letter('letter', both, 'received: 05', found('+10/12')),
      '30',
      ['2024-06-05'],
      [],
    ],
    [
      'two good findings, whenever',
      letter('letter', both, 'received: 05', found('+10', '+12/18')),
      '30',
      ['2024-06-05'],
      [],
    ],
    [
      'good for two days, and received on one of many',
      letter('letter', both, 'received: 01/10', found('-2024-05-20', '+05', '-07')),
      '30',
      ['between 2024-06-05 and 2024-06-06', 'never'],
      [unsure('received', 'between 2024-06-01 and 2024-06-10'), beforeBad],
    ],
    [
      'two limbs that never met, on whichever day one of them came',
      letter('access', access, 'received: 01', found('+01'), 'withdrawn: 05') +
        letter('law', 'ihl', 'received: 05/15', found('+05')),
      '30',
      ['never'],
      [],
    ],
    [
      'one limb in two letters, the later one first',
      letter('access', access, 'received: 05', found('+05')) +
        letter('law', 'ihl', 'received: 20', found('+20')) +
        letter('law-2', 'ihl', 'received: 10', found('+10'), 'withdrawn: 15'),
      '30',
      ['2024-06-10'],
      [],
    ],
    [
      'received on a day not known to the day',
      letter('letter', both, 'received: 05/15', found('+05')),
      '30',
      ['between 2024-06-05 and 2024-06-15'],
      [unsure('received', 'between 2024-06-05 and 2024-06-15')],
    ],
    [
      'received by a day',
      letter('letter', both, 'received: ../2024-06-15', found('+05')),
      '30',
      ['by 2024-06-15'],
      [unsure('received', 'by 2024-06-15')],
    ],
    [
      'received perhaps after the day of the question',
      letter('letter', both, 'received: 05/15', found('+05')),
      '12',
      ['between 2024-06-05 and 2024-06-12', 'never'],
      [unsure('received', 'between 2024-06-05 and 2024-06-15')],
    ],
    [
      'received and withdrawn in the same days',
      letter('letter', both, 'received: 01/10', found('+01'), 'withdrawn: 01/10'),
      '30',
      ['between 2024-06-01 and 2024-06-09', 'never'],
      [
        unsure('received', 'between 2024-06-01 and 2024-06-10'),
        unsure('withdrawn', 'between 2024-06-01 and 2024-06-10'),
      ],
    ],
    [
      'the later of two limbs',
      letter('law', 'ihl', 'received: 10', found('+10')) +
        letter('access', access, 'received: 12', found('+12')),
      '30',
      ['2024-06-12'],
      [],
    ],
    [
      'two limbs: days of one letter turn on those of the other',
      letter('law', 'ihl', 'received: 01/10', found('+01')) +
        letter('access', access, 'received: 05', found('+05'), 'withdrawn: 07'),
      '30',
      ['between 2024-06-05 and 2024-06-06', 'never'],
      [unsure('received', 'between 2024-06-01 and 2024-06-10', 'law')],
    ],
    [
      'one limb in two letters that follow one another',
      letter('access', access, 'received: 12', found('+12')) +
        letter('law', 'ihl', 'received: 10', found('+10'), 'withdrawn: 12') +
        letter('law-2', 'ihl', 'received: 12', found('+12')),
      '30',
      ['2024-06-12'],
      [],
    ],
    [
      'the earlier of two letters',
      plain +
        letter('earlier', both, 'received: 08', found('+08')) +
        letter('later', both, 'received: 12', found('+12')),
      '30',
      ['2024-06-08'],
      [],
    ],
    [
      'the earlier of two letters, whichever it is',
      letter('a', both, 'received: 05/15', found('+05')) + letter('b', both, 'received: 08/12', found('+05')),
      '30',
      ['between 2024-06-05 and 2024-06-12'],
      [
        unsure('received', 'between 2024-06-05 and 2024-06-15', 'a'),
        unsure('received', 'between 2024-06-08 and 2024-06-12', 'b'),
      ],
    ],
    [
      'a certain letter bounds one that may never have stood, before it',
      letter('a', both, 'received: 05') + letter('b', both, 'received: 12', found('+12')),
      '30',
      ['between 2024-06-05 and 2024-06-12'],
      ['credibility: no finding on the credibility of freedonia/a is recorded'],
    ],
    [
      'and after it',
      letter('a', both, 'received: 12', found('+12')) + letter('b', both, 'received: 20'),
      '30',
      ['2024-06-12'],
      ['credibility: no finding on the credibility of freedonia/b is recorded'],
    ],
    [
      'two letters that may never have stood',
      letter('a', both, 'received: 05') + letter('b', both, 'received: 12'),
      '30',
      ['between 2024-06-05 and 2024-06-12', 'never'],
      [
        'credibility: no finding on the credibility of freedonia/a is recorded',
        'credibility: no finding on the credibility of freedonia/b is recorded',
      ],
    ],
    [
      'a letter that could not be read, and a certain one',
      plain + letter('broken', both, 'received: 10', 'colour: blue'),
      '30',
      ['by 2024-06-10'],
      ['cases/freedonia/broken.yaml: cases/freedonia/broken.yaml could not be read'],
    ],
    [
      'a letter that could not be read, alone',
      letter('broken', both, 'received: 10', 'colour: blue'),
      '30',
      ['by 2024-06-30', 'never'],
      ['cases/freedonia/broken.yaml: cases/freedonia/broken.yaml could not be read'],
    ],
  ])('%s', (_, archive, asOf, days, doubts) => {
    expect(first(archive, asOf)).toEqual([days, doubts]);
  });

  test.each<[name: string, archive: string, days: string[]]>([
    ['a letter of that limb', letter('law', 'ihl', 'received: 10', found('+10')), ['2024-06-10']],
    ['a letter of both', plain, ['2024-06-10']],
    ['a letter of the other', letter('access', access, 'received: 10', found('+10')), ['never']],
  ])('of one limb: %s', (_, archive, days) => {
    expect(first(archive, '30', 'ihl')).toEqual([days, []]);
  });
});

describe('one limb on a day', () => {
  const law = letter('law', 'ihl', 'received: 10', found('+10'));
  test.each<
    [
      name: string,
      archive: string,
      day: string,
      answers: boolean[],
      recorded: boolean[],
      by: string | undefined,
    ]
  >([
    ['nothing is recorded', '', '30', [false], [false], undefined],
    ['the day before', law, '09', [false], [false], undefined],
    ['the day', law, '10', [true], [true], 'freedonia/law'],
    ['a letter of both', plain, '10', [true], [true], 'freedonia/letter'],
    [
      'a letter of the other limb',
      letter('a', access, 'received: 10', found('+10')),
      '10',
      [false],
      [false],
      undefined,
    ],
    ['not assessed', letter('law', 'ihl', 'received: 10'), '10', [true, false], [true, false], undefined],
    [
      'the first that certainly stands, among others',
      letter('a', access, 'received: 01', found('+01')) +
        letter('b', 'ihl', 'received: 01') +
        letter('c', 'ihl', 'received: 09', found('+09')) +
        letter('d', 'ihl', 'received: 01', found('+01')),
      '10',
      [true],
      [true],
      'freedonia/c',
    ],
    [
      'a letter that could not be read may carry it, but is none that is recorded',
      letter('broken', both, 'received: 10', 'colour: blue'),
      '10',
      [true, false],
      [false],
      undefined,
    ],
  ])('%s', (_, archive, day, answers, recorded, by) => {
    const context = contextOf(freedonia + archive, on('30'));
    expect([...limbStands(context, 'freedonia', 'ihl', on(day))]).toEqual(answers);
    expect([...limbStands(context, 'freedonia', 'ihl', on(day), 'recorded')]).toEqual(recorded);
    expect(standsFor(context, 'freedonia', 'ihl', on(day))?.id).toBe(by);
  });
});

describe('more ways to read the days than are tried one by one', () => {
  const span = (from: string, to: string): string => `2024-${from}/2024-${to}`;
  /** Findings, a receipt and a withdrawal that overlap. */
  const tangled = (received: string): string =>
    letter(
      'letter',
      both,
      `received: ${received}`,
      `withdrawn: ${span('03-05', '05-05')}`,
      found(`-${span('03-10', '05-10')}`, `+${span('03-15', '05-15')}`),
    );
  const day = '2024-06-30';

  test.each<[name: string, archive: string, on: string, outcomes: string[]]>([
    [
      'of one letter every answer is possible',
      tangled(span('03-01', '05-01')),
      day,
      ['never', 'stands', 'stood'],
    ],
    [
      'on the first day it can have been received',
      tangled(span('03-01', '05-01')),
      '2024-03-01',
      ['never', 'stands'],
    ],
    [
      'of more findings without a day than are tried together',
      letter(
        'letter',
        both,
        'received: 2024-03-01',
        found(
          ...Array.from(
            { length: 10 },
            (_, index) => `${index % 2 === 0 ? '+' : '-'}${span('03-10', '05-10')}`,
          ),
        ),
      ),
      day,
      ['never', 'stands', 'stood'],
    ],
    ['not before', tangled(span('03-01', '05-01')), '2024-02-29', ['never']],
    ['not received at all', tangled('05').replace(/received.*\n/, ''), day, ['never']],
    [
      'few enough are tried one by one, however many certain days lie among them',
      letter(
        'letter',
        both,
        `received: ${span('03-01', '04-30')}`,
        found(
          `+${span('03-10', '05-10')}`,
          ...['03-17', '03-27', '04-06', '04-16'].map((certain) => `+2024-${certain}`),
        ),
      ),
      day,
      ['stands'],
    ],
    [
      'those of one limb do not turn on a letter of both',
      letter('access', access, 'received: 2024-02-20', found('+2024-02-20')) +
        letter(
          'law',
          'ihl',
          `received: ${span('03-01', '04-30')}`,
          `withdrawn: ${span('05-01', '06-20')}`,
          found('+2024-02-20'),
        ) +
        ['03-02', '03-12', '03-22', '04-02', '04-12', '04-22', '05-08']
          .map((from, index) =>
            letter(`whole-${index}`, both, `received: ${span(from, '06-10')}`, found('-2024-02-20')),
          )
          .join(''),
      day,
      ['stood'],
    ],
    [
      'a letter of both limbs does not turn on those of one',
      letter('whole', both, `received: ${span('03-01', '04-30')}`, found('+2024-03-01')) +
        ['03-02', '03-12', '03-22', '04-02', '04-12', '04-22']
          .map((from, index) =>
            letter(`half-${index}`, 'ihl', `received: ${span(from, '04-28')}`, found('+2024-03-01')),
          )
          .join(''),
      day,
      ['stands'],
    ],
  ])('%s', (_, archive, asked, outcomes) => {
    expect(assured(archive, day, asked)[0]).toEqual(outcomes);
  });

  test.each<[name: string, received: string, days: string]>([
    [
      'the first day it can have been received, or the last',
      span('03-01', '05-01'),
      'between 2024-03-01 and 2024-06-30',
    ],
    ['without a first day', '../2024-05-01', 'by 2024-06-30'],
  ])('it is obtained on any day from %s', (_, received, days) => {
    expect(first(tangled(received), day)[0]).toEqual([days, 'never']);
  });

  const halves = (...limbs: readonly string[]): string =>
    limbs
      .map((limb, index) =>
        letter(
          `half-${index}`,
          limb,
          `received: ${span(`03-0${index + 1}`, `04-0${index + 1}`)}`,
          found('+2024-03-01'),
        ),
      )
      .join('');

  test.each<[name: string, archive: string, outcomes: string[], days: string[]]>([
    [
      'of letters of one limb each every answer is possible',
      halves('ihl', access, 'ihl', access, 'ihl', access),
      ['never', 'stands'],
      ['between 2024-03-01 and 2024-04-06', 'never'],
    ],
    [
      'of fewer they are laid over one another',
      halves('ihl', access, 'ihl', access),
      ['stands'],
      ['between 2024-03-02 and 2024-04-02'],
    ],
    ['unless one limb is missing', halves('ihl', 'ihl', 'ihl', 'ihl'), ['never'], ['never']],
    ['whichever it is', halves(access, access, access, access), ['never'], ['never']],
  ])('%s', (_, archive, outcomes, days) => {
    expect(assured(archive, day)[0]).toEqual(outcomes);
    expect(first(archive, day)[0]).toEqual(days);
  });
});

describe('what is not known of a letter', () => {
  test('has a place', () => {
    const archive = letter(
      'letter',
      both,
      'received: 05/15',
      'withdrawn: 06/16',
      'credibility:',
      '  - { finding: credible-and-reliable, on: 07 }',
      '  - { finding: not-credible-and-reliable, on: 08/18 }',
    );
    const { doubts } = assuredOn(contextOf(freedonia + archive, on('30')), 'freedonia', on('10'));
    expect(doubts.map(({ field, at }) => `${field} ${at?.start.line}`)).toEqual([
      'received 4',
      'withdrawn 5',
      'credibility 8',
    ]);
  });

  test('is nothing for a letter that cannot be read in two ways, beside one that can', () => {
    const archive =
      letter('access', access, 'received: 05', found('-04', '+06')) +
      letter('law', 'ihl', 'received: 05/15', found('+05'));
    expect(assured(archive, '30', '10')[1]).toEqual([
      unsure('received', 'between 2024-06-05 and 2024-06-15', 'law'),
    ]);
  });

  const first = unsure('received', 'between 2024-06-05 and 2024-06-15');
  test.each<[name: string, findings: string[], doubts: string[]]>([
    ['a good finding first: nothing but the receipt', ['+05', '-20'], [first]],
    ['a good finding first on the same day', ['+20', '-20'], [first]],
    ['a bad finding first on the same day', ['-20', '+20'], [first, beforeBad]],
    ['a bad finding first', ['-19', '+20'], [first, beforeBad]],
    ['a bad finding first, written later', ['+20', '-19'], [first, beforeBad]],
    ['a good finding first, written later', ['-20', '+05'], [first]],
    [
      'a bad finding that may be first',
      ['+18/19', '-18/19'],
      [
        first,
        unsure('credibility', 'between 2024-06-18 and 2024-06-19'),
        unsure('credibility', 'between 2024-06-18 and 2024-06-19'),
        beforeBad,
      ],
    ],
    [
      'a bad finding that is not before the good one',
      ['+18', '-18/19'],
      [first, unsure('credibility', 'between 2024-06-18 and 2024-06-19')],
    ],
    ['a second bad finding, after a good one', ['+05', '-20', '-21'], [first]],
    ['good findings alone', ['+05', '+20'], [first]],
  ])('is, with a receipt that may be too late: %s', (_, findings, doubts) => {
    expect(assured(letter('letter', both, 'received: 05/15', found(...findings)), '30', '10')[1]).toEqual(
      doubts,
    );
  });

  test('is a finding that may have been made', () => {
    expect(assured(letter('letter', both, 'received: 05', found('+10/20')), '15')[1]).toEqual([
      unsure('credibility', 'between 2024-06-10 and 2024-06-20'),
    ]);
  });
});
