/** Articles or services provided, or to be provided, to one recipient. */
import { secretary } from '../common.ts';
import {
  day,
  dollars,
  flag,
  group,
  listOf,
  oneOf,
  ref,
  refOrText,
  text,
  theRecipient,
  trueOnly,
  whole,
} from '../fields.ts';
import type { Need } from '../form.ts';
import { fundings, programs } from '../words.ts';

const delivery = () =>
  group(
    {
      on: day('when'),
      event: oneOf(
        ['handover', 'title', 'arrival', 'shipment'],
        'what happened; absent means handover',
      ).optional(),
      quantity: whole('how many').optional(),
    },
    'one delivery',
  );

const line = () =>
  group(
    {
      item: text('what it is'),
      type: oneOf(
        ['article', 'service'],
        'absent means article, or service where the program gives services',
      ).optional(),
      usml: text('the category of the United States Munitions List').optional(),
      quantity: whole('how many are to be provided').optional(),
      unit: text('what the quantity counts').optional(),
      value: dollars('in whole US dollars').optional(),
      exemption: group(
        {
          clause: oneOf(
            ['1(d)(1)', '1(d)(2)', '1(d)(3)', '1(d)(4)'],
            'the clause that takes it out of the memorandum',
          ),
          because: text('why it applies').optional(),
          purpose: oneOf(['defensive', 'non-lethal-outside-conflict'], 'for 1(d)(2)').optional(),
        },
        'why the memorandum does not apply to this line',
      ).optional(),
      service_determination: group(
        { by: secretary('the Secretary who determined'), on: day('when') },
        'the determination under section 1(e)',
      ).optional(),
      receiving_units: listOf(ref(['unit'], 'a unit'), 'the units that receive it').optional(),
      enhanced_monitoring: trueOnly('subject to enhanced end-use monitoring').optional(),
      deliveries: listOf(delivery(), 'what has been delivered, or is recorded as going to be').optional(),
    },
    'one line',
  );

export const transfer = () => ({
  recipient: theRecipient,
  department: secretary('the department that provides').optional(),
  program: oneOf(programs, 'one of the program catalogue'),
  authority: text('the legal authority; needed where the program is other').optional(),
  funding: oneOf(fundings, 'who pays; absent means as the catalogue says').optional(),
  drawdown: ref(['drawdown'], 'the drawdown it is made under').optional(),
  announced: day('when it was announced').optional(),
  approved: day('when it was approved').optional(),
  notified_congress: day('when Congress was notified').optional(),
  end_user: refOrText(['party'], 'who will use it').optional(),
  facility: text('the facility of the end user it goes to').optional(),
  scope_decision: group(
    {
      covered: flag('whether the memorandum covers it'),
      by: text('who decided'),
      on: day('when'),
      because: text('why'),
    },
    'a recorded decision on whether the memorandum covers it; outranks funding and catalogue',
  ).optional(),
  eda: group(
    {
      acquisition_cost: dollars('original acquisition cost').optional(),
      significant_military_equipment: flag('whether it is significant military equipment').optional(),
      notified_congress: day('when Congress was notified').optional(),
      grant: flag('whether it is a grant').optional(),
    },
    'facts of excess defense articles',
  ).optional(),
  lines: listOf(line(), 'what is provided, line by line'),
});

/** What a program needs beyond the mandatory fields. */
export const transferNeeds: readonly Need[] = [
  { anyOf: ['funding'], where: { field: 'program', is: ['other', 'training-team'] } },
  { anyOf: ['authority'], where: { field: 'program', is: ['other'] } },
];
