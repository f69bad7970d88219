/** Which commit a name stands for, and in words why it stands for none. */
import { git } from './ask-git.ts';
import { gitState, troubleWords } from './git-state.ts';
import { Refusal } from './refusal.ts';

/**
 * The commit that `name` stands for; `option` is what asked for it. A name that git takes for one thing and warns of
 * another is no answer.
 * @throws Refusal when there is none, or more than one that could be meant.
 */
export async function commitOf(top: string, name: string, option: string): Promise<string> {
  if (name === '')
    throw new Refusal(`${option} is given an empty name`, 'a variable that it comes from may be empty');
  if (/^0+$/.test(name) && isWhole(name))
    throw new Refusal(
      `"${name}" stands for no commit: it is what there is before the first push of a branch`,
      `name a branch or a commit, or leave out ${option}`,
    );
  const answer = await git(top, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  if (!answer.ok) return otherwiseNamed(top, name, option);
  const doubt = doubtIn(answer.err, name);
  if (doubt) throw doubt;
  const found = answer.out.toString('utf8').trim();
  if (isWhole(found)) return found;
  throw new Refusal(`"${name}" names no single commit`, `name one: ${option} HEAD`);
}

/** Whether it is the whole name of an object. */
const isWhole = (name: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(name);

/** What git warns of while it answers: another thing of this name, or a day before its memory. */
function doubtIn(warned: string, name: string): Refusal | undefined {
  // A whole name is that of an object, whatever else is called so.
  if (/refname '.*' is ambiguous/.test(warned) && !isWhole(name))
    return new Refusal(
      `"${name}" is the name of more than one thing, a branch and a tag perhaps`,
      'say which: refs/heads/... or refs/remotes/... is a branch, refs/tags/... a tag',
    );
  if (/log for '.*' only goes back to/.test(warned))
    return new Refusal(
      `git does not remember here what "${name}" was then`,
      'a clone remembers what happened in it: name a commit or a tag',
    );
  return undefined;
}

/** The commit where git finds one only when it is asked in two steps. @throws Refusal otherwise. */
async function otherwiseNamed(top: string, name: string, option: string): Promise<string> {
  const state = await gitState(top);
  if (typeof state === 'string') {
    const [says, help] = troubleWords(state);
    throw new Refusal(state === 'missing' ? `${option} needs git, and ${says}` : says, help);
  }
  const named = await git(top, ['rev-parse', '--verify', '--end-of-options', name]);
  const deeper = state.shallow
    ? 'this clone is shallow; fetch the rest: git fetch --unshallow (in a CI job: fetch-depth: 0)'
    : undefined;
  if (!named.ok) {
    if (state.commit === null && (await git(top, ['symbolic-ref', '--quiet', 'HEAD'])).ok) {
      const head = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD']);
      if (!head.ok && /^(?:HEAD|@)(?![{\w])/.test(name))
        throw new Refusal('this repository has no commit yet', `commit first, or leave out ${option}`);
    }
    const remote = `refs/remotes/origin/${name}^{commit}`;
    const isRemote = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', remote]);
    throw new Refusal(
      `git knows no commit "${name}"`,
      isRemote.ok ? `there is one called "origin/${name}"` : deeper,
    );
  }
  const doubt = doubtIn(named.err, name);
  if (doubt) throw doubt;
  const oid = named.out.toString('utf8').trim();
  const type = await git(top, ['cat-file', '-t', oid]);
  if (!type.ok)
    throw new Refusal(
      `what "${name}" names is not in this repository`,
      deeper ?? 'git fetch may bring it; git fsck says what is broken',
    );
  const what = type.out.toString('utf8').trim();
  if (what === 'commit') return oid;
  throw new Refusal(
    what === 'tag'
      ? `"${name}" is a tag of something that is no commit`
      : `"${name}" names a ${what === 'tree' ? 'folder' : 'file'}, not a commit`,
  );
}
