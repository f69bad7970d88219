/** All hostile files: texts of at most a mebibyte that make the program work as much as one file can. */
import { hostileFaults } from './hostile-faults.ts';
import { hostileMarkings } from './hostile-markings.ts';
import { hostileRecords } from './hostile-records.ts';
import { hostileSyntax } from './hostile-syntax.ts';
import type { HostileFile } from './hostile-text.ts';

export { mebibyte, type HostileFile } from './hostile-text.ts';

export const hostileFiles: readonly HostileFile[] = [
  ...hostileSyntax,
  ...hostileFaults,
  ...hostileMarkings,
  ...hostileRecords,
];

/** Where each of them lies. */
export const hostilePath = 'cases/ruritania/hostile.yaml';

/** What lies beside it: a recipient, and a transfer to it that nothing is wrong with. */
export const beside: Readonly<Record<string, string>> = {
  'cases/ruritania.yaml':
    'kind: recipient\nname: Ruritania\nreceiving_at_issuance: true\ngroup: { conflict: true, by: state, on: 2024-02-20 }\nsources: [{ title: A list }]\n',
  'cases/ruritania/howitzers.yaml':
    'kind: transfer\nrecipient: ruritania\nprogram: fmf\nsources: [{ title: A list }]\nlines: [{ item: Howitzers, exemption: { clause: 1(d)(2), because: For defense, purpose: defensive } }]\n',
};
