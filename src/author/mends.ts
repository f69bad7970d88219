/** Which one record would say that a duty is done: the command that adds it, with room for what only a person knows. */
import { fiscalYearOf } from '../calendar/fiscal-year.ts';
import type { Deadline } from '../engine/duty.ts';
import { nsm20 } from '../law/nsm20/clauses.ts';
import type { Kind } from '../records/kind-names.ts';
import type { Setting } from './answers.ts';

/** A record that is still to be made. */
export interface Mend {
  readonly kind: Kind;
  /** What is known of it; a `<day>` in a text stands for what is not. */
  readonly settings: readonly Setting[];
}

const settings = (fields: Readonly<Record<string, string>>): readonly Setting[] =>
  Object.entries(fields).map(([key, text]) => ({ key, text }));

const report = (year: number | string): Mend => ({
  kind: 'report',
  settings: settings({ fiscal_year: String(year), submitted: '<day>', committees: '<which>' }),
});

const notice = (to: 'president' | 'congress', under: string, { record }: Deadline): Mend => ({
  kind: 'notice',
  settings: settings({
    to,
    under,
    ...(record && { about: record.id }),
    sent: '<day>',
    ...(to === 'congress' && { committees: '<which>' }),
  }),
});

/** By the duty, what is recorded when it is done. Duties that are done in a record that is there already are not among them. */
const mends: Readonly<Record<string, (deadline: Deadline) => Mend>> = {
  'nsm20/first-report': () => report(fiscalYearOf(nsm20.from).name),
  'nsm20/annual-report': ({ which }) => report(which!),
  'nsm20/obtain-assurances': ({ recipient }) => ({
    kind: 'assurance',
    settings: settings({ recipient: recipient!, covers: '<which>', received: '<day>' }),
  }),
  'nsm20/update-president': (deadline) => notice('president', deadline.which!, deadline),
  'nsm20/report-assessment': (deadline) => notice('president', '1(b)', deadline),
  'nsm20/notify-president-of-waiver': (deadline) => notice('president', '1(f)', deadline),
  'nsm20/notify-assessment-report': (deadline) => notice('congress', '2(d)', deadline),
  'nsm20/notify-waiver': (deadline) => notice('congress', '2(d)', deadline),
  'nsm20/notify-assurance': (deadline) => notice('congress', '2(d)', deadline),
  'nspd55/complete-task': ({ record, which }) => ({
    kind: 'completion',
    settings: settings({ directive: record?.id ?? 'nspd55', task: which!, on: '<day>' }),
  }),
};

/** The record by which `deadline` would be shown to be done; undefined: no new record shows it by itself. */
export const mendOf = (deadline: Deadline): Mend | undefined => mends[deadline.duty.id]?.(deadline);

/** What usually comes after a recipient. */
export const firstAssurance = (recipient: string): Mend => ({
  kind: 'assurance',
  settings: settings({ recipient }),
});
