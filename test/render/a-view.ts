/** A view of an evaluation as `check` makes it, for formats that are tried without files. */
import { aboutRule } from '../../src/cli/answer.ts';
import { fingerprint } from '../../src/cli/fingerprint.ts';
import type { Deadline } from '../../src/engine/duty.ts';
import type { Evaluation } from '../../src/engine/evaluate.ts';
import type { Finding } from '../../src/engine/rule.ts';
import type { Place } from '../../src/records/source.ts';
import { law } from '../../src/law/index.ts';
import type { View } from '../../src/render/view.ts';
import { evaluated } from '../support.ts';

/** The instruments that are always awake. */
export const always = law.filter(({ kinds }) => kinds === undefined).map(({ instrument }) => instrument);

export const viewOf = (evaluation: Evaluation, more: Partial<View> = {}): View => ({
  version: () => '0.0.0',
  evaluation,
  shown: evaluation.findings,
  asked: [],
  wanted: () => true,
  instruments: always.map((instrument) => ({ instrument, until: undefined })),
  unjudged: [],
  text: () => undefined,
  about: aboutRule,
  notes: [],
  revision: null,
  failOn: 'error',
  failed: true,
  since: undefined,
  prefix: '',
  fingerprint,
  question: 'nsm20 check',
  ...more,
});

/** Errors, warnings and information, with and without related places, with and without a deadline. */
export const small = evaluated(
  `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
-- freedonia/howitzers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: howitzers, quantity: 6, deliveries: [{ on: 2024-04-02 }] }]
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
received: 2024-03-20/2024-04-02
-- ruritania.yaml --
kind: recipient
name: Ruritania
`,
  '2024-05-07',
);

/** The same world in which every text of a record is `text`, and every path a file of that name. */
export function worldOf(text: string): View {
  const path = `cases/${text}.yaml`;
  const moved = ({ pointer, start, end }: Place): Place => ({ path, pointer, start, end });
  const deadlines = new Map(
    small.deadlines.map((deadline): [Deadline, Deadline] => [
      deadline,
      {
        ...deadline,
        what: text,
        which: text,
        recipient: deadline.recipient === null ? null : text,
        record: deadline.record && { ...deadline.record, id: text },
        at: moved(deadline.at),
        doubts: deadline.doubts.map((doubt) => ({ ...doubt, text })),
      },
    ]),
  );
  const findings = small.findings.map((finding, index): Finding => ({
    ...finding,
    message: text,
    record: finding.record === null ? null : text,
    recipient: finding.recipient === null ? null : text,
    at: moved(finding.at),
    related: finding.related.map(({ at }) => ({ at: moved(at), message: text })),
    facts: finding.facts.map((fact) => ({ ...fact, text })),
    deadline: finding.deadline && deadlines.get(finding.deadline)!,
    help: text,
    ignored: index === 1 ? { until: small.context.asOf, office: text, because: text } : finding.ignored,
  }));
  return viewOf(
    { ...small, findings, deadlines: [...deadlines.values()] },
    { notes: [text], question: text },
  );
}
