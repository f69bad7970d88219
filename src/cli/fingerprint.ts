import { createHash } from 'node:crypto';
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
  return createHash('sha256').update(identity.join('\n')).digest('hex').slice(0, 32);
}
