/** Everything that `nsm20 explain` knows, and how it is asked for. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { idOf } from '../engine/clause.ts';
import { stateTexts } from '../engine/state-texts.ts';
import { law } from '../law/index.ts';
import { verdicts } from '../law/nsm20/judgement.ts';
import { verdictTexts } from '../law/nsm20/verdict-texts.ts';
import { catalogue } from '../law/programs.ts';
import { memorandumKinds, neighbourKinds } from '../records/kind-names.ts';
import { kindTexts } from '../records/kind-texts.ts';
import { programs } from '../records/words.ts';
import type { Page } from '../render/page.ts';
import { clausePage, dutyPage, readingPage, rulePage, tablePage } from './law-pages.ts';
import { commonPage, kindPage } from './record-pages.ts';
import { words } from './words.ts';

/** A page that can be asked for. */
export interface Topic {
  readonly id: string;
  /** Other ways to ask for it. */
  readonly also: readonly string[];
  readonly group: string;
  readonly title: string;
  /** The page; with a day, what held on it is said. */
  page(asOf?: PlainDate): Page;
}

const policies = law;

/** All topics, group by group in the order in which they are listed. */
export const topics = (): readonly Topic[] => [
  ...policies.flatMap((policy) =>
    policy.rules.map((rule): Topic => ({
      id: rule.id,
      also: [bareName(rule.id)],
      group: 'Rules',
      title: rule.docs.summary,
      page: () => rulePage(rule),
    })),
  ),
  ...policies.flatMap((policy) =>
    policy.duties.map((duty): Topic => ({
      id: duty.id,
      also: [bareName(duty.id)],
      group: 'Duties, the clocks',
      title: duty.docs.summary,
      page: () => dutyPage(duty),
    })),
  ),
  ...policies.flatMap((policy) => {
    // The first clause of a number gives the title; the page shows all of them.
    const byNumber = new Map(policy.instrument.clauses.toReversed().map((clause) => [clause.number, clause]));
    return [...byNumber.values()].toReversed().map((first): Topic => ({
      id: idOf(first),
      also: [
        first.number,
        ...policy.instrument.clauses.filter(({ number }) => number === first.number).map(({ key }) => key),
        `sec. ${first.number}`,
        `\u00a7${first.number}`,
        first.cite,
      ],
      group: `Clauses of ${policy.instrument.cite}`,
      title: first.summary,
      page: (asOf) => clausePage(policy, first.number, asOf),
    }));
  }),
  ...policies.flatMap((policy) =>
    (policy.tables ?? []).map((table): Topic => ({
      id: table.id,
      also: [],
      group: `Clauses of ${policy.instrument.cite}`,
      title: table.title,
      page: () => tablePage(policy, table),
    })),
  ),
  ...policies.flatMap((policy) =>
    policy.instrument.readings.map((reading): Topic => ({
      id: reading.id,
      also: [],
      group: 'Readings, where the text allows more than one',
      title: reading.question,
      page: () => readingPage(policy, reading),
    })),
  ),
  ...verdicts.map((verdict, index): Topic => {
    const { short, when, clauses } = verdictTexts[verdict];
    return {
      id: verdict,
      also: [],
      group: 'Verdicts on a line',
      title: when,
      page: () => ({
        id: verdict,
        topic: 'verdict',
        title: when,
        blocks: [
          {
            type: 'facts',
            rows: [
              ['In short', short],
              [
                'Order',
                verdict === 'undetermined'
                  ? 'given when more than one of the others is possible'
                  : `tried as number ${index + 1}; the first that applies is the verdict`,
              ],
            ],
          },
        ],
        see: [...new Set(clauses.map(idOf))],
      }),
    };
  }),
  ...Object.entries(stateTexts).map(([state, text]): Topic => ({
    id: state,
    also: [],
    group: 'States of a deadline',
    title: text,
    page: () => ({ id: state, topic: 'state of a deadline', title: text, blocks: [], see: [] }),
  })),
  ...[...memorandumKinds, ...neighbourKinds].map((kind): Topic => ({
    id: kind,
    also: [],
    group: 'Kinds of record',
    title: kindTexts[kind].meaning,
    page: () => kindPage(kind),
  })),
  {
    id: 'fields',
    also: ['common fields'],
    group: 'Kinds of record',
    title: 'The fields that every record may have.',
    page: commonPage,
  },
  ...programs.map((program): Topic => {
    const { name, authority, pays, scope, because, reading, services } = catalogue[program];
    const title = `${name[0]!.toUpperCase()}${name.slice(1)}.`;
    return {
      id: program,
      also: [],
      group: 'Programs',
      title,
      page: () => ({
        id: program,
        topic: 'program',
        title,
        blocks: [
          {
            type: 'facts',
            rows: [
              ['Authority', authority],
              ['Paid with', pays ?? 'what the record says'],
              [
                'Scope',
                `${scope === 'decision' ? 'open; a decision has to be recorded' : scope}, since ${because}`,
              ],
              ...(services ? [['Lines', 'are services unless they say otherwise'] as const] : []),
            ],
          },
        ],
        see: ['nsm20/1(a)', ...(reading === undefined ? [] : [reading]), 'transfer'],
      }),
    };
  }),
  ...words.map(({ word, meaning, see }): Topic => ({
    id: word,
    also: [word.replaceAll(' ', '-')],
    group: 'Words',
    title: meaning,
    page: () => ({ id: word, topic: 'word', title: meaning, blocks: [], see }),
  })),
];

const bareName = (id: string): string => id.slice(id.indexOf('/') + 1);

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** The topics asked for by `name`: several where one name means several things. */
export function topicsNamed(name: string): readonly Topic[] {
  const asked = folded(name);
  if (asked === '') return [];
  const all = topics();
  const exact = all.filter(({ id }) => folded(id) === asked);
  if (exact.length > 0) return exact;
  return all.filter(({ also }) => also.some((each) => folded(each) === asked));
}

/** Every name by which something can be asked for. */
export const topicNames = (): readonly string[] => topics().flatMap(({ id, also }) => [id, ...also]);
