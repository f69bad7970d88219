import { coveragePage } from '../guide/law-pages.ts';
import { topicNames, topics, topicsNamed, type Topic } from '../guide/topics.ts';
import { law } from '../law/index.ts';
import { suggest } from '../reader/suggest.ts';
import { cut, wrap } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { pagesJson, pagesMarkdown, pagesText, type Page } from '../render/page.ts';
import { inert } from '../render/visible.ts';
import { exitCode, formatOf, inkFor, type ExitCode } from './answer.ts';
import type { GlobalOptions } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface ExplainOptions extends GlobalOptions {
  readonly coverage?: true;
}

/** `nsm20 explain [topic]`: what the program knows of a rule, a clause, a word. Reads no case file. */
export function explain(topic: string | undefined, options: ExplainOptions, world: World): ExitCode {
  const format = formatOf(options, ['text', 'markdown', 'json']);
  if (options.coverage && topic !== undefined) {
    throw new Refusal('--coverage takes no topic', 'run: nsm20 explain --coverage');
  }
  const pages = options.coverage ? law.map(coveragePage) : topic === undefined ? undefined : pagesOf(topic);
  if (pages === undefined) {
    if (format === 'json') world.print(toText({ format: 'nsm20.explain/1', topics: listing() }));
    else world.print(inert(format === 'markdown' ? listMarkdown() : listText(options)));
    return exitCode.clean;
  }
  if (format === 'json') world.print(toText(pagesJson(pages)));
  else
    world.print(
      inert(format === 'markdown' ? pagesMarkdown(pages) : pagesText(pages, inkFor(options, world))),
    );
  return exitCode.clean;
}

function pagesOf(topic: string): readonly Page[] {
  const found = topicsNamed(topic);
  if (found.length > 0) return found.map((each) => each.page());
  const near = suggest(topic, topicNames());
  const asked = topic.trim().toLowerCase();
  const holding = topics().flatMap(({ id }) =>
    asked.length > 2 && id.toLowerCase().includes(asked) ? [id] : [],
  );
  throw new Refusal(
    `nothing is called "${cut(topic, 60)}"`,
    holding.length > 0
      ? `did you mean ${holding
          .slice(0, 4)
          .map((id) => `"${id}"`)
          .join(', ')}?`
      : near === undefined
        ? 'run nsm20 explain to see what there is'
        : `did you mean "${near}"?`,
  );
}

const listing = (): unknown => topics().map(({ id, group, title }) => ({ id, group, title }));

function groups(): ReadonlyMap<string, readonly Topic[]> {
  const byGroup = new Map<string, Topic[]>();
  for (const topic of topics()) byGroup.set(topic.group, [...(byGroup.get(topic.group) ?? []), topic]);
  return byGroup;
}

function listText({ quiet }: ExplainOptions): string {
  const lines = Array.from(groups(), ([group, members]) => {
    const width = Math.max(...members.map(({ id }) => id.length));
    return [group, ...members.map(({ id, title }) => cut(`  ${id.padEnd(width)}  ${title}`, 80))].join('\n');
  });
  const more = quiet
    ? []
    : [wrap('Run nsm20 explain with one of these names, or with --coverage.', 80).join('\n')];
  return `${[...lines, ...more].join('\n\n')}\n`;
}

const listMarkdown = (): string =>
  `${Array.from(groups(), ([group, members]) => [`## ${group}`, '', ...members.map(({ id, title }) => `- \`${id}\`: ${title}`)].join('\n')).join('\n\n')}\n`;
