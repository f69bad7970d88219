/** What an invented office writes with: chance that follows from a seed, days, sentences, and the layout of a record. */

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

/** The committees of section 2, as a record names them. */
export const six = 'committees: [sfrc, sasc, sac, hfac, hasc, hac]';

const start = Date.UTC(2024, 0, 1);
const dayNames = new Map();

/** The day so many days after 1 January 2024, as it is written. */
export function day(number) {
  const known = dayNames.get(number);
  if (known) return known;
  const name = new Date(start + number * 86_400_000).toISOString().slice(0, 10);
  dayNames.set(number, name);
  return name;
}

const syllables = 'bo ka ru syl va zu fre do mo lat ner qui ta sel dra fin gor lu mi pon'.split(' ');
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A name of its own for each number. */
export function nameOf(number) {
  let name = '';
  for (let rest = number; name.length < 4 || rest > 0; rest = Math.floor(rest / syllables.length))
    name += syllables[(rest + name.length) % syllables.length];
  return capital(`${name}${['via', 'nia', 'stan', 'land', 'mark'][number % 5]}`);
}

const offices = [
  'Bureau of Political-Military Affairs',
  'Office of Regional Security and Arms Transfers',
  'Bureau of Democracy, Human Rights, and Labor (DRL)',
  'Defense Security Cooperation Agency',
  'Office of Security Assistance',
];
const sentences = [
  'The quantities are those of the letter of offer; the annex was amended twice before it was signed.',
  'The embassy confirmed receipt by telephone and sent the signed protocol with the next pouch.',
  'Serial numbers are kept by the security cooperation office and are not recorded here.',
  'The day is that of the protocol; the forwarding agent names the day after.',
  'Spare parts and training are counted with the line that they belong to.',
  'Values are those of the announcement, not of what was delivered in the end.',
  'The desk asked for a translation, which changed nothing of substance.',
  'Two offices commented on the draft; neither asked for a change.',
  'The ministry named a new point of contact in the course of the year.',
  'What the press reported of the number of crates could not be confirmed.',
  'The second lot waited for a ship and was stored at the depot in the meantime.',
  "The record follows the recipient's own count where the two counts differ.",
  'A visit to the site is planned together with the next annual review.',
  'The earlier file of this case was closed and its facts were entered here.',
];
const publishers = ['Gazette', 'Telegraph', 'Monitor', 'Courier', 'Defense Review'];

/** Chance, and what is written by chance. Everything follows from the seed and the order of the calls. */
export function writer(seed) {
  const random = seeded(seed);
  const chance = (share) => random() < share;
  const below = (most) => Math.floor(random() * most);
  const between = (from, to) => from + below(to - from + 1);
  const pick = (list) => list[below(list.length)];
  const person = () => `${nameOf(below(400)).slice(0, 5)} ${nameOf(below(9000))}`;
  const office = () => pick(offices);
  function prose(least, most) {
    const first = below(sentences.length);
    return Array.from(
      { length: between(least, most) },
      (_, nth) => sentences[(first + nth * 3) % sentences.length],
    ).join(' ');
  }

  /** A long text below the name of its field: folded, literal or, where it is short, quoted. */
  function long(field, text, indent = '') {
    if (text.length < 60) return [`${indent}${field}: "${text}"`];
    const style = chance(0.7) ? '>-' : '|';
    return [
      `${indent}${field}: ${style}`,
      ...wrapped(text, 98 - indent.length).map((line) => `${indent}  ${line}`),
    ];
  }

  function sources(about) {
    return [
      'sources:',
      ...Array.from({ length: pick([1, 2, 2, 3, 4]) }, () => {
        const number = between(100, 99_999);
        const title = chance(0.5)
          ? `Cable ${number} of the embassy, ${about}`
          : `${nameOf(below(60))} ${pick(publishers)}, ${pick(['on', 'report of', 'a note on'])} ${about}`;
        return [
          `  - title: ${chance(0.15) ? `"${title}"` : title}`,
          ...(chance(0.8)
            ? [`    url: https://records.example.org/${pick(['cables', 'news', 'files'])}/${number}`]
            : []),
          ...(chance(0.7) ? [`    date: ${day(between(90, 700))}`] : []),
        ];
      }).flat(),
    ];
  }

  const remark = () =>
    `# ${pick(['As in the protocol', 'From the file of the desk', 'Checked against the annex'])}, ${day(between(100, 700))}.`;

  /** What any record may carry besides: a remark, a correction, sources. */
  function rest(about, field) {
    const lines = ['', ...(chance(0.15) ? [remark()] : [])];
    if (chance(0.9)) lines.push(...long('note', prose(2, 5)));
    if (chance(0.04)) lines.push('marking: U');
    if (chance(0.04))
      lines.push(
        'corrections:',
        `  - on: ${day(between(600, 700))}`,
        `    field: ${field}`,
        `    was: "${pick(['another day', 'the draft', 'left out'])}"`,
        `    office: ${office()}`,
        '    because: the first entry followed a draft',
      );
    return [...lines, ...sources(about)];
  }

  return { chance, below, between, pick, person, office, prose, long, rest, remark };
}

function wrapped(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
