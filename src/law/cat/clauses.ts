/**
 * The conventional arms transfer policy: the memoranda that set it, and the orders that ended it and brought it back.
 * Their own sections could not be read, so no clause has the number of one.
 */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument, type ClauseText, type Source } from '../../engine/clause.ts';
import { readings } from './readings.ts';

const of = 'CAT policy,';
const page = 'https://2017-2021.state.gov/conventional-arms-transfer-cat-policy/index.html';
/** A page that quotes the release of the Department of State on the change of the test. */
const test = 'https://waronguns.com/close-the-cartel-loophole';

const factSheet = (year: string): Source => ({
  citation: `the Department of State's fact sheet on the policy of ${year}`,
  certainty: 'read',
});

const old = { of, from: plainDate('2018-04-19') } as const;
const middle = { of, from: plainDate('2023-02-23') } as const;
const binding = { force: 'shall', binds: ['agencies'] } as const satisfies Partial<ClauseText>;

export const cat = instrument(
  {
    id: 'cat',
    cite: 'arms transfer policy',
    title: 'Conventional arms transfer policy (NSPM-10, NSM-18)',
    from: old.from,
    text: page,
  },
  {
    'NSPM-10': {
      ...old,
      ...binding,
      source: {
        citation: "NSPM-10, on the Department of State's page on the policy",
        url: page,
        certainty: 'read',
      },
      summary: 'Has every proposed transfer of conventional arms reviewed under the policy of 2018.',
      quote: 'requires that proposed transfers take into account the following criteria',
    },
    'NSPM-10.standard': {
      ...old,
      ...binding,
      source: {
        citation: 'NSPM-10, in a release of the Department of State on the change of the test',
        url: test,
        certainty: 'read',
      },
      summary:
        'Refuses a transfer where there is actual knowledge, when it is authorized, that the arms will be used for the gravest crimes.',
      quote: '',
    },
    'NSPM-10.factors': {
      ...old,
      ...binding,
      source: factSheet('2018'),
      summary:
        'Has a review weigh peace through strength, allies and partners, economic security and innovation, human rights and nonproliferation, and the reduction of civilian harm.',
      quote: 'upholding respect for human rights and U.S. nonproliferation objectives',
    },
    'NSM-18': {
      ...middle,
      ...binding,
      source: {
        citation: 'NSM-18, its beginning',
        url: 'https://usintelnews.com/?p=34821',
        certainty: 'read',
      },
      summary: 'Revokes NSPM-10, and has every proposed transfer reviewed under the policy of 2023.',
      quote: 'priorities and rationale for adjudicating the export of conventional arms',
    },
    'NSM-18.standard': {
      ...middle,
      ...binding,
      source: {
        citation: 'NSM-18, as a release of the Department of State quotes it',
        url: test,
        certainty: 'read',
      },
      summary:
        'Refuses a transfer where it is assessed as more likely than not that the arms will be used for the gravest crimes or other serious violations, or make them likelier.',
      quote: 'where the United States assesses that it is more likely than not',
    },
    'NSM-18.factors': {
      ...middle,
      ...binding,
      source: factSheet('2023'),
      summary:
        'Has a review weigh human rights and humanitarian law, less civilian harm, corruption and governance, partnerships, nonproliferation and regional stability, and the industrial base.',
      quote: 'ensure arms transfers do not fuel corruption',
    },
    'NSM-18.commerce': {
      ...middle,
      force: 'scope',
      source: factSheet('2023'),
      summary:
        'Takes certain items that the Department of Commerce controls into the framework, such as firearms, spare parts and components.',
      quote: 'are subject to the CAT Policy framework',
    },
    'EO-14236': {
      of,
      from: plainDate('2025-03-14'),
      force: 'scope',
      source: { citation: 'Executive Order 14236', url: 'https://elr.info/node/329878', certainty: 'read' },
      summary: 'Revokes NSM-18, and puts no other policy in its place.',
      quote: '',
    },
    'EO-14268': {
      of,
      from: plainDate('2025-04-09'),
      force: 'shall',
      binds: ['state', 'defense'],
      source: {
        citation: 'Executive Order 14268 (90 FR 15631)',
        url: 'https://www.executiveactions.org/430',
        certainty: 'read',
      },
      summary: 'Has State and Defense carry out NSPM-10, or a directive that takes its place.',
      quote: 'or any successor policy directive',
    },
  },
  readings,
);
