/** The kinds of record of the neighbouring instruments: read and checked for shape. */
import { z } from 'zod';
import { secretary } from '../common.ts';
import {
  checked,
  countryCode,
  day,
  dollars,
  entryDigest,
  fiscalYearName,
  group,
  listOf,
  offering,
  oneOf,
  ref,
  refOrText,
  text,
  theRecipient,
  trueOnly,
  whole,
} from '../fields.ts';
import type { Need } from '../form.ts';

const theTransfers = (meaning: string) => listOf(ref(['transfer'], 'a transfer'), meaning);

export const drawdown = () => ({
  authority: oneOf(['506(a)(1)', '506(a)(2)', '506(a)(3)', '552(c)(2)'], 'the authority used'),
  recipient: theRecipient.optional(),
  amount: dollars('the amount determined'),
  determined: day('the day of the determination'),
  published: day('when it was published').optional(),
  fiscal_year: fiscalYearName('of the authority used; absent means of the determination').optional(),
  revaluations: listOf(
    group(
      { on: day('when'), amount: dollars('the new amount'), because: text('why').optional() },
      'one revaluation',
    ),
    'later corrections of the amount',
  ).optional(),
  notified_congress: day('when Congress was notified').optional(),
});

export const lease = () => ({
  recipient: theRecipient,
  item: text('what is leased'),
  from: day('its first day'),
  to: day('its last day'),
  renews: ref(['lease'], 'the lease it renews').optional(),
  replacement_value: dollars('what replacing it would cost').optional(),
  recipient_pays: oneOf(['full', 'waived'], 'whether the recipient pays').optional(),
  because: text('why the payment is waived').optional(),
  reason: text('why it is leased').optional(),
  certified: day('when it was certified to Congress').optional(),
  certified_to: text('to whom').optional(),
});

/** A payment that is waived comes with the reason. */
export const leaseNeeds: readonly Need[] = [
  { anyOf: ['because'], where: { field: 'recipient_pays', is: ['waived'] } },
];

export const retransfer = () => ({
  recipient: theRecipient,
  to: refOrText(['recipient', 'party'], 'the new holder'),
  facility: text('the facility of the end user it goes to').optional(),
  item: text('what is retransferred'),
  type: oneOf(['permanent', 'temporary', 'end-use-change', 'disposal'], 'which kind of retransfer'),
  transfers: theTransfers('the transfers it comes from').optional(),
  requested: day('when it was asked for').optional(),
  reviewed: day('technology security review').optional(),
  consented: day("the Department of State's consent").optional(),
  carried_out: day('when it was carried out').optional(),
  until: day('the end of a temporary retransfer').optional(),
  returned: day('when it came back').optional(),
  end_use_assurance: day('when the new holder assured its end use').optional(),
});

export const endUseCheck = () => ({
  recipient: theRecipient,
  transfers: theTransfers('the transfers checked').optional(),
  program: oneOf(['golden-sentry', 'golden-sentry-enhanced', 'blue-lantern'], 'the monitoring program'),
  on: day('when'),
  result: oneOf(['favorable', 'unfavorable', 'inconclusive'], 'the result').optional(),
  checked: whole('how many were checked').optional(),
  on_record: whole('how many are on record').optional(),
});

export const unit = () => ({
  recipient: theRecipient,
  name: text('the name of the unit'),
  parent: ref(['unit'], 'the unit it belongs to').optional(),
  country_code: countryCode('ISO 3166-1 alpha-2, uppercase').optional(),
});

export const vetting = () => ({
  unit: ref(['unit'], 'the unit'),
  law: secretary('which law: of the Department of State or of Defense'),
  on: day('when'),
  result: oneOf(['clear', 'credible-information', 'pending'], 'the result'),
  valid_to: day('its last day').optional(),
  exception: group(
    { on: day('when'), because: text('why'), reported: day('when it was reported').optional() },
    'the exception taken',
  ).optional(),
  waiver: group(
    {
      on: day('when').optional(),
      because: text('why').optional(),
      reported: day('when it was reported').optional(),
    },
    'the waiver exercised',
  ).optional(),
});

export const catReview = () => ({
  transfers: theTransfers('the transfers reviewed'),
  on: day('the day of the decision'),
  regime: text('the policy it was reviewed under: NSPM-10, NSM-18 or none').optional(),
  standard: oneOf(['actual-knowledge', 'more-likely-than-not'], 'the standard applied').optional(),
  finding: oneOf(
    ['met', 'not-met', 'cannot-determine'],
    'whether the standard for refusal is reached: met, not-met, cannot-determine',
  ).optional(),
  decision: oneOf(['approved', 'denied', 'returned'], 'the decision'),
  considerations: listOf(
    group({ factor: text('the factor'), text: text('what was considered') }, 'one consideration'),
    'the factors considered',
  ).optional(),
});

/** The most days of a task: a hundred years. */
const mostDays = 36_525;

export const directive = () => ({
  issued: day('when it was issued'),
  tasks: checked(
    listOf(
      group(
        {
          id: text('its id within the directive'),
          owner: text('who does it'),
          deliverable: text('what is to be done'),
          days: whole('within how many days').max(mostDays).optional(),
          after: text('issuance (the default) or the id of a task').optional(),
          to: text('to whom').optional(),
          standing: trueOnly('goes on for ever').optional(),
        },
        'one task',
      ),
      'the tasks it gives',
    ),
    'tasks',
  ).describe('the tasks it gives'),
});

export const completion = () => ({
  directive: offering(refOrText(['directive'], 'the directive: a record, or nspd55'), {
    words: [['nspd55', 'National Security Presidential Directive 55']],
    open: false,
  }),
  task: text('the id of the task'),
  on: day('when it was done'),
  by: text('who did it').optional(),
  evidence: text('what shows it').optional(),
});

export const party = () => ({
  name: text('its name'),
  aliases: listOf(text('a name'), 'other names').optional(),
  type: oneOf(['entity', 'individual', 'vessel'], 'what it is').optional(),
  country_code: countryCode('ISO 3166-1 alpha-2, uppercase').optional(),
  addresses: listOf(text('an address'), 'its addresses').optional(),
  identifiers: listOf(text('an identifier'), 'numbers it is known by').optional(),
  validated_end_user: group(
    {
      from: day('its first day'),
      to: day('its last day').optional(),
      facilities: listOf(text('a facility'), 'the facilities').optional(),
      items: listOf(text('an item'), 'the items').optional(),
      citation: text('where it is published').optional(),
    },
    'its authorization as validated end user',
  ).optional(),
});

export const screening = () => ({
  party: ref(['party'], 'the party'),
  entry: z
    .union([
      group(
        {
          source: text('the list'),
          id: text('the entry'),
          digest: entryDigest(
            'as nsm20 screen prints it: the decision holds while the entry is the same',
          ).optional(),
        },
        'the entry',
      ),
      text('source and id of the entry'),
    ])
    .describe('the entry of the list: its source and id'),
  on: day('when'),
  decision: oneOf(['match', 'not-a-match'], 'the decision'),
  because: text('why'),
});
