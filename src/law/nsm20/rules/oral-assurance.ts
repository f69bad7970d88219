import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { isWritten } from '../assurances.ts';
import { nsm20 } from '../clauses.ts';
import { bindsNow, doneBeforeTheEnd } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(a): assurances are written. */
export const oralAssurance: Rule = {
  id: 'nsm20/oral-assurance',
  clauses: [nsm20.clause('1(a).pre')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'An assurance that was given by word of mouth; it counts for nothing until it is written.',
    remedy: 'record the written instrument when there is one; this one cannot stand in for it',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/call.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
form: oral # finding
received: 2024-06-10
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
form: letter
received: 2024-06-10
`,
  },

  *check(context) {
    for (const assurance of context.cases.all('assurance')) {
      const { received, recipient } = assurance.data;
      if (isWritten(assurance) || !hasClocks(context, recipient)) continue;
      if (received ? !doneBeforeTheEnd(received, context) : !bindsNow(context)) continue;
      yield {
        at: at(assurance, 'form'),
        message: 'the assurance is oral; section 1(a) asks for written ones',
        label: 'not in writing',
        record: assurance.id,
        recipient,
      };
    }
  },
};
