/** The command that would mend what is overdue: it is taken, and it does. */
import { describe, expect, test } from 'vitest';
import { answersOf } from '../../src/author/answers.ts';
import { draftRecord } from '../../src/author/draft-record.ts';
import { mendOf } from '../../src/author/mends.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { law } from '../../src/law/index.ts';
import { readCases } from '../reading.ts';
import { contextWith, files } from '../support.ts';

/** What a person would put in the place of what the command leaves open. */
const filled: Readonly<Record<string, string>> = {
  committees: 'sfrc,sasc,sac,hfac,hasc,hac',
  covers: 'ihl,humanitarian-access',
};

const duties = law.flatMap((policy) => policy.duties.map((duty) => ({ id: duty.id, duty, policy })));

describe.each(duties)('$id', ({ duty, policy }) => {
  const alone = { ...policy, rules: [], duties: [duty] };
  const overdueIn = (texts: ReturnType<typeof files>) =>
    evaluate([alone], contextWith(readCases(texts), duty.docs.asOf)).deadlines.filter(
      ({ state }) => state === 'overdue',
    );
  const bad = files(duty.docs.bad);
  const mends = overdueIn(bad).map((deadline) => mendOf(deadline));

  test('is mended by one record, or in one that is there', () => {
    expect(mends.length).toBeGreaterThan(0);
    const inPlace = ['aeca/first-inventory', 'leahy/report-exception'];
    expect(mends.every((mend) => (mend === undefined) === inPlace.includes(duty.id))).toBe(true);
  });

  test('the record that is suggested is taken, and the duty is no longer overdue', () => {
    for (const mend of mends) {
      if (!mend) continue;
      const settings = mend.settings.map(({ key, text }) => ({
        key,
        text: text === '<day>' ? plainDate(duty.docs.asOf) : text === '<which>' ? filled[key]! : text,
      }));
      const made = answersOf(mend.kind, settings);
      if (!('answers' in made)) throw new Error(made.wrong.message);
      const texts = [...bad, { path: 'cases/mend.yaml', text: draftRecord(mend.kind, made.answers) }];
      expect(readCases(texts).faults).toEqual([]);
      expect(overdueIn(texts).length).toBe(overdueIn(bad).length - 1);
    }
  });
});
