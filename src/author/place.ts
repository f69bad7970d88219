/** Where a new record goes: its id, by the convention of the case folder and from what is known of it. */
import type { Kind } from '../records/kind-names.ts';
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
    if (typeof id === 'string' && idShape.test(id)) return `${id.split('/')[0]}/`;
  }
  return `${conventions[kind].folder}/`;
}

const idShape = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;

/** An id for the record, made from what is known of it. It may be taken. */
export function proposedId(kind: Kind, answers: Answers): string {
  const valueOf = (field: string): string => {
    const value = valueAt(answers, pathOf(field)!);
    return value === undefined || typeof value === 'object' ? '' : String(value);
  };
  const words = conventions[kind].name.map((part) => {
    if (typeof part === 'string') return valueOf(part);
    return 'word' in part ? part.word : valueOf(part.field) || part.or;
  });
  const title = answers['title'];
  const name = slug(typeof title === 'string' ? title : words.join(' ')) || kind;
  return `${folderOf(kind, answers)}${name}`;
}

/** The id that a person gave: a bare name lies in the folder of its kind, one with a slash where it says. */
export function givenId(kind: Kind, answers: Answers, asked: string): string {
  const id = asked.replace(/\.yaml$/, '');
  return id.includes('/') ? id : `${folderOf(kind, answers)}${id}`;
}

/** `id`, `id-2`, `id-3`: the n-th to be tried. */
export const numbered = (id: string, n: number): string => (n === 1 ? id : `${id}-${n}`);

const longest = 48;

/** Text as a segment of an id: small letters, digits and hyphens. Empty where nothing of it can be one. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  let made = '';
  for (const part of words) {
    const longer = made === '' ? part.slice(0, longest) : `${made}-${part}`;
    if (longer.length > longest) break;
    made = longer;
  }
  return made;
}
