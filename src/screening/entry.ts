/** One row of a list, as it is compared. */
import type { ListEntry } from '../records/screened.ts';
import { countryOf } from './countries.ts';
import { dayOf } from './days.ts';
import { namesOf } from './listed-names.ts';
import { cleaned } from './texts.ts';

/** Hexadecimal digits that differ for different texts. */
export type Digest = (text: string) => string;

/** The fields of a row by name, as JSON or CSV has them: a CSV joins what is several with `; `. */
type Row = Readonly<Record<string, unknown>>;

/** The entry that `row` is; undefined: it holds no name. `row` can be anything. */
export function entryOf(row: unknown, digest: Digest): ListEntry | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const fields = row as Row;
  const source = cleaned(textOf(fields['source']));
  const names = namesOf(textOf(fields['name']), textsOf(fields['alt_names']), source);
  if (names === undefined) return undefined;
  const said = textOf(fields['type']).trim().toLowerCase();
  const type = types.find((each) => each === said);
  const countries = countriesOf(fields);
  const [listed, until] = [dayIn(fields['start_date']), dayIn(fields['end_date'])];
  let told: string | undefined;
  return {
    source,
    id: idIn(fields) ?? short(digest, [source, names]),
    name: names[0].text,
    names,
    type,
    countries,
    listed,
    until,
    // Of most entries nobody asks for it.
    get digest() {
      return (told ??= short(digest, [source, names, type, countries, listed, until]));
    },
  };
}

/** How many digits of a digest an entry carries. */
const digits = 12;

const short = (digest: Digest, about: unknown): string => digest(JSON.stringify(about)).slice(0, digits);

/** What a row is known by; undefined: it does not say. */
function idIn(fields: Row): string | undefined {
  for (const key of ['_id', 'id', 'entity_number']) {
    const id = cleaned(textOf(fields[key]));
    if (id !== '') return id;
  }
  return undefined;
}

const types = ['entity', 'individual', 'vessel', 'aircraft'] as const;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The texts of a field that holds several, or one that joins them. */
const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(textOf).filter((text) => text !== '');

const dayIn = (value: unknown): ListEntry['listed'] => dayOf(cleaned(textOf(value)));

/** The countries that the entry is of, or has an address in. */
function countriesOf(fields: Row): readonly string[] {
  const { addresses } = fields;
  const codes = new Set<string>();
  const add = (text: string): void => {
    if (text === '') return;
    for (const each of text.split(';')) {
      const code = countryOf(cleaned(each));
      if (code !== undefined) codes.add(code);
    }
  };
  for (const text of textsOf(fields['country'])) add(text);
  if (Array.isArray(addresses))
    for (const address of addresses as readonly unknown[]) add(countryField(address));
  else for (const text of lastParts(textOf(addresses))) add(text);
  for (const text of textsOf(fields['citizenships'])) add(text);
  for (const text of textsOf(fields['nationalities'])) add(text);
  return [...codes];
}

const countryField = (address: unknown): string =>
  typeof address === 'object' && address !== null ? textOf((address as Row)['country']) : '';

/** In CSV an address ends in its country: `1 Quay Street, Strelsau, XA; Zenda, XB`. */
const lastParts = (addresses: string): readonly string[] =>
  addresses === '' ? [] : addresses.split(';').map((address) => address.slice(address.lastIndexOf(',') + 1));
