/** The tasks of NSPD-55. Their days stand in the clauses. */
import type { Actor } from '../../../engine/clause.ts';
import { nspd55 } from '../clauses.ts';

/** What a task is counted from: another task, or something that has to happen without being a task of anyone. */
export interface Milestone {
  readonly id: string;
  /** The task it comes after. */
  readonly after: string;
  /** As half a sentence: `the interagency review of the draft is concluded`. */
  readonly happens: string;
}

export interface GivenTask {
  /** Its id, and the key of its clause. */
  readonly id: Parameters<typeof nspd55.clause>[0];
  readonly owner: Actor;
  /** What is to be done, as a noun. */
  readonly deliverable: string;
  /** The task or milestone it follows; absent: the directive's issuance. */
  readonly after?: string;
  /** To whom; absent: the directive names nobody. */
  readonly to?: string;
  /** It goes on, and is never done. */
  readonly standing?: true;
}

const agencies = 'the heads of the agencies concerned';
const everyone = 'the public';

export const tasks: readonly GivenTask[] = [
  {
    id: 'T01',
    owner: 'commerce',
    deliverable: 'the validated end-user program for China and India',
  },
  {
    id: 'T02',
    owner: 'commerce',
    deliverable: 'the report on the effectiveness of the validated end-user program',
    to: 'the President, through the Assistant for National Security Affairs',
  },
  {
    id: 'T03',
    owner: 'commerce',
    deliverable: 'the opening of talks on validated end users elsewhere',
    to: agencies,
  },
  { id: 'T04', owner: 'apnsa', deliverable: 'the plan for intelligence support' },
  {
    id: 'T05',
    owner: 'apnsa',
    deliverable: 'the submission of the plan for intelligence support',
    to: 'the President',
  },
  {
    id: 'T06',
    owner: 'dni',
    deliverable: 'the present level of intelligence support',
    to: agencies,
    standing: true,
  },
  {
    id: 'T07',
    owner: 'commerce',
    deliverable: 'the assessment of advice on the Commerce Control List',
  },
  {
    id: 'T08',
    owner: 'commerce',
    deliverable: 'the published process for reviewing the Commerce Control List',
    to: everyone,
  },
  {
    id: 'T09',
    owner: 'commerce',
    deliverable: 'the draft regulation on de minimis requirements',
    to: agencies,
  },
  {
    id: 'T10',
    owner: 'commerce',
    deliverable: 'the draft license exception for transfers within a company',
    to: agencies,
  },
  {
    id: 'T11',
    owner: 'commerce',
    deliverable: 'the proposed regulation on transfers within a company',
    after: 'T10-review',
    to: everyone,
  },
  {
    id: 'T12',
    owner: 'commerce',
    deliverable: 'the final rule on transfers within a company',
    after: 'T11',
    to: everyone,
  },
  { id: 'T13', owner: 'commerce', deliverable: 'the draft rule on encryption items', to: agencies },
  {
    id: 'T14',
    owner: 'commerce',
    deliverable: 'the draft proposal on Wassenaar controls of encryption',
    to: agencies,
  },
  { id: 'T15', owner: 'commerce', deliverable: 'the definition of foreign availability' },
  {
    id: 'T16',
    owner: 'agencies',
    deliverable: 'regard for foreign availability in licensing',
    standing: true,
  },
  {
    id: 'T17',
    owner: 'commerce',
    deliverable: 'the posting of advisory opinions',
    to: everyone,
    standing: true,
  },
  {
    id: 'T18',
    owner: 'commerce',
    deliverable: 'the posting of lists of parties that warrant scrutiny',
    to: everyone,
    standing: true,
  },
  {
    id: 'T19',
    owner: 'commerce',
    deliverable: 'the proposed regulation that expands the Entity List',
  },
  {
    id: 'T20',
    owner: 'commerce',
    deliverable: 'the draft of one format for all screening lists',
    to: agencies,
  },
  {
    id: 'T21',
    owner: 'commerce',
    deliverable: 'the review of further proposals for transparency',
    to: 'the National Security Council',
  },
];

/** What a completion may name beside the tasks. */
export const milestones: readonly Milestone[] = [
  { id: 'T10-review', after: 'T10', happens: 'the interagency review of the draft is concluded' },
];
