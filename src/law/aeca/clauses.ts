/**
 * The Arms Export Control Act, so far as this program speaks of it. Much of it is read in copies that break off; each
 * clause says where it was read and how sure that is, and quotes nothing that was not read.
 */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument } from '../../engine/clause.ts';
import { readings } from './readings.ts';

/** The first day of chapter 6, on leases: P.L. 97-113, of which 95 Stat. 1525 is a page. */
const leasesFrom = plainDate('1981-12-29');

export const aeca = instrument(
  {
    id: 'aeca',
    cite: 'AECA',
    title: 'Arms Export Control Act',
    from: plainDate('1976-06-30'),
    text: 'https://uscode.house.gov/browse/prelim@title22/chapter39&edition=prelim',
  },
  {
    '3(a)': {
      summary:
        'Nothing is sold or leased unless the country has agreed not to pass it on, or put it to another use, without the consent of the President, and to keep it secure. Grants carry the same condition under section 505(a) of the Foreign Assistance Act.',
      quote: 'unless the consent of the President has first been obtained',
      force: 'shall',
      binds: ['president', 'state'],
      source: {
        citation: '22 U.S.C. 2753(a)',
        url: 'http://www.chanrobles.com/usa/uslaws/codes/title22/22usc2753.php',
        certainty: 'read',
      },
    },
    '3(d)': {
      summary:
        'Consent to a retransfer above certain values goes to Congress first, and a waiting period has to pass.',
      quote: '',
      force: 'shall',
      binds: ['president', 'state'],
      source: { citation: '22 U.S.C. 2753(d)', certainty: 'unverified' },
      unchecked:
        'Case files record no value of a retransfer, so none can be compared with the values from which Congress is told.',
    },
    '4': {
      summary:
        'Names the purposes for which articles and services may be provided: among others internal security, legitimate self-defense, and arrangements consistent with the Charter of the United Nations.',
      quote: '',
      force: 'scope',
      source: {
        citation: '22 U.S.C. 2754',
        url: 'https://www.state.gov/legal-basis-for-arms-transfers/',
        certainty: 'second-hand',
      },
    },
    '23': {
      summary: 'Lets the President finance purchases of friendly countries: Foreign Military Financing.',
      quote: '',
      force: 'may',
      source: { citation: '22 U.S.C. 2763', certainty: 'unverified' },
    },
    '24': {
      summary: 'Lets the President guarantee the financing of such purchases by others.',
      quote: '',
      force: 'may',
      source: { citation: '22 U.S.C. 2764', certainty: 'unverified' },
    },
    '29': {
      summary:
        'Lets the President sell design and construction services to an eligible country that pays their full cost.',
      quote: 'not less than the full cost to the United States Government',
      force: 'may',
      source: {
        citation: '22 U.S.C. 2769',
        url: 'https://govinfo.gov/content/pkg/USCODE-2017-title22/html/USCODE-2017-title22-chap39-subchapII-A-sec2769.htm',
        certainty: 'read',
      },
    },
    '36(b)': {
      summary:
        'A government-to-government sale from certain values on is certified to Congress, and 15 or 30 calendar days pass, by the group of the country, before the offer is made.',
      quote: '',
      force: 'shall',
      binds: ['president', 'state'],
      source: {
        citation: '22 U.S.C. 2776(b)',
        url: 'https://www.everycrsreport.com/files/2025-03-28_RL31675_53ce78a239f45fc8f5ff3ec55bf5a8e04e38e426.html',
        certainty: 'second-hand',
      },
    },
    '36(c)': {
      summary:
        'A license for a commercial sale from certain values on is certified to Congress, and 15 or 30 calendar days pass, by the group of the country, before it is issued.',
      quote: '',
      force: 'shall',
      binds: ['president', 'state'],
      source: {
        citation: '22 U.S.C. 2776(c)',
        url: 'https://checkoutapi.com/regulations/title22_chapterI_part123_section123.15',
        certainty: 'second-hand',
      },
    },
    '38': {
      summary:
        'Lets the President control commercial exports, by the United States Munitions List and by licenses.',
      quote: '',
      force: 'may',
      source: { citation: '22 U.S.C. 2778', certainty: 'unverified' },
    },
    '40A': {
      summary:
        'Articles and services that were provided are monitored, so that it is reasonably sure that the recipient keeps to the terms on use, transfer and security. What was passed on to a third party is included.',
      quote: 'shall be designed to provide reasonable assurance that',
      force: 'shall',
      binds: ['president', 'state', 'defense'],
      from: plainDate('1996-07-21'),
      source: {
        citation: '22 U.S.C. 2785',
        url: 'https://govregs.com/uscode/title22_chapter39_subchapterIII-A_section2785',
        certainty: 'read',
      },
    },
    '40A.inventory': {
      summary:
        'Under the program of the Department of Defense, articles subject to enhanced monitoring are inventoried a first time, by serial number, after they arrive.',
      quote: '',
      force: 'shall',
      binds: ['defense'],
      from: plainDate('1996-07-21'),
      limit: { days: 90, after: 'the arrival' },
      source: {
        citation: 'Security Assistance Management Manual, chapter 8, as a report on it tells',
        url: 'https://communicationslitigationtoday.com/article/2024/01/16/',
        certainty: 'read',
      },
    },
    '47(3)': {
      summary:
        'Says what a defense article is: weapons and other implements of war, what is used to sell or make them, and their parts.',
      quote: 'weapons system, munition, aircraft, vessel, boat, or other implement of war',
      force: 'meaning',
      source: {
        citation: '22 U.S.C. 2794(3)',
        url: 'http://en.wikisource.com/wiki/Page:United_States_Statutes_at_Large_Volume_90_Part_1.djvu/796',
        certainty: 'read',
      },
    },
    '47(4)': {
      summary:
        'Says what a defense service is: training, repair and other help among them, design and construction services under section 29 not.',
      quote: '',
      force: 'meaning',
      source: { citation: '22 U.S.C. 2794(4)', certainty: 'unverified' },
    },
    '61(a)': {
      summary:
        'Lets the President lease articles of the Department of Defense where compelling reasons speak for a lease instead of a sale, the articles are not needed meanwhile, and the lessee pays all costs.',
      quote: 'on a lease basis rather than on a sales basis',
      force: 'may',
      from: leasesFrom,
      source: {
        citation: '22 U.S.C. 2796(a)',
        url: 'http://uscode.elaws.us/law/title22.chapter39.subchaptervi.section2796',
        certainty: 'read',
      },
    },
    '61(b)': {
      summary: 'A lease has a fixed term of at most five years, and the President can end it at any time.',
      quote: 'shall be for a fixed duration of not to exceed five years',
      force: 'shall',
      binds: ['president', 'defense'],
      from: leasesFrom,
      source: {
        citation: '22 U.S.C. 2796(b), in the text of 95 Stat. 1525',
        url: 'https://en.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_95.djvu/1551',
        certainty: 'read',
      },
    },
    '62(a)': {
      summary:
        'Before a lease of a year or longer is entered into or renewed, it is certified to Congress in writing: to whom, what, at which value, on which terms, and why it is not sold.',
      quote: 'for a period of one year or longer',
      force: 'shall',
      binds: ['president', 'defense'],
      from: leasesFrom,
      source: {
        citation: '22 U.S.C. 2796a(a)',
        url: 'https://www.govregs.com/uscode/title22_chapter39_subchapterVI_section2796a',
        certainty: 'read',
      },
    },
    '62(c)': {
      summary:
        'The certification comes 15 or 30 calendar days, by the group of the country, before the lease is entered into or renewed.',
      quote: '',
      force: 'shall',
      binds: ['president', 'defense'],
      from: leasesFrom,
      source: { citation: '22 U.S.C. 2796a(c)', certainty: 'unverified' },
    },
  },
  readings,
);
