/** Every answer in JSON, as JSON Schema. Keys are only ever added; each version prints what it answers. */
import { z } from 'zod';
import { kindNames } from '../records/kind-names.ts';
import {
  certain,
  count,
  days,
  deadline,
  finding,
  flag,
  judgement,
  part,
  reason,
  text,
  texts,
  verdict,
} from './answer-parts.ts';
import { explain, report, reportCheck } from './answer-tree.ts';
import type { JsonSchema } from './json-schema.ts';

const asOf = certain('the day of the question');
const kind = z.enum(kindNames as readonly [string, ...string[]]);
const data = z.record(z.string(), z.unknown()).describe('its fields as the file writes them');
const recordPath = text('its file, from the root of the repository');

const since = z
  .strictObject({
    ref: text('its name, as it was asked for'),
    commit: text('the commit that it names'),
    began: text(
      'the commit where the two states parted, when the earlier one has gone on since; null: it has not, or git cannot tell',
    ).nullable(),
    gone: z
      .array(finding)
      .describe('findings that are no more, or wait for a file that could not be taken in'),
    dropped: count('errors and warnings among them whose record is gone, or counts for nothing now'),
    newlyWaiting: count('new findings that wait for a file that could not be taken in'),
    moves: z
      .array(
        z.strictObject({
          what: z
            .enum(['record', 'obligation', 'line'])
            .describe('what is brought from one state to another'),
          from: text('its state or verdict before; null: there was no such thing').nullable(),
          to: text('its state or verdict now; null: there is no such thing any more').nullable(),
          records: texts('the records concerned'),
          count: count('how many'),
        }),
      )
      .describe('what the change does'),
    newlyBroken: texts('files that cannot be taken in, and could be before, are new, or were changed'),
    lists: texts(
      'screening lists that differ: they are used, and what those of the earlier state have beside them',
    ),
    held: z
      .strictObject({
        settings: texts('the uppermost keys of nsm20.yaml that differ'),
        templates: texts('own templates that differ'),
        acceptances: z.array(
          z.strictObject({
            change: z.enum(['brought', 'taken away']).describe('what the change does with it'),
            record: text('the record that accepts'),
            rule: text('the rule whose findings it accepts'),
            until: certain('its last day'),
            office: text('the office that accepts'),
            because: text('why'),
          }),
        ),
      })
      .describe('what the change touches of that which decides how records are judged; it is not used yet'),
  })
  .describe('the revision the files are compared with; absent: none');

const check = z.strictObject({
  format: z.literal('nsm20.check/1'),
  asOf,
  revision: text('the commit of the case files; null: they are not exactly those of one').nullable(),
  instruments: z
    .array(
      z.strictObject({
        id: text('the instrument'),
        from: certain('the first day it binds'),
        until: certain('the last day it binds; null: none is known').nullable(),
      }),
    )
    .describe('the instruments applied'),
  unjudged: z
    .array(
      z.strictObject({
        instrument: text('the instrument that would judge it'),
        why: z.enum(['switched off', 'asleep']).describe('why it does not'),
        what: texts('the kinds of record, or the fields in them'),
        records: count('how many records say such'),
      }),
    )
    .describe('what records say that no instrument judges'),
  summary: z
    .strictObject({
      records: count('case files, readable or not, without drafts'),
      recipients: count('recipients'),
      errors: count('findings of this level'),
      warnings: count('findings of this level'),
      infos: count('findings of this level'),
      ignored: count('findings openly accepted; the numbers above leave them out'),
      drafts: count('drafts, which count for nothing'),
      unread: count('files that could not be taken in: nothing of them is judged'),
      withheld: count('findings that wait for a file that could not be taken in'),
      failOn: z.enum(['error', 'warning', 'info', 'never']).describe('the mildest finding that fails'),
      failed: flag('whether the run failed'),
    })
    .describe('speaks of all findings, whichever are listed'),
  since: since.optional(),
  findings: z.array(finding),
});

const deadlines = z.strictObject({
  format: z.literal('nsm20.deadlines/1'),
  asOf,
  deadlines: z.array(deadline),
});

const show = z.strictObject({
  format: z.literal('nsm20.show/1'),
  asOf,
  record: text('its id'),
  kind: kind.nullable().describe('null: it cannot be told'),
  path: recordPath,
  data: data.nullable(),
  refersTo: texts('the records it names'),
  referredToBy: texts('the records that name it'),
  deadlines: z.array(deadline),
  findings: z.array(finding),
  says: z.array(reason).describe('what instruments say of it beside findings; absent: nothing').optional(),
  lines: z
    .array(
      z.strictObject({
        index: count('counted from 0'),
        item: text('what it is'),
        deliveries: z.array(
          z.strictObject({
            index: count('counted from 0'),
            on: days,
            event: z.enum(['handover', 'title', 'arrival', 'shipment']).describe('what happened'),
            ...judgement,
          }),
        ),
        now: z.strictObject(judgement).describe('the verdict on providing what is not delivered'),
      }),
    )
    .describe('the lines of a transfer')
    .optional(),
});

const nextDuty = z
  .strictObject({ due: days, duty: text('the duty'), record: text('its record').nullable() })
  .nullable()
  .describe('the duty that is due next');

const dutyCounts = {
  open: count('duties that are open'),
  overdue: count('those of them that are overdue'),
  undetermined: count('duties whose state cannot be told'),
  waived: count('duties that a waiver covers'),
  ignored: count('duties whose finding is openly accepted'),
};

const status = z.strictObject({
  format: z.literal('nsm20.status/1'),
  asOf,
  recipients: z.array(
    z.strictObject({
      recipient: text('its id'),
      name: text('its name'),
      group: z.enum(['conflict', 'no-conflict']).nullable().describe('null: undecided'),
      assured: z
        .strictObject({
          ihl: days.nullable(),
          'humanitarian-access': days.nullable(),
          obtained: days.nullable().describe('both'),
        })
        .describe('from which day on; null: not as far as the record shows'),
      ...dutyCounts,
      paused: z.boolean().nullable().describe('whether transfers are paused; null: it cannot be told'),
      verdict: verdict.describe('the verdict on providing a covered article on the day'),
      next: nextDuty,
    }),
  ),
  others: z
    .array(
      z.strictObject({
        of: text('what gives them: an instrument, or the record of a directive'),
        ...dutyCounts,
        next: nextDuty,
      }),
    )
    .describe('duties that belong to no recipient'),
});

const screen = z.strictObject({
  format: z.literal('nsm20.screen/1'),
  asOf,
  compared: z
    .strictObject({
      parties: count('parties on record'),
      names: count('their names, or the names asked for'),
    })
    .describe('what was compared'),
  lists: z
    .array(
      z.strictObject({
        path: text('the file'),
        retrieved: certain('the day it was fetched; null: not recorded').nullable(),
        entries: count('its entries'),
        skipped: count('its rows without a name, which were compared with nothing'),
      }),
    )
    .describe('with what'),
  hits: z
    .array(
      z.strictObject({
        party: text('the party; null: a name that was asked for').nullable(),
        name: text('the name of it that is alike'),
        entry: z
          .strictObject({
            source: text('the list, as it names itself'),
            id: text('the entry'),
            name: text('the name it is listed under'),
            digest: text('what a decision can be bound to'),
            nspd55: flag('whether NSPD-55 names the list'),
            listed: days.nullable().describe('the day it was listed; null: the list gives none'),
            until: days.nullable().describe('its last day; null: the list gives none'),
          })
          .describe('the entry of the list'),
        alike: text('the name of the entry that it is like'),
        score: z.int().min(0).max(100).describe('how alike the names are'),
        because: texts('what the score is made of'),
        decision: z
          .enum(['match', 'not-a-match'])
          .nullable()
          .describe('what a record decides of it; null: it is open'),
        record: text('the record that decides it; null: none does').nullable(),
        reopened: text('why a decision on record does not hold; null: there is none such').nullable(),
      }),
    )
    .describe('party by party, the most alike first'),
});

/** Either the records of one kind, or how many there are of each. */
const list = z.strictObject({
  format: z.literal('nsm20.list/1'),
  kind: kind.nullable().describe('the kind asked for; null: none was'),
  records: z
    .array(z.strictObject({ id: text('its id'), path: recordPath, data }))
    .describe('the records of the kind, drafts among them')
    .optional(),
  kinds: z
    .array(z.strictObject({ kind, records: count('records, without drafts'), drafts: count('drafts') }))
    .describe('every kind, where none was asked for')
    .optional(),
});

/** An amount of money. */
const dollars = (meaning: string) => z.int().describe(`${meaning}, in whole US dollars`);

const ledger = z.strictObject({
  format: z.literal('nsm20.ledger/1'),
  asOf,
  authorities: z
    .array(
      z.strictObject({
        authority: text('the provision that gives the authority'),
        fiscalYear: z.int().describe('the fiscal year whose authority is used'),
        ceiling: dollars('its ceiling as it stands last; null: none is recorded').nullable(),
        determined: dollars('what was determined, as revalued'),
        announced: dollars('what was announced'),
        remaining: dollars('the ceiling less what was determined').nullable(),
        changes: z
          .array(
            z.strictObject({
              on: certain('the day it took effect, or the first of the year'),
              ceiling: dollars('the ceiling from then on'),
              citation: text('the act'),
            }),
          )
          .describe('the ceilings of the year'),
        records: texts('the drawdowns that are counted, and the transfers that were announced'),
        announcedUnderDrawdowns: dollars('the part of announced whose transfers name a drawdown'),
        withoutAmount: texts('announced transfers with a line that has no recorded value'),
        movements: z
          .array(
            z.strictObject({
              on: days,
              what: z.enum(['ceiling', 'determined', 'revalued']).describe('what moved'),
              amount: dollars('the ceiling, or the value of the determination, from then on'),
              by: text('the act, or the record'),
              fiscalYearOfDay: z.int().describe('the fiscal year of the day'),
            }),
          )
          .describe('what moved when, in the order of days'),
      }),
    )
    .describe('one entry for each authority and fiscal year'),
  undetermined: z
    .array(z.strictObject({ record: text('the record'), why: text('what leaves it open') }))
    .describe('what is in no sum'),
});

const doctor = z.strictObject({
  format: z.literal('nsm20.doctor/1'),
  asOf,
  attention: count('how many of the lines need attention'),
  lines: z.array(
    z.strictObject({
      group: text('what it belongs to'),
      id: text('what was looked at'),
      state: z
        .enum(['ok', 'note', 'attention'])
        .describe('note: good to know; attention: something does not work as it could'),
      says: text('what was found'),
      details: texts('further lines'),
      help: text('what a person can do').nullable(),
    }),
  ),
});

/** Each answer; the word before the slash of its format is its name here. */
const answers = {
  check,
  deadlines,
  show,
  status,
  list,
  ledger,
  screen,
  explain,
  report,
  'report-check': reportCheck,
  doctor,
};

/**
 * One schema for all answers: the format says which it is. What a later version may add is let pass, unless it is
 * `closed`: then it takes what this version answers, and no key more.
 */
export function answersJson({ closed = false } = {}): JsonSchema {
  const named = Object.entries(answers).map(([name, schema]) =>
    part(`answer-${name}`, schema, `What ${name.replace('-', ' --')} answers.`),
  );
  const { definitions } = z.toJSONSchema(z.union(named), {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (!closed && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const names = Object.keys(answers);
  return {
    description:
      'Keys are only added: a later version of the program may answer more than this schema knows. The number of a format rises with a breaking change.',
    type: 'object',
    required: ['format'],
    properties: { format: { enum: names.map((name) => `nsm20.${name}/1`) } },
    allOf: names.map((name) => ({
      if: { properties: { format: { const: `nsm20.${name}/1` } } },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { $ref: `#/definitions/answer-${name}` },
    })),
    definitions,
  };
}
