/** Which records show that a deadline was met. */
import type { DaySpan } from '../calendar/day-span.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Context } from '../engine/rule.ts';
import { covers } from '../law/nsm20/reports.ts';
import type { CaseRepository, RecordOf } from '../records/case-repository.ts';
import type { Place } from '../records/source.ts';

/** The records in whose files the reasons or doubts stand, each once. */
export function recordsAt(
  reasons: readonly { readonly at: Place | null | undefined }[],
  { cases }: Context,
): string[] {
  const ids = reasons.flatMap(({ at }) => {
    const id = at?.path.replace(/\.yaml$/, '');
    return id === undefined ? [] : [id.slice(folderOf(cases).length)];
  });
  return [...new Set(ids)].filter((id) => cases.get(id) !== undefined);
}

/** What the path of a record has before its id. */
function folderOf({ records }: CaseRepository): string {
  const [first] = records;
  return first ? first.path.slice(0, first.path.length - first.id.length - '.yaml'.length) : '';
}

/** The notices, reports and assurances that `deadline` was met by, by id; none where it was not met, or none is known. */
export function metBy({ record, duty, clause, doneOn }: Deadline, { cases }: Context): readonly string[] {
  const latest = doneOn?.latest;
  if (!doneOn || !latest) return [];
  const isSame = (day: DaySpan | undefined): boolean =>
    day?.earliest === doneOn.earliest && day.latest === doneOn.latest;
  const isByThen = (day: DaySpan | undefined): boolean =>
    day !== undefined && (day.earliest === null || day.earliest <= latest);
  const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);
  if (record?.kind === 'recipient') {
    return ids(cases.of('assurance', record.id).filter(({ data }) => isByThen(data.received)));
  }
  if (record === null) {
    const notices = cases
      .all('notice')
      .filter(({ data }) => data.to === 'president' && data.under === clause.number && isSame(data.sent));
    const reports = cases.all('report').filter(({ data }) => isSame(data.submitted));
    return ids(duty.id === 'nsm20/update-president' ? notices : reports);
  }
  const to = clause.number === '2(d)' ? 'congress' : 'president';
  const notices = cases
    .referrers(record.id)
    .map((id) => cases.get(id))
    .filter((each): each is RecordOf<'notice'> => each?.kind === 'notice' && !each.draft)
    .filter(({ data }) => data.to === to && (data.about ?? []).includes(record.id) && isByThen(data.sent));
  const { received } = record.kind === 'assurance' ? record.data : {};
  const reports = received
    ? cases
        .all('report')
        .filter((report) => isByThen(report.data.submitted) && covers(report, received) !== 'no')
    : [];
  return ids([...notices, ...reports]);
}
