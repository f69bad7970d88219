/** Paths within a repository. */

/** Whether a path names something below the repository's root. What git keeps there is none of it. */
export function isInside(path: string): boolean {
  if (path === '' || /^([/\\]|[A-Za-z]:)|\\/.test(path)) return false;
  return !path.split('/').some((name) => name === '..' || name.toLowerCase() === '.git');
}

/** The one way to write a path: no empty step, and none that stays where it is. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
