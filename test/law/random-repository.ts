/** Small random case repositories around the memorandum's limits, as plain data. */
import fc from 'fast-check';
import type { SourceText } from '../../src/records/source.ts';

export type Data = Record<string, unknown>;
/** Records by id. */
export type Repository = Readonly<Record<string, Data>>;

/** A case file per record: JSON is YAML. */
export const textsOf = (repository: Repository): SourceText[] =>
  Object.entries(repository).map(([id, data]) => ({
    path: `cases/${id}.yaml`,
    text: `${JSON.stringify(data)}\n`,
  }));

/** Days on both sides of every limit, and some between. */
const palette = [
  '2024-02-07',
  '2024-02-08',
  '2024-02-20',
  '2024-03-10',
  '2024-03-23',
  '2024-03-24',
  '2024-03-25',
  '2024-04-02',
  '2024-05-08',
  '2024-05-09',
  '2024-08-05',
  '2024-08-06',
  '2024-08-07',
  '2024-09-30',
  '2024-10-01',
];
const certain = fc.constantFrom(...palette);

/** A span of at most `length` days that begins at one of the palette. */
export const shortSpan = (length: number): fc.Arbitrary<string> =>
  fc.tuple(certain, fc.integer({ min: 1, max: length - 1 })).map(([from, more]) => {
    const to = new Date(Date.parse(`${from}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
    return `${from}/${to}`;
  });

export const six = ['sfrc', 'sasc', 'sac', 'hfac', 'hasc', 'hac'];

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

/** Drops what is undefined: an absent field is not written. */
const written = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/** A repository of one recipient, Freedonia, with every kind that a verdict or a clock looks at. */
export function repositories(day: fc.Arbitrary<string> = certain): fc.Arbitrary<Repository> {
  const finding = fc.record({
    finding: fc.constantFrom('credible-and-reliable', 'credible-and-reliable', 'not-credible-and-reliable'),
    by: fc.constant('state'),
    on: day,
  });
  const assurance = fc
    .record({
      covers: fc.constantFrom(['ihl'], ['humanitarian-access'], ['ihl', 'humanitarian-access']),
      form: optional(fc.constantFrom('letter', 'oral')),
      received: optional(day),
      withdrawn: fc.option(day, { nil: undefined, freq: 5 }),
      credibility: optional(fc.array(finding, { minLength: 1, maxLength: 2 })),
    })
    .map((data) => written({ kind: 'assurance', recipient: 'freedonia', ...data }));
  const line = fc
    .record({
      item: fc.constant('shells'),
      type: optional(fc.constantFrom('article', 'service')),
      exemption: fc.option(fc.constant({ clause: '1(d)(1)', because: 'air defense' }), {
        nil: undefined,
        freq: 6,
      }),
      deliveries: fc.array(fc.record({ on: day }), { minLength: 1, maxLength: 2 }),
    })
    .map(written);
  const transfer = fc
    .record({
      program: fc.constantFrom('fmf', 'pda', 'eda', 'fms'),
      scope_decision: fc.option(
        fc.record({
          covered: fc.boolean(),
          by: fc.constant('state'),
          on: day,
          because: fc.constant('decided'),
        }),
        { nil: undefined, freq: 4 },
      ),
      lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    })
    .map((data) => written({ kind: 'transfer', recipient: 'freedonia', ...data }));
  const waiver = fc
    .record({
      on: day,
      until: optional(day),
      waives: optional(fc.constantFrom(['1(a)'], ['1(c)'], ['1(c)(i)'], ['1(b)'])),
      transfers: optional(fc.constant(['freedonia/transfer'])),
    })
    .map((data) =>
      written({
        kind: 'waiver',
        recipient: 'freedonia',
        by: 'state',
        justification: 'an imperative',
        ...data,
      }),
    );
  const assessment = fc
    .record({
      on: day,
      closed: optional(fc.record({ on: day, outcome: fc.constant('restored') })),
      remedies: optional(
        fc
          .array(fc.record({ from: day, to: optional(day) }), { minLength: 1, maxLength: 1 })
          .map((remedies) => remedies.map((remedy) => written({ action: 'suspend-transfers', ...remedy }))),
      ),
    })
    .map((data) =>
      written({ kind: 'assessment', recipient: 'freedonia', by: 'state', next_steps: 'refresh', ...data }),
    );
  const notice = (to: string, under: readonly string[], about: readonly string[]): fc.Arbitrary<Data> =>
    fc
      .record({
        under: fc.constantFrom(...under),
        about: fc.subarray([...about], { minLength: 1 }),
        sent: day,
        committees: to === 'congress' ? optional(fc.subarray(six, { minLength: 5 })) : fc.constant(undefined),
      })
      .map((data) => written({ kind: 'notice', to, ...data }));
  const report = fc
    .record({
      fiscal_year: fc.constantFrom(2024, 2025),
      submitted: day,
      committees: optional(fc.subarray(six, { minLength: 5 })),
    })
    .map((data) =>
      written({
        kind: 'report',
        from: ['state', 'defense'],
        period: { from: '2023-01-01', to: '2024-04-30' },
        ...data,
      }),
    );
  const recipient = fc
    .record({
      receiving_at_issuance: optional(fc.boolean()),
      group: optional(fc.record({ conflict: fc.boolean(), on: day })),
    })
    .map((data) => written({ kind: 'recipient', name: 'Freedonia', ...data }));
  const matters = ['freedonia/letter', 'freedonia/waiver', 'freedonia/assessment'];

  return fc
    .record({
      freedonia: recipient,
      'freedonia/letter': assurance,
      'freedonia/letter-2': optional(assurance),
      'freedonia/transfer': transfer,
      'freedonia/waiver': waiver,
      'freedonia/assessment': assessment,
      'notices/president': optional(notice('president', ['1(b)', '1(f)', '1(c)(i)', '1(c)(ii)'], matters)),
      'notices/congress': optional(notice('congress', ['2(d)', 'other'], matters)),
      'reports/one': optional(report),
    })
    .map((records) => written(records) as Repository);
}
