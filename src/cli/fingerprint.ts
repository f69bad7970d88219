import { createHash } from './crypto.ts';
import { identityOf } from '../engine/compare.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Finding } from '../engine/rule.ts';

/** The same finding has the same fingerprint while its record, rule and field stay; lines may move. */
export const fingerprint = (finding: Finding): string => digest(identityOf(finding));

/** The same duty towards the same record has the same identifier, whatever becomes of its days, clause and state. */
export const uidOf = ({ duty, record, which }: Deadline): string =>
  `${digest([duty.id, record?.id ?? '', which ?? ''].join('\n'))}@nsm20`;

const digest = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 32);
