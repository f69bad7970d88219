import type { PlainDate } from '../calendar/plain-date.ts';
import { dataPage } from '../guide/figure-pages.ts';
import { coveragePage } from '../guide/law-pages.ts';
import { topicNames, topics, topicsNamed, type Topic } from '../guide/topics.ts';
import { law } from '../law/index.ts';
import { suggest } from '../reader/suggest.ts';
import { cut, hanging, lines, paragraphs, shown, wrap, type Terminal } from '../render/ink.ts';
import { codeSpan, joinedMarkdown, markup, ownWords, type Markdown } from '../render/markdown.ts';
import type { Shown } from '../render/text.ts';
import { toText } from '../render/json.ts';
import { pagesJson, pagesMarkdown, pagesText, type Page } from '../render/page.ts';
import { exitCode, formatOf, inkFor, type ExitCode } from './answer.ts';
import { defaults } from '../reader/read-configuration.ts';
import { dayAsked, type GlobalOptions } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface ExplainOptions extends GlobalOptions {
  readonly coverage?: true;
  readonly data?: true;
}

/** `nsm20 explain [topic]`: what the program knows of a rule, a clause, a word. Reads no case file. */
export function explain(topic: string | undefined, options: ExplainOptions, world: World): ExitCode {
  const format = formatOf(options, ['text', 'markdown', 'json']);
  for (const list of ['coverage', 'data'] as const) {
    if (options[list] && topic !== undefined)
      throw new Refusal(`--${list} takes no topic`, `run: nsm20 explain --${list}`);
  }
  if (options.coverage && options.data)
    throw new Refusal('--coverage and --data are two questions', 'ask one');
  const listed = topic === undefined ? [...groups()] : groupsNamed(topic);
  const pages = options.coverage
    ? law.map(coveragePage)
    : options.data
      ? law.map(dataPage).filter((page) => page !== undefined)
      : topic === undefined || listed.length > 0
        ? undefined
        : pagesOf(topic, dayNamed(options, world));
  if (pages === undefined) {
    if (format === 'json') world.print(toText({ format: 'nsm20.explain/1', topics: listing(listed) }));
    else world.print(format === 'markdown' ? listMarkdown(listed) : listText(listed, options));
    return exitCode.clean;
  }
  if (format === 'json') world.print(toText(pagesJson(pages)));
  else world.print(format === 'markdown' ? pagesMarkdown(pages) : pagesText(pages, inkFor(options, world)));
  return exitCode.clean;
}

/** The day that is asked for; undefined: none is, and all days are told. */
const dayNamed = (options: ExplainOptions, world: World): PlainDate | undefined =>
  options.asOf === undefined && !world.env['NSM20_AS_OF'] ? undefined : dayAsked(options, defaults, world);

function pagesOf(topic: string, asOf: PlainDate | undefined): readonly Page[] {
  const found = topicsNamed(topic);
  if (found.length > 0) return found.map((each) => each.page(asOf));
  const asked = topic.trim().toLowerCase();
  const near = suggest(topic, topicNames());
  const holding = near === undefined ? topicsHolding(asked) : topicsWith(asked);
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

/** The topics in whose names `asked` stands. */
const topicsWith = (asked: string): readonly string[] =>
  topics().flatMap(({ id }) => (asked.length > 2 && id.toLowerCase().includes(asked) ? [id] : []));

/** The same, or else those in whose names the word stands of which `asked` is a slip of the pen. */
function topicsHolding(asked: string): readonly string[] {
  const held = topicsWith(asked);
  if (held.length > 0 || asked.length < 5) return held;
  const word = suggest(
    asked,
    topics().flatMap(({ id }) => id.split(/[^a-z]+/i).filter((part) => part.length > 3)),
  );
  return word === undefined ? [] : topicsWith(word.toLowerCase());
}

type Group = readonly [name: string, members: readonly Topic[]];

const listing = (listed: readonly Group[]): unknown =>
  listed.flatMap(([, members]) => members.map(({ id, group, title }) => ({ id, group, title })));

/** The groups whose name begins with `topic`, or whose clauses are those of the instrument so named. */
function groupsNamed(topic: string): Group[] {
  const asked = topic.trim().toLowerCase();
  return [...groups()].filter(
    ([name, members]) =>
      name.toLowerCase().split(/[ ,]/)[0] === asked ||
      (name.startsWith('Clauses') && members.some(({ id }) => id.split('/')[0] === asked)),
  );
}

function groups(): ReadonlyMap<string, readonly Topic[]> {
  const byGroup = new Map<string, Topic[]>();
  for (const topic of topics()) byGroup.set(topic.group, [...(byGroup.get(topic.group) ?? []), topic]);
  return byGroup;
}

function listText(listed: readonly Group[], { quiet }: ExplainOptions): Terminal {
  const told = listed.map(([group, members]) => {
    const width = Math.max(...members.map(({ id }) => id.length));
    const entry = ({ id, title }: Topic): Shown[] =>
      width > 30
        ? [shown`  ${id}`, ...hanging('      ', title, 80)]
        : hanging(`  ${id.padEnd(width)}  `, title, 80);
    return lines([shown`${group}`, ...members.flatMap(entry)]);
  });
  const more = lines(
    wrap(
      'Run nsm20 explain with one of these names (in quotes where it has brackets or blanks), with "rules" or another heading, or with --coverage.',
      80,
    ),
  );
  return paragraphs([...told, ...(quiet ? [] : [more])]);
}

function listMarkdown(listed: readonly Group[]): Markdown {
  const groups = listed.flatMap(([group, members]) => [
    markup`## ${ownWords(group)}`,
    joinedMarkdown(
      members.map(({ id, title }) => markup`- ${codeSpan(id)}: ${ownWords(title)}`),
      markup`\n`,
    ),
  ]);
  return markup`${joinedMarkdown(groups, markup`\n\n`)}\n`;
}
