/** What an invented office does every day: each a bundle of records that hang together. */
import { eras } from './transfers.mjs';
import { day, nameOf } from './writing.mjs';

const weighed = [
  ['human rights and humanitarian law', 'No report concerns the units that receive.'],
  ['reduction of civilian harm', 'Training comes with the articles.'],
  ['corruption and governance', 'The ministry publishes its accounts.'],
  ['allies and partners', 'A partner of many years.'],
  ['nonproliferation and regional stability', 'The balance of the region is not changed.'],
  ['industrial base', 'Produced by lines that are open in any case.'],
  ['peace through strength', 'It deters.'],
  ['economic security and innovation', 'Jobs and technology are kept.'],
];

/** Transfers that were reviewed together, and approved. */
function* reviewed(desk, era) {
  const { own, plain, record, chance, between } = desk;
  const on = between(...era.approvals);
  const of = Array.from({ length: between(2, 4) }, () =>
    plain(era, { approved: on + between(0, 5), from: on + 6 }),
  );
  yield* of.map((each) => each.made);
  yield record(
    own('policy-review'),
    'cat-review',
    'the review of the cases',
    [
      `transfers: [${of.map((each) => each.path).join(', ')}]`,
      `on: ${day(on)}`,
      `regime: ${era.name}`,
      `standard: ${era.standard}`,
      'finding: not-met',
      'decision: approved',
      'considerations:',
      ...weighed.map(([factor, text]) =>
        chance(0.5)
          ? `  - { factor: ${factor}, text: "${text}" }`
          : `  - factor: ${factor}\n    text: ${text}`,
      ),
    ],
    'on',
  );
}

/** A unit, vetted under both laws before it receives. */
function* vetted(desk, era) {
  const { id, nth, own, plain, record, between, pick } = desk;
  const unit = own('unit');
  const over = desk.brigade;
  desk.brigade ??= unit;
  const [, on] = era.approvals;
  yield record(
    unit,
    'unit',
    'the unit',
    [
      `recipient: ${id}`,
      ...(over ? [`parent: ${over}`] : []),
      `name: ${between(1, 90)}th ${pick(['Border Guard Battalion', 'Engineer Company', 'Naval Squadron'])}`,
      `country_code: X${String.fromCharCode(65 + (nth % 26))}`,
    ],
    'name',
  );
  for (const law of ['state', 'defense'])
    yield record(
      own('vetting'),
      'vetting',
      'the vetting',
      [
        `unit: ${unit}`,
        `law: ${law}`,
        `on: ${day(on - between(1, 30))}`,
        'result: clear',
        `valid_to: ${day(on + between(310, 330))}`,
      ],
      'on',
    );
  yield plain(era, { units: [unit] }).made;
  yield plain(era, { units: [unit] }).made;
}

/** Transfers of which nothing more is to be said. */
function* ordinary(desk, era) {
  const { plain, chance, pick } = desk;
  for (let left = 5; left > 0; left -= 1) yield plain(chance(0.8) ? era : pick(eras)).made;
}

/** A lease, sometimes with the one that it renews. */
function* leased(desk) {
  const { id, own, record, chance, between, pick } = desk;
  const from = between(100, 300);
  const to = from + between(400, 900);
  const lease = (path, from, to, renewed) =>
    record(
      path,
      'lease',
      'the lease',
      [
        `recipient: ${id}`,
        `item: ${pick(['patrol boat, hull 12', '"radar: mobile set"', 'transport helicopter'])}`,
        `from: ${day(from)}`,
        `to: ${day(to)}`,
        ...(renewed ? [`renews: ${renewed}`] : []),
        `replacement_value: ${between(2, 90)}00000`,
        ...(chance(0.7) ? ['recipient_pays: full'] : ['recipient_pays: waived', 'because: a joint exercise']),
        `reason: ${pick(['needed for a season', 'a replacement is under repair'])}`,
        `certified: ${day(from - between(35, 60))}`,
        'certified_to: the Speaker and the chairman of the committee',
      ],
      'certified',
    );
  const one = own('lease');
  if (chance(0.7)) yield lease(one, from, to);
  else yield* [lease(one, from - 600, from - 1), lease(own('lease'), from, to, one)];
}

/** A transfer of which something is passed on. */
function* passedOn(desk, era) {
  const { id, own, plain, record, chance, below, pick } = desk;
  const origin = plain(era);
  yield origin.made;
  const asked = era.last - 150;
  const temporary = chance(0.4);
  yield record(
    own('retransfer'),
    'retransfer',
    'the retransfer',
    [
      `recipient: ${id}`,
      `to: Ministry of the Interior of ${nameOf(below(900))}`,
      `item: ${pick(['trucks', 'radios', 'protective vests'])}`,
      `type: ${temporary ? 'temporary' : 'permanent'}`,
      `transfers: [${origin.path}]`,
      `requested: ${day(asked)}`,
      `reviewed: ${day(asked + 20)}`,
      `end_use_assurance: ${day(asked + 22)}`,
      `consented: ${day(asked + 40)}`,
      `carried_out: ${day(asked + 60)}`,
      ...(temporary ? [`until: ${day(asked + 140)}`, `returned: ${day(asked + 130)}`] : []),
    ],
    'consented',
  );
}

/** An end user that is no government, compared with a list. */
function* withParty(desk, era) {
  const { name, nth, own, apart, plain, record, given, chance, between, pick } = desk;
  const party = apart('parties', 'works');
  const validated = chance(0.2);
  yield record(
    party,
    'party',
    'the works',
    [
      `name: ${nameOf(given())} ${pick(['Works', 'Trading House', 'Shipyard', 'Optics'])}`,
      `aliases: [${nameOf(given() + 7)} Industries, "${nameOf(given() + 9)}, Inc."]`,
      'type: entity',
      `country_code: X${String.fromCharCode(65 + (nth % 26))}`,
      `addresses: ["Mill Lane ${between(1, 90)}, ${name}"]`,
      `identifiers: [REG-${between(1000, 9999)}]`,
      ...(validated
        ? [
            'validated_end_user:',
            '  from: 2023-01-01',
            '  to: 2026-12-31',
            `  facilities: ["Mill Lane, ${name}"]`,
            '  items: [3A001, 5A002]',
            '  citation: Gazette, No. 1',
          ]
        : []),
    ],
    'name',
  );
  yield record(
    own('screening'),
    'screening',
    'the comparison',
    [
      `party: ${party}`,
      `entry: { source: SDN, id: "${between(10_000, 70_000)}" }`,
      `on: ${day(between(80, 98))}`,
      'decision: not-a-match',
      `because: ${pick(['another year of founding', 'another town and another trade'])}`,
    ],
    'on',
  );
  yield plain(era, validated ? {} : { endUser: party }).made;
}

/** An incident, and sometimes a challenge in reporting it. */
function* looked(desk, era) {
  const { id, own, plain, record, chance, between, pick, prose, long, office } = desk;
  const used = plain(era);
  yield used.made;
  const occurred = between(120, 500);
  yield record(
    own('incident'),
    'incident',
    'the incident',
    [
      `recipient: ${id}`,
      long('summary', prose(2, 4)),
      ...(chance(0.6) ? [long('assessment', prose(1, 3))] : []),
      `occurred: ${chance(0.3) ? day(occurred).slice(0, 7) : day(occurred)}`,
      `reported: ${day(occurred + 40)}`,
      `articles: ${chance(0.8) ? `[${used.path}]` : 'trucks of an earlier case'}`,
      `articles_covered: ${pick(['yes', 'no', 'unknown'])}`,
      `concerns: [${pick(['ihl', 'civilian-harm-practice', 'diversion', 'misuse', 'ihl, humanitarian-access'])}]`,
      `credible: ${pick(['yes', 'no', 'under-review'])}`,
      `finding: ${pick(['consistent', 'cannot-determine', 'insufficient-information'])}`,
      'found_by: state',
      `found_on: ${day(occurred + 90)}`,
      'accountability:',
      `  pursued: ${pick(['yes', 'partly', 'unknown'])}`,
      `  on: ${day(occurred + 120)}`,
      '  summary: two officers were heard',
      'remedies:',
      `  - { on: ${day(occurred + 130)}, action: "training repeated, with a report" }`,
      ...(chance(0.2)
        ? [
            'dissents:',
            `  - { office: "${office()}", position: "the second report is better", on: ${day(occurred + 80)} }`,
          ]
        : []),
      'reviewed_under: [chirg]',
    ],
    'occurred',
  );
  if (chance(0.5))
    yield record(
      own('challenge'),
      'challenge',
      'the challenge',
      [
        'fiscal_year: 2025',
        'clause: "2(a)(ii)"',
        long('text', prose(1, 3)),
        'information_available: true',
        `recipient: ${id}`,
      ],
      'clause',
    );
}

/** An end-use check, and sometimes an effort to mitigate. */
function* inspected(desk, era) {
  const { id, own, plain, record, chance, between, pick, prose, long } = desk;
  const monitored = chance(0.5);
  const [, on] = era.approvals;
  const seen = plain(era, monitored ? { monitored, to: on + 40 } : {});
  yield seen.made;
  yield record(
    own('end-use'),
    'end-use-check',
    'the visit',
    [
      `recipient: ${id}`,
      `transfers: [${seen.path}]`,
      `program: ${monitored ? 'golden-sentry-enhanced' : pick(['golden-sentry', 'blue-lantern'])}`,
      `on: ${day(on + between(42, 80))}`,
      'result: favorable',
      `checked: ${between(1, 40)}`,
      `on_record: ${between(40, 60)}`,
    ],
    'on',
  );
  if (chance(0.4))
    yield record(
      own('mitigation'),
      'mitigation',
      'the effort',
      [
        ...(chance(0.05) ? ['draft: true'] : []),
        `recipient: ${id}`,
        ...(chance(0.4) ? [`program: ${pick(['fmf', 'imet', 'section-333'])}`] : []),
        long('effort', prose(1, 3)),
        'from: 2024-05-01',
        ...(chance(0.3) ? ['to: 2025-09-30'] : []),
      ],
      'effort',
    );
}

export const everyday = [reviewed, vetted, ordinary, leased, passedOn, withParty, looked, inspected];
export { ordinary };
