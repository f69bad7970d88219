/**
 * Invented names for measuring how well names are matched: persons and companies made of syllables, in several scripts,
 * with the answers known because they are made, not judged. No name is of anyone but by chance. The same seed gives the same names.
 */

/** Numbers from 0 up to 1 that a seed fixes (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (all) => all[below(all.length)],
    /** The first ones far oftener than the last, as given names are. */
    pickFrequent: (all) => all[Math.floor(all.length * next() ** 2.5)],
    chance: (share) => next() < share,
  };
}

/** How four systems write each letter of Russian: English, scholarly, German, French. The fifth: Ukrainian as it is written officially. */
const ukrainian = 4;
const inUkrainian = { г: 'h', и: 'y', й: 'i', е: 'e', ы: 'y', э: 'e', ю: 'iu', я: 'ia' };
const cyrillic = Object.fromEntries(
  `а a a a a|б b b b b|в v v w v|г g g g g|д d d d d|е e e e e|ж zh ž sch j|з z z s z|и i i i i|й y j j i|к k k k k|л l l l l
  |м m m m m|н n n n n|о o o o o|п p p p p|р r r r r|с s s s s|т t t t t|у u u u ou|ф f f f f|х kh h ch kh|ц ts c z ts
  |ч ch č tsch tch|ш sh š sch ch|ы y y y y|ь . . . .|ю yu ju ju iou|я ya ja ja ia|э e e e e`
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([letter, ...written]) => [
      letter,
      [...written, inUkrainian[letter] ?? written[0]].map((each) => each.replace('.', '')),
    ]),
);
/** The same for sounds of Arabic: the letter, then English, close, French, plain. A capital is a long vowel. */
const arabic = Object.fromEntries(
  `b ب b b b b|t ت t t t t|j ج j j dj j|H ح h h h h|x خ kh kh kh kh|d د d d d d|r ر r r r r|z ز z z z z|s س s s s s|S ش sh sh ch sh
  |f ف f f f f|q ق q q k q|k ك k k k k|l ل l l l l|m م m m m m|n ن n n n n|w و w w w w|y ي y y y y|G غ gh gh gh gh
  |a - a a a e|i - i i i e|u - u u ou o|A ا a a a a|I ي i i i ee|U و u u ou oo`
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([sound, letter, ...written]) => [sound, { letter: letter.replace('-', ''), written }]),
);
/** Greek: the letters, then the usual, the scholarly, the English and the plain way. */
const greek = Object.fromEntries(
  `α a a a a|β v b v v|γ g g g gh|δ d d d dh|ε e e e e|ζ z z z z|η i e i i|θ th th th th|ι i i i i|κ k k c k|λ l l l l|μ m m m m|ν n n n n
  |ξ x x x ks|ο o o o o|ου ou ou u ou|π p p p p|ρ r r r r|ς s s s s|σ s s s s|τ t t t t|φ f ph ph f|χ ch ch h kh|ω o o o o`
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([letter, ...written]) => [letter, written]),
);
const pinyin =
  `北 bei|京 jing|海 hai|山 shan|东 dong|西 xi|南 nan|江 jiang|河 he|云 yun|天 tian|龙 long|金 jin|华 hua|明 ming|光 guang|安 an
  |宁 ning|平 ping|长 chang|青 qing|林 lin|新 xin|白 bai|石 shi|星 xing|红 hong|福 fu|高 gao`
    .split('|')
    .map((row) => row.trim().split(' '));

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const title = (words) => words.map(capital).join(' ');

const wordMakers = {
  slavic(random, ending) {
    const first = random.pick([...Array.from('бвгдзклмнпрстхч'), 'ст', 'кр', 'гр', 'ж', 'ш', '']);
    const syllables = Array.from(
      { length: 1 + random.below(2) },
      () =>
        random.pick(Array.from('аеиоу')) +
        random.pick([...Array.from('бвгдзклмнпрстхч'), 'рн', 'нд', 'льк', 'ж', 'ш', 'ц']),
    );
    const native = first + syllables.join('') + random.pick(ending);
    return {
      native,
      latin: (system) =>
        Array.from(native)
          .map((letter) => cyrillic[letter][system])
          .join(''),
    };
  },
  arabic(random, patterns) {
    const roots = Array.from('btjHxdrzsSfqklmnwG');
    const pattern = random.pick(patterns);
    const root = [0, 1, 2].map(() => random.pick(roots));
    const sounds = Array.from(pattern).map((letter) =>
      /[123]/.test(letter) ? root[Number(letter) - 1] : letter,
    );
    return {
      native: sounds
        .filter((sound, at) => sound !== sounds[at - 1])
        .map((sound, at) => (at === 0 && sound === 'a' ? 'ا' : arabic[sound].letter))
        .join(''),
      latin: (system) => sounds.map((sound) => arabic[sound].written[system]).join(''),
    };
  },
  greek(random, ending) {
    const letters = Array.from({ length: 2 + random.below(2) }, () => [
      random.pick(Array.from('βγδζθκλμνξπρστφχ')),
      random.pick(['α', 'ε', 'η', 'ι', 'ο', 'ου', 'ω']),
    ]).flat();
    const all = [...letters, ...random.pick(Array.from('νρκλτ')), ...random.pick(ending)];
    return { native: all.join(''), latin: (system) => all.map((letter) => greek[letter][system]).join('') };
  },
  han(random, counts) {
    const syllables = Array.from({ length: random.pick(counts) }, () => random.pick(pinyin));
    const [native, latin] = [0, 1].map((at) => syllables.map((each) => each[at]).join(''));
    return { native, latin: () => latin, syllables: syllables.map(([, each]) => each) };
  },
  western(random, ending) {
    const syllables = Array.from(
      { length: 1 + random.below(2) },
      () =>
        random.pick([...Array.from('bcdfghklmnprstvw'), 'br', 'st', 'gr', 'tr', 'fl', 'sh']) +
        random.pick([...Array.from('aeiou'), 'ea', 'ou']),
    );
    const word = syllables.join('') + random.pick(ending);
    return { native: word, latin: () => word };
  },
};

const cultures = {
  slavic: {
    given: ['слав', 'мир', 'ей', 'ан', 'ор'],
    family: ['ов', 'ев', 'ин', 'енко', 'ский', 'ук'],
    middle: ['ович', 'евич'],
  },
  arabic: {
    given: ['1a2I3', '1u22a3', 'mu1a22a3', 'a12a3', '1A2i3'],
    family: ['1a22A3', '1a2I3I', '1u2a3I', 'ma12U3', '1A2i3I'],
    middle: ['1a2i3', '1a22A3', 'mu12a3'],
  },
  greek: {
    given: [Array.from('ος'), Array.from('ης')],
    family: [Array.from('ιδης'), ['ο', 'π', 'ου', 'λ', 'ο', 'ς'], Array.from('ακης')],
    middle: [Array.from('ος')],
  },
  han: { given: [2], family: [1, 1, 1, 2], middle: [1] },
  western: {
    given: ['n', 'lin', 'ric', 'bert', 'la'],
    family: ['son', 'ford', 'ley', 'man', 'well', 'mark', 'stein'],
    middle: ['n', 'da', 'las'],
  },
};
const generics =
  `trading shipping works industries aviation research institute logistics electronics shipyard engineering
  technology systems chemical export import marine energy holding group international general machinery instruments`.split(
    /\s+/,
  );
const directions = ['northern', 'southern', 'eastern', 'western', 'central', 'national', 'united', 'state'];
const places = [
  'ruritania',
  'freedonia',
  'sylvania',
  'grand fenwick',
  'zubrowka',
  'syldavia',
  'borduria',
  'elbonia',
];
const forms = [
  'Ltd',
  'Limited',
  'Co., Ltd.',
  'LLC',
  'L.L.C.',
  'Inc.',
  'Corp.',
  'GmbH',
  'JSC',
  'S.A.',
  'S.p.A.',
  'PLC',
  'Pte Ltd',
  'FZE',
  'Sdn. Bhd.',
  '',
];
const countries = ['XA', 'XB', 'XC', 'XD'];

function pools(random) {
  const poolOf = (culture, part, count) =>
    Array.from({ length: count }, () => wordMakers[culture](random, cultures[culture][part]));
  return Object.fromEntries(
    Object.keys(cultures).map((culture) => [
      culture,
      {
        given: poolOf(culture, 'given', 250),
        middle: poolOf(culture, 'middle', 250),
        family: poolOf(culture, 'family', 2500),
      },
    ]),
  );
}

function makePerson(random, pool) {
  const culture = random.pick(Object.keys(cultures));
  const middle = culture !== 'han' && random.chance(culture === 'western' ? 0.3 : 0.6);
  return {
    kind: 'person',
    culture,
    given: random.pickFrequent(pool[culture].given),
    middle: middle ? random.pickFrequent(pool[culture].middle) : undefined,
    family: random.pick(pool[culture].family),
  };
}

function makeCompany(random, pool) {
  const culture = random.pick(Object.keys(cultures));
  const core = random.chance(0.15)
    ? [random.pick(directions)]
    : Array.from({ length: 1 + Number(random.chance(0.4)) }, () =>
        random.pick(pool[culture][culture === 'han' ? 'given' : 'family']),
      );
  return {
    kind: 'company',
    culture,
    core,
    generic: random.chance(0.8)
      ? [random.pickFrequent(generics)]
      : [random.pickFrequent(generics), random.pickFrequent(generics)],
    place: random.chance(0.3) ? random.pick(places) : undefined,
    number: random.chance(0.15) ? String(1 + random.below(400)) : undefined,
    form: random.pick(forms),
  };
}

/** The words of a name, before they are written. */
export function wordsOf(who, system = 0) {
  const write = (word) => (typeof word === 'string' ? word : word.latin(system));
  if (who.kind === 'company') {
    const { core, generic, place, number } = who;
    return [
      ...core.map(write),
      ...(place ? place.split(' ') : []),
      ...generic,
      ...(number ? ['plant', number] : []),
    ];
  }
  const { given, middle, family, culture } = who;
  const [first, second, last] = [given, middle, family].map((word) => (word ? write(word) : undefined));
  if (culture === 'arabic')
    return [first, ...(second ? ['bin', second] : []), system % 2 ? 'el' : 'al', last];
  return culture === 'han' ? [last, first] : [first, ...(second ? [second] : []), last];
}

export const written = (who, system = 0) =>
  title(wordsOf(who, system)) + (who.kind === 'company' && who.form ? ` ${who.form}` : '');

/** The name in the script of its culture; undefined: that is Latin, or the name is partly English. */
export function nativeName(who) {
  if (who.culture === 'western' || who.kind === 'company') return undefined;
  const { given, middle, family } = who;
  if (who.culture === 'han') return family.native + given.native;
  const last = who.culture === 'arabic' ? `ال${family.native}` : capital(family.native);
  const middles = middle ? [...(who.culture === 'arabic' ? ['بن'] : []), capital(middle.native)] : [];
  return [capital(given.native), ...middles, last].join(' ');
}

/** Whether a question and an entry can be of the same party: nothing that both say differs. */
export function consistent(asked, who) {
  if (asked.kind !== who.kind) return false;
  const equal = (a, b) =>
    a === b || (typeof a === 'object' && typeof b === 'object' && a.latin(0) === b.latin(0));
  const within = (some, all) => some.every((word) => all.includes(word));
  if (asked.kind === 'company')
    return (
      asked.core.length === who.core.length &&
      asked.core.every((word, at) => equal(word, who.core[at])) &&
      (within(asked.generic, who.generic) || within(who.generic, asked.generic)) &&
      (asked.number === undefined || who.number === undefined || asked.number === who.number) &&
      (asked.place === undefined || who.place === undefined || asked.place === who.place)
    );
  const fits = (word, other) =>
    word === undefined ||
    other === undefined ||
    (word.initial ? other.latin(0)[0] === word.initial : equal(word, other));
  return fits(asked.family, who.family) && fits(asked.given, who.given) && fits(asked.middle, who.middle);
}

/** `Abd al-Rahim` in the ways in which it is written, as one given name. */
const servantOf = (word) => ({
  native: `عبدال${word.native}`,
  latin: (system) => `${['abd al-', 'abdel ', 'abdul', 'abdul '][system]}${word.latin(system)}`,
});

/** How many entries of each kind stand behind the others for the classes that ask for them. */
const moreOfEach = 150;

/** Persons with names of a kind that is seldom among the others: Ukrainian with г, and Abd al-Rahim. */
function makeMore(random, pool) {
  const withG = pool.slavic.family.filter(({ native }) => native.includes('г'));
  return Array.from({ length: 2 * moreOfEach }, (_, at) =>
    at % 2
      ? {
          kind: 'person',
          culture: 'arabic',
          given: servantOf(random.pick(pool.arabic.given)),
          family: random.pick(pool.arabic.family),
          more: 'servant',
        }
      : {
          kind: 'person',
          culture: 'slavic',
          given: random.pickFrequent(pool.slavic.given),
          family: random.pick(withG),
          more: 'ukrainian',
        },
  );
}

/** A list of invented entries, and who each is; `count` of them are usual ones. */
export function inventedList(seed, count) {
  const random = seeded(seed);
  const pool = pools(random);
  const list = {
    path: 'lists/invented.json',
    at: undefined,
    sha256: undefined,
    retrieved: undefined,
    trouble: undefined,
  };
  const people = [];
  /** Whom else an entry names: aliases that are other names altogether. */
  const others = [];
  const listed = Array.from({ length: count }, (_, at) => {
    const who = random.chance(0.5) ? makePerson(random, pool) : makeCompany(random, pool);
    people.push(who);
    const aliases = [];
    if (random.chance(0.35)) aliases.push(written(who, 1 + random.below(3)));
    const native = nativeName(who);
    if (native && random.chance(0.25)) aliases.push(native);
    others[at] = Array.from({ length: Math.max(0, random.below(4) - 1) }, () =>
      who.kind === 'company' ? makeCompany(random, pool) : makePerson(random, pool),
    );
    aliases.push(...others[at].map((other) => written(other)));
    const name = written(who);
    const entry = {
      source: 'Invented List',
      id: String(at + 1),
      name,
      names: [{ text: name, as: 'name' }, ...aliases.map((text) => ({ text, as: 'alias' }))],
      type: who.kind === 'company' ? 'entity' : 'individual',
      countries: [random.pick(countries)],
      listed: undefined,
      until: undefined,
      digest: String(at + 1).padStart(12, '0'),
    };
    return { entry, list };
  });
  for (const who of makeMore(seeded(seed + 1), pool)) {
    const at = people.push(who);
    const name = written(who, who.more === 'ukrainian' ? ukrainian : 0);
    others.push([]);
    const entry = {
      ...listed[0].entry,
      id: String(at),
      name,
      names: [{ text: name, as: 'name' }],
      type: 'individual',
    };
    listed.push({ entry: { ...entry, digest: String(at).padStart(12, '0') }, list });
  }
  return { listed, people, others, pool, random, count };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** A word with one letter wrong, missing, extra, or swapped with the next; never the same word. */
function slip(random, word) {
  for (;;) {
    const at = random.below(word.length);
    const other = random.pick(letters);
    const slipped = random.pick([
      word.slice(0, at) + other + word.slice(at + 1),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + other + word.slice(at),
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2),
    ]);
    if (slipped !== word) return slipped;
  }
}
const longestAt = (words) =>
  words.reduce((best, word, at) => (word.length > words[best].length ? at : best), 0);
function mistyped(random, words, slips) {
  const at = longestAt(words);
  let word = words[at];
  for (let left = slips; left > 0; left -= 1) word = slip(random, word);
  return words[at].length < (slips === 2 ? 7 : 4) || word === words[at]
    ? undefined
    : title(words.with(at, word));
}
function shuffled(random, words) {
  const left = [...words];
  return words.map(() => left.splice(random.below(left.length), 1)[0]);
}
/** A coarse distance: words that differ less could be read as a slip. */
export function far(a, b, least = 3) {
  const row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    let corner = row[0];
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = Math.min(row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      [corner, row[j]] = [row[j], cost];
    }
  }
  return row[b.length] >= least;
}
const person = (make) => (who, tools) => (who.kind === 'person' ? make(who, tools) : undefined);
const company = (make) => (who, tools) => (who.kind === 'company' ? make(who, tools) : undefined);
const farWord = (random, all, word) => {
  for (let tries = 0; tries < 50; tries += 1) {
    const other = random.pick(all);
    if (far(other.latin(0), word.latin(0))) return other;
  }
  return undefined;
};

/** The classes of questions: from an entry's party to what is asked, and as whom; undefined: the party has none. */
export const classes = {
  'the same': (who) => ({ text: written(who).toLowerCase() }),
  'one letter off': (who, { random }) => ({ text: mistyped(random, wordsOf(who), 1) }),
  'two letters off': (who, { random }) => ({ text: mistyped(random, wordsOf(who), 2) }),
  'other order': (who, { random }) => ({ text: title(shuffled(random, wordsOf(who))) }),
  'family name, given name': person((who) => {
    const words = wordsOf(who);
    return { text: title([`${words.at(-1)},`, ...words.slice(0, -1)]) };
  }),
  'other transliteration': person((who, { random }) => {
    const text = written(who, 1 + random.below(3));
    return { text: text === written(who) ? undefined : text };
  }),
  'own script': person((who) => ({ text: nativeName(who) })),
  'initial of the given name': person((who) => {
    if (who.culture === 'han') return undefined;
    const words = wordsOf(who);
    const initial = words[0][0];
    return { text: title([`${initial}.`, ...words.slice(1)]), asked: { ...who, given: { initial } } };
  }),
  'without the middle name': person((who) =>
    who.middle
      ? { text: written({ ...who, middle: undefined }), asked: { ...who, middle: undefined } }
      : undefined,
  ),
  'other legal form': company((who, { random }) => ({
    text: written({ ...who, form: random.pick(forms.filter((form) => form !== who.form)) }),
  })),
  'words together': (who) => {
    if (who.culture === 'han' && who.kind === 'person')
      return { text: title([who.family.latin(0), who.given.latin(0)]).replace(' ', '') };
    const words = wordsOf(who);
    return { text: title([words[0] + words[1], ...words.slice(2)]) };
  },
  'words apart': (who) => {
    const long = who.kind === 'person' ? who.given : who.core.find((word) => word.syllables?.length > 1);
    if (!long?.syllables || long.syllables.length < 2) return undefined;
    return { text: written(who).replace(capital(long.latin(0)), title(long.syllables)) };
  },
  'with the, of, and': company((who) => ({
    text: `The ${title(wordsOf(who).slice(0, 1))} and ${title(wordsOf(who).slice(1))} of`,
  })),
  'no middle name, a letter off': person((who, { random }) => ({
    text: mistyped(random, wordsOf({ ...who, middle: undefined }), 1),
    asked: { ...who, middle: undefined },
  })),
  'several initials': person((who) => {
    if (who.culture === 'han' || who.culture === 'arabic' || !who.middle) return undefined;
    const [given, middle] = [who.given, who.middle].map((word) => ({ initial: word.latin(0)[0] }));
    return {
      text: title([`${given.initial}.`, `${middle.initial}.`, who.family.latin(0)]),
      asked: { ...who, given, middle },
    };
  }),
  Ukrainian: (who) => ({ text: who.more === 'ukrainian' ? nativeName(who) : undefined }),
  'Abd al-': (who, { random }) => {
    if (who.more !== 'servant') return undefined;
    return { text: random.chance(0.5) ? nativeName(who) : written(who, 1 + random.below(3)) };
  },
  'Arabic article': person((who, { random }) => {
    if (who.culture !== 'arabic') return undefined;
    const [article, last] = wordsOf(who).slice(-2);
    const sun = /^(?:sh|[drstzn])/.exec(last)?.[0];
    const way = random.pick([article, 'el', 'al', ...(sun ? [`a${sun}`, `a${sun}-`] : [])]);
    return { text: title([...wordsOf(who).slice(0, -2), way + last]) };
  }),
  'letters apart': company((who) => {
    const [first, ...rest] = wordsOf(who);
    return first.length < 3 || first.includes(' ')
      ? undefined
      : { text: title([`${Array.from(first.toUpperCase()).join('.')}.`, ...rest]) };
  }),
  'no: other family name': person((who, { random, pool }) => {
    const family = farWord(random, pool[who.culture].family, who.family);
    return family && who.culture !== 'han'
      ? { asked: { ...who, family }, text: written({ ...who, family }), none: true }
      : undefined;
  }),
  'no: other given name': person((who, { random, pool }) => {
    const given = farWord(random, pool[who.culture].given, who.given);
    return given && who.culture !== 'han'
      ? { asked: { ...who, given }, text: written({ ...who, given }), none: true }
      : undefined;
  }),
  'no: shared generic words': company((who, { random, pool }) => {
    const core =
      typeof who.core[0] === 'string'
        ? [random.pick(directions.filter((word) => word !== who.core[0]))]
        : [farWord(random, pool[who.culture].family, who.core[0]), ...who.core.slice(1)];
    return core[0] ? { asked: { ...who, core }, text: written({ ...who, core }), none: true } : undefined;
  }),
  'no: other number': company((who, { random }) => {
    if (!who.number) return undefined;
    const number = String(Number(who.number) + 1 + random.below(3));
    return { asked: { ...who, number }, text: written({ ...who, number }), none: true };
  }),
  'no: short name, one letter off': person((who, { random }) => {
    if (who.culture !== 'han' || who.family.latin(0).length > 3) return undefined;
    const family = random.pick(
      pinyin.map(([, each]) => each).filter((each) => each.length <= 3 && each !== who.family.latin(0)),
    );
    const asked = { ...who, family: { native: family, latin: () => family } };
    return { asked, text: written(asked), none: true };
  }),
  'no: nobody on the list': (who, { random, pool }) => {
    const asked = who.kind === 'person' ? makePerson(random, pool) : makeCompany(random, pool);
    return { asked, text: written(asked), none: true };
  },
};

/** Questions of each class, each with the entry it is for (undefined: none should be found) and as whom it asks. */
export function questions(invented, perClass) {
  const { people, random, count } = invented;
  return Object.entries(classes).flatMap(([name, make]) => {
    const made = [];
    const [from, to] = ['Ukrainian', 'Abd al-'].includes(name) ? [count, people.length] : [0, count];
    for (let tries = 0; made.length < perClass && tries < perClass * 60; tries += 1) {
      const at = from + random.below(to - from);
      const question = make(people[at], invented);
      if (!question?.text) continue;
      made.push({ name, asked: people[at], ...question, target: question.none ? undefined : at });
    }
    return made;
  });
}
