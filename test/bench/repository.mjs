/**
 * A case repository of any size, always the same for the same size: invented recipients, each with records of every kind,
 * about one of a hundred with a mistake. `node test/bench/repository.mjs FOLDER RECORDS [RECIPIENTS]` writes one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Numbers from 0 to 1 that follow from `seed` alone. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const items = [
  'howitzers',
  'radars',
  'patrol boats',
  'helmets',
  'shells 155 mm',
  'night sights',
  'field hospitals',
];
const programs = ['fmf', 'section-333', 'fms', 'pda', 'pko', 'incle'];
const syllables = ['bo', 'ka', 'ru', 'syl', 'va', 'zu', 'fre', 'do', 'mo', 'lat', 'ner', 'qui'];

/** The records of a repository with `count` of them, in the order in which they are written. */
export function* records(count, recipients = Math.max(1, Math.round(count / 40)), seed = 20) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = (most) => 1 + Math.floor(random() * most);
  const two = (value) => String(value).padStart(2, '0');
  const day = (year = 2024) => `${year}-${two(number(12))}-${two(number(28))}`;
  const name = () => Array.from({ length: 3 }, () => pick(syllables)).join('');
  const source = () => [
    'sources:',
    `  - title: Cable ${number(9000)} of the embassy in ${name()}`,
    `    url: https://example.org/cables/${number(90_000)}`,
    `    date: ${day()}`,
  ];
  const text = () => `${name()} ${name()} ${pick(items)}, ${name()} ${name()} and ${name()} ${number(900)}`;
  const block = (field) => [`${field}: |`, ...Array.from({ length: number(4) }, () => `  ${text()}`)];
  const file = (id, kind, ...lines) => ({
    id,
    text: `${[`kind: ${kind}`, ...lines.flat(), ...source()].join('\n')}\n`,
  });

  let made = 0;
  let given = 0;
  for (let nth = 0; made < count; nth = (nth + 1) % recipients) {
    const id = `r${nth}-${syllables[nth % syllables.length]}`;
    const round = Math.floor(made / recipients / 24);
    const own = (local) => `${id}/${local}-${(given += 1)}`;
    const transfer = (path) => [
      path,
      'transfer',
      `title: ${text()}`,
      `recipient: ${id}`,
      `program: ${pick(programs)}`,
      `announced: ${day(2023)} # the release`,
      `approved: ${day(2023)}`,
      ...block('note'),
      'lines:',
      ...Array.from({ length: number(3) }, () => [
        `  - item: ${pick(items)}`,
        `    quantity: ${number(200)}`,
        `    value: ${number(90_000_000)}`,
        '    deliveries:',
        `      - on: ${day()}`,
        '        event: handover',
        `        quantity: ${number(20)}`,
      ]),
    ];
    const first = own('package');
    const waiver = own('waiver');
    const kinds = [
      ...(round === 0
        ? [
            [
              id,
              'recipient',
              `name: ${name()}`,
              `receiving_at_issuance: ${random() < 0.7}`,
              `group: { conflict: ${random() < 0.4}, by: state, on: ${day()} }`,
              ...block('note'),
            ],
          ]
        : []),
      [
        own('letter'),
        'assurance',
        `recipient: ${id}`,
        'covers: [ihl, humanitarian-access]',
        'form: letter',
        'representatives:',
        `  - { name: ${name()} ${name()}, title: Minister of ${name()}, level: minister }`,
        `signed: ${day(2023)}`,
        `received: ${day()}`,
        'credibility:',
        `  - { finding: credible-and-reliable, by: state, on: ${day()}, basis: "${text()}" }`,
      ],
      transfer(first),
      ...Array.from({ length: 8 }, () => transfer(own('transfer'))),
      [
        own('notice'),
        'notice',
        'to: congress',
        'under: 2(d)',
        `about: [${waiver}]`,
        `sent: ${day(2025)}`,
        'from: [state]',
        'committees: [sfrc, sasc, sac, hfac, hasc, hac]',
        'form: letter',
      ],
      [
        waiver,
        'waiver',
        `recipient: ${id}`,
        'by: state',
        `on: ${day()}`,
        `until: ${day(2025)}`,
        ...block('justification'),
      ],
      [
        own('incident'),
        'incident',
        `recipient: ${id}`,
        ...block('summary'),
        `occurred: ${day(2023)}`,
        `reported: ${day()}`,
        `articles: [${first}]`,
        'concerns: [ihl, civilian-harm-practice]',
        'credible: under-review',
      ],
      [
        own('review'),
        'humanitarian-review',
        `recipient: ${id}`,
        'fiscal_year: 2024',
        `on: ${day()}`,
        'assurances_abided: { finding: not-currently-assessed }',
      ],
      [
        own('lease'),
        'lease',
        `recipient: ${id}`,
        `item: ${pick(items)}`,
        `from: ${day(2023)}`,
        `to: ${day(2025)}`,
        `certified: ${day(2022)}`,
      ],
      [
        own('retransfer'),
        'retransfer',
        `recipient: ${id}`,
        `to: ${name()}`,
        `item: ${pick(items)}`,
        'type: permanent',
        `transfers: [${first}]`,
        `requested: ${day(2022)}`,
        `consented: ${day(2023)}`,
        `carried_out: ${day()}`,
      ],
      [
        own('end-use'),
        'end-use-check',
        `recipient: ${id}`,
        `transfers: [${first}]`,
        'program: golden-sentry',
        `on: ${day()}`,
        'result: favorable',
        `checked: ${number(40)}`,
      ],
      [own('unit'), 'unit', `recipient: ${id}`, `name: ${name()} Guards`],
      [
        own('policy-review'),
        'cat-review',
        `transfers: [${first}]`,
        `on: ${day(2023)}`,
        'standard: more-likely-than-not',
        'finding: not-met',
        'decision: approved',
        'considerations:',
        `  - { factor: human rights and humanitarian law, text: "${text()}" }`,
      ],
      [
        `parties/${own('party').replace('/', '-')}`,
        'party',
        `name: ${name()} ${name()} ${pick(['Works', 'Trading Ltd', 'Shipyard'])}`,
        'type: entity',
      ],
      [
        `drawdowns/${own('drawdown').replace('/', '-')}`,
        'drawdown',
        'authority: 506(a)(1)',
        `recipient: ${id}`,
        `amount: ${number(900_000)}`,
        `determined: ${day()}`,
        `published: ${day()}`,
      ],
      [own('mitigation'), 'mitigation', `recipient: ${id}`, `effort: ${text()}`, `from: ${day()}`],
      [
        own('challenge'),
        'challenge',
        'fiscal_year: 2024',
        'clause: 2(a)(i)',
        `text: ${text()}`,
        `recipient: ${id}`,
      ],
    ];
    for (const [path, kind, ...lines] of kinds) {
      if (made >= count) return;
      made += 1;
      const record = file(path, kind, ...lines);
      // A field that is none, a day that is none, or a reference to nothing.
      if (random() < 0.01) record.text += pick([`statuss: done\n`, `draft: maybe\n`, `title: [\n`]);
      yield record;
    }
  }
}

/** Writes a repository; what is printed of it, so that two machines can see that theirs are the same. */
export function write(folder, count, recipients) {
  const digest = createHash('sha256');
  mkdirSync(join(folder, 'cases'), { recursive: true });
  writeFileSync(
    join(folder, 'nsm20.yaml'),
    'title: A repository to measure with\nrules: { house/no-source: off }\n',
  );
  let bytes = 0;
  const folders = new Set();
  for (const { id, text } of records(count, recipients)) {
    const path = join(folder, 'cases', `${id}.yaml`);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, text);
    digest.update(id).update(text);
    bytes += text.length;
  }
  return { bytes, digest: digest.digest('hex').slice(0, 12) };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count, recipients] = process.argv.slice(2);
  const { bytes, digest } = write(
    folder,
    Number(count),
    recipients === undefined ? undefined : Number(recipients),
  );
  console.log(`${count} records, ${bytes} bytes, ${digest}`);
}
