/** Where the Act allows more than one reading: the readings, the one taken, and why. */
import type { Reading } from '../../engine/clause.ts';

/** The readings of the Act, AECA-01 to AECA-06. */
export const readings = [
  {
    id: 'AECA-01',
    clauses: ['61(b)', '62(a)'],
    question: 'How are the years of a lease counted?',
    readings: {
      a: 'Its first and its last day both count. Five years end on the day before the fifth anniversary; those from 29 February end on 28 February.',
      b: 'The first day does not count. Five years end on the anniversary itself.',
    },
    ours: 'a',
    because: 'The lessee has the article on the first day and on the last, so both are days of the lease.',
  },
  {
    id: 'AECA-02',
    clauses: ['36(b)', '36(c)', '62(c)'],
    question: 'When has a waiting period passed?',
    readings: {
      a: 'On the day that many days after the notice. The day of the notice does not count; the act may be done on the last day.',
      b: 'On the day after that. So many whole days have to lie between the notice and the act.',
    },
    ours: 'a',
    because: 'It is the milder reading, and what it finds too early is too early in the other as well.',
  },
  {
    id: 'AECA-03',
    clauses: ['62(a)', '62(c)'],
    question: 'On which day is a lease entered into?',
    readings: {
      a: 'On its first day.',
      b: 'On the day it is signed, which may be earlier.',
    },
    ours: 'a',
    because:
      'Records hold no other day. A certification that comes after the first day comes after the signing too.',
  },
  {
    id: 'AECA-04',
    clauses: ['61(b)', '62(a)'],
    question: 'Are a lease and its renewals counted together?',
    readings: {
      a: 'No. Each renewal is a lease of its own, with its own five years and its own certification.',
      b: 'Yes. All links of a chain together last five years at most, and a chain of a year or longer is certified.',
    },
    ours: 'a',
    because:
      'Section 62(a) speaks of renewing beside entering into a lease. Chains are shown all the same, as information.',
  },
  {
    id: 'AECA-05',
    clauses: ['61(b)'],
    question: 'Do days count on which the article is refurbished before it is handed over?',
    readings: {
      a: 'Yes. Every day between the first and the last day that are recorded counts.',
      b: 'No. A period of major refurbishment before delivery is left out.',
    },
    ours: 'a',
    because:
      'The text that was read, of 1981, says nothing of it; a later one may. A lease whose record begins with the delivery is the same in both.',
  },
  {
    id: 'AECA-06',
    clauses: ['36(b)', '36(c)'],
    question: 'Which value decides whether a sale is certified to Congress?',
    readings: {
      a: 'That of all lines of one transfer together; a line without a value adds nothing.',
      b: 'That of each line by itself.',
    },
    ours: 'a',
    because: 'A certification is made for an offer or a license, and a transfer stands for one of them.',
  },
] as const satisfies readonly Reading[];
