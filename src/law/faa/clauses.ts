/** The parts of the Foreign Assistance Act that case files can depart from: drawdowns, excess articles, section 620I. */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument, type Certainty, type Source } from '../../engine/clause.ts';

const source = (citation: string, certainty: Certainty, url?: string): Source => ({
  citation,
  certainty,
  ...(url !== undefined && { url }),
});

const code2318 = 'https://old.govregs.com/uscode/22/2318';
const code2378 =
  'https://law.lawstack.com/laws/22-usc_s_2378-1_prohibition-on-assistance-to-countries-that-restrict-united-states-humanitarian-assistance-d5fe90ea-201f-48c4-bf7a-db99b5728318';
const code2321j = 'https://www.customsmobile.com/uscode/22/2321j';
/** The page of the Army that the seed of the program catalogue is, which speaks of each program in its own words. */
const army = (of: string): Source =>
  source(`the Army's page on security assistance, on FAA sec. ${of}`, 'read');

export const faa = instrument(
  {
    id: 'faa',
    cite: 'FAA',
    title: 'Foreign Assistance Act of 1961',
    from: plainDate('1961-09-04'),
    text: 'https://uscode.house.gov/view.xhtml?path=/prelim@title22/chapter32&edition=prelim',
  },
  {
    '481': {
      summary: 'Authorizes assistance against narcotics and crime, which the program INCLE gives.',
      quote: 'to suppress the worldwide illicit manufacture and trafficking of narcotic and psychotropic',
      force: 'may',
      source: army('481'),
    },
    '505(a)': {
      summary:
        'Grants of defense articles presuppose that the recipient has agreed to keep, guard and use them as the United States asks.',
      quote: 'on a grant basis unless it shall have agreed that',
      force: 'shall',
      source: source('22 U.S.C. 2314(a)', 'read', 'https://checkoutapi.com/uscode/22/2314'),
      unchecked:
        'The agreements are made once for a country, and case files hold assurances under the memorandum, not these.',
    },
    '506(a)(1)': {
      summary:
        'Allows articles, services and training from stock in an unforeseen emergency that needs military help at once and that no other law can meet, up to a ceiling in each fiscal year.',
      quote: 'an unforeseen emergency exists which requires immediate military assistance',
      force: 'shall',
      binds: ['president'],
      source: source('22 U.S.C. 2318(a)(1)', 'read', code2318),
    },
    '506(a)(2)': {
      summary:
        'Allows articles and services from the stock of any agency for purposes that are not military, such as disaster relief and work against narcotics, up to a ceiling in each fiscal year.',
      quote: 'in the national interest of the United States to draw down',
      force: 'shall',
      binds: ['president'],
      source: source('22 U.S.C. 2318(a)(2)', 'read', code2318),
    },
    '506(a)(2).parts': {
      summary: 'Sets ceilings for single sources and purposes within that of the whole.',
      quote: '',
      force: 'shall',
      source: source('22 U.S.C. 2318(a)(2)', 'unverified'),
      unchecked: 'A determination is recorded as one amount, not by source and purpose.',
    },
    '506(a)(3)': {
      summary:
        'Allows articles from stock for Taiwan, without an emergency, up to a ceiling in each fiscal year.',
      quote: '',
      force: 'shall',
      binds: ['president'],
      from: plainDate('2022-12-23'),
      source: source(
        '22 U.S.C. 2318(a)(3)',
        'second-hand',
        'https://www.everycrsreport.com/reports/IN12453.html',
      ),
    },
    '506(b)': {
      summary: 'Congress is kept informed of assistance given by drawdown, and is told of it beforehand.',
      quote: '',
      force: 'shall',
      binds: ['president'],
      source: source(
        '22 U.S.C. 2318(b)',
        'second-hand',
        'https://www.everycrsreport.com/reports/IN12453.html',
      ),
    },
    '516': {
      summary:
        'Articles that are in excess go to a recipient as they are and where they are: refurbishing and moving them is for the recipient to pay.',
      quote: 'required to pay for any refurbishment or transportation costs',
      force: 'shall',
      binds: ['defense'],
      source: army('516'),
    },
    '516(b)(1)': {
      summary:
        'Only articles from existing stock may be given, at no cost to the money for procurement, and only where readiness and industry do not suffer.',
      quote: 'such articles are drawn from existing stocks of the Department of Defense',
      force: 'shall',
      binds: ['defense'],
      source: source('22 U.S.C. 2321j(b)(1)', 'read', code2321j),
      unchecked:
        'What stock, readiness and industry can spare is judged elsewhere; case files do not hold it.',
    },
    '516(f)(1)': {
      summary:
        'Excess articles that are significant military equipment, or cost as much as a threshold when they were acquired, may be transferred only some days after Congress was told.',
      quote: '',
      force: 'shall',
      binds: ['defense'],
      source: source(
        '22 U.S.C. 2321j(f)(1)',
        'read',
        'https://en.wikisource.org/wiki/Page:United_States_Statutes_at_Large_Volume_110_Part_2.djvu/634',
      ),
    },
    '516(g)': {
      summary: 'Sets a ceiling for the value of all excess articles of a fiscal year.',
      quote: '',
      force: 'shall',
      source: source('22 U.S.C. 2321j(g)', 'unverified'),
      unchecked:
        'It is counted over all recipients of the world, at a current value that case files do not hold.',
    },
    '541': {
      summary: 'Authorizes military education and training, which the program IMET gives.',
      quote: 'financial assistance for training selected foreign military and civilian personnel',
      force: 'may',
      source: army('541 (IMET)'),
    },
    '551': {
      summary: 'Authorizes support of peacekeeping, which the program PKO gives.',
      quote: 'PKO is an appropriated program authorized by chapter 6 of part II',
      force: 'may',
      source: army('551 (PKO)'),
    },
    '552(c)(2)': {
      summary:
        'Allows articles and services from any agency when an unforeseen emergency calls for more peacekeeping, up to a ceiling in each fiscal year.',
      quote: 'drawdown up to $25 million per fiscal year in articles and services',
      force: 'shall',
      binds: ['president'],
      source: army('552(c)(2)'),
    },
    '614(a)(1)': {
      summary:
        'Lets the President set the limits of this Act aside where that is vital to national security, after telling Congress. A drawdown under such a determination can pass a ceiling.',
      quote: '',
      force: 'may',
      source: source(
        '22 U.S.C. 2364(a)(1)',
        'second-hand',
        'https://news-pravda.com/usa/2024/03/12/367681.html',
      ),
    },
    '620I(a)': {
      summary:
        'No assistance under this Act or the Arms Export Control Act goes to a country when it has been made known to the President that its government restricts humanitarian aid of the United States.',
      quote: 'No assistance shall be furnished under this chapter or the Arms Export',
      force: 'shall',
      binds: ['president'],
      from: plainDate('1996-09-30'),
      source: source('22 U.S.C. 2378-1(a)', 'read', code2378),
    },
    '620I(b)': {
      summary:
        'Assistance may go on when the President determines that it is in the national security interest.',
      quote: 'is in the national security interest of the United States',
      force: 'may',
      from: plainDate('1996-09-30'),
      source: source('22 U.S.C. 2378-1(b)', 'read', code2378),
    },
    '620I(c)': {
      summary:
        'Before such a determination four committees are told of the intention, its first day and the reasons.',
      quote: 'Prior to making any determination under subsection (b), the President shall notify',
      force: 'shall',
      binds: ['president'],
      from: plainDate('1996-09-30'),
      source: source('22 U.S.C. 2378-1(c)', 'read', code2378),
    },
    '644(f)': {
      summary:
        'Says what a defense service is under this Act. Military education and training is none; the Arms Export Control Act, whose meaning the memorandum takes, counts training in.',
      quote: 'does not include military educational and training activities under part V',
      force: 'meaning',
      source: source('22 U.S.C. 2403(f)', 'read', 'https://legalfix.com/uscode/text/22/2403'),
    },
    '652': {
      summary: 'Congress is told in writing before the authority of a drawdown is used.',
      quote: 'prior to the date he intends to exercise any such authority, notifies',
      force: 'shall',
      binds: ['president'],
      source: source(
        '22 U.S.C. 2411, an older text',
        'read',
        'https://books.google.com.my/books?id=EnuDFIrYnkcC&pg=PA193',
      ),
    },
  },
);
