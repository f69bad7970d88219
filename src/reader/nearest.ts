/** What a word that is not there was meant to be, asked of the same many candidates again and again. */
import { suggest } from './suggest.ts';

export const nearestAmong = (candidates: () => readonly string[]): ((word: string) => string | undefined) => {
  let known: readonly string[] | undefined;
  return (word) => suggest(word, (known ??= candidates()));
};
