import { createHash } from 'node:crypto';
import type { Deadline } from '../engine/duty.ts';
import type { Finding } from '../engine/rule.ts';

/** The same finding has the same fingerprint while its record, rule and field stay; lines may move. */
export function fingerprint({ rule, record, at, clauses, deadline, message }: Finding): string {
  const identity = [
    rule,
    record ?? at.path,
    at.pointer,
    clauses.map(({ key }) => key).join(' '),
    deadline?.from?.earliest ?? '',
    rule.startsWith('house/') ? message : '',
  ];
  return digest(identity);
}

/** The same duty towards the same record has the same identifier, whatever becomes of its days, clause and state. */
export const uidOf = ({ duty, record, which }: Deadline): string =>
  `${digest([duty.id, record?.id ?? '', which ?? ''])}@nsm20`;

const digest = (identity: readonly string[]): string =>
  createHash('sha256').update(identity.join('\n')).digest('hex').slice(0, 32);
