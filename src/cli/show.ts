import { contextFor } from '../engine/evaluate.ts';
import { judgeTransfer } from '../law/nsm20/deliveries.ts';
import { verdictTexts } from '../law/nsm20/verdict-texts.ts';
import type { Judgement } from '../law/nsm20/judgement.ts';
import { terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { showJson, showText, type ShownJudgement, type ShownRecord } from '../render/show.ts';
import {
  complainIncomplete,
  evaluation,
  exitCode,
  formatOf,
  incompleteness,
  inkFor,
  judging,
  notesFor,
  type ExitCode,
} from './answer.ts';
import { fingerprint } from './fingerprint.ts';
import { idAsked, noSuchRecord } from './id-asked.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** `nsm20 show <id>`: one record, what it is tied to, and what the law makes of it. */
export async function show(asked: string, options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['text', 'json']);
  const loaded = await load(options, world);
  const shown = shownRecord(asked, loaded);
  if (format === 'json') {
    world.print(toText(showJson(shown, fingerprint)));
    complainIncomplete(loaded, world);
  } else {
    const text = showText(shown, inkFor(options, world));
    world.print(terminal`${text}${notesFor(loaded, options, incompleteness(loaded))}`);
  }
  return exitCode.clean;
}

function shownRecord(asked: string, loaded: Loaded): ShownRecord {
  const { context, configuration, texts } = loaded;
  const { cases } = context;
  const id = idAsked(asked, loaded);
  const record = cases.get(id);
  const broken = cases.broken.find((file) => file.id === id);
  const file = record ?? broken;
  if (!file) {
    throw noSuchRecord(
      asked,
      id,
      [...cases.records, ...cases.broken].map((each) => each.id),
    );
  }
  if (cases.marked.has(file.path)) {
    throw new Refusal('the file holds a marking above CUI; nothing of it is shown', 'nsm20 check says where');
  }
  const { findings, deadlines } = evaluation(loaded);
  const isOwn = (each: { readonly record: string | null }, path: string): boolean =>
    each.record === id || path === file.path;
  return {
    asOf: context.asOf,
    id,
    kind: file.kind ?? null,
    path: file.path,
    title: titleOf(file.asRead),
    data: file.asRead ?? null,
    text: configuration.frames ? texts.get(file.path) : undefined,
    refersTo: [...new Set((record?.references ?? []).map((reference) => reference.id))].toSorted(),
    referredToBy: cases.referrers(id),
    deadlines: deadlines.filter(
      (deadline) => deadline.record?.id === id || (record?.kind === 'recipient' && deadline.recipient === id),
    ),
    findings: findings.filter((finding) => isOwn(finding, finding.at.path)),
    says: record
      ? judging(loaded).flatMap((policy) => policy.says?.(record, contextFor(policy, context)) ?? [])
      : [],
    lines:
      record?.kind === 'transfer'
        ? judgeTransfer(record, context).map(({ index, line, deliveries, now }) => ({
            index,
            item: line.item,
            deliveries: deliveries.map(({ index: nth, on, event, judgement }) => ({
              index: nth,
              on,
              event,
              judgement: neutral(judgement),
            })),
            now: neutral(now),
          }))
        : undefined,
  };
}

const neutral = ({ verdict, because, readings, possible }: Judgement): ShownJudgement => ({
  verdict,
  meaning: verdictTexts[verdict].short,
  because,
  readings,
  possible,
});

function titleOf(data: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const title = data?.['title'] ?? data?.['name'];
  return typeof title === 'string' ? title : undefined;
}
