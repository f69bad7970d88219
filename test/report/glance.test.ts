/** The period at a glance: what its pictures show, and that their tables say the same. */
import { describe, expect, test } from 'vitest';
import type { Block, Picture } from '../../src/report/document.ts';
import { glance } from '../../src/report/glance.ts';
import { contextFor, questionOf, type Asked } from './question.ts';

const archive = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-04-02
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-04-02 }]
-- freedonia/notice.yaml --
kind: notice
to: congress
under: 2(d)
about: [freedonia/letter]
sent: 2024-04-20
committees: [sfrc, sasc, sac, hfac, hasc, hac]
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
announced: 2024-03-01
lines: [{ item: shells, value: 425000000 }, { item: fuzes }]
-- freedonia/battery.yaml --
kind: transfer
recipient: freedonia
program: fmf
announced: 2024-03-01
lines: [{ item: battery, value: 1000, exemption: { clause: '1(d)(1)' } }]
-- sylvania.yaml --
kind: recipient
name: Sylvania
receiving_at_issuance: false
-- sylvania/trucks.yaml --
kind: transfer
recipient: sylvania
program: usai
announced: 2024-03
lines: [{ item: trucks }]
`;

function picturesOf(files: string, asked: Asked = {}): readonly Block[] {
  const context = contextFor(files, { asOf: '2024-05-08', ...asked });
  return glance(questionOf(context, asked.year ?? 2024));
}

const words = (block: Block): string[] =>
  block.type === 'figure'
    ? [block.head, ...block.rows].map(({ cells }) =>
        cells
          .map((cell) =>
            cell
              .map((part) =>
                part.type === 'text' ? part.text : part.type === 'record' ? `[${part.record}]` : '',
              )
              .join(''),
          )
          .join(' | '),
      )
    : block.type === 'paragraph'
      ? [block.content.map((part) => (part.type === 'text' ? part.text : '')).join('')]
      : [];

const pictureOf = <Type extends Picture['type']>(
  block: Block,
  type: Type,
): Extract<Picture, { type: Type }> => {
  if (block.type !== 'figure' || block.picture.type !== type) throw new Error(`no picture of ${type}`);
  return block.picture as Extract<Picture, { type: Type }>;
};

describe('the timeline', () => {
  const [timeline] = picturesOf(archive);

  test('in words', () => {
    expect(words(timeline!)).toMatchInlineSnapshot(`
      [
        "Recipient | When | What the case files show",
        "Reports and updates | March 24, 2024 | the update to the President on the 45-day group: due, overdue",
        "Reports and updates | May 8, 2024 | the first report to Congress: due, pending",
        "Freedonia | February 8, 2024 to March 24, 2024 | in transition; it may be delivered until the limit [freedonia]",
        "Freedonia | March 25, 2024 to April 1, 2024 | paused; it may not be delivered [freedonia] [freedonia/letter]",
        "Freedonia | April 2, 2024 to May 8, 2024 | assured; it may be delivered [freedonia/letter]",
        "Freedonia | April 2, 2024 | assurance of §1(a)(i) and §1(a)(ii) received [freedonia/letter]",
        "Freedonia | April 2, 2024 | obtaining assurances from Freedonia: met late [freedonia] [freedonia/letter]",
        "Freedonia | April 20, 2024 | notice of this assurance to Congress: met [freedonia/letter] [freedonia/notice]",
        "Sylvania | February 8, 2024 to May 8, 2024 | barred; it may not be delivered [sylvania]",
      ]
    `);
  });

  test('as a picture', () => {
    const { from, to, rows } = pictureOf(timeline!, 'timeline');
    expect([from, to]).toEqual(['2024-02-08', '2024-05-08']);
    expect(rows[1]!.stretches.map((mark) => `${mark.from} ${mark.to} ${mark.tone}`)).toEqual([
      '2024-02-08 2024-03-24 open',
      '2024-03-25 2024-04-01 stopped',
      '2024-04-02 2024-05-08 settled',
    ]);
    expect(rows[1]!.days.map((mark) => `${mark.from} ${mark.to} ${mark.tone}`)).toEqual([
      '2024-04-02 2024-04-02 settled',
      '2024-04-02 2024-04-02 late',
      '2024-04-20 2024-04-20 settled',
    ]);
    expect(rows[2]!.stretches.map(({ tone }) => tone)).toEqual(['stopped']);
  });

  test('a day that is not known is drawn over the days that it can be, within the period', () => {
    const spans = archive
      .replaceAll('2024-04-02', '../2024-04-02')
      .replace('sent: 2024-04-20', 'sent: 2024-04-20/2024-05-01');
    const { rows } = pictureOf(picturesOf(spans)[0]!, 'timeline');
    expect(rows[1]!.days.map((mark) => `${mark.from} ${mark.to}`)).toContain('2024-02-08 2024-04-02');
    expect(rows[1]!.days.map((mark) => `${mark.from} ${mark.to}`)).toContain('2024-04-20 2024-05-01');
  });

  test('where either verdict lets it be delivered, that is said', () => {
    const spans = archive.replaceAll('2024-04-02', '2024-03-01/2024-03-20');
    expect(words(picturesOf(spans)[0]!)).toContainEqual(
      expect.stringContaining('assured or in transition; it may be delivered either way'),
    );
  });

  test('what happened after the day of the question is not shown', () => {
    const { to, rows } = pictureOf(picturesOf(archive, { asOf: '2024-04-10' })[0]!, 'timeline');
    expect(to).toBe('2024-04-10');
    expect(rows[1]!.days.map((mark) => mark.from)).not.toContain('2024-04-20');
  });

  test('without a recipient or a day there is a sentence', () => {
    const [empty] = picturesOf(
      '-- x.yaml --\nkind: procedure\ndepartment: state\nfor: 2(a)(iii)\ntext: t\n',
      { asOf: '2024-02-10' },
    );
    expect(words(empty!)).toEqual([expect.stringContaining('hold nothing that could stand on a timeline')]);
  });
});

describe('deadlines by duty', () => {
  test('their numbers are those of Annex A', () => {
    const counts = picturesOf(archive)[1]!;
    expect(words(counts)).toMatchInlineSnapshot(`
      [
        "Duty | Met | Late | Pending | Overdue",
        "Both assurances from a government already receiving on February 8, 2024 | 0 | 1 | 0 | 0",
        "An update to the President | 0 | 0 | 0 | 1",
        "Notice to the six committees of an assurance newly received | 1 | 0 | 0 | 0",
        "The first written report to the six committees | 0 | 0 | 1 | 0",
      ]
    `);
    const { rows } = pictureOf(counts, 'bars');
    for (const [index, row] of rows.entries())
      expect(row.parts.map(({ amount }) => String(amount))).toEqual(
        words(counts)[index + 1]!.split(' | ').slice(1),
      );
  });
});

describe('amounts by program', () => {
  test('what is recorded is added, what is not is counted apart', () => {
    expect(words(picturesOf(archive)[2]!)).toMatchInlineSnapshot(`
      [
        "Program | Covered, or may be | Exempt or out of scope | Lines without a value",
        "Foreign Military Financing, grants and loans | $425 million | $1,000 | 1",
        "Ukraine Security Assistance Initiative | not recorded | none | 1",
      ]
    `);
  });

  test('a sum that cannot be told exactly is neither rounded nor drawn', () => {
    const most = '9007199254740991';
    const files = archive.replace(
      'value: 425000000 }, { item: fuzes',
      `value: ${most} }, { item: fuzes, value: 1`,
    );
    const amounts = picturesOf(files)[2]!;
    expect(words(amounts).join('\n')).toContain('more than can be added exactly');
    expect(pictureOf(amounts, 'bars').rows[0]).toMatchObject({
      total: 'more than can be added exactly',
      parts: [{ amount: 0 }, {}],
    });
  });

  test('no transfer, no picture', () => {
    const files = archive.split('-- freedonia/shells.yaml --')[0]!;
    expect(words(picturesOf(files)[2]!)).toEqual([
      'Amounts by program: The case files record no transfer in this period.',
    ]);
  });
});
