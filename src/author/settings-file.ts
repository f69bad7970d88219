/** The text of a new `nsm20.yaml`: what holds, and as comments what else can be set. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { reportedEnd } from '../law/nsm20/clauses.ts';
import { defaults } from '../reader/read-configuration.ts';
import { settingFields } from '../reader/settings-schema.ts';
import { comment } from './draft-record.ts';
import { scalarText } from './yaml-text.ts';

/** The last day of the memorandum, or that none is applied. */
export type End = PlainDate | 'none';

/** Settings with a comment for each. Without a title the line for one waits to be filled in. */
export function settingsFile({ end, title }: { readonly end: End; readonly title?: string }): string {
  const written: Readonly<Record<string, readonly string[]>> = {
    title: [title === undefined ? '# title: Case files of the Bureau of ...' : `title: ${scalarText(title)}`],
    cases: [`cases: ${defaults.cases}`],
    templates: [`templates: ${defaults.templates}`],
    timezone: [`timezone: ${defaults.timezone}`],
    records: [
      '# "public-only" is for an outsider: a notice that nobody published is then unknown, not missing.',
      `records: ${defaults.publicOnly ? 'public-only' : 'complete'}`,
    ],
    instruments: instruments(end),
    rules: ['# rules:', '#   house/no-source: error'],
    report: [
      '# report:',
      '#   title: Report under NSM-20',
      '#   prepared_by: Bureau of ...',
      '#   marking: U',
    ],
    screening: ['# screening:', '#   lists: [{ path: lists/one.csv }]'],
    marking_guard: [
      '# marking_guard:',
      '#   allow: [{ path: cases/example.yaml, sha256: ..., office: ..., because: ... }]',
    ],
    output: [
      '# "none" prints codes and places but nothing that a record says: logs travel.',
      '# output: { frames: none }',
    ],
  };
  const lines = settingFields().flatMap(({ name, meaning }) => [
    '',
    ...comment(`${meaning[0]!.toUpperCase()}${meaning.slice(1)}.`, ''),
    ...(written[name] ?? [`# ${name}: ...`]),
  ]);
  return `${['# The settings of these case files. A line behind "#" is not in force.', ...lines].join('\n')}\n`;
}

function instruments(end: End): readonly string[] {
  const reported = `The memorandum names no end of its own. It was reported rescinded on ${reportedEnd.on}, by an order that was not published.`;
  const until = `  nsm20: { until: ${end === 'none' ? reportedEnd.on : end} }`;
  const choice =
    end === 'none'
      ? 'With the two lines below in force it is applied until that day; as they stand, without an end.'
      : 'It is applied until the day below; without the two lines it would have no end.';
  const lines = ['instruments:', until];
  return [
    ...comment(`${reported} ${choice}`, ''),
    ...(end === 'none' ? lines.map((line) => `# ${line}`) : lines),
  ];
}
