/** Units with credible information against them: what lifts the bar, from which day, and under which law. */
import { expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { evaluated, foundBy } from '../../support.ts';
import { file, hold, on, recipient, trucks, unit, vetting, type Row } from './unit-cases.ts';

const world = recipient + unit();
const credible = 'credible-information';
const finding = (day = '2024-01-15', ...more: readonly string[]): string =>
  vetting('finding', 'state', day, credible, ...more);
const defense = (...more: readonly string[]): string =>
  vetting('finding', 'defense', '2024-01-15', credible, ...more);
const exception = (day: string, reported = ''): string =>
  `exception: { on: ${day}, because: They were tried.${reported && `, reported: ${reported}`} }`;
const waiver = (day: string): string => `waiver: { ${day && `on: ${day}, `}because: A storm. }`;

const state = 'the law of the Department of State';
const dod = 'the law of the Department of Defense';
const barred = (law = state, level = 'error', place = 7): string =>
  `${level} freedonia/trucks:${place}: freedonia/guard received trucks, although credible information bars it under ${law}`;
const open = (unknown: readonly string[], law = state, place = 7): string =>
  `warning freedonia/trucks:${place}: the record does not show whether freedonia/guard was free to receive trucks under ${law}${unknown.map((text) => ` | ${text}`).join('')}`;
const unreported =
  'warning freedonia/trucks:7: freedonia/guard received trucks under an exception without its report, which is part of it';
const toCome = (law = state): string =>
  `warning freedonia/trucks:6: freedonia/guard is to receive trucks, although credible information bars it under ${law}`;
const day = 'the day of this delivery is not known to the day';

const rows: readonly Row[] = [
  ['nothing is found against it', world + trucks(on('2024-06-10')), []],
  ['found on the day of delivery', world + finding('2024-06-10') + trucks(on('2024-06-10')), [barred()]],
  ['found the day after', world + finding('2024-06-11') + trucks(on('2024-06-10')), []],
  ['found by a draft', world + finding('2024-01-15', 'draft: true') + trucks(on('2024-06-10')), []],
  ['no unit is named', world + finding() + trucks(on('2024-06-10'), { units: '' }), []],
  [
    'another unit is found clean, and the parent of a barred one is none',
    world +
      unit('post', 'parent: freedonia/guard') +
      finding() +
      trucks(on('2024-06-10'), { units: 'freedonia/post' }),
    [],
  ],
  [
    'one of two units',
    world + unit('post') + finding() + trucks(on('2024-06-10'), { units: 'freedonia/post, freedonia/guard' }),
    [barred()],
  ],
  [
    'a unit named twice is told once',
    world + finding() + trucks(on('2024-06-10'), { units: 'freedonia/guard, freedonia/guard' }),
    [barred()],
  ],
  // Later vettings.
  [
    'found clear later, on the day of delivery',
    world + finding() + vetting('later', 'state', '2024-06-10', 'clear') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'found clear the day after the delivery',
    world + finding() + vetting('later', 'state', '2024-06-11', 'clear') + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'found clear later under the other law',
    world + finding() + vetting('later', 'defense', '2024-02-01', 'clear') + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'a later vetting is pending, and takes nothing back',
    world + finding() + vetting('later', 'state', '2024-02-01', 'pending') + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'found clear before the finding',
    world + finding() + vetting('earlier', 'state', '2023-02-01', 'clear') + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'both results on one day',
    world + finding() + vetting('other', 'state', '2024-01-15', 'clear') + trucks(on('2024-06-10')),
    [open(['which is the latest of freedonia/finding, freedonia/other is not recorded'])],
  ],
  [
    'a second finding, and the exception of the first',
    world +
      finding('2024-01-15', exception('2024-02-01', '2024-02-01')) +
      vetting('second', 'state', '2024-03-01', credible) +
      trucks(on('2024-06-10')),
    [barred()],
  ],
  // The exception and its report.
  [
    'excepted and reported on the day',
    world + finding('2024-01-15', exception('2024-06-10', '2024-06-10')) + trucks(on('2024-06-10')),
    [],
  ],
  [
    'excepted the day after',
    world + finding('2024-01-15', exception('2024-06-11', '2024-06-11')) + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'reported the day after',
    world + finding('2024-01-15', exception('2024-06-10', '2024-06-11')) + trucks(on('2024-06-10')),
    [unreported],
  ],
  [
    'not reported',
    world + finding('2024-01-15', exception('2024-06-01')) + trucks(on('2024-06-10')),
    [unreported],
  ],
  [
    'perhaps reported by then',
    world +
      finding('2024-01-15', exception('2024-06-01', '2024-06-10/2024-06-11')) +
      trucks(on('2024-06-10')),
    [
      open([
        '"exception.reported" of freedonia/finding is not known to the day (between 2024-06-10 and 2024-06-11)',
      ]),
    ],
  ],
  [
    'perhaps excepted by then, and not reported',
    world + finding('2024-01-15', exception('2024-06-10/2024-06-11')) + trucks(on('2024-06-10')),
    [
      `${barred(state, 'warning')} | "exception.on" of freedonia/finding is not known to the day (between 2024-06-10 and 2024-06-11)`,
    ],
  ],
  [
    'a waiver under the law of State',
    world + finding('2024-01-15', waiver('2024-02-01')) + trucks(on('2024-06-10')),
    [barred()],
  ],
  // The law of the Department of Defense.
  ['the other program', world + defense() + trucks(on('2024-06-10'), { program: 'usai' }), [barred(dod)]],
  [
    'excepted, report or not',
    world + defense(exception('2024-06-10')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [],
  ],
  [
    'excepted the day after (defense)',
    world + defense(exception('2024-06-11')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [barred(dod)],
  ],
  [
    'waived on the day',
    world + defense(waiver('2024-06-10')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [],
  ],
  [
    'waived the day after',
    world + defense(waiver('2024-06-11')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [barred(dod)],
  ],
  [
    'waived on some day around it',
    world + defense(waiver('2024-06-10/2024-06-11')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [
      open(
        ['"waiver.on" of freedonia/finding is not known to the day (between 2024-06-10 and 2024-06-11)'],
        dod,
      ),
    ],
  ],
  [
    'waived on a day not recorded',
    world + defense(waiver('')) + trucks(on('2024-06-10'), { program: 'usai' }),
    [open(['freedonia/finding does not record the day of its waiver'], dod)],
  ],
  // Which law governs.
  [
    'found under the law of Defense alone',
    world + defense() + trucks(on('2024-06-10')),
    [barred(dod, 'warning')],
  ],
  [
    'found under the law of State alone',
    world + finding() + trucks(on('2024-06-10'), { program: 'section-333' }),
    [barred(state, 'warning')],
  ],
  [
    'under both: the law that governs is told',
    world + finding() + vetting('other', 'defense', '2024-01-15', credible) + trucks(on('2024-06-10')),
    [barred()],
  ],
  ...(['fmf', 'pda', 'eda', 'imet'] as const).map((program): Row => [
    `${program} is under the law of State`,
    world + finding() + trucks(on('2024-06-10'), { program }),
    [barred()],
  ]),
  [
    'an authority outside the catalogue: either',
    world +
      defense() +
      trucks(on('2024-06-10'), { program: 'other', more: ['authority: an act', 'funding: recipient'] }),
    [
      `${barred(dod, 'warning', 9)} | which of the two laws governs the program of freedonia/trucks is not told by the record`,
    ],
  ],
  // Whatever the memorandum says of the line.
  [
    'an exempt line',
    world +
      finding() +
      trucks(on('2024-06-10'), { line: 'exemption: { clause: 1(d)(1), because: Air defense. }' }),
    [barred(state, 'error', 8)],
  ],
  ['before the memorandum', world + finding('2022-01-15') + trucks(on('2022-06-10')), [barred()]],
  // The days on which each law binds.
  ['the first day of sec. 620M', world + finding('2011-01-15') + trucks(on('2011-12-23')), [barred()]],
  ['the day before it', world + finding('2011-01-15') + trucks(on('2011-12-22')), []],
  [
    'some day around it',
    world + finding('2011-01-15') + trucks(on('2011-12-22/2011-12-23')),
    [open([`${day} (between 2011-12-22 and 2011-12-23)`])],
  ],
  [
    'the first day of 10 U.S.C. 362',
    world +
      vetting('finding', 'defense', '2016-01-15', credible) +
      trucks(on('2016-12-23'), { program: 'usai' }),
    [barred(dod)],
  ],
  [
    'the day before that',
    world +
      vetting('finding', 'defense', '2016-01-15', credible) +
      trucks(on('2016-12-22'), { program: 'usai' }),
    [],
  ],
  // Days not known.
  [
    'found on some day around the delivery',
    world + finding('2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [open(['"on" of freedonia/finding is not known to the day (between 2024-06-10 and 2024-06-11)'])],
  ],
  [
    'delivered on some day, each of them after the finding',
    world + finding() + trucks(on('2024-06-10/2024-06-20')),
    [barred()],
  ],
  [
    'delivered on some day around the question',
    world + finding() + trucks(on('2024-06-30/2024-07-01')),
    [
      `warning freedonia/trucks:7: the record does not show whether freedonia/guard, barred under ${state}, received trucks | ${day} (between 2024-06-30 and 2024-07-01)`,
    ],
  ],
  [
    'delivered on an unknown day from the finding on',
    world + finding() + trucks(on('2024-01-15/..')),
    [
      `warning freedonia/trucks:7: the record does not show whether freedonia/guard, barred under ${state}, received trucks | ${day} (on or after 2024-01-15)`,
    ],
  ],
  [
    'a finding on its recorded last day',
    world + finding('2024-01-15', 'valid_to: 2024-06-10') + trucks(on('2024-06-10')),
    [barred()],
  ],
  [
    'a finding after its recorded last day',
    world + finding('2024-01-15', 'valid_to: 2024-06-09') + trucks(on('2024-06-10')),
    [open(['freedonia/finding has a last day, and the law sets none for such a finding'])],
  ],
  // What is not delivered yet.
  ['nothing is delivered yet', world + finding('2024-06-30') + trucks(''), [toCome()]],
  ['a delivery is to come', world + finding() + trucks(on('2024-07-01')), [toCome()]],
  [
    'a shipment alone is in transit',
    world + finding() + trucks('{ on: 2024-06-10, event: shipment }'),
    [toCome()],
  ],
  ['nothing is delivered, under the other law', world + defense() + trucks(''), [toCome(dod)]],
  ['found only tomorrow', world + finding('2024-07-01') + trucks(''), []],
  [
    'excepted by today',
    world + finding('2024-01-15', exception('2024-06-30', '2024-06-30')) + trucks(''),
    [],
  ],
  [
    'excepted, not reported, not delivered',
    world + finding('2024-01-15', exception('2024-06-30')) + trucks(''),
    [
      'warning freedonia/trucks:6: freedonia/guard is to receive trucks under an exception without its report, which is part of it',
    ],
  ],
  [
    'not delivered, and found on some day around today',
    world + finding('2024-06-30/2024-07-01') + trucks(''),
    [
      `warning freedonia/trucks:6: the record does not show whether freedonia/guard is free to receive trucks under ${state} | "on" of freedonia/finding is not known to the day (between 2024-06-30 and 2024-07-01)`,
    ],
  ],
  ['no unit, nothing delivered', world + finding() + trucks('', { units: '' }), []],
  // An outsider's record.
  [
    'no exception is public',
    world + finding() + trucks(on('2024-06-10')),
    [open(['no exception is public; one may have been taken'])],
    { publicOnly: true },
  ],
  [
    'an exception is public, and came too late',
    world + finding('2024-01-15', exception('2024-06-11')) + trucks(on('2024-06-10')),
    [barred()],
    { publicOnly: true },
  ],
  // Files that could not be read.
  [
    'a vetting of the unit could not be read',
    world +
      finding() +
      trucks(on('2024-06-10')) +
      file('freedonia/later', 'kind: vetting', 'unit: freedonia/guard', 'result: unclear'),
    [],
  ],
  [
    'a vetting of some unit could not be read',
    world +
      finding() +
      trucks(on('2024-06-10')) +
      file('freedonia/later', 'kind: vetting', 'result: unclear'),
    [],
  ],
  [
    'a vetting of a unit that is not there, and so could not be read',
    world +
      finding() +
      trucks(on('2024-06-10')) +
      vetting('later', 'state', '2024-02-01', 'clear').replace('freedonia/guard\n', 'freedonia/gard\n'),
    [],
  ],
  [
    'a vetting of another unit could not be read',
    world +
      unit('post') +
      finding() +
      trucks(on('2024-06-10')) +
      file('freedonia/later', 'kind: vetting', 'unit: freedonia/post', 'result: unclear'),
    [barred()],
  ],
  [
    'a vetting could not be read, and the law does not govern',
    world +
      defense() +
      trucks(on('2024-06-10')) +
      file('freedonia/later', 'kind: vetting', 'unit: freedonia/guard', 'result: unclear'),
    [],
  ],
  // The end of the laws, where the settings know one.
  [
    'after the last day',
    world + finding() + trucks(on('2024-06-10')),
    [],
    { until: plainDate('2024-06-09'), ends: new Map([['leahy', plainDate('2024-06-09')]]) },
  ],
  [
    'on the last day',
    world + finding() + trucks(on('2024-06-10')),
    [barred()],
    { ends: new Map([['leahy', plainDate('2024-06-10')]]) },
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => hold('barred-unit', row));

test("a finding names the bar, what lifts it, the vetting, and the unit's recipient", () => {
  const [told] = foundBy('leahy/barred-unit', world + defense() + trucks(on('2024-06-10')), '2024-06-30');
  expect({
    record: told!.record,
    recipient: told!.recipient,
    clauses: told!.clauses.map(({ cite }) => cite),
    related: told!.related.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`),
    facts: told!.facts,
  }).toEqual({
    record: 'freedonia/trucks',
    recipient: 'freedonia',
    clauses: ['10 U.S.C. 362(a)', '10 U.S.C. 362(b)', '10 U.S.C. 362(c)'],
    related: [`cases/freedonia/finding.yaml:5 credible information, under ${dod}`],
    facts: [{ name: 'text', text: `the program comes under ${state}` }],
  });
});

test('what could not be read leaves the finding open, and is counted', () => {
  const broken = file('freedonia/later', 'kind: vetting', 'unit: freedonia/guard', 'result: unclear');
  const { withheld } = evaluated(world + finding() + trucks(on('2024-06-10')) + broken, '2024-06-30');
  expect(withheld).toBeGreaterThan(0);
});
