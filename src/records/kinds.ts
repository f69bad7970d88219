/** Every kind of record, with its schema. */
import { z } from 'zod';
import { commonFields } from './common.ts';
import { needing } from './fields.ts';
import * as acts from './kinds/acts.ts';
import { assurance } from './kinds/assurance.ts';
import * as neighbours from './kinds/neighbours.ts';
import { recipient } from './kinds/recipient.ts';
import * as reporting from './kinds/reporting.ts';
import { transfer, transferNeeds } from './kinds/transfer.ts';
import type { Kind } from './kind-names.ts';

let common: ReturnType<typeof commonFields> | undefined;

const shape = <const Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
  z.strictObject({ kind: z.literal(name), ...fields, ...(common ??= commonFields()) });

/** The schema of each kind: what a file of that kind may say, and nothing else. */
const schemas = {
  recipient: () => shape('recipient', recipient()),
  assurance: () => shape('assurance', assurance()),
  transfer: () => needing(shape('transfer', transfer()), transferNeeds),
  assessment: () => shape('assessment', acts.assessment()),
  waiver: () => shape('waiver', acts.waiver()),
  notice: () => shape('notice', acts.notice()),
  report: () => shape('report', reporting.report()),
  incident: () => shape('incident', reporting.incident()),
  'humanitarian-review': () => shape('humanitarian-review', reporting.humanitarianReview()),
  procedure: () => shape('procedure', reporting.procedure()),
  mitigation: () =>
    needing(shape('mitigation', reporting.mitigation()), [{ anyOf: ['recipient', 'program'] }]),
  challenge: () => shape('challenge', reporting.challenge()),
  drawdown: () => shape('drawdown', neighbours.drawdown()),
  lease: () => needing(shape('lease', neighbours.lease()), neighbours.leaseNeeds),
  retransfer: () => shape('retransfer', neighbours.retransfer()),
  'end-use-check': () => shape('end-use-check', neighbours.endUseCheck()),
  unit: () => shape('unit', neighbours.unit()),
  vetting: () => shape('vetting', neighbours.vetting()),
  'cat-review': () => shape('cat-review', neighbours.catReview()),
  directive: () => shape('directive', neighbours.directive()),
  completion: () => shape('completion', neighbours.completion()),
  party: () => shape('party', neighbours.party()),
  screening: () => shape('screening', neighbours.screening()),
} as const satisfies Record<Kind, () => z.ZodType>;

/** The fields of a record of kind `K`, days as spans. */
export type DataOf<K extends Kind> = z.output<ReturnType<(typeof schemas)[K]>>;

const built = new Map<Kind, z.ZodType>();

/** The schema of `kind`, built when first asked for: a repository holds few kinds, and all take as long as its files. */
export function schemaOf(kind: Kind): z.ZodType {
  const schema = built.get(kind) ?? schemas[kind]();
  built.set(kind, schema);
  return schema;
}
