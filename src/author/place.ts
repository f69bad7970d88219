/** Where a new record goes: its id, by the convention of the case folder and from what is known of it. */
import type { Kind } from '../records/kind-names.ts';
import { idSegment } from '../records/source.ts';
import { excerpt } from '../reader/problem.ts';
import { pathOf, valueAt, type Answers, type Path } from './answers.ts';

/** A field, a field with a word for where it is not recorded, or a word. */
type NamePart = string | { readonly field: string; readonly or: string } | { readonly word: string };

/** The folder of a kind that belongs to no recipient, and what its name is made from: fields, or words as they stand. */
interface Convention {
  readonly folder: string;
  readonly name: readonly NamePart[];
}

const word = (text: string): { readonly word: string } => ({ word: text });

const conventions: Readonly<Record<Kind, Convention>> = {
  recipient: { folder: '', name: ['name'] },
  assurance: { folder: 'assurances', name: [{ field: 'form', or: 'assurance' }, 'received'] },
  transfer: { folder: 'transfers', name: ['program', 'lines.0.item'] },
  assessment: { folder: 'assessments', name: [word('assessment'), 'on'] },
  waiver: { folder: 'waivers', name: [word('waiver'), 'on'] },
  notice: { folder: 'notices', name: [word('notice'), 'to', 'sent'] },
  report: { folder: 'reports', name: ['fiscal_year'] },
  incident: { folder: 'incidents', name: [word('incident'), 'reported'] },
  'humanitarian-review': { folder: 'reviews', name: [word('review'), 'fiscal_year'] },
  procedure: { folder: 'procedures', name: ['department', 'for'] },
  mitigation: { folder: 'mitigations', name: [word('mitigation'), 'program', 'from'] },
  challenge: { folder: 'challenges', name: ['fiscal_year', 'clause'] },
  drawdown: { folder: 'drawdowns', name: [word('drawdown'), 'determined'] },
  lease: { folder: 'leases', name: [word('lease'), 'item'] },
  retransfer: { folder: 'retransfers', name: [word('retransfer'), 'item'] },
  'end-use-check': { folder: 'checks', name: [word('check'), 'on'] },
  unit: { folder: 'units', name: ['name'] },
  vetting: { folder: 'vettings', name: [word('vetting'), 'on'] },
  'cat-review': { folder: 'reviews', name: [word('cat-review'), 'on'] },
  directive: { folder: 'directives', name: [word('directive'), 'issued'] },
  completion: { folder: 'directives', name: ['task', word('done')] },
  party: { folder: 'parties', name: ['name'] },
  screening: { folder: 'parties', name: [word('screening'), 'on'] },
};

/** The fields through which a record belongs to another one, whose folder it then shares. */
const belongings: readonly Path[] = [['recipient'], ['about', 0], ['unit'], ['transfers', 0]];

/** The folder of the record; empty for the top of the case folder. */
export function folderOf(kind: Kind, answers: Answers): string {
  if (kind === 'recipient') return '';
  for (const path of belongings) {
    const id = valueAt(answers, path);
    if (typeof id === 'string' && isId(id)) return `${id.split('/')[0]}/`;
  }
  return `${conventions[kind].folder}/`;
}

const isId = (text: string): boolean => text.split('/').every((step) => idSegment.test(step));

/** An id for the record, made from what is known of it. It may be taken. */
export async function proposedId(kind: Kind, answers: Answers): Promise<string> {
  const valueOf = (field: string): string => {
    const value = valueAt(answers, pathOf(field)!);
    return value === undefined || typeof value === 'object' ? '' : String(value);
  };
  const words = conventions[kind].name.map((part) => {
    if (typeof part === 'string') return valueOf(part);
    return 'word' in part ? part.word : valueOf(part.field) || part.or;
  });
  const title = answers['title'];
  const name = slug(await folded(typeof title === 'string' ? title : words.join(' '))) || kind;
  return `${folderOf(kind, answers)}${idTrouble(name) ? `${name}-${kind}` : name}`;
}

/** The id of the record that a person gave a bare name: it lies in the folder of its recipient or kind. */
export const namedId = (kind: Kind, answers: Answers, name: string): string =>
  `${folderOf(kind, answers)}${name}`;

/** `id`, `id-2`, `id-3`: the n-th to be tried. */
export const numbered = (id: string, n: number): string => (n === 1 ? id : `${id}-${n}`);

/** What keeps a text from being the id of a record. */
export interface IdTrouble {
  readonly message: string;
  readonly help: string;
}

/** Names that Windows keeps for devices, whatever follows a dot. */
const ofDevices = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/;

/** Why `id` cannot be that of a new record, wherever it is written; undefined: it can. */
export function idTrouble(id: string): IdTrouble | undefined {
  const steps = id.split('/');
  const wrong = steps.find((step) => !idSegment.test(step));
  if (wrong !== undefined)
    return {
      message: `"${excerpt(wrong)}" cannot be part of a record's id`,
      help: 'write small letters a to z, digits, "." and "-", each part beginning with a letter or digit',
    };
  const device = steps.find((step) => ofDevices.test(step));
  if (device !== undefined)
    return { message: `"${device}" is a name that Windows keeps for a device`, help: 'choose another id' };
  return steps.at(-1) === 'nsm20'
    ? { message: 'a file "nsm20.yaml" is taken for the settings of a repository', help: 'choose another id' }
    : undefined;
}

const longest = 48;

/** Folded text as a segment of an id: as many of its words as there is room for. */
function slug(text: string): string {
  let made = '';
  for (const part of text.split('-')) {
    const longer = made === '' ? part.slice(0, longest) : `${made}-${part}`;
    if (longer.length > longest) break;
    made = longer;
  }
  return made;
}

/** Text in small ASCII letters, digits and hyphens, whatever it is written in. Empty where nothing of it can be. */
export async function folded(text: string): Promise<string> {
  const words = (await inAscii(text)).toLowerCase().split(/[^a-z0-9]+/);
  return words.filter((part) => part !== '').join('-');
}

/** The table of all scripts is large: it is loaded for a text that needs it. */
async function inAscii(text: string): Promise<string> {
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  const { default: anyAscii } = await import('any-ascii');
  // Signs that stand for sounds part no words.
  const words = text.replaceAll(/[\p{L}\p{M}]+/gu, (word) => anyAscii(word).replaceAll(/[^A-Za-z0-9]/g, ''));
  return anyAscii(words);
}
