/** What is printed where the settings ask for no text of a record. */
import type { Deadline } from '../engine/duty.ts';
import type { Finding } from '../engine/rule.ts';
import type { Place } from '../records/source.ts';
import { knownPointer } from '../reader/known-pointer.ts';
import type { View } from '../render/view.ts';
import { aboutRule } from './answer.ts';

/** A view that says nothing a record says: codes and places only. Logs travel. */
export function withoutTexts(view: View): View {
  const { since, evaluation: found } = view;
  const deadlines = new Map(found.deadlines.map((deadline) => [deadline, bareDeadline(deadline)]));
  const bareOf = (finding: Finding): Finding => {
    const { deadline } = finding;
    return bareFinding(finding, deadline && (deadlines.get(deadline) ?? bareDeadline(deadline)));
  };
  const bare = new Map(found.findings.map((finding) => [finding, bareOf(finding)]));
  const all = (findings: Iterable<Finding>): Finding[] =>
    Array.from(findings, (finding) => bare.get(finding) ?? bareOf(finding));
  return {
    ...view,
    evaluation: { ...found, findings: all(found.findings), deadlines: [...deadlines.values()] },
    shown: all(view.shown),
    text: () => undefined,
    since: since && {
      ...since,
      comparison: {
        ...since.comparison,
        isNew: new Set(all(since.comparison.isNew)),
        gone: all(since.comparison.gone),
      },
      held: {
        ...since.held,
        acceptances: since.held.acceptances.map((each) => ({ ...each, ...unsaid })),
      },
    },
  };
}

/** What stands where a record's own words would. */
const unsaid = { office: 'an office', because: 'see the record' } as const;

/** A finding that says nothing a record says: its code and places only. */
function bareFinding(finding: Finding, deadline: Deadline | null): Finding {
  const { docs } = aboutRule(finding.rule);
  const { at, which } = finding;
  const bare = barePlace(at);
  return {
    ...finding,
    at: bare,
    // What is cut off tells findings apart all the same. It goes into fingerprints alone, which are digests: none shows
    // it, but a guess can be tried against one.
    ...(bare !== at && { which: [which ?? '', at.pointer].join(' ') }),
    message: halfSentence(docs.summary),
    label: undefined,
    related: finding.related.map((each) => ({ at: barePlace(each.at), message: 'see here' })),
    facts: [],
    deadline,
    help: docs.remedy,
    ignored: finding.ignored && { ...finding.ignored, ...unsaid },
  };
}

/** The same place, named by fields of the format only. */
function barePlace(at: Place): Place {
  const { path, pointer, start, end } = at;
  const known = knownPointer(pointer);
  return known === pointer ? at : { path, pointer: known, start, end };
}

/** The same of a deadline; its days stay. */
const bareDeadline = (deadline: Deadline): Deadline => ({
  ...deadline,
  what: halfSentence(deadline.duty.docs.summary),
  addressee: 'see the record',
  label: '',
  doubts: deadline.doubts.map(({ field, at }) => ({ field, at, text: `"${field}" does not show it` })),
  related: [],
  facts: [],
  help: deadline.duty.docs.remedy,
  ...(deadline.ignored && { ignored: { ...deadline.ignored, ...unsaid } }),
});

const halfSentence = (summary: string): string =>
  `${summary[0]!.toLowerCase()}${summary.slice(1).replace(/\.$/, '')}`;
