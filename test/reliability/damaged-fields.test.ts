/** Case files damaged in their fields: reading, checking and drawing them always ends, and never passes one over. */
import { test } from 'vitest';
import { everyWorldIsAnswered } from './fuzz.ts';

// A file of its own, so that both kinds of damage can be tried at once.
test('every world of damaged fields is answered', (context) => {
  everyWorldIsAnswered('fields', context);
});
