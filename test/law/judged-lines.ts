import type { Context } from '../../src/engine/rule.ts';
import { judgeTransfer, type JudgedLine } from '../../src/law/nsm20/deliveries.ts';

/** Every line of every transfer that takes part in judgement, with all its verdicts. */
export const judgedLines = (context: Context): readonly JudgedLine[] =>
  context.cases.all('transfer').flatMap((transfer) => judgeTransfer(transfer, context));
