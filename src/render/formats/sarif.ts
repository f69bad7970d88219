/** SARIF 2.1.0, for GitHub code scanning and other readers of analysis results. */
import type { Finding, Severity } from '../../engine/rule.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import { idOf } from '../../engine/clause.ts';
import { plural } from '../ink.ts';
import { toText, type Json } from '../json.ts';
import { markdownText } from '../markdown.ts';
import { uriOf } from '../uri.ts';
import { cut } from '../visible.ts';
import { acceptanceText, fromTop, isOld, type RuleAbout, type View } from '../view.ts';
import { citesOf, detailsOf, newFirst, ofRecord } from './parts.ts';
import { sentence } from './plain.ts';

/** How many results of a run GitHub shows, and how many tags of a rule. */
const mostResults = 5_000;
const mostTags = 10;

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** What the paths of a run are relative to. Where that lies is for the reader to say. */
const base = '%SRCROOT%';

/**
 * A run with its results. A finding that the change mends is not in it: a reader that knows no `baselineState` would
 * show it as open.
 */
export function sarif(view: View): Json {
  const { evaluation, revision, shown } = view;
  const { asOf } = evaluation.context;
  const told = (shown.length > mostResults ? newFirst(view) : shown).slice(0, mostResults);
  const rules = [...new Set(told.map(({ rule }) => rule))].toSorted(byCodeUnit);
  const left = shown.length - told.length;
  return toText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nsm20',
            semanticVersion: view.version(),
            rules: rules.map((id) => ruleOf(view.about(id))),
          },
        },
        // The category of the run, and the run: two case repositories of one work tree are two categories.
        automationDetails: { id: `${uriOf(fromTop(view, 'nsm20/check'))}/${asOf}` },
        invocations: [
          {
            executionSuccessful: true,
            ...(left > 0 && {
              toolExecutionNotifications: [
                {
                  level: 'warning',
                  message: {
                    text: `${plural(left, 'more finding is', 'more findings are')} not told here; nsm20 check --format json tells all.`,
                  },
                },
              ],
            }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'The top of the git work tree.' } } },
        properties: { asOf, revision },
        results: told.map((finding) => resultOf(finding, rules.indexOf(finding.rule), view)),
      },
    ],
  });
}

function ruleOf(rule: RuleAbout): unknown {
  const { id, clauses, severity, legal, docs } = rule;
  const [instrument, name] = id.split('/') as [string, string];
  const rests = sentence(`rests on ${citesOf(rule)}`);
  const more = `nsm20 explain ${id}`;
  const tags = [
    ...(legal ? ['legal'] : []),
    instrument,
    ...new Set(clauses.map((clause) => `clause:${idOf(clause)}`)),
  ];
  return {
    id,
    name: name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: docs.summary },
    fullDescription: { text: `${sentence(docs.summary)} ${rests}` },
    help: {
      text: `${sentence(docs.remedy)} ${rests} More: ${more}`,
      markdown: `${markdownText(sentence(docs.remedy))}\n\n${markdownText(rests)} More: \`${more}\``,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: tags.slice(0, mostTags), 'problem.severity': problemSeverities[severity] },
  };
}

/** The names GitHub has for levels. */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

function resultOf(finding: Finding, ruleIndex: number, view: View): unknown {
  const { rule, severity, related, at, ignored, record, recipient, clauses, readings, deadline } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: locationOf(at, view) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        physicalLocation: locationOf(each.at, view),
        message: { text: escaped(each.message) },
      })),
    }),
    partialFingerprints: { 'nsm20Obligation/v1': view.fingerprint(finding) },
    ...(view.since && { baselineState: isOld(view, finding) ? 'unchanged' : 'new' }),
    ...(ignored && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: cut(acceptanceText(ignored)) }],
    }),
    properties: {
      record,
      recipient,
      clauses: [...new Set(clauses.map(idOf))],
      readings,
      ...(deadline && {
        deadline: {
          duty: deadline.duty.id,
          due: deadline.due,
          state: deadline.state,
          days: deadline.days,
        },
      }),
    },
  };
}

/** The first sentence stands alone: GitHub shows no more of it in a list. Related places show only where they are linked. */
function messageOf(finding: Finding): string {
  const links = finding.related.map(({ message }, index) => `[${escaped(message)}](${index + 1})`);
  return [
    escaped(sentence(`${finding.message}${ofRecord(finding)}`)),
    ...(links.length > 0 ? [`See ${links.join('; ')}.`] : []),
    ...detailsOf(finding).map((line) => escaped(sentence(line))),
  ].join(' ');
}

/** Text in which nothing is a link. */
const escaped = (text: string): string => cut(text).replaceAll(/[\\[\]]/g, String.raw`\$&`);

function locationOf({ path, start, end }: Place, view: View): unknown {
  return {
    artifactLocation: { uri: uriOf(fromTop(view, path)), uriBaseId: base },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}
