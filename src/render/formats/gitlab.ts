/** A code quality report for GitLab. What is accepted is left out: GitLab would show it as open. */
import type { Severity } from '../../engine/rule.ts';
import { toText, type Json } from '../json.ts';
import { cut } from '../visible.ts';
import { fromTop, type View } from '../view.ts';
import { citesOf } from './parts.ts';

const severities = { error: 'critical', warning: 'major', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** GitLab compares with the target branch by itself: findings that were there before belong to it too. */
export function gitlab(view: View): Json {
  const fingerprints = new Map<string, number>();
  const entries = view.shown
    .filter(({ ignored }) => !ignored)
    .map((finding) => {
      const { rule, severity, message, record, at } = finding;
      const about = [...(record === null ? [] : [record]), citesOf(finding)].join(', ');
      const fingerprint = view.fingerprint(finding);
      const nth = (fingerprints.get(fingerprint) ?? 0) + 1;
      fingerprints.set(fingerprint, nth);
      return {
        description: cut(`${rule}: ${message} (${about})`),
        check_name: rule,
        // GitLab takes two entries of one fingerprint for one.
        fingerprint: nth === 1 ? fingerprint : `${fingerprint}-${nth}`,
        severity: severities[severity],
        location: { path: fromTop(view, at.path), lines: { begin: at.start.line } },
      };
    });
  return toText(entries);
}
