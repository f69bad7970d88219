/** Where answers may be written: beside the records, never among them, and through no link of the checkout. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support.ts';
import { cleanUp, temporary } from './program.ts';

cleanUp();

const recipient = 'kind: recipient\nname: Sylvania\nreceiving_at_issuance: false\n';

function checkout(): string {
  const folder = temporary({ 'office/nsm20.yaml': '', 'office/cases/sylvania.yaml': recipient });
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  mkdirSync(join(folder, 'office/out'));
  symlinkSync('../.git', join(folder, 'office/git'));
  symlinkSync('cases', join(folder, 'office/among'));
  symlinkSync('/', join(folder, 'office/away'));
  symlinkSync('../nowhere', join(folder, 'office/link.json'));
  return folder;
}

const among = 'is not for answers';
const link = 'links are not followed';

test.each([
  ['a file beside the records', 'out.json', undefined],
  ['a file in a folder', 'out/out.json', undefined],
  ['a file above', '../out.json', undefined],
  ['among the records', 'cases/out.json', among],
  ['in the folder of git', '../.git/hooks/pre-commit', among],
  ['through a link to that folder', 'git/hooks/pre-commit', link],
  ['through a link to the records', 'among/out.json', link],
  ['through a link out of the repository', 'away/tmp/out.json', link],
  ['a link', 'link.json', 'is not a file'],
  ['a folder', 'out', 'is not a file'],
  ['a name like a record', 'out.yaml', 'is named like a record'],
])('%s', async (_, file, refusal) => {
  const folder = checkout();
  const { code, err } = await run(folder, [
    'check',
    '-C',
    'office',
    '--fail-on',
    'never',
    '-f',
    `json=${file}`,
  ]);
  if (refusal === undefined) {
    expect([code, err, existsSync(join(folder, 'office', file))]).toEqual([0, '', true]);
  } else {
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining(refusal)]);
    expect(err).not.toContain(folder);
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  }
});
