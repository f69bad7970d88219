/** Where a recipient stands: one whole row for each situation. */
import { expect, test } from 'vitest';
import { inWords } from '../../../src/calendar/day-span.ts';
import { statusOf } from '../../../src/law/nsm20/status.ts';
import { evaluated } from '../../support.ts';

const recipient = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\nkind: recipient\nname: The ${id}\n${lines.join('\n')}\n`;
const receiving = 'receiving_at_issuance: true';
const inConflict = 'group: { conflict: true, by: state }';
const act = (name: string, kind: string, ...lines: readonly string[]): string =>
  `-- ruritania/${name}.yaml --\nkind: ${kind}\nrecipient: ruritania\n${lines.join('\n')}\n`;
const assurance = (name: string, covers: string, received: string, found = ''): string =>
  act(name, 'assurance', `covers: [${covers}]`, `received: ${received}`, found);
const good = 'credibility: [{ finding: credible-and-reliable, on: 2024-06-20 }]';

/** A row with the days in words and the next deadline as `duty day`; what is not said is the empty record's. */
const row = (id: string, more: object): object => ({
  recipient: id,
  name: `The ${id}`,
  group: null,
  assured: { ihl: null, 'humanitarian-access': null, obtained: null },
  open: 0,
  overdue: 0,
  undetermined: 0,
  waived: 0,
  ignored: 0,
  paused: false,
  next: null,
  verdict: 'barred',
  ...more,
  path: `cases/${id}.yaml`,
  stopped: stoppedBy((more as { verdict?: string }).verdict ?? 'barred'),
});

/** What an undetermined verdict of these rows leaves open holds a pause or a bar. */
const stoppedBy = (verdict: string): string =>
  verdict === 'undetermined' ? 'perhaps' : ['barred', 'paused', 'suspended'].includes(verdict) ? 'yes' : 'no';

const rows = (archive: string, asOf: string): object[] => {
  const { context, deadlines } = evaluated(archive, asOf);
  return statusOf(context, deadlines).map(({ assured, next, because, ...rest }) => {
    // Every verdict says why; the sentences are held where they are made.
    expect(because.length).toBeGreaterThan(0);
    return {
      ...rest,
      assured: Object.fromEntries(Object.entries(assured).map(([limb, day]) => [limb, day && inWords(day)])),
      next: next && `${next.duty.id} ${inWords(next.due)}`,
    };
  });
};

test.each([
  [
    'a newcomer without anything; a draft has no row',
    recipient('ruritania', 'receiving_at_issuance: false') + recipient('sylvania', 'draft: true'),
    '2024-06-25',
    [row('ruritania', {})],
  ],
  [
    'the last day of the window',
    recipient('ruritania', receiving, inConflict),
    '2024-03-24',
    [
      row('ruritania', {
        group: 'conflict',
        open: 1,
        next: 'nsm20/obtain-assurances 2024-03-24',
        verdict: 'transition',
      }),
    ],
  ],
  [
    'the first day of the pause, openly accepted; the deadlines of another are its own',
    recipient(
      'ruritania',
      receiving,
      'group: { conflict: false }',
      'ignore: [{ rule: nsm20/obtain-assurances, until: 2024-12-31, office: the desk, because: asked for }]',
    ) + recipient('sylvania', receiving),
    '2024-08-07',
    [
      row('ruritania', {
        group: 'no-conflict',
        open: 1,
        overdue: 1,
        ignored: 1,
        paused: true,
        verdict: 'paused',
      }),
      row('sylvania', { open: 1, overdue: 1, paused: true, verdict: 'paused' }),
    ],
  ],
  [
    'an undecided group between the windows',
    recipient('ruritania', receiving),
    '2024-06-25',
    [row('ruritania', { undetermined: 1, paused: null, verdict: 'undetermined' })],
  ],
  [
    'a suspension of a paused recipient: the pause goes on; the next duty is told, the provisional one is not counted',
    recipient('ruritania', receiving, inConflict) +
      act(
        'assessment',
        'assessment',
        'by: state',
        'on: 2024-06-01',
        'remedies: [{ action: suspend-transfers, from: 2024-06-01 }]',
      ),
    '2024-06-25',
    [
      row('ruritania', {
        group: 'conflict',
        open: 2,
        overdue: 1,
        paused: true,
        next: 'nsm20/report-assessment 2024-07-16',
        verdict: 'suspended',
      }),
    ],
  ],
  [
    'a waiver that runs, of which the President is to be told today',
    recipient('ruritania', receiving, inConflict) + act('waiver', 'waiver', 'by: state', 'on: 2024-06-25'),
    '2024-06-25',
    [
      row('ruritania', {
        group: 'conflict',
        open: 1,
        waived: 1,
        next: 'nsm20/notify-president-of-waiver 2024-06-25',
        verdict: 'waived',
      }),
    ],
  ],
  [
    'assurances one after the other; what is not known to the day stays so',
    recipient('ruritania', 'receiving_at_issuance: false') +
      assurance('access', 'humanitarian-access', '2024-06-22/2024-06-23', good) +
      assurance('law', 'ihl', '2024-06-21', good),
    '2024-06-25',
    [
      row('ruritania', {
        assured: {
          ihl: '2024-06-21',
          'humanitarian-access': 'between 2024-06-22 and 2024-06-23',
          obtained: 'between 2024-06-22 and 2024-06-23',
        },
        open: 2,
        next: 'nsm20/notify-assurance 2024-07-21',
        verdict: 'assured',
      }),
    ],
  ],
  [
    'an assurance that may never have stood: no day is told',
    recipient('ruritania', 'receiving_at_issuance: false') +
      assurance('access', 'humanitarian-access', '2024-06-22') +
      assurance('law', 'ihl', '2024-06-21', good),
    '2024-06-25',
    [
      row('ruritania', {
        assured: { ihl: '2024-06-21', 'humanitarian-access': null, obtained: null },
        open: 2,
        next: 'nsm20/notify-assurance 2024-07-21',
        verdict: 'undetermined',
      }),
    ],
  ],
])('%s', (_, archive, asOf, expected) => {
  expect(rows(archive, asOf)).toEqual(expected);
});

test('an international organization: the memorandum speaks of governments', () => {
  const archive = recipient('relief', 'type: international-organization', receiving);
  const { context, deadlines } = evaluated(archive, '2024-08-20');
  expect(statusOf(context, deadlines)).toMatchObject([
    { verdict: 'out-of-scope', stopped: 'no', paused: false, because: [{ clause: { number: '1(a)' } }] },
  ]);
});
