/** One written instrument from a recipient. */
import { dissents } from '../common.ts';
import { day, group, listOf, oneOf, ref, text, theRecipient } from '../fields.ts';

export const assurance = () => ({
  recipient: theRecipient,
  covers: listOf(
    oneOf(['ihl', 'humanitarian-access'], 'section 1(a)(i) or 1(a)(ii)'),
    'which assurances it gives',
  ),
  form: oneOf(
    ['letter', 'diplomatic-note', 'agreement', 'other-written', 'oral'],
    'absent counts as written',
  ).optional(),
  representatives: listOf(
    group(
      {
        name: text('the person who gave it').optional(),
        title: text('the office held').optional(),
        level: oneOf(
          ['head-of-state', 'head-of-government', 'minister', 'deputy-minister', 'ambassador', 'other'],
          'the level of the office',
        ).optional(),
      },
      'one representative',
    ),
    'who gave it for the recipient',
  ).optional(),
  representative_accepted: group(
    { on: day('when').optional(), because: text('why').optional() },
    'the decision to accept a representative below minister',
  ).optional(),
  requested: day('when it was asked for').optional(),
  authorized: day("when the recipient's own government allowed it").optional(),
  signed: day('when it was signed').optional(),
  delivered_to_post: day('when the embassy got it').optional(),
  received: day('when the Department received it: the day that counts').optional(),
  announced: day('when it was made public').optional(),
  credibility: listOf(
    group(
      {
        finding: oneOf(['credible-and-reliable', 'not-credible-and-reliable'], 'what was found'),
        by: oneOf(['state'], 'the Secretary of State').optional(),
        on: day('the day of the finding'),
        basis: text('what it rests on').optional(),
        dissents: dissents().optional(),
      },
      'one finding',
    ),
    'findings on whether it is credible and reliable; the latest as of the day counts',
  ).optional(),
  withdrawn: day('when the recipient withdrew it').optional(),
  replaces: ref(['assurance'], 'the assurance it replaces').optional(),
});
