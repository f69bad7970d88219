/** NSPD-55, the directive on dual-use trade reform: one clause for each task, by the paragraph it stands in. */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument, type Actor, type ClauseText } from '../../engine/clause.ts';
import { readings } from './readings.ts';

const issuance = 'the directive was issued';

/** A passage of one of the four numbered paragraphs. */
const paragraph = (
  number: '1' | '2' | '3' | '4',
  binds: Actor,
  rest: Pick<ClauseText, 'summary' | 'quote' | 'limit' | 'unchecked'> & { readonly force?: 'should' },
): ClauseText => ({
  of: 'NSPD-55 para.',
  number,
  source: { citation: `NSPD-55, para. (${number})`, certainty: 'read' },
  force: 'shall',
  binds: [binds],
  ...rest,
});

/** So many days after the directive was issued. */
const within = (days: number): Pick<ClauseText, 'limit'> => ({ limit: { days, after: issuance } });

export const nspd55 = instrument(
  {
    id: 'nspd55',
    cite: 'NSPD-55',
    title: 'National Security Presidential Directive 55: dual-use trade reform',
    from: plainDate('2008-01-22'),
    text: 'https://webarchive.library.unt.edu/eot2008/20080916093003/http:/www.bis.doc.gov/controlreformdirectives.html',
  },
  {
    'end-users': paragraph('1', 'commerce', {
      force: 'should',
      summary:
        'Export control comes to look more at the single end user: trade with trusted ones is made easier, and those that act against the security of the United States get no sensitive technology.',
      quote: 'export control policy must become more focused on specific end-users',
    }),
    T01: paragraph('1', 'commerce', {
      summary: 'Commerce carries out the validated end-user program for China and India.',
      quote: 'Implement the Validated End-User (VEU) program for China and India',
    }),
    T02: paragraph('1', 'commerce', {
      summary:
        'Commerce assesses, with other agencies, how effective the validated end-user program is, and reports on it to the President through the Assistant for National Security Affairs.',
      quote: 'Assess the effectiveness of the VEU program',
      ...within(30),
    }),
    T03: paragraph('1', 'commerce', {
      summary:
        'Commerce opens talks with other agencies on extending the validated end-user program to other countries, and keeps the Assistant for National Security Affairs informed.',
      quote: 'Initiate discussions on the potential extension of the VEU program',
      ...within(90),
    }),
    T04: paragraph('2', 'apnsa', {
      summary:
        'The Assistant for National Security Affairs makes, with other agencies, a plan by which licensing keeps its support by intelligence.',
      quote: 'develop a plan for continued intelligence support',
      ...within(30),
    }),
    T05: paragraph('2', 'apnsa', {
      summary: 'The Assistant for National Security Affairs submits that plan to the President for approval.',
      quote: 'submit the plan to me for approval within 60 days',
      ...within(60),
    }),
    T06: paragraph('2', 'dni', {
      summary:
        'Until then the Director of National Intelligence works with the agencies so that the support keeps its present level.',
      quote: 'help ensure that the current level of intelligence support is maintained',
      unchecked:
        'It goes on until the plan is approved and has no day of its own; case files hold no level of support that could be compared.',
    }),
    T07: paragraph('3', 'commerce', {
      summary:
        'Commerce assesses what its six technical advisory committees recommend for the Commerce Control List.',
      quote: 'Assess recommendations on revisions to the Commerce Control List',
      ...within(30),
    }),
    T08: paragraph('3', 'commerce', {
      summary:
        'Commerce works out a regular process for reviewing and updating the Commerce Control List, and publishes it.',
      quote: 'publish that process on the Bureau of Industry and Security',
      ...within(60),
    }),
    T09: paragraph('3', 'commerce', {
      summary:
        'Commerce sends the agencies a draft regulation that revises the de minimis requirements for re-exports.',
      quote: 'a draft regulation to revise the de minimis requirements',
      ...within(30),
    }),
    T10: paragraph('3', 'commerce', {
      summary:
        'Commerce sends the agencies, for their review, a draft regulation with a license exception for transfers within a company.',
      quote: 'a draft regulation establishing a license exception for intracompany transfers',
      ...within(30),
    }),
    T11: paragraph('3', 'commerce', {
      force: 'should',
      summary:
        'Commerce aims to publish that regulation as proposed within the limit once the review by the agencies has ended.',
      quote: 'with the aim to publish a proposed regulation within 30 days',
      limit: { days: 30, after: 'the interagency review is concluded' },
    }),
    T12: paragraph('3', 'commerce', {
      force: 'should',
      summary: 'Commerce aims to publish the final rule on it after that.',
      quote: 'and a final rule thereafter',
      unchecked: 'It comes after the proposed regulation, and the directive gives it no day.',
    }),
    T13: paragraph('3', 'commerce', {
      summary:
        'Commerce sends the agencies, for their review, a draft rule that changes the controls on encryption items.',
      quote: 'draft rule encompassing changes to the U.S. controls on encryption items',
      ...within(45),
    }),
    T14: paragraph('3', 'commerce', {
      summary:
        'Commerce sends the agencies a draft proposal to change certain controls of the Wassenaar Arrangement on encryption.',
      quote: 'a draft proposal to modify certain Wassenaar Arrangement controls on encryption',
      ...within(30),
    }),
    T15: paragraph('3', 'commerce', {
      summary:
        'Commerce determines, with other agencies, by which criteria an item counts as available from abroad.',
      quote: 'determine the criteria that should be used to establish',
      ...within(30),
    }),
    T16: paragraph('3', 'agencies', {
      summary:
        'Agencies take it into account in licensing and control that an item is available from abroad.',
      quote: 'shall take foreign availability into account in reaching licensing and control decisions',
      unchecked:
        'It goes on without a last day, and case files do not hold what was weighed in a licensing decision.',
    }),
    T17: paragraph('4', 'commerce', {
      summary: 'Commerce keeps posting advisory opinions that are of interest to many.',
      quote: 'Advisory opinions that would be of interest to a wide range',
      unchecked: 'It goes on without a last day, and no kind of record holds what a website shows.',
    }),
    T18: paragraph('4', 'commerce', {
      summary:
        'Commerce keeps posting the lists of foreign parties that warrant more scrutiny: the Unverified List, the Entity List, the General Orders and the Denied Persons List.',
      quote: 'Lists of foreign parties warranting higher scrutiny',
    }),
    T19: paragraph('4', 'commerce', {
      summary:
        'Commerce finishes a proposed regulation that opens the Entity List to other activities against the interests of the United States, among them the spread of conventional arms and support for terrorism.',
      quote: 'Finalize a proposed regulation to expand the Entity List',
      ...within(30),
    }),
    T20: paragraph('4', 'commerce', {
      summary:
        'Commerce sends the agencies a draft proposal of one format for all screening lists of the government.',
      quote: 'a standard format for all United States Government screening lists',
      ...within(30),
    }),
    T21: paragraph('4', 'commerce', {
      summary:
        'Commerce completes a review of what else industry has proposed for transparency, reports on it to the National Security Council, and acts on it.',
      quote: 'Complete a review of the feasibility of other transparency recommendations',
      ...within(30),
    }),
    directive: {
      of: 'recorded',
      source: { citation: 'the directive as recorded', certainty: 'read' },
      summary: 'A directive on record gives its own tasks, each with the days that the record has for it.',
      quote: '',
      force: 'shall',
      binds: ['agencies'],
    },
  },
  readings,
);
