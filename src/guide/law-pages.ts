/** Pages on rules, duties, clauses and readings: composed from the law itself. */
import type { PlainDate } from '../calendar/plain-date.ts';
import {
  idOf,
  type Actor,
  type Clause,
  type Instrument,
  type Reading,
  type TimeLimit,
} from '../engine/clause.ts';
import { coverageOf, type Coverage } from '../engine/coverage.ts';
import type { Duty } from '../engine/duty.ts';
import type { LawTable, Policy } from '../engine/evaluate.ts';
import type { Docs, Rule, Severity } from '../engine/rule.ts';
import { law, unacceptable } from '../law/index.ts';
import type { Block, Page } from '../render/page.ts';
import { figureBlocks, passageText } from './figure-pages.ts';

const levels: Record<Severity, string> = {
  error: 'error: the run fails',
  warning: 'warning',
  info: 'information',
};

const departments = {
  president: 'the President',
  state: 'the Secretary of State',
  defense: 'the Secretary of Defense',
  commerce: 'the Secretary of Commerce',
  apnsa: 'the Assistant to the President for National Security Affairs',
  dni: 'the Director of National Intelligence',
  agencies: 'the heads of executive branch agencies',
} as const satisfies Record<Actor, string>;

/** `45 days after the assessment, that day not counted` */
const limitText = ({ days, after }: TimeLimit): string =>
  days === 0 ? `on the day of ${after}` : `${days} days after ${after}, that day not counted`;

/** Who is bound, in words. */
export const actorsText = (clause: Clause): string =>
  (clause.binds ?? []).map((actor) => departments[actor]).join(' and ');

const clauseRows = (clauses: readonly Clause[]): string[] =>
  clauses.map((clause) => `${clause.cite}: ${clause.summary}`);

function examples({ asOf, bad, good }: Docs): Block[] {
  const marked = (archive: string): string => archive.trim().replaceAll(/^-- (.*) --$/gm, '# cases/$1');
  return [
    { type: 'code', title: `Found, as of ${asOf} (at the lines marked "# finding")`, text: marked(bad) },
    { type: 'code', title: `Not found, as of ${asOf}`, text: marked(good) },
  ];
}

const accepting = (id: string, record: string): Block => ({
  type: 'text',
  text: unacceptable.has(id)
    ? 'Its findings cannot be accepted in a record.'
    : `A person with authority can accept a finding openly, in ${record}: nsm20 explain ignored.`,
});

export function rulePage(rule: Rule): Page {
  const { id, clauses, severity, legal, docs } = rule;
  return {
    id,
    topic: 'rule',
    title: docs.summary,
    blocks: [
      {
        type: 'facts',
        rows: [
          ['Level', levels[severity]],
          [
            'Settings',
            legal
              ? 'a legal rule: nsm20.yaml cannot lower it'
              : severity === 'error'
                ? 'nsm20.yaml can give it another level, but cannot switch it off'
                : 'nsm20.yaml can give it another level, or switch it off',
          ],
          ['Help', docs.remedy],
        ],
      },
      { type: 'list', title: 'Rests on', items: clauseRows(clauses) },
      ...examples(docs),
      accepting(id, 'the record concerned'),
    ],
    see: seeClauses(clauses),
  };
}

export function dutyPage(duty: Duty): Page {
  const { id, clauses, overdue, docs } = duty;
  const limits = duty.limit
    ? [[clauses[0].number, duty.limit] as const]
    : clauses.flatMap((clause): (readonly [string, string])[] =>
        clause.limit ? [[clause.number, limitText(clause.limit)]] : [],
      );
  return {
    id,
    topic: 'duty, a clock',
    title: docs.summary,
    blocks: [
      {
        type: 'facts',
        rows: [
          ['Who', [...new Set(clauses.map(actorsText).filter((who) => who !== ''))].join('; ')],
          ...limits.map(([number, text]) => [`Limit (${number})`, text] as const),
          [
            'Levels',
            `overdue is ${overdue === 'error' ? 'an error' : 'a warning'}, near or undetermined a warning, late information`,
          ],
          ['Settings', 'nsm20.yaml cannot lower it'],
          ['Help', docs.remedy],
        ],
      },
      { type: 'list', title: 'Rests on', items: clauseRows(clauses) },
      ...examples(docs),
      accepting(id, 'the record the duty belongs to'),
    ],
    see: [...seeClauses(clauses), 'overdue', 'late'],
  };
}

function seeClauses(clauses: readonly Clause[]): string[] {
  const ids = clauses.filter(({ number }) => number !== 'preamble').map(idOf);
  return [...new Set([...ids, ...clauses.flatMap(({ readings }) => readings)])];
}

const forces: Record<Clause['force'], string> = {
  shall: 'binds',
  should: 'advises',
  may: 'allows',
  scope: 'sets the scope; binds no one',
  meaning: 'explains; binds no one',
};

/** One page for all clauses that share a number. */
export function clausePage(policy: Policy, number: string, asOf?: PlainDate): Page {
  const { instrument } = policy;
  const covered = coverageOf(policy, law).filter(({ clause }) => clause.number === number);
  const [{ clause: first }] = covered as unknown as [Coverage];
  const readings = [...new Set(covered.flatMap(({ clause }) => clause.readings))];
  return {
    id: idOf(first),
    topic: 'clause',
    title: instrument.id === 'house' ? first.summary : first.cite,
    blocks: [
      ...covered.map(({ clause, ...answers }): Block => {
        const who = actorsText(clause);
        const limit = clause.limit && limitText(clause.limit);
        return {
          type: 'facts',
          rows: [
            ...(clause.key.startsWith(clause.number) || instrument.id === 'house'
              ? []
              : [['Called', clause.key] as const]),
            ['In short', clause.summary],
            ...(instrument.id === 'house' ? [] : [['Text', quoted(clause)] as const]),
            ...(clause.source ? [['Source', passageText(clause.source)] as const] : []),
            ...(clause.from ? [['Took effect', clause.from] as const] : []),
            ['Force', `${forces[clause.force]}${who === '' ? '' : ` ${who}`}`],
            ...(limit === undefined ? [] : [['Limit', limit] as const]),
            ['Answered by', answerText({ clause, ...answers })],
          ],
        };
      }),
      ...figureBlocks(
        policy.figures ?? [],
        covered.map(({ clause }) => clause),
        asOf,
      ),
      ...(instrument.id === 'house' ? [] : linksTo(instrument, first)),
    ],
    see: [...new Set([...covered.flatMap(({ rules, duties }) => [...duties, ...rules]), ...readings])],
  };
}

/** The exact words; of a passage that was not read there are none. */
const quoted = ({ quote }: Clause): string =>
  quote === '' ? 'not quoted: the passage itself was not read' : `"${quote}"`;

/** The official text is that of the instrument; a clause of another law has its own address alone. */
const linksTo = ({ text, cite }: Instrument, clause: Clause): readonly Block[] => {
  const { source } = clause;
  const isItsOwn = source === undefined || clause.cite.startsWith(cite);
  return [
    ...(source?.url === undefined
      ? []
      : [{ type: 'link', title: 'Where it was read', url: source.url } as const]),
    ...(isItsOwn ? [{ type: 'link', title: 'The official text', url: text } as const] : []),
  ];
};

/** What answers a clause, or why nothing does, as one sentence. */
export function answerText({ clause, rules, duties, sections, state }: Coverage): string {
  switch (state) {
    case 'covered': {
      const parts = sections.map(({ id }) => `section ${id} of the report`);
      return [...duties, ...rules, ...parts].join(', ');
    }
    case 'excused':
      return `nothing: ${clause.unchecked}`;
    case 'binds no one':
      return 'nothing needs to: it binds no one';
    case 'gap':
      return 'nothing yet';
  }
}

export function readingPage({ instrument }: Policy, reading: Reading): Page {
  const { id, clauses, question, readings, ours, because } = reading;
  const numbers = [...new Set(clauses.map((key) => instrument.clause(key).number))];
  return {
    id,
    topic: 'reading',
    title: question,
    blocks: [
      {
        type: 'list',
        title: 'It can be read as',
        items: Object.entries(readings).map(
          ([letter, text]) => `(${letter}) ${text}${letter === ours ? ' [taken here]' : ''}`,
        ),
      },
      {
        type: 'facts',
        rows: [
          ['Taken here', `(${ours})`],
          ['Because', because],
        ],
      },
    ],
    see: numbers.filter((number) => number !== 'preamble').map((number) => `${instrument.id}/${number}`),
  };
}

/** The page of a table that an instrument gives. */
export function tablePage({ instrument }: Policy, { id, title, head, rows }: LawTable): Page {
  return {
    id,
    topic: 'table',
    title,
    blocks: [{ type: 'table', title: head.join(', '), head, rows }],
    see: [...new Set(instrument.clauses.map(idOf))],
  };
}

/** The page of coverage: each clause, what it does, and what answers it. */
export function coveragePage(policy: Policy): Page {
  const { instrument } = policy;
  const rows = coverageOf(policy, law);
  const count = (state: Coverage['state']): number => rows.filter((row) => row.state === state).length;
  return {
    id: `${instrument.id} coverage`,
    topic: 'coverage',
    title: `${instrument.cite}, clause by clause: what each does, and what answers it.`,
    blocks: [
      {
        type: 'facts',
        rows: [
          ['Clauses', String(rows.length)],
          ['Covered', String(count('covered'))],
          ['Excused', `${count('excused')}: they bind, and no record could show whether they are kept`],
          ['Bind no one', String(count('binds no one'))],
          ['Gaps', String(count('gap'))],
        ],
      },
      {
        type: 'table',
        title: 'Clauses',
        head: ['Clause', 'Force', 'In short', 'Answered by'],
        rows: rows.map((row) => [
          row.clause.key,
          row.clause.force,
          row.clause.summary,
          answerText(row)
            .split(', ')
            .map((part) => (/^[a-z\d]+\/[a-z-]+$/.test(part) ? `\`${part}\`` : part))
            .join(', '),
        ]),
      },
      ...(policy.tables ?? []).map(({ title, head, rows: cells }): Block => ({
        type: 'table',
        title,
        head,
        rows: cells,
      })),
    ],
    see: [],
  };
}
