/**
 * The case files of an invented office, in accord with the law on 31 December 2025: assurances come before deliveries, and
 * notices within their days to all committees. Every kind of record, the optional fields of each used somewhere.
 */
import { transfers, eras } from './transfers.mjs';
import { day, nameOf, writer } from './writing.mjs';

const six = 'committees: [sfrc, sasc, sac, hfac, hasc, hac]';
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

/** `count` records, each as `{ id, kind, text }`: at least 20, and at least 8 for each recipient. */
export function* office(count, recipients, seed = 20) {
  const write = writer(seed);
  const transfer = transfers(write);
  const { chance, below, between, pick, person, prose, long, rest, remark } = write;
  let given = 0;
  let drawdowns = 0;
  let made = 0;

  /** A record; `field` is one that a correction may name. */
  const record = (id, kind, about, lines, field = 'title') => {
    const all = lines.flat();
    const titled = all.some((line) => /^(title|name):/.test(line));
    const title = `title: ${about[0].toUpperCase()}${about.slice(1)} (file ${between(100, 9999)})`;
    const head = [`kind: ${kind}`, ...(titled ? [] : [title]), ...(chance(0.3) ? ['', remark()] : [])];
    return { id, kind, text: `${[...head, ...all, ...rest(about, field)].join('\n')}\n` };
  };
  const notice = (id, about, lines) => record(id, 'notice', `the notice on ${about}`, lines, 'sent');

  /** What an office has once. */
  function* shared() {
    for (const [year, submitted, from, to] of [
      [2024, '2024-05-07', '2023-01-01', '2024-04-24'],
      [2025, '2025-05-12', '2024-04-25', '2025-04-30'],
    ])
      yield [
        record(`reports/${year}`, 'report', 'the report', [
          `title: Report under section 2 of NSM-20, ${year}`,
          `fiscal_year: ${year}`,
          `period: { from: ${from}, to: ${to} }`,
          `submitted: ${submitted}`,
          'from: [state, defense]',
          six,
          'briefings:',
          `  - on: ${submitted}`,
          '    committees: [sfrc, hfac]',
          `    office: ${write.office()}`,
          'classified_supplement: none',
          'nothing_to_report:',
          `  - { clause: "2(a)(v)", by: state, on: ${submitted}, because: no procedure changed }`,
        ]),
      ];
    for (const [clause, sent] of [
      ['1(c)(i)', '2024-03-21'],
      ['1(c)(ii)', '2024-08-01'],
    ])
      yield [
        notice(`notices/update-${sent}`, 'where the assurances stand', [
          'to: president',
          `under: ${clause}`,
          `sent: ${sent}`,
          'from: [state]',
          'through: apnsa',
          'form: memorandum',
        ]),
      ];
    if (count < 200) return;
    for (const what of ['ihl-assessment', 'civilian-harm-analysis'])
      yield [
        record(`procedures/${what}`, 'procedure', 'the procedure', [
          `for: ${what}`,
          `department: ${pick(['state', 'defense'])}`,
          long('text', prose(4, 8)),
          'from: 2023-03-01',
        ]),
      ];
    yield [
      record('directives/stocks', 'directive', 'the directive', [
        'title: Directive on the count of stocks',
        'issued: 2024-06-03',
        'tasks:',
        '  - { id: plan, owner: the Bureau, deliverable: a plan of the count, days: 30, to: the Secretary }',
        '  - id: count',
        '    owner: the Agency',
        '    deliverable: "the count itself, by depot"',
        '    days: 90',
        '    after: plan',
        '  - { id: posting, owner: the Agency, deliverable: a yearly table, standing: true }',
      ]),
      ...[
        ['plan', '2024-06-28'],
        ['count', '2024-09-20'],
      ].map(([task, on]) =>
        record(`directives/stocks-${task}`, 'completion', 'what was done', [
          'directive: directives/stocks',
          `task: ${task}`,
          `on: ${on}`,
          'by: the Agency',
          `evidence: ${chance(0.5) ? 'minutes of the meeting' : '"file 12, page 3"'}`,
        ]),
      ),
    ];
  }

  /** The bundles of the nth recipient, of which it may have `room` records. */
  function* ofRecipient(nth, room) {
    const name = nameOf(nth);
    const id = `${name.toLowerCase()}-${nth}`;
    const receiving = chance(0.7);
    const conflict = chance(0.3);
    /** An id below the recipient; where it has very many records, in folders of some hundred. */
    const own = (local) => {
      given += 1;
      return room > 2000 ? `${id}/${Math.floor(given / 500)}/${local}-${given}` : `${id}/${local}-${given}`;
    };
    const apart = (folder, local) =>
      `${folder}/${room > 2000 ? `${Math.floor(given / 500)}/` : ''}${nth}-${local}-${(given += 1)}`;
    const told = (about, subject, to, under, sent) =>
      notice(own('notice'), subject, [
        `to: ${to}`,
        `under: ${under}`,
        `about: [${[about].flat().join(', ')}]`,
        `sent: ${day(sent)}`,
        `from: [${pick(['state', 'state', 'state, defense'])}]`,
        to === 'president' ? 'through: apnsa' : six,
        `form: ${pick(['letter', 'memorandum'])}`,
      ]);
    const plain = (era, more = {}) => {
      const path = own(pick(['case', 'package', 'fms', 'order', 'delivery']));
      const [, last] = era.approvals;
      const fields = { recipient: id, from: last + 1, to: era.last, ...more };
      return { path, made: record(path, 'transfer', `${name}`, transfer(fields), 'announced') };
    };

    function letter(covers, received, replaced) {
      const path = own(covers.length === 2 ? 'letter' : covers[0]);
      const minister = chance(0.85);
      return record(
        path,
        'assurance',
        `the letter of ${name}`,
        [
          `title: Assurances of ${name}, ${day(received).slice(0, 7)}`,
          `recipient: ${id}`,
          `covers: [${covers.join(', ')}]`,
          `form: ${pick(['letter', 'diplomatic-note', 'agreement', 'other-written'])}`,
          'representatives:',
          `  - name: ${person()}`,
          `    title: ${minister ? 'Minister of Defense' : 'Ambassador'}`,
          `    level: ${minister ? 'minister' : 'ambassador'}`,
          ...(minister
            ? []
            : ['representative_accepted:', `  on: ${day(received)}`, '  because: full powers were shown']),
          '',
          `requested: ${day(received - between(10, 14))}`,
          `authorized: ${day(received - 5)}`,
          `signed: ${day(received - 4)}`,
          '# Handed over at the embassy, then sent on.',
          `delivered_to_post: ${day(received - 3)}/${day(received - 1)}`,
          `received: ${day(received)}`,
          ...(chance(0.3) ? [`announced: ${day(received + 6)}`] : []),
          ...(replaced ? [`replaces: ${replaced}`] : []),
          '',
          'credibility:',
          '  - finding: credible-and-reliable',
          '    by: state',
          `    on: ${day(received + between(1, 4))}`,
          long('basis', prose(1, 3), '    '),
          ...(chance(0.2)
            ? [
                '    dissents:',
                `      - office: ${write.office()}`,
                '        position: the assurances are not detailed enough',
                `        on: ../${day(received + 1)}`,
              ]
            : []),
        ],
        'received',
      );
    }

    function* assurances(received, replaced) {
      const covers = chance(0.7) ? [['ihl', 'humanitarian-access']] : [['ihl'], ['humanitarian-access']];
      const letters = covers.map((each) => letter(each, received, replaced));
      const ids = letters.map((each) => each.id);
      yield [
        ...letters,
        told(ids, `the assurances of ${name}`, 'congress', '2(d)', received + between(7, 24)),
      ];
    }
    const founding = [
      record(
        id,
        'recipient',
        name,
        [
          `name: ${name}`,
          `code: X${String.fromCharCode(65 + (nth % 26))}`,
          `type: ${nth % 40 === 17 ? 'authority' : 'government'}`,
          `receiving_at_issuance: ${receiving}`,
          `notification_group: ${nth % 6 === 0 ? 'nato-plus-five' : 'other'}`,
          ...(receiving
            ? [
                '',
                '# As determined at the beginning.',
                'group:',
                `  conflict: ${conflict}`,
                '  by: state',
                `  on: ${day(between(42, 55))}`,
              ]
            : []),
          ...(conflict
            ? [
                'armed_conflicts:',
                '  - name: The border conflict',
                '    from: 2022-05',
                `    articles_used: ${chance(0.5)}`,
              ]
            : ['armed_conflicts: []']),
          ...(nth % 30 === 5
            ? [
                'restriction:',
                '  made_known: 2024-03-01',
                '  exception: { on: 2024-03-20, by: the President, because: the interest of national security }',
                '  notified_congress: 2024-03-15',
              ]
            : []),
        ],
        'code',
      ),
    ];
    let brigade;
    const [first] = assurances(between(62, 80));
    yield [...founding, ...first];

    const approved = (era) => between(...era.approvals);
    const bundles = {
      *reviewed(era) {
        const on = approved(era);
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
      },
      *vetted(era) {
        const unit = own('unit');
        const over = brigade;
        brigade ??= unit;
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
      },
      *ordinary(era) {
        for (let left = 5; left > 0; left -= 1) yield plain(chance(0.8) ? era : pick(eras)).made;
      },
      *leased() {
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
              ...(chance(0.7)
                ? ['recipient_pays: full']
                : ['recipient_pays: waived', 'because: a joint exercise']),
              `reason: ${pick(['needed for a season', 'a replacement is under repair'])}`,
              `certified: ${day(from - between(35, 60))}`,
              'certified_to: the Speaker and the chairman of the committee',
            ],
            'certified',
          );
        const one = own('lease');
        if (chance(0.7)) yield lease(one, from, to);
        else yield* [lease(one, from - 600, from - 1), lease(own('lease'), from, to, one)];
      },
      *passedOn(era) {
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
      },
      *withParty(era) {
        const party = apart('parties', 'works');
        const validated = chance(0.2);
        yield record(
          party,
          'party',
          'the works',
          [
            `name: ${nameOf(given)} ${pick(['Works', 'Trading House', 'Shipyard', 'Optics'])}`,
            `aliases: [${nameOf(given + 7)} Industries, "${nameOf(given + 9)}, Inc."]`,
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
      },
      *looked(era) {
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
                  `  - { office: "${write.office()}", position: "the second report is better", on: ${day(occurred + 80)} }`,
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
      },
      *inspected(era) {
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
              `recipient: ${id}`,
              ...(chance(0.4) ? [`program: ${pick(['fmf', 'imet', 'section-333'])}`] : []),
              long('effort', prose(1, 3)),
              'from: 2024-05-01',
              ...(chance(0.3) ? ['to: 2025-09-30'] : []),
            ],
            'effort',
          );
      },
    };
    /** What does not grow with the number of transfers, or hardly. */
    const seldom = {
      *drawn() {
        if ((drawdowns += 1) > 120) return;
        const path = apart('drawdowns', 'determination');
        const [, on] = eras[0].approvals;
        yield record(
          path,
          'drawdown',
          'the determination',
          [
            'authority: 506(a)(1)',
            `recipient: ${id}`,
            'amount: 600000',
            `determined: ${day(on - 60)}`,
            `published: ${day(on - 50)}`,
            'fiscal_year: 2024',
            ...(chance(0.2)
              ? ['revaluations:', `  - { on: ${day(on - 20)}, amount: 600000, because: prices of stocks }`]
              : []),
            `notified_congress: ${day(on - 65)}`,
          ],
          'published',
        );
        for (let left = 3; left > 0; left -= 1) yield plain(eras[0], { drawdown: path, most: 180_000 }).made;
      },
      *waived(era) {
        const of = plain(era);
        const path = own('waiver');
        const on = between(...era.approvals);
        yield of.made;
        yield record(
          path,
          'waiver',
          'the waiver',
          [
            `recipient: ${id}`,
            `by: ${pick(['state', 'defense'])}`,
            `on: ${day(on)}`,
            `until: ${day(on + 90)}`,
            `transfers: [${of.path}]`,
            'waives: ["1(a)"]',
            long('justification', prose(2, 4)),
          ],
          'on',
        );
        yield told(path, 'the waiver', 'president', '1(f)', on);
        yield told(path, 'the waiver', 'congress', '2(d)', on + between(2, 6));
      },
      *reviews() {
        for (const [year, on] of [
          [2024, '2024-04-22'],
          [2025, '2025-04-28'],
        ])
          yield record(
            own('humanitarian'),
            'humanitarian-review',
            'the review',
            [
              `recipient: ${id}`,
              `fiscal_year: ${year}`,
              `on: ${on}`,
              'assurances_abided: { finding: not-currently-assessed }',
              'section_620i:',
              `  finding: ${pick(['yes', 'not-applicable'])}`,
              '  because: no restriction is known',
              `cooperation: { finding: ${pick(['yes', 'partly'])}, because: "convoys pass, some late" }`,
            ],
            'on',
          );
      },
      *renewed() {
        for (const bundle of assurances(between(480, 560))) yield* bundle;
      },
      *assessed() {
        const path = own('assessment');
        const on = between(435, 440);
        yield record(
          path,
          'assessment',
          'the assessment',
          [
            `recipient: ${id}`,
            'by: state',
            `on: ${day(on)}`,
            `concerns: [${pick(['credibility', 'reliability'])}]`,
            'because: two reports that did not agree',
            long('next_steps', prose(1, 2)),
            'remedies:',
            '  - action: refresh-assurances',
            `    from: ${day(on)}`,
            `    to: ${day(on + 20)}`,
            '    note: talks in the capital',
            `closed: { on: ${day(on + 24)}, outcome: restored }`,
          ],
          'on',
        );
        const sent = on + between(8, 14);
        yield told(path, 'the assessment', 'president', '1(b)', sent);
        yield told(path, 'the assessment', 'congress', '2(d)', sent + between(1, 6));
      },
    };

    for (let round = 1; ; round += 1) {
      const now = Object.values(bundles);
      // Another one first for each recipient, so that what is cut off at the end is not always the same.
      const turned = [...now.slice(nth % now.length), ...now.slice(0, nth % now.length)];
      // Rounds 1, 2, 4, 8, ...: of notices, waivers and assurances there are few, however many transfers there are.
      const extra = Object.values(seldom);
      if ((round & (round - 1)) === 0)
        turned.splice(
          3,
          0,
          round === 1 ? seldom.reviews : extra[(nth + Math.log2(round)) % extra.length],
          extra[(nth * 3 + 1) % extra.length],
        );
      for (const bundle of turned) {
        const records = [...bundle(eras[(round + nth) % 2])];
        if (bundle === bundles.ordinary) for (const each of records) yield [each];
        else yield records;
      }
      if (round === 1 && drawdowns < 120) yield [...seldom.drawn()];
    }
  }

  for (const bundle of shared()) {
    yield* bundle;
    made += bundle.length;
  }
  for (let nth = 0; nth < recipients && made < count; nth += 1) {
    const until = made + Math.ceil((count - made) / (recipients - nth));
    for (const bundle of ofRecipient(nth, until - made)) {
      // What no longer fits is left out; single transfers fill the rest.
      if (made + bundle.length > until) continue;
      yield* bundle;
      made += bundle.length;
      if (made === until) break;
    }
  }
}
