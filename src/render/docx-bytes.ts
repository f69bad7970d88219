/** The bytes of a Word document, the same ones for the same document. */
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { FinishedBytes } from './text.ts';

/** When the parts of the file were changed, as archives write it: no clock is asked. Noon is in every time zone. */
const changed = '1980-01-01T12:00:00';

/** `document` as a file, as if it was made in the first moment of `on`. */
export async function docxBytes(document: Document, on: PlainDate): Promise<FinishedBytes> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const kept = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .toSorted(byPlace)
    .map((name): [string, Uint8Array] => [name, name === core ? dated(parts[name]!, on) : parts[name]!]);
  return zipSync(Object.fromEntries(kept), { mtime: changed, level: 6 }) as FinishedBytes;
}

const core = 'docProps/core.xml';

/** Programs that look at the first part alone find there what the file is. */
const byPlace = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

const dated = (xml: Uint8Array, on: PlainDate): Uint8Array =>
  strToU8(strFromU8(xml).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${on}T00:00:00Z`));
