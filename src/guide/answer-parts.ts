/** What the answers in JSON are made of: days, places, deadlines, findings and verdicts. */
import { z } from 'zod';
import { stateTexts } from '../engine/state-texts.ts';
import { verdicts } from '../law/nsm20/judgement.ts';

export const text = (meaning: string) => z.string().describe(meaning);
export const count = (meaning: string) => z.int().min(0).describe(meaning);
export const flag = (meaning: string) => z.boolean().describe(meaning);
export const texts = (meaning: string) => z.array(z.string()).describe(meaning);
/** A day, as far as a pattern can tell: which months have how many it leaves to who reads it. */
const bound = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
export const certain = (meaning: string) => bound.describe(meaning);

/** A part that several answers hold: it has a name of its own in the schema. */
export const part = <Schema extends z.ZodType>(id: string, schema: Schema, description: string): Schema =>
  schema.meta({ id, description });

export const days = part(
  'days',
  z.strictObject({
    earliest: bound.nullable().describe('the earliest day it can be; null: there is no bound'),
    latest: bound.nullable().describe('the latest day it can be; null: there is no bound'),
  }),
  'A day, perhaps not known to the day. For a certain day both ends are equal.',
);

const position = part(
  'position',
  z.strictObject({ line: z.int().min(1), column: z.int().min(1) }),
  'Line and column, counted from 1; columns in UTF-16 units.',
);

const placeFields = {
  path: text('the file, from the root of the repository'),
  pointer: text('the value within the record, as JSON pointer; empty: the record itself'),
  start: position,
  end: position.describe('exclusive'),
};

export const place = part('place', z.strictObject(placeFields), 'A stretch of a file.');

const accepted = part(
  'acceptance',
  z.strictObject({
    until: certain('its last day'),
    office: text('the office that accepts'),
    because: text('why'),
  }),
  'Who openly accepts a finding, until when and why.',
);

const states = Object.keys(stateTexts) as [string, ...string[]];
const state = z
  .enum(states)
  .describe(`the state as of the day: ${states.join(', ')}; nsm20 explain says what each means`);
const daysOff = z
  .int()
  .nullable()
  .describe('how many days late or overdue, or how many are left while pending');
const readings = texts('the readings that decided, where another would change the result');
const severity = z.enum(['error', 'warning', 'info']).describe('its level');
export const clause = (meaning: string) => z.string().describe(`${meaning}: nsm20/1(c)(i)`);

export const deadline = part(
  'deadline',
  z.strictObject({
    duty: text('the duty: nsm20/notify-waiver'),
    which: text('what tells it from others of the duty and record; null: there can be but one').nullable(),
    what: text('what must happen'),
    clause: clause('the clause that gives it'),
    record: text('the record it belongs to').nullable(),
    recipient: text('the recipient concerned').nullable(),
    actor: texts('who is bound'),
    addressee: text('to whom it is owed'),
    from: days.nullable().describe('the day its clock starts; null: it has not started'),
    due: days.describe('its last day'),
    done: days.nullable().describe('the day it was done'),
    state,
    days: daysOff,
    wouldBe: z
      .strictObject({ state, days: daysOff })
      .describe('what it would be without the waiver')
      .optional(),
    ignored: accepted.describe('the open acceptance of its finding').optional(),
    provisional: flag('whether its clock has not started'),
    unknown: z
      .array(z.strictObject({ field: text('the field that would settle it'), text: text('what is unknown') }))
      .describe('why the state is undetermined')
      .optional(),
    at: place,
  }),
  'A duty on one occasion.',
);

export const finding = part(
  'finding',
  z.strictObject({
    rule: text('the rule or duty: nsm20/delivery-during-pause'),
    severity,
    legal: flag('whether its level is not a matter of preference'),
    message: text('what was found, in one sentence'),
    record: text('the record concerned').nullable(),
    recipient: text('the recipient concerned').nullable(),
    clauses: z.array(clause('a clause')).describe('the clauses it falls under'),
    at: place,
    related: z
      .array(z.strictObject({ ...placeFields, message: text('what it shows') }))
      .describe('further places that it needs to be understood'),
    deadline: z
      .strictObject({ duty: text('the duty'), from: days.nullable(), due: days, state, days: daysOff })
      .nullable()
      .describe('the deadline it speaks of'),
    readings,
    help: text('what a person can do'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .describe('stays while record, rule and field stay, though lines move'),
    isNew: z.boolean().nullable().describe('whether it was not there before; null without --since'),
    ignored: accepted.nullable().describe('the open acceptance that covers it'),
  }),
  'Something in the records that needs a look.',
);

export const verdict = z.enum(verdicts).describe('the verdict; nsm20 explain says what each means');

/** Something that a clause makes of the records. */
export const reason = z.strictObject({
  clause: clause('the clause').nullable(),
  text: text('the fact'),
  at: place.nullable(),
});

export const judgement = {
  verdict,
  because: z.array(reason).describe('the reasoning, step by step'),
  readings,
  possible: z
    .array(verdict)
    .describe('the verdicts that the records allow, where it is undetermined')
    .optional(),
};
