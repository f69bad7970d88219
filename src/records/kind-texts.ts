/** What each kind of record is, and a short example of it. The examples belong together: they name one another. */
import type { Kind } from './kind-names.ts';

export interface KindText {
  readonly meaning: string;
  /** The id of the example. */
  readonly id: string;
  readonly example: string;
}

export const kindTexts: Readonly<Record<Kind, KindText>> = {
  recipient: {
    meaning: 'A government, authority or organization that receives.',
    id: 'ruritania',
    example: `kind: recipient
name: Ruritania
receiving_at_issuance: true
# The Secretary's determination for section 1(c); without it the group is undecided.
group: { conflict: true, by: state, on: 2024-02-20 }
sources:
  - title: Memorandum of the desk
    date: 2024-02-20
`,
  },
  assurance: {
    meaning: 'One written instrument in which a recipient gives one of the two assurances, or both.',
    id: 'ruritania/letter',
    example: `kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
form: letter
representatives: [{ title: Minister of Defense, level: minister }]
signed: 2024-03-11
received: 2024-03-14/2024-03-15
credibility:
  - { finding: credible-and-reliable, by: state, on: 2024-03-20 }
`,
  },
  transfer: {
    meaning: 'Articles or services provided, or to be provided, to one recipient.',
    id: 'ruritania/howitzers',
    example: `kind: transfer
recipient: ruritania
program: fmf
announced: 2024-01-15
lines:
  - item: howitzers
    quantity: 6
    deliveries:
      - { on: 2024-03-28, quantity: 4 }
  - item: launchers
    exemption: { clause: "1(d)(1)", because: part of an air defense battery }
`,
  },
  assessment: {
    meaning: 'A finding of a Secretary that assurances have been called into question, under section 1(b).',
    id: 'ruritania/assessment',
    example: `kind: assessment
recipient: ruritania
assurances: [ruritania/letter]
by: state
on: 2024-06-03
concerns: [reliability]
next_steps: New assurances are asked for.
remedies: [{ action: refresh-assurances, from: 2024-06-04 }]
`,
  },
  waiver: {
    meaning: 'A waiver of requirements of section 1, under section 1(f).',
    id: 'ruritania/waiver',
    example: `kind: waiver
recipient: ruritania
by: state
on: 2024-04-01
until: 2024-05-01
transfers: [ruritania/howitzers]
justification: The border was crossed.
`,
  },
  notice: {
    meaning: 'Something that the President or Congress was told.',
    id: 'ruritania/waiver-notice',
    example: `kind: notice
to: congress
under: 2(d)
about: [ruritania/waiver]
sent: 2024-04-05
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },
  report: {
    meaning: 'The written report to Congress under section 2(a).',
    id: 'reports/2024',
    example: `kind: report
fiscal_year: 2024
period: { from: 2023-01-01, to: 2024-04-30 }
from: [state, defense]
submitted: 2024-05-08
committees: [sfrc, sasc, sac, hfac, hasc, hac]
nothing_to_report:
  - { clause: 2(a)(vi), by: the bureau, on: 2024-05-02, because: no case was reported }
`,
  },
  incident: {
    meaning: 'A credible report or allegation about the use of covered articles, or a known occurrence.',
    id: 'ruritania/well',
    example: `kind: incident
recipient: ruritania
summary: Shells were reported to have hit a well.
reported: 2024-04-12
articles: [ruritania/howitzers]
concerns: [ihl, civilian-harm-practice]
credible: yes
finding: cannot-determine
found_on: 2024-05-02
`,
  },
  'humanitarian-review': {
    meaning: 'What is found of one recipient for one report, under section 2(a)(vii).',
    id: 'ruritania/review-2024',
    example: `kind: humanitarian-review
recipient: ruritania
fiscal_year: 2024
assurances_abided: { finding: yes }
section_620i: { finding: not-currently-assessed, because: convoys were delayed and then let through }
cooperation: { finding: partly, because: two crossings stayed closed }
`,
  },
  procedure: {
    meaning: 'How the departments assess and analyze, for sections 2(a)(iii) and 2(a)(v).',
    id: 'procedures/ihl',
    example: `kind: procedure
for: ihl-assessment
department: state
text: Reports are gathered weekly and looked at by a panel of three offices.
`,
  },
  mitigation: {
    meaning: 'An effort to bring about good practice in sparing civilians, for section 2(a)(iv)(2).',
    id: 'ruritania/course',
    example: `kind: mitigation
recipient: ruritania
effort: A course for targeting officers is held twice a year.
from: 2024-03-01
`,
  },
  challenge: {
    meaning: 'What stood in the way of the report, for section 2(a)(viii).',
    id: 'reports/challenge-2024',
    example: `kind: challenge
fiscal_year: 2024
clause: 2(a)(ii)
text: No one could travel to the north.
information_available: false
`,
  },
  drawdown: {
    meaning: 'A determination to draw from the stocks of the Department of Defense.',
    id: 'ruritania/drawdown',
    example: `kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 25000000
determined: 2024-03-12
`,
  },
  lease: {
    meaning: 'A lease of defense articles from stock.',
    id: 'ruritania/lease',
    example: `kind: lease
recipient: ruritania
item: patrol boat
from: 2024-04-01
to: 2026-03-31
`,
  },
  retransfer: {
    meaning: 'A change of holder or of use of what was provided.',
    id: 'ruritania/retransfer',
    example: `kind: retransfer
recipient: ruritania
to: Freedonia
item: howitzers
type: permanent
requested: 2024-05-02
`,
  },
  'end-use-check': {
    meaning: 'A visit to see how what was provided is kept and used.',
    id: 'ruritania/check',
    example: `kind: end-use-check
recipient: ruritania
transfers: [ruritania/howitzers]
program: golden-sentry
on: 2024-06-20
result: favorable
`,
  },
  unit: {
    meaning: 'A unit of security forces, for vetting.',
    id: 'ruritania/battalion',
    example: `kind: unit
recipient: ruritania
name: First Battalion
`,
  },
  vetting: {
    meaning: 'The vetting of a unit under the Leahy laws.',
    id: 'ruritania/vetting',
    example: `kind: vetting
unit: ruritania/battalion
law: state
on: 2024-02-01
result: clear
`,
  },
  'cat-review': {
    meaning: 'The review of transfers under the conventional arms transfer policy.',
    id: 'ruritania/policy-review',
    example: `kind: cat-review
transfers: [ruritania/howitzers]
on: 2024-01-10
standard: more-likely-than-not
finding: not-met
decision: approved
`,
  },
  directive: {
    meaning: 'Another directive, with the tasks it gives.',
    id: 'directives/stocktaking',
    example: `kind: directive
issued: 2024-01-02
tasks:
  - { id: plan, owner: the bureau, deliverable: a plan, days: 60 }
`,
  },
  completion: {
    meaning: 'The completion of a task of a directive.',
    id: 'directives/plan-done',
    example: `kind: completion
directive: directives/stocktaking
task: plan
on: 2024-02-28
`,
  },
  party: {
    meaning: 'A person, firm or vessel to be screened.',
    id: 'parties/harbor-works',
    example: `kind: party
name: Harbor Works
type: entity
`,
  },
  screening: {
    meaning: 'The decision on a hit in a screening list.',
    id: 'parties/harbor-works-2024',
    example: `kind: screening
party: parties/harbor-works
entry: { source: Sample List, id: "17" }
on: 2024-05-06
decision: not-a-match
because: another town and another year of founding
`,
  },
};
