/**
 * The Leahy laws: the one over assistance of the Department of State (FAA sec. 620M) and the one over funds of the
 * Department of Defense (10 U.S.C. 362), subsection by subsection.
 */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument, type Source } from '../../engine/clause.ts';

/** Sec. 620M took this number with the appropriations act of the day (P.L. 112-74): from general knowledge. */
const numbered = plainDate('2011-12-23');
/** The day of P.L. 114-328, which made 10 U.S.C. 362: from general knowledge; before it the rule stood in yearly acts. */
const codified = plainDate('2016-12-23');

const state = (subsection: string): Source => ({
  citation: `22 U.S.C. 2378d(${subsection})`,
  url: 'https://old.govregs.com/uscode/title22_chapter32_subchapterIII_partI_section2378d',
  certainty: 'read',
});
const defense = (subsection: string, url: string): Source => ({
  citation: `10 U.S.C. 362(${subsection})`,
  url,
  certainty: 'read',
});
const today = 'https://checkoutapi.com/uscode/10/362';
/** The text as it stood in 2017. */
const earlier = 'https://lawserver.com/law/country/us/archv-2017-code/2017_10_usc_362';

export const leahy = instrument(
  {
    id: 'leahy',
    cite: 'Leahy laws',
    title:
      'The Leahy laws: limits on assistance to units of security forces (22 U.S.C. 2378d; 10 U.S.C. 362)',
    from: numbered,
    text: 'https://www.law.cornell.edu/uscode/text/22/2378d',
  },
  {
    '620M(a)': {
      of: 'FAA sec.',
      from: numbered,
      source: state('a'),
      summary:
        'Bars assistance under the Foreign Assistance Act and the Arms Export Control Act to a unit of a security force while the Secretary of State has credible information that it committed a gross violation of human rights.',
      quote: 'credible information that such unit has committed a gross violation',
      force: 'shall',
      binds: ['state'],
    },
    '620M(b)': {
      of: 'FAA sec.',
      from: numbered,
      source: state('b'),
      summary:
        'Lifts the bar where the Secretary determines, and reports to Congress, that the government takes effective steps to bring those responsible to justice. The report is part of the exception; there is no waiver.',
      quote: 'determines and reports to the appropriate congressional committees',
      force: 'may',
      binds: ['state'],
    },
    '620M(c)': {
      of: 'FAA sec.',
      from: numbered,
      source: state('c'),
      summary:
        'Where the units cannot be known beforehand, State gives the recipient a list of barred units regularly and, since the end of 2022, assists only under a written agreement to keep to it.',
      quote: 'shall regularly provide a list of units prohibited from receiving assistance',
      force: 'shall',
      binds: ['state'],
      unchecked:
        'Lists of barred units and the agreements to keep to them have no kind of record; a case file names the units that are known.',
    },
    '620M(d)': {
      of: 'FAA sec.',
      from: numbered,
      source: state('d'),
      summary:
        'State keeps a current list of all units that receive assistance, and takes in and weighs information on them, also from outside the government.',
      quote: 'a current list of all security force units receiving United States training',
      force: 'shall',
      binds: ['state'],
      unchecked:
        'It asks for procedures over all countries at once; case files hold the vetting of single units, not how the department works.',
    },
    '362(a)': {
      of: '10 U.S.C.',
      from: codified,
      source: defense('a', today),
      summary:
        'Bars the use of funds of the Department of Defense for training, equipment or other assistance to a unit while the Secretary of Defense has credible information that it committed a gross violation of human rights.',
      quote: 'none may be used for any training, equipment, or other assistance',
      force: 'shall',
      binds: ['defense'],
    },
    '362(b)': {
      of: '10 U.S.C.',
      from: codified,
      source: defense('b', today),
      summary:
        'Lifts the bar where, after consulting State, the Secretary determines that the government has taken all corrective steps, or that the assistance is for disaster relief or another emergency.',
      quote: 'has taken all necessary corrective steps',
      force: 'may',
      binds: ['defense'],
    },
    '362(c)': {
      of: '10 U.S.C.',
      from: codified,
      source: defense('c', earlier),
      summary:
        'Lets the Secretary of Defense, after consulting State, waive the bar in extraordinary circumstances.',
      quote: 'the waiver is required by extraordinary circumstances',
      force: 'may',
      binds: ['defense'],
    },
    '362(d)': {
      of: '10 U.S.C.',
      from: codified,
      source: {
        citation: '10 U.S.C. 362(d)',
        url: earlier,
        certainty: 'second-hand',
      },
      summary: 'Has Defense share with State, in time, what it learns of gross violations by such units.',
      quote: '',
      force: 'shall',
      binds: ['defense'],
      unchecked: 'What one department tells the other of a unit has no kind of record.',
    },
    '362(e)': {
      of: '10 U.S.C.',
      from: codified,
      source: defense('e', earlier),
      summary: 'Each exception applied and each waiver exercised is reported to Congress within the limit.',
      quote: 'Not later than 15 days after the application of any exception',
      force: 'shall',
      binds: ['defense'],
      limit: { days: 15, after: 'an exception is applied or a waiver exercised' },
    },
  },
);
