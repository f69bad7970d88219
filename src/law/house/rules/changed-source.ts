import type { Evidence, Rule } from '../../../engine/rule.ts';
import { at, recipientOf } from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';

const wrong: Record<Exclude<Evidence['state'], 'read' | 'pointer' | 'not plain'>, string> = {
  missing: 'the file named as a source is not in the repository',
  'left out':
    'a sparse checkout leaves the file named as a source out of the work tree; it was not looked at',
  outside: 'the file named as a source lies outside the repository',
  link: 'the file named as a source is a link, or behind one; links are not followed',
  'not a file': 'what is named as a source is not a file',
  unreadable: 'the file named as a source cannot be read',
};

/** What is wrong with a file that was pinned by `sha256`; undefined: nothing. */
function wrongWith(found: Evidence, sha256: string | undefined): string | undefined {
  switch (found.state) {
    case 'read':
      return sha256 === undefined || sha256 === found.sha256
        ? undefined
        : 'the file named as a source is not the one that was pinned: its sha256 differs';
    case 'pointer':
      return sha256 === undefined || found.to === undefined || sha256 === found.to
        ? 'the file named as a source is not here, only a Git LFS pointer to it; the file itself was not checked'
        : 'the file named as a source is not the one that was pinned: the Git LFS pointer to it names another sha256';
    case 'not plain':
      return 'the path of the file named as a source is not written plainly';
    default:
      return wrong[found.state];
  }
}

/** What to do about it, where it is not the usual; undefined: the usual. */
function helpWith(found: Evidence): string | undefined {
  if (found.state === 'not plain') return `write it as "${found.plain}"`;
  return found.state === 'left out'
    ? 'bring it with git sparse-checkout, or ask for a commit with --rev'
    : undefined;
}

const listHelp =
  'fetch the list anew as the government publishes it, whole, and record its "sha256" and the day it was "retrieved"';

/** A file named as evidence that is not there, or is no longer what it was. */
export const changedSource: Rule = {
  id: 'house/changed-source',
  clauses: [house.clause('evidence')],
  severity: 'error',
  legal: false,
  docs: {
    summary:
      'A file named as a source or as a screening list is missing, lies outside the repository, has a path that is not written plainly, cannot be used, or is not the one that was pinned.',
    remedy:
      'put the file back as it was; if the new one is meant, read it and pin it anew with "sha256"; "git lfs pull" brings what a pointer stands for',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
sources:
  - title: Cable 12
    path: evidence/cable-12.txt # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
sources:
  - title: Cable 12
    url: https://example.org/cable-12
`,
  },

  *check({ cases, evidence, screened }) {
    for (const { path, at: place, trouble } of screened?.lists ?? []) {
      if (trouble === undefined) continue;
      yield { at: place, message: `the list ${path} ${trouble}`, label: 'named here', help: listHelp };
    }
    if (!evidence) return;
    for (const record of cases.records) {
      if (record.draft || !record.data.sources) continue;
      for (const [index, { path, sha256 }] of record.data.sources.entries()) {
        if (path === undefined) continue;
        const found = evidence.get(path) ?? { state: 'missing' };
        const message = wrongWith(found, sha256);
        if (message === undefined) continue;
        yield {
          at: at(record, 'sources', index, 'path'),
          message,
          label: 'named here',
          help: helpWith(found),
          record: record.id,
          recipient: recipientOf(record),
        };
      }
    }
  },
};
