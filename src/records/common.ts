/** Fields that every record may have, and shapes that several kinds share. */
import { z } from 'zod';
import { checked, day, group, listOf, oneOf, plainDay, sha256, text, trueOnly, usually } from './fields.ts';
import { committeeNames } from './words.ts';

export const commonFields = () => ({
  title: text('how people call it').optional(),
  note: text('a free remark; never interpreted').optional(),
  sources: listOf(
    group(
      {
        title: text('what the source is called'),
        url: text('where it can be read').optional(),
        date: day('the day of the source').optional(),
        sha256: sha256('the digest of the file named by path').optional(),
        path: text('a file in the repository').optional(),
      },
      'one source',
    ),
    'where the facts come from',
  ).optional(),
  marking: oneOf(['U', 'CUI'], 'the marking of this record; absent means U').optional(),
  draft: trueOnly('checked for shape only; satisfies nothing').optional(),
  ignore: listOf(
    group(
      {
        rule: text('the rule whose findings on this record are accepted'),
        until: plainDay('the last day of the acceptance'),
        office: text('the office that accepts'),
        because: text('why'),
      },
      'one acceptance',
    ),
    'findings openly accepted, with reason and end',
  ).optional(),
  corrections: listOf(
    group(
      {
        on: day('the day of the correction'),
        field: text('the field put right'),
        was: text('what was recorded before'),
        office: text('the office that corrected it'),
        because: text('why'),
      },
      'one correction',
    ),
    'recorded facts that were wrong and have been put right',
  ).optional(),
});

/** The Secretary who decides. */
export const secretary = (meaning: string) => oneOf(['state', 'defense'], meaning);

export const departments = (meaning: string) => listOf(secretary('a department'), meaning);

/** A position that differs from a finding. */
export const dissents = () =>
  listOf(
    group(
      {
        office: text('the office that differs'),
        position: text('what it holds'),
        on: day('when').optional(),
      },
      'one dissent',
    ),
    'positions that differ from the finding',
  );

export const committees = () =>
  listOf(
    usually(checked(z.string(), 'committee'), Object.entries(committeeNames), 'another committee by name'),
    'the committees it went to; absent means not recorded',
  );
