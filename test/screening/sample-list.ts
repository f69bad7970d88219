/** A Consolidated Screening List of invented parties, of any size, always the same for the same seed. */
import { createHash } from 'node:crypto';
import { entryOf } from '../../src/screening/entry.ts';
import type { ListEntry } from '../../src/records/screened.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Address {
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
}

/** A row as the JSON of the list has it; what is not given is null there. */
export type SampleRow = Readonly<
  Partial<Record<string, string | readonly string[] | readonly Address[] | null>>
>;

const bis = 'Bureau of Industry and Security';
const treasury = 'Treasury Department';

export const sources = [
  `Denied Persons List (DPL) - ${bis}`,
  `Entity List (EL) - ${bis}`,
  `Unverified List (UVL) - ${bis}`,
  `Military End User (MEU) List - ${bis}`,
  'Nonproliferation Sanctions (ISN) - State Department',
  'ITAR Debarred (DTC) - State Department',
  `Specially Designated Nationals (SDN) - ${treasury}`,
  `Sectoral Sanctions Identifications List (SSI) - ${treasury}`,
  `Foreign Sanctions Evaders (FSE) - ${treasury}`,
  `Palestinian Legislative Council List (PLC) - ${treasury}`,
  `Capta List (CAP) - ${treasury}`,
  `Non-SDN Menu-Based Sanctions List (NS-MBS List) - ${treasury}`,
  `Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - ${treasury}`,
] as const;

const [dpl, el, uvl, meu, isn, dtc, sdn] = sources;

/** The columns of the CSV, in its order. */
export const columns = (
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,' +
  'standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,' +
  'vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,' +
  'places_of_birth,source_information_url,ids'
).split(',');

const at = (city: string, country: string | null, address: string | null = null): Address => ({
  address,
  city,
  state: null,
  postal_code: null,
  country,
});

/** What UTF-8 becomes where it is read as Latin-1. */
const misread = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The rows that are as the real list has them at its worst. */
const hazards: readonly SampleRow[] = [
  { source: dpl, name: 'Rupert Hentzau', type: null, addresses: [at('Strelsau', 'XA')], standard_order: 'Y' },
  { source: dpl, name: 'Michael Elphberg', type: '', start_date: '8/11/2015', end_date: '3033-01-17' },
  {},
  { source: dtc, name: 'Zenda Castle Armory', type: 'Entity', start_date: '2015' },
  {
    source: el,
    name: 'Hentzau Optical Institute; Affiliated Entity: Sapt Precision Glass',
    type: 'Entity',
    addresses: [at('Zenda', 'XA', '1 Quay Street'), at('Tarlenheim', 'XB')],
    start_date: '2019-05-21',
  },
  {
    source: el,
    name: 'Tarlenheim Academy of Rocketry Subordinate Institution - Fritz Motor Works',
    addresses: [at('Hofbau', 'china (prc)')],
    start_date: 'Aug 2015',
  },
  { source: el, name: 'Grand Fenwick Pipeworks (a.k.a. Fenwick Tube; f.k.a. Mountjoy Tube)', type: 'Entity' },
  {
    source: isn,
    name: 'Mountjoy Import and Export; and any successor, sub-unit, or subsidiary thereof',
    type: null,
  },
  {
    source: uvl,
    name: 'Bentinck Avionics',
    type: 'Entity',
    alt_names: ['Address 01', '', 'N/A', 'Bentinck Air Parts; Bentinck Aero'],
    addresses: [at('Belgravia Bay', 'crimea (occupied)')],
  },
  { source: uvl, name: 'Address 01', addresses: [at('Hofbau', 'NM')] },
  { source: meu, name: 'Xi?lo Tern?ov Foundry', type: 'Entity', alt_names: ['T?ernov Foundry'] },
  { source: sdn, name: 'What? Ever?', type: 'Entity', id: '70011', entity_number: '70011' },
  {
    source: sdn,
    name: misread('Caf\u00e9 \u017dorzk\u00f3w'),
    type: 'Entity',
    id: '70012',
    entity_number: '70012',
  },
  {
    source: sdn,
    name: 'Kraj\u{fffd}nov Shipping',
    type: 'Vessel',
    vessel_flag: 'Ruritania',
    start_date: '2019-02-30',
  },
  {
    source: sdn,
    name: 'Elphberg Air XA-101',
    type: 'Aircraft',
    start_date: '1850-01-01',
    end_date: '2030-12-31',
  },
  {
    source: sdn,
    name: 'VON TARLENHEIM, Fritz',
    type: 'Individual',
    alt_names: ['TARLENHEIM, Friedrich von', 'von TARLENHEIM, Frici'],
    citizenships: ['XB', 'Russian Federation'],
    nationalities: ['Iran (Islamic Republic of)', 'Korea, North'],
    places_of_birth: ['Hofbau, Burma'],
  },
  { source: sdn, name: 'Sapt Trading', id: '70020', entity_number: '70020', addresses: [at('Zenda', 'XA')] },
  { source: sdn, name: 'Sapt Trading', id: '70020', entity_number: '70020', addresses: [at('Zenda', 'XA')] },
  { source: `General Orders - ${bis}`, name: 'Rischenheim Logistics', type: 'Entity' },
  { source: el, name: 'Lauengram "Engine" Plant, No. 12', type: 'Entity', id: null },
];

/** Numbers from 0 on and below 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const starts = 'b br d dr f g gr h k kr l m n p r s st t tr v z zh'.split(' ');
const middles = 'a e i o u ai or en ul ar'.split(' ');
const ends = ['', '', 'n', 'r', 'l', 's', 'nd', 'sk', 'v'];
const trades =
  'Shipping Foundry Optics Avionics Trading Marine Chemicals Instruments Textiles Logistics'.split(' ');
const forms = 'Ltd|Co., Ltd.|LLC|GmbH|JSC|S.A.|Corporation|Institute|Works'.split('|');
const cities = 'Strelsau Zenda Hofbau Tarlenheim Klopstokia Fredonia-Port Sylvan'.split(' ');

/** One row of the usual kind. */
function usualRow(random: () => number, index: number): SampleRow {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const chance = (share: number): boolean => random() < share;
  const word = (): string => {
    const length = 2 + Math.floor(random() * 2);
    const text = Array.from({ length }, () => pick(starts) + pick(middles) + pick(ends)).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const country = (): string => pick(['XA', 'XB', 'XC', 'XD', 'XE']);
  const person = chance(0.4);
  const party = (): string =>
    person
      ? `${word()} ${chance(0.5) ? `${word()} ` : ''}${word()}`
      : `${word()} ${word()} ${pick(trades)} ${pick(forms)}`;
  const some = <T>(most: number, make: () => T): readonly T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  return {
    id: sha256(`row ${index}`).slice(0, 24),
    source: sources[index % sources.length]!,
    type: pick([person ? 'Individual' : 'Entity', person ? 'Individual' : 'Entity', null]),
    programs: [`PROGRAM-${index % 7}`],
    name: party(),
    alt_names: some(3, party),
    addresses: some(2, () => at(pick(cities), country(), `${two(99)} ${word()} Street`)),
    citizenships: person ? some(1, country) : [],
    nationalities: person ? some(1, country) : [],
    dates_of_birth: person ? [`19${two(99)}`] : [],
    start_date: chance(0.8) ? `20${two(23)}-${two(12)}-${two(28)}` : null,
    federal_register_notice: `${80 + (index % 9)} FR ${10_000 + index}`,
    license_requirement: 'For all items of the invented schedule of this list. '.repeat(3),
    license_policy: 'An invented policy that is here for its length alone. '.repeat(2),
    remarks: 'Invented; any likeness to a name of this world is by chance.',
    source_list_url: `https://list.example/${index % sources.length}`,
    source_information_url: `https://list.example/${index % sources.length}/about`,
  };
}

/** `count` rows: those of every hazard first, as far as they fit. */
export function sampleRows(seed: number, count: number): readonly SampleRow[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => hazards[index] ?? usualRow(random, index));
}

/** The entries of a sample as they are read, for what compares names. */
export const sampleEntries = (seed: number, count: number): ListEntry[] =>
  sampleRows(seed, count)
    .map((row) => entryOf(row, sha256))
    .filter((entry) => entry !== undefined);

const keys = ['id', ...columns.slice(1), 'country'];

const severalIn = ['programs', 'addresses', 'alt_names', 'citizenships', 'dates_of_birth', 'nationalities'];

const asJson = (row: SampleRow): object => {
  const blank = (key: string): readonly string[] | null =>
    [...severalIn, 'places_of_birth', 'ids'].includes(key) && row['name'] ? [] : null;
  return Object.fromEntries(keys.map((key) => [key, row[key] ?? blank(key)]));
};

/** The sample as the list is published in JSON. */
export const sampleJson = (rows: readonly SampleRow[]): string =>
  `{"note":"Invented names.","results":[\n${rows.map((row) => JSON.stringify(asJson(row))).join(',\n')}\n]}\n`;

const joinedAddress = (part: string | Address): string =>
  typeof part === 'string'
    ? part
    : [part.address, part.city, part.country].filter((text) => text !== null).join(', ');

const cell = (row: SampleRow, column: string): string => {
  const value = row[column === '_id' ? 'id' : column] ?? '';
  const text = typeof value === 'string' ? value : value.map(joinedAddress).join('; ');
  return `"${text.replaceAll('"', '""')}"`;
};

/** The sample as the list is published in CSV, with the mark that some systems leave at the end of a file. */
export const sampleCsv = (rows: readonly SampleRow[]): string =>
  [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => cell(row, column)).join(',')),
    '\u001a',
  ].join('\n');
