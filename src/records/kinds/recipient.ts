/** A government, authority or organisation that receives. */
import { countryCode, day, flag, group, listOrNone, oneOf, text } from '../fields.ts';

export const recipient = () => ({
  name: text('the name of the government, authority or organisation'),
  code: countryCode('ISO 3166-1 alpha-2, uppercase').optional(),
  type: oneOf(
    ['government', 'authority', 'international-organization'],
    'absent means government',
  ).optional(),
  receiving_at_issuance: flag(
    'was already receiving covered articles on 2024-02-08 (section 1(c)); absent means not recorded',
  ).optional(),
  notification_group: oneOf(
    ['nato-plus-five', 'other'],
    'the group of section 36 of the Arms Export Control Act',
  ).optional(),
  restriction: group(
    {
      made_known: day('when the restriction was made known to the President').optional(),
      exception: group(
        { on: day('when').optional(), by: text('who').optional(), because: text('why').optional() },
        'the exception taken',
      ).optional(),
      notified_congress: day('when Congress was told of the exception').optional(),
    },
    'a restriction of humanitarian assistance (section 620I)',
  ).optional(),
  group: group(
    {
      conflict: flag(
        'engaged, on 2024-02-08, in an active armed conflict in which covered articles are used',
      ),
      by: oneOf(['state'], 'the Secretary of State').optional(),
      on: day('the day of the determination').optional(),
    },
    "the Secretary's determination for section 1(c); absent means undecided, never inferred",
  ).optional(),
  armed_conflicts: listOrNone(
    group(
      {
        name: text('how the conflict is called').optional(),
        from: day('its first day'),
        to: day('its last day').optional(),
        articles_used: flag('covered articles are used in it').optional(),
      },
      'one armed conflict',
    ),
    'armed conflicts the recipient is or was engaged in; an empty list says that there was none since 2023',
  ).optional(),
});
