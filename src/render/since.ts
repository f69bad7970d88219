/** What a change does, in sentences: what was there before it, what it mends, what moves, and what waits for a yes. */
import type { Move } from '../engine/moves.ts';
import type { Finding, Severity } from '../engine/rule.ts';
import { cut, hanging, lines, plural, visible, wrap, type Ink, type Terminal } from './ink.ts';
import type { Shown } from './text.ts';
import { isOld, levelOf, refName, type HeldAcceptance, type Since, type View } from './view.ts';

/** The most findings that are listed though they decide nothing. */
const mostListed = 20;

/** Each part under its own line of words, for the end of an answer; none where nothing is compared. */
export function sinceBlocks(view: View, ink: Ink): Terminal[] {
  const { since, shown } = view;
  if (!since) return [];
  const old = shown.filter((finding) => isOld(view, finding));
  const { gone } = since.comparison;
  const waiting = view.evaluation.withheld > 0;
  return [
    ...listed(`Already in ${visible(refName(since))}`, 'not failing this check', old, ink),
    ...listed('No longer found', waiting ? 'or waiting for a file not taken in' : undefined, gone, ink),
    ...changeBlocks(view, ink),
  ].map((each) => lines(each));
}

/** What the change does, and what of it waits to be accepted; none where nothing is compared. */
export function changeBlocks({ since }: View, ink: Ink): Shown[][] {
  if (!since) return [];
  return [
    ...block('What the change does:', since.comparison.moves.map(moveText), ink),
    ...block(
      `Changed, but not used here: what ${visible(refName(since))} has counts until the change is accepted.`,
      heldTexts(since),
      ink,
    ),
    ...block(`${listsTitle(since)}:`, since.lists, ink),
  ];
}

/** The same as sentences, without what each finding says of itself. */
export function sinceSentences({ since }: View): Terminal[] {
  if (!since) return [];
  const { gone, moves } = since.comparison;
  const sentences = [
    ...gone.map((finding) => `No longer found: ${findingLine(finding)}.`),
    ...moves.map((move) => `The change: ${moveText(move)}.`),
    ...heldTexts(since).map((text) => `Changed, but not used until it is accepted: ${text}.`),
    ...since.lists.map((path) => `${listsTitle(since)}: ${path}.`),
  ];
  return sentences.length === 0 ? [] : [lines(sentences.map((each) => cut(each)))];
}

/** How many new findings there are, and what that means. */
export function newSentence({ evaluation, since, failed, failOn }: View): string[] {
  if (!since) return [];
  const all = evaluation.findings.filter((finding) => since.comparison.isNew.has(finding));
  const fresh = all.filter(({ ignored }) => ignored === null);
  const accepted = all.length - fresh.length;
  const count = (level: Severity): number => fresh.filter(({ severity }) => severity === level).length;
  const counts = [
    ...(count('error') > 0 ? [plural(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('info') > 0 ? [`${count('info')} for information`] : []),
  ];
  const { dropped, newlyWaiting, newlyBroken } = since.comparison;
  const broken = newlyBroken.length;
  return [
    `New since ${visible(refName(since))} (${since.commit.slice(0, 12)}): ${counts.join(', ') || 'nothing'}.`,
    ...(accepted > 0
      ? [
          `${plural(accepted, 'more is', 'more are')} new, and accepted by what ${visible(refName(since))} has.`,
        ]
      : []),
    ...(dropped.length > 0
      ? [
          `${plural(dropped.length, 'error or warning', 'errors and warnings')} went with ${dropped.length === 1 ? 'its record or recipient, which is gone or counts' : 'their records or recipients, which are gone or count'} for nothing now.`,
        ]
      : []),
    ...(newlyWaiting.length > 0
      ? [
          `${plural(newlyWaiting.length, 'new finding waits', 'new findings wait')} for files that could not be taken in; mend those first.`,
        ]
      : []),
    ...(broken > 0
      ? [
          `${plural(broken, 'file')} cannot be taken in, and could be before, ${broken === 1 ? 'is new, or was changed' : 'are new, or were changed'}.`,
        ]
      : []),
    failed ? `Failed (--fail-on ${failOn}).` : 'Passed.',
  ];
}

/** `3 obligations move from overdue to waived` */
export function moveText({ what, from, to, count, records }: Move): string {
  const noun = plural(count, what);
  const one = count === 1;
  const names =
    records.length === 0
      ? ''
      : ` (${records.slice(0, 3).join(', ')}${records.length > 3 ? ` and ${records.length - 3} more` : ''})`;
  if (what === 'record') return `${noun} ${fileWords(from, to, one)}${names}`;
  if (from === null) return `${noun} ${one ? 'is' : 'are'} new: ${to}${names}`;
  if (to === null) return `${noun} ${one ? 'is' : 'are'} gone: ${from} before${names}`;
  if (what === 'line') return `${noun} ${one ? 'becomes' : 'become'} ${to}, ${from} before${names}`;
  return `${noun} ${one ? 'moves' : 'move'} from ${from} to ${to}${names}`;
}

/** What becomes of files, after `2 records`. */
function fileWords(from: string | null, to: string | null, one: boolean): string {
  if (to === null) return one ? 'is gone' : 'are gone';
  if (to === 'not taken in') return 'cannot be taken in';
  if (to === 'moved') return one ? 'is at another path, unchanged' : 'are at other paths, unchanged';
  if (to === 'draft' && from === null)
    return one
      ? 'is new, and a draft, which satisfies nothing'
      : 'are new, and drafts, which satisfy nothing';
  if (to === 'draft')
    return one ? 'is a draft now, which satisfies nothing' : 'are drafts now, which satisfy nothing';
  if (from === null) return one ? 'is new' : 'are new';
  return one ? 'counts now' : 'count now';
}

/** What is done about screening lists that differ, before their paths. */
export const listsTitle = (since: Since): string =>
  `Screening lists changed, and used beside what ${visible(refName(since))} has`;

/** What waits for the change to be accepted, a line each. */
export const heldTexts = ({ held: { settings, templates, acceptances } }: Since): string[] => [
  ...settings.map((key) => `nsm20.yaml: ${key}`),
  ...templates.map((path) => `template: ${path}`),
  ...acceptances.map(acceptanceLine),
];

const acceptanceLine = ({ change, record, rule, office, until, because }: HeldAcceptance): string =>
  `ignore ${change}: ${rule} on ${record}, by ${office} until ${until}: ${because}`;

function listed(
  title: string,
  meaning: string | undefined,
  findings: readonly Finding[],
  ink: Ink,
): Shown[][] {
  if (findings.length === 0) return [];
  const about = [String(findings.length), ...(meaning === undefined ? [] : [meaning])].join(', ');
  // What only informs is counted: what is told fifty times is read never.
  const grave = findings.filter((finding) => levelOf(finding) !== 'info');
  const told = grave.slice(0, mostListed);
  const rest = [
    ...(grave.length > told.length ? [`${grave.length - told.length} more`] : []),
    ...(findings.length > grave.length ? [`${findings.length - grave.length} for information`] : []),
  ];
  return block(
    `${title} (${about}):`,
    [
      ...told.map(findingLine),
      ...(rest.length > 0 ? [`${rest.join(' and ')}; --format json lists them`] : []),
    ],
    ink,
  );
}

/** `error nsm20/notify-waiver sylvania/waiver: notice of this waiver to Congress is 3 days overdue` */
export const findingLine = (finding: Finding): string =>
  `${levelOf(finding)} ${finding.rule} ${finding.record ?? finding.at.path}: ${finding.message}`;

const block = (title: string, items: readonly string[], ink: Ink): Shown[][] =>
  items.length === 0
    ? []
    : [[...wrap(title, ink.width, 2), ...items.flatMap((item) => hanging('  - ', item, ink.width))]];
