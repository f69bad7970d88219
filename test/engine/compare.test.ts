/** What a change does: which findings it brings and takes away, and what it moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideTheAct } from '../../src/engine/act.ts';
import { compare, identityOf, type Comparison, type Side } from '../../src/engine/compare.ts';
import { commonFields } from '../../src/records/common.ts';
import type { Context, Finding } from '../../src/engine/rule.ts';
import { judgedLines } from '../law/judged-lines.ts';
import { law } from '../../src/law/index.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { readCases } from '../reading.ts';
import { contextOf, files } from '../support.ts';
import { movedRecords, type FilesAsRead } from '../../src/engine/moved.ts';
import type { SourceText } from '../../src/records/source.ts';
import { repositories, textsOf, type Repository } from '../law/random-repository.ts';
import { cases } from '../reliability/figures.ts';

const sideOf = (context: Context, texts: readonly SourceText[] = []): Side => ({
  evaluation: evaluate(law, context),
  lines: new Map(
    judgedLines(context).map(({ transfer, index, now }) => [`${transfer.id}\n${index}`, now.verdict]),
  ),
  contents: new Map(texts.map(({ path, text }) => [path, text])),
});

const compared = (before: string, after: string, asOf = '2024-05-01'): Comparison =>
  comparedSides(sideOf(contextOf(before, asOf), files(before)), sideOf(contextOf(after, asOf), files(after)));

const readAs = ({ evaluation, contents }: Side): FilesAsRead => ({
  cases: evaluation.context.cases,
  contents,
});

/** As `--since` compares: records that lie elsewhere are found first. */
const comparedSides = (before: Side, after: Side): Comparison =>
  compare(before, after, movedRecords(readAs(before), readAs(after)));

const said = (findings: Iterable<Finding>): string[] =>
  Array.from(findings, ({ severity, rule, record }) => `${severity} ${rule} ${record}`).filter(
    (line) => !/^info house|undeliverable|open-ended/.test(line),
  );

const moved = ({ moves }: Comparison): string[] =>
  moves.map(({ what, from, to, count }) => `${count} ${what}: ${from} -> ${to}`);

const freedonia = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
`;
const delivered = (...days: readonly string[]): string => `
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: shells
    quantity: 100
    deliveries:
${days.map((day) => `      - { on: ${day}, quantity: 1 }\n`).join('')}`;
const letter = (more = ''): string => `
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-03-20
credibility:
  - { finding: credible-and-reliable, by: state, on: 2024-03-22 }
${more}`;

const twoLines = (...deliveries: readonly (readonly [day: string, quantity: number])[]): string => `
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
${deliveries.map(([day, quantity]) => `  - { item: shells, deliveries: [{ on: ${day}, quantity: ${quantity} }] }\n`).join('')}`;

/** What was provided passes to another holder, without consent. */
const passedOn = (to: string): string => `
-- freedonia/retransfer.yaml --
kind: retransfer
recipient: freedonia
to: ${to}
item: howitzers
type: permanent
requested: 2024-03-02
end_use_assurance: 2024-03-02
carried_out: 2024-03-20
`;

/** A waiver that nobody has been told of. */
const waived = (by: string, on: string): string => `
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: ${by}
on: ${on}
justification: an imperative
until: 2024-12-31
`;

/** A remedy that ends before it begins. */
const remedied = (more: string): string => `
-- freedonia/doubts.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-03-01
concerns: [credibility]
remedies: [{ action: suspend-transfers, from: 2024-03-20, to: 2024-03-10${more} }]
`;

/** Its assurances came on 2024-06-10, and it had received nothing before the memorandum. */
const newcomer = `${freedonia.replace('issuance: true', 'issuance: false')}${letter().replaceAll(/2024-03-\d\d/g, '2024-06-10')}`;

const paused = 'error nsm20/delivery-during-pause freedonia/shells';

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly asOf?: string;
  readonly isNew?: readonly string[];
  readonly gone?: readonly string[];
}

const rows: readonly Row[] = [
  {
    what: 'nothing changed',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-02'),
  },
  {
    what: 'a second delivery of the same sort',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-02', '2024-04-03'),
    isNew: [paused],
  },
  {
    what: 'the same put in above the first',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-03-26', '2024-04-02'),
    isNew: [paused],
  },
  {
    what: 'one act in the place of another: what it says is new, though it stands where the other stood',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-05'),
    isNew: [paused],
    gone: [paused],
  },
  {
    what: 'more of it delivered on the same day: another act, in the same words',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-02').replace('quantity: 1 }', 'quantity: 99 }'),
    isNew: [paused],
    gone: [paused],
  },
  {
    what: 'less of it delivered on the same day',
    before: freedonia + delivered('2024-04-02').replace('quantity: 1 }', 'quantity: 9 }'),
    after: freedonia + delivered('2024-04-02').replace('quantity: 1 }', 'quantity: 8 }'),
  },
  {
    what: 'more and less of the line that it is of',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-02').replace('quantity: 100', 'quantity: 900\n    value: 5'),
  },
  {
    what: 'another waiver in the place of one: its clock is another, though fewer days have passed',
    before: freedonia + waived('state', '2024-03-26'),
    after: freedonia + waived('defense', '2024-03-30'),
    isNew: ['error nsm20/notify-president-of-waiver freedonia/waiver'],
    gone: ['error nsm20/notify-president-of-waiver freedonia/waiver'],
  },
  {
    what: 'a waiver of which only the day is put right',
    before: freedonia + waived('state', '2024-03-26'),
    after: freedonia + waived('state', '2024-03-30'),
  },
  {
    what: 'a delivery of one line in the place of one of another line of the same item',
    before: freedonia + twoLines(['2024-04-02', 4], ['2024-03-01', 1]),
    after: freedonia + twoLines(['2024-03-01', 4], ['2024-04-02', 9]),
    isNew: [paused],
    gone: [paused],
  },
  {
    what: 'an act in the place of another where the words name no day',
    before: newcomer + delivered('2024-03-01'),
    after: newcomer + delivered('2024-06-20', '2024-04-10'),
    asOf: '2024-06-30',
    isNew: ['error nsm20/delivery-before-assurances freedonia/shells'],
    gone: ['error nsm20/delivery-before-assurances freedonia/shells'],
  },
  {
    what: 'another act in the place of one that no list stands around',
    before: freedonia + passedOn('Sylvan Forces'),
    after: freedonia + passedOn('Other Forces'),
    isNew: ['error aeca/retransfer-without-consent freedonia/retransfer'],
    gone: ['error aeca/retransfer-without-consent freedonia/retransfer'],
  },
  {
    what: 'what such a record says of itself',
    before: freedonia + passedOn('Sylvan Forces'),
    after: `${freedonia}${passedOn('Sylvan Forces')}title: A title\nnote: a remark\nsources: [{ title: Cable }]\nmarking: CUI\n`,
  },
  {
    what: 'a remark on the act',
    before: freedonia + remedied(''),
    after: freedonia + remedied(', note: by letter'),
  },
  {
    what: 'fields of the act in another order',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-04-02').replace(/on: (\S+), quantity: 1/, 'quantity: 1, on: $1'),
  },
  {
    what: 'an obligation with more days left',
    before: freedonia + letter(),
    after: freedonia + letter().replace('2024-03-20', '2024-03-21'),
    asOf: '2024-04-10',
  },
  {
    what: 'an obligation with fewer days left',
    before: freedonia + letter(),
    after: freedonia + letter().replace('2024-03-20', '2024-03-15'),
    asOf: '2024-04-10',
    isNew: ['warning nsm20/notify-assurance freedonia/letter'],
    gone: ['warning nsm20/notify-assurance freedonia/letter'],
  },
  {
    what: 'a sign that does not show, in another field than before',
    before: `${freedonia}note: "c\u0085d"\n`,
    after: freedonia.replace('name: Freedonia', 'name: "A\u0085b"'),
    isNew: ['error house/unreadable freedonia'],
    gone: ['error house/unreadable freedonia'],
  },
  {
    what: 'a harmless delivery put in above',
    before: freedonia + delivered('2024-04-02'),
    after: freedonia + delivered('2024-03-01', '2024-04-02'),
  },
  {
    what: 'lines of the file moved by a remark',
    before: freedonia + delivered('2024-04-02'),
    after: `${freedonia}note: a remark\n${delivered('2024-04-02')}`,
  },
  {
    what: 'a delivery taken away',
    before: freedonia + delivered('2024-04-02', '2024-04-03'),
    after: freedonia + delivered('2024-04-02'),
    gone: [paused],
  },
  {
    what: 'what was undetermined becoming certain: the same fields, in other states',
    before: freedonia + letter().replace('2024-03-20', '../2024-06-30'),
    after: freedonia + letter().replace('2024-03-20', '2024-04-20'),
    isNew: ['warning nsm20/notify-assurance freedonia/letter', 'info nsm20/obtain-assurances freedonia'],
    gone: ['warning nsm20/obtain-assurances freedonia', 'warning nsm20/notify-assurance freedonia/letter'],
  },
  {
    what: 'a day put right that leaves the notice overdue by less',
    before: freedonia + letter(),
    after: freedonia + letter().replace('2024-03-20', '2024-03-21'),
  },
  {
    what: 'a day put right that leaves it overdue by more',
    before: freedonia + letter(),
    after: freedonia + letter().replace('2024-03-20', '2024-03-10'),
    isNew: ['error nsm20/notify-assurance freedonia/letter'],
    gone: ['error nsm20/notify-assurance freedonia/letter'],
  },
  {
    what: 'another recipient under the same id',
    before: freedonia,
    after: freedonia.replace('name: Freedonia', 'name: Sylvania'),
    isNew: ['error nsm20/obtain-assurances freedonia'],
    gone: ['error nsm20/obtain-assurances freedonia'],
  },
];

describe('findings', () => {
  test.each(rows)('$what', ({ before, after, asOf, isNew = [], gone = [] }) => {
    const result = compared(before, after, asOf);
    expect({ isNew: said(result.isNew), gone: said(result.gone) }).toEqual({ isNew, gone });
  });

  test('one that grows graver at the same field is new', () => {
    const result = compared(
      freedonia + letter().replace('received: 2024-03-20', 'received: 2024-03-20/2024-04-10'),
      freedonia + letter().replace('received: 2024-03-20', 'received: 2024-03-20'),
      '2024-05-01',
    );
    expect(said(result.isNew)).toEqual(['error nsm20/notify-assurance freedonia/letter']);
  });

  test('one that is no longer accepted is new, and one newly accepted is not gone', () => {
    const accepting = `ignore:
  - { rule: nsm20/notify-assurance, until: 2024-12-31, office: the desk, because: on its way }
`;
    const [open, accepted] = [freedonia + letter(), freedonia + letter(accepting)];
    expect(said(compared(accepted, open).isNew)).toEqual(['error nsm20/notify-assurance freedonia/letter']);
    expect(said(compared(accepted, open).gone)).toEqual([]);
    expect(said(compared(open, accepted).gone)).toEqual(['error nsm20/notify-assurance freedonia/letter']);
  });
});

describe('moves', () => {
  test('obligations and lines by where they go, the largest group first', () => {
    const result = compared(
      freedonia + delivered('2024-03-01'),
      freedonia + delivered('2024-03-01') + letter(),
    );
    expect(moved(result)).toEqual([
      '1 record: null -> counted',
      '1 obligation: null -> overdue',
      '1 obligation: overdue -> met',
      '1 line: paused -> assured',
    ]);
    expect(result.moves.map(({ records }) => records)).toEqual([
      ['freedonia/letter'],
      ['freedonia/letter'],
      ['freedonia'],
      ['freedonia/shells'],
    ]);
  });

  test('what is gone says what it was', () => {
    expect(moved(compared(freedonia + delivered('2024-03-01'), freedonia))).toEqual([
      '1 record: counted -> null',
      '1 line: paused -> null',
    ]);
  });
});

describe('moves of lines, as they are given', () => {
  const lines = (before: Record<string, string>, after: Record<string, string>) => {
    const { evaluation } = sideOf(contextOf('', '2024-05-01'));
    const side = (map: Record<string, string>): Side => ({
      evaluation,
      lines: new Map(Object.entries(map)),
      contents: new Map(),
    });
    return compare(side(before), side(after)).moves.map(
      ({ from, to, count, records }) => `${count} ${from} -> ${to}: ${records.join(' ')}`,
    );
  };
  test('the largest group first, then by where it comes from and where it goes', () => {
    expect(
      lines(
        { 'b\n0': 'x', 'a\n0': 'x', 'c\n0': 'x', 'd\n0': 'w', 'e\n0': 'x', 'g\n0': 'v' },
        { 'b\n0': 'y', 'a\n0': 'y', 'c\n0': 'z', 'd\n0': 'z', 'f\n0': 'y', 'h\n0': 'x', 'g\n0': 'v' },
      ),
    ).toEqual([
      '2 x -> y: a b',
      '1 null -> x: h',
      '1 null -> y: f',
      '1 w -> z: d',
      '1 x -> null: e',
      '1 x -> z: c',
    ]);
  });
  test('a record is named once, and what has none names none', () => {
    expect(lines({ 'a\n0': 'x', 'a\n1': 'x', '\n0': 'x' }, { 'a\n0': 'y', 'a\n1': 'y', '\n0': 'y' })).toEqual(
      ['3 x -> y: a'],
    );
  });
});

test('obligations of one duty are told apart by their occasion', () => {
  const report = (year: number, on: string): string => `
-- reports/${year}.yaml --
kind: report
fiscal_year: ${year}
submitted: ${on}
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`;
  const first = freedonia + report(2024, '2024-05-08');
  const change = compared(first, first + report(2025, '2025-06-01'), '2026-11-20');
  expect(moved(change).filter((line) => line.includes('obligation'))).toEqual([
    '1 obligation: overdue -> met',
  ]);
});

test('what names a finding: rule, record or file, field, clauses, start of its clock, and the words of the house', () => {
  const [one] = [...sideOf(contextOf(freedonia, '2024-05-01')).evaluation.findings];
  const named = (more: Partial<Finding>): string => identityOf({ ...one!, ...more });
  expect(identityOf(one!)).toBe(
    ['nsm20/obtain-assurances', 'freedonia', '/group', '1(c)(i).obtain', '2024-02-08', ''].join('\n'),
  );
  expect(named({ record: null }).split('\n')[1]).toBe('cases/freedonia.yaml');
  expect(named({ deadline: null }).split('\n')[4]).toBe('');
  expect(named({ deadline: { ...one!.deadline!, from: null } }).split('\n')[4]).toBe('');
  expect(named({ message: 'other words', severity: 'info' })).toBe(identityOf(one!));
  expect(named({ rule: 'house/no-source', message: 'other words' }).split('\n')[5]).toBe('other words');
});

describe('findings that belong to no record', () => {
  const at = (path: string, more: Partial<Finding> = {}): Finding => ({
    ...sideOf(contextOf(freedonia, '2024-05-01')).evaluation.findings[0]!,
    record: null,
    deadline: null,
    at: { path, pointer: '', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    ...more,
  });
  const fresh = (before: readonly Finding[], after: readonly Finding[]): number => {
    const side = sideOf(contextOf(freedonia, '2024-05-01'));
    const having = (findings: readonly Finding[]): Side => ({
      ...side,
      evaluation: { ...side.evaluation, findings },
    });
    return compare(having(before), having(after)).isNew.size;
  };
  test.each([
    ['the same file', [at('cases/a.yaml')], [at('cases/a.yaml')], 0],
    ['another file', [at('cases/a.yaml')], [at('cases/b.yaml')], 1],
    ['one more of the same', [at('cases/a.yaml')], [at('cases/a.yaml'), at('cases/a.yaml')], 1],
    ['under another clause', [at('cases/a.yaml')], [at('cases/a.yaml', { clauses: [] })], 1],
  ])('%s', (_, before, after, count) => {
    expect(fresh(before, after)).toBe(count);
  });
});

describe('what is gone without being mended', () => {
  const dropped = (before: string, after: string): string[] => said(compared(before, after).dropped);
  test.each([
    ['a record taken away', freedonia + delivered('2024-04-02'), freedonia, [paused]],
    [
      'a record made a draft',
      freedonia + delivered('2024-04-02'),
      `${freedonia}${delivered('2024-04-02')}draft: true\n`,
      [paused],
    ],
    ['a record mended', freedonia + delivered('2024-04-02'), freedonia + delivered('2024-03-02'), []],
    [
      'the recipient made a draft',
      freedonia + delivered('2024-04-02'),
      `${freedonia}draft: true\n${delivered('2024-04-02')}`,
      ['error nsm20/obtain-assurances freedonia', paused],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(dropped(before, after)).toEqual(expected);
  });
});

test('what waits for a broken file is new when it was not there', () => {
  const bad = '-- freedonia/letter.yaml --\nkind: assurance\nrecipient: freedonia\nrecieved: 2024-02-20\n';
  const before = freedonia + bad;
  expect(compared(before, before).newlyWaiting).toEqual([]);
  const waiting = compared(before, before + delivered('2024-04-02')).newlyWaiting;
  expect(said(waiting)).toEqual(['warning nsm20/undetermined-delivery freedonia/shells']);
});

describe('files', () => {
  const bad = '-- freedonia/letter.yaml --\nkind: assurance\nrecieved: 2024-02-30\n';
  const draft = letter('draft: true\n');
  test.each([
    ['new', freedonia, freedonia + letter(), 'null -> counted'],
    ['gone', freedonia + letter(), freedonia, 'counted -> null'],
    ['made a draft', freedonia + letter(), freedonia + draft, 'counted -> draft'],
    ['made a record', freedonia + draft, freedonia + letter(), 'draft -> counted'],
    ['broken', freedonia + letter(), freedonia + bad, 'counted -> not taken in'],
    ['mended', freedonia + bad, freedonia + letter(), 'not taken in -> counted'],
  ])('one that is %s', (_, before, after, move) => {
    expect(moved(compared(before, after)).filter((line) => line.includes('record'))).toEqual([
      `1 record: ${move}`,
    ]);
  });
});

test('what a record says of itself is no part of an act', () => {
  expect(Object.keys(commonFields()).toSorted()).toEqual([...besideTheAct].toSorted());
});

describe('records at another path', () => {
  const all = freedonia + delivered('2024-04-02');
  const moves = (result: Comparison): string[] =>
    result.moves.map(({ what, from, to, records }) => `${what}: ${from} -> ${to}: ${records.join(' ')}`);
  test('say what they said before', () => {
    const elsewhere = all.replace('freedonia/shells.yaml', 'arms/shells.yaml');
    const result = compared(all, elsewhere);
    expect([said(result.isNew), said(result.gone)]).toEqual([[], []]);
    expect(moves(result)).toEqual(['record: counted -> moved: arms/shells']);
  });
  test.each([
    ['with another text', all.replace('freedonia/shells.yaml', 'arms/shells.yaml').replace('100', '101')],
    ['beside the one that stays', `${all}${delivered('2024-04-02').replace('freedonia/', 'arms/')}`],
  ])('are new %s', (_, after) => {
    const result = compared(all, after);
    expect(said(result.isNew)).toEqual(['error nsm20/delivery-during-pause arms/shells']);
    expect(moves(result)).toContain('record: null -> counted: arms/shells');
  });
  test.each([
    ['a quantity', '4', 'quantity: 4 }', 'quantity: 4000 }', '4000'],
    ['a day', '2024-04-02', '2024-04-02', '2024-04-10', '2024-04-10'],
    ['an article', 'shells', 'item: shells', 'item: rockets', 'rockets'],
  ])('are no other name for %s', (_, from, was, is, to) => {
    const named = (id: string): string => `\n-- ${id}.yaml --\nkind: recipient\nname: Sylvania\n`;
    const before = freedonia + delivered('2024-04-02').replace('quantity: 1 }', 'quantity: 4 }');
    const result = compared(before + named(from), before.replace(was, is) + named(to));
    expect(said(result.isNew)).toEqual(['error nsm20/delivery-during-pause freedonia/shells']);
  });
  test('may be named like the article they deliver', () => {
    const top = (id: string): string => freedonia + delivered('2024-04-02').replace('freedonia/shells', id);
    const result = compared(top('shells'), top('freedonia/shells'));
    expect([said(result.isNew), said(result.gone)]).toEqual([[], []]);
  });
  test('are told apart from those that are like them', () => {
    const two = `${all}${delivered('2024-04-02').replace('freedonia/', 'freedonia/other-')}`;
    const result = compared(two, two.replaceAll(/freedonia\/(.*shells)/g, 'arms/$1'));
    expect([said(result.isNew), said(result.gone)]).toEqual([[], []]);
    expect(moves(result)).toEqual(['record: counted -> moved: arms/other-shells arms/shells']);
  });
});

describe('files that could not be taken in', () => {
  const bad = '-- freedonia/letter.yaml --\nkind: assurance\nrecieved: 2024-02-30\n';
  test.each([
    ['breaks', freedonia + letter(), freedonia + bad, ['cases/freedonia/letter.yaml']],
    ['is new and broken', freedonia, freedonia + bad, ['cases/freedonia/letter.yaml']],
    ['was broken before', freedonia + bad, freedonia + bad, []],
    [
      'is broken still, and says something else',
      freedonia + bad,
      freedonia + bad.replace('02-30', '02-31'),
      ['cases/freedonia/letter.yaml'],
    ],
    ['is mended', freedonia + bad, freedonia + letter(), []],
    [
      'is a draft with a fault',
      freedonia,
      `${freedonia}${letter('draft: true\nreplaces: freedonia/none\n')}`,
      [],
    ],
  ])('a file that %s', (_, before, after, broken) => {
    expect(compared(before, after).newlyBroken).toEqual(broken);
  });
});

describe('over random repositories', () => {
  const sides = (one: Repository, other: Repository): [Side, Side] => {
    return [sideWith(textsOf(one)), sideWith(textsOf(other))];
  };
  const sideWith = (texts: readonly SourceText[]): Side =>
    sideOf(
      {
        cases: readCases(texts),
        asOf: plainDate('2024-08-07'),
        until: undefined,
        publicOnly: false,
        window: 30,
        home: undefined,
      },
      texts,
    );
  const count = (findings: Iterable<Finding>): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { severity, rule, record, deadline } of findings) {
      const key = `${severity} ${rule} ${record} ${deadline?.state}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };

  test('a record that nothing names says at another path what it said', () => {
    fc.assert(
      fc.property(repositories(), fc.nat(), (repository, nth) => {
        const texts = textsOf(repository);
        const before = sideWith(texts);
        const { cases } = before.evaluation.context;
        const free = cases.records.filter(
          ({ id, kind }) => kind !== 'recipient' && cases.referrers(id).length === 0,
        );
        fc.pre(free.length > 0);
        const { id, path } = free[nth % free.length]!;
        // Its place among the others stays: of equals the first is told.
        const elsewhere = `cases/${id}${/\d$/.test(id) ? '' : '-'}0.yaml`;
        const after = sideWith(
          texts.map((each) => (each.path === path ? { ...each, path: elsewhere } : each)),
        );
        const { isNew, gone, moves } = comparedSides(before, after);
        // A sentence that names the record is another sentence.
        const named = [...before.evaluation.findings].filter(({ message }) => message.includes(id)).length;
        expect(said(isNew).length).toBeLessThanOrEqual(named);
        expect(said(gone).length).toBeLessThanOrEqual(named);
        expect(moves.map(({ what, to }) => `${what} ${to}`)).toEqual(['record moved']);
      }),
      { numRuns: cases(60) },
    );
  });

  test('nothing changed is nothing new, and every finding more of a sort is new', () => {
    fc.assert(
      fc.property(repositories(), repositories(), (one, other) => {
        const [before, after] = sides(one, other);
        const same = compare(after, after);
        expect([same.isNew.size, same.gone, same.moves, same.newlyBroken]).toEqual([0, [], [], []]);
        const { isNew, gone } = compare(before, after);
        const [had, has] = [count(before.evaluation.findings), count(after.evaluation.findings)];
        const [fresh, lost] = [count(isNew), count(gone)];
        for (const key of new Set([...had.keys(), ...has.keys()])) {
          const more = (has.get(key) ?? 0) - (had.get(key) ?? 0);
          expect((fresh.get(key) ?? 0) - (lost.get(key) ?? 0), key).toBe(more);
          expect(fresh.get(key) ?? 0, key).toBeGreaterThanOrEqual(more);
        }
      }),
      { numRuns: cases(60) },
    );
  });
});
