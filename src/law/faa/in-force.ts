/** What the Act judges: what was done from its first day on, up to the last day for which it is applied. */
import { earlier, type PlainDate } from '../../calendar/plain-date.ts';
import type { Context } from '../../engine/rule.ts';

/** The last day whose acts are judged: that of the question, or the end that the settings give, whichever comes first. */
export const lastJudged = ({ asOf, until }: Pick<Context, 'asOf' | 'until'>): PlainDate =>
  until === undefined ? asOf : earlier(asOf, until);
