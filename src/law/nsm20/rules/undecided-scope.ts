import { isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { catalogue } from '../../programs.ts';
import { nsm20 } from '../clauses.ts';
import type { Transfer } from '../judgement.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(a): whether a transfer is funded with appropriations, where the text and the catalogue leave it open. */
export const undecidedScope: Rule = {
  id: 'nsm20/undecided-scope',
  clauses: [nsm20.clause('1(a)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Whether the memorandum covers a transfer can be read in more than one way, and no decision is recorded.',
    remedy: 'record the decision under "scope_decision", with who decided, when and why',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/trucks.yaml --
kind: transfer
recipient: freedonia
program: eda # finding
lines: [{ item: armored trucks }]
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/trucks.yaml --
kind: transfer
recipient: freedonia
program: eda
scope_decision: { covered: true, by: state, on: 2024-06-01, because: a grant paid from the budget }
lines: [{ item: armored trucks }]
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    for (const transfer of cases.all('transfer')) {
      const { scope_decision: decision, recipient, program } = transfer.data;
      if (decision && !isYetToCome(decision.on, asOf)) continue;
      const open = whyOpen(transfer);
      if (open === undefined || !hasClocks(context, recipient)) continue;
      if (transfer.data.lines.every(({ exemption }) => exemption)) continue;
      const { reading } = catalogue[program];
      yield {
        at: at(transfer, 'program'),
        message: `whether the memorandum covers it is open: ${open}`,
        label: 'no decision is recorded',
        record: transfer.id,
        recipient,
        readings: reading === undefined ? [] : [reading],
      };
    }
  },
};

/** Why neither funding nor catalogue settles the scope; undefined: they do. */
function whyOpen({ data: { program, funding } }: Transfer): string | undefined {
  const entry = catalogue[program];
  if (program === 'dcs' && funding === 'appropriated') {
    return 'a commercial contract that appropriations pay for';
  }
  const settled = entry.neverCovered || (funding !== undefined && funding !== 'stock');
  return settled || entry.scope !== 'decision' ? undefined : entry.because;
}
