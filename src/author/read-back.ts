/** Reading a draft back, as the check will read it: what is wrong with it, in the reader's own words. */
import { readYaml } from '../reader/read-yaml.ts';
import { shapeFaults } from '../reader/shape.ts';
import { pointerTo, type CaseRepository } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { schemaOf } from '../records/kinds.ts';
import { wholeFile, type Fault } from '../records/source.ts';
import { markingsIn } from '../reader/markings.ts';
import { suggest } from '../reader/suggest.ts';
import type { Answers, Path } from './answers.ts';
import { draftRecord } from './draft-record.ts';
import type { Target } from '../records/form.ts';

/** What is wrong with the answer at `path`, seen alone: what it still lacks is not. */
export function faultAt(kind: Kind, answers: Answers, path: Path): Fault | undefined {
  const text = draftRecord(kind, answers);
  const read = readYaml({ path: 'new.yaml', text });
  const parsed = read.value && schemaOf(kind).safeParse(read.value);
  const shape =
    parsed && !parsed.success ? shapeFaults(schemaOf(kind), read, parsed.error.issues, Infinity).faults : [];
  const pointer = pointerTo(...path);
  const marking = markingsIn(text).find(({ severity }) => severity !== 'info');
  if (marking) {
    const message = `this holds a marking above CUI: ${marking.token}`;
    const help = 'leave the marking out; what is marked so does not belong here';
    return { rule: 'classified-marking', at: wholeFile(path.join('.')), message, help };
  }
  return [...read.faults, ...shape.filter(({ at }) => `${at.pointer}/`.startsWith(`${pointer}/`))][0];
}

/** What is wrong with naming the record `id` where one of `target` is meant; undefined: nothing. */
export function referenceFault(
  id: string,
  { kinds, orText }: Target,
  cases: CaseRepository,
): string | undefined {
  const there = cases.get(id);
  if (there && (kinds === 'any' || kinds.includes(there.kind))) return undefined;
  if (orText && !id.includes('/')) return undefined;
  const meant = kinds === 'any' ? 'record' : kinds.join(' or ');
  const near = suggest(
    id,
    cases.records.filter(({ kind }) => kinds === 'any' || kinds.includes(kind)).map((record) => record.id),
  );
  return `there is no ${meant} "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

/** The faults that are in `after` and were not in `before`. */
export function newFaults(before: CaseRepository, after: CaseRepository): readonly Fault[] {
  const known = new Set(before.faults.map(keyOf));
  return after.faults.filter((fault) => !known.has(keyOf(fault)));
}

const keyOf = ({ rule, at, message }: Fault): string =>
  JSON.stringify([rule, at.path, at.start.line, at.start.column, message]);
