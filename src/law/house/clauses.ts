/** How case files are kept: the house's own law, so that every finding cites a clause. */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument } from '../../engine/clause.ts';

export const house = instrument(
  {
    id: 'house',
    cite: 'house rules',
    title: 'How case files are kept',
    from: plainDate('1900-01-01'),
    text: 'src/law/house/clauses.ts',
  },
  {
    readable: {
      summary:
        'A case file is one YAML document of this format: what a reviewer reads is what the program reads.',
      quote: 'one YAML document of this format',
      force: 'shall',
    },
    shape: {
      summary: 'A record has the fields of its kind, each with a value of its type, and no others.',
      quote: 'the fields of its kind',
      force: 'shall',
    },
    references: {
      summary: 'A record names only records that exist and are of the kind that is meant.',
      quote: 'only records that exist',
      force: 'shall',
    },
    ids: {
      summary: 'No two ids differ only in letter case or in Unicode form.',
      quote: 'differ only in letter case',
      force: 'shall',
    },
    order: {
      summary: 'What is recorded happened in an order that is possible.',
      quote: 'in an order that is possible',
      force: 'shall',
    },
    time: {
      summary:
        'What is recorded as done has happened by the day of the question; what is planned is no fact yet.',
      quote: 'has happened by the day of the question',
      force: 'should',
    },
    drafts: {
      summary: 'A draft records what is being prepared. What has happened belongs into a record that counts.',
      quote: 'What has happened belongs into a record that counts',
      force: 'should',
    },
    sources: {
      summary: 'A record says where its facts come from.',
      quote: 'where its facts come from',
      force: 'should',
    },
    evidence: {
      summary: 'A file named as a source lies in the repository and is still the one that was read.',
      quote: 'still the one that was read',
      force: 'shall',
    },
    acceptance: {
      summary:
        'A finding is accepted for a reason, by an office, until a day, and no longer than it is needed.',
      quote: 'no longer than it is needed',
      force: 'should',
    },
    marking: {
      summary: 'Nothing above controlled unclassified information stands in the repository.',
      quote: 'Nothing above controlled unclassified information',
      force: 'shall',
    },
  },
);
