/** NSM-20, clause by clause in the order of the text: what each passage does, whom it binds, how long it allows. */
import { plainDate } from '../../calendar/plain-date.ts';
import { instrument } from '../../engine/clause.ts';
import { readings } from './readings.ts';

/** The memorandum. */
export const nsm20 = instrument(
  {
    id: 'nsm20',
    cite: 'NSM-20',
    title:
      'National Security Memorandum on Safeguards and Accountability With Respect to Transferred Defense Articles and Defense Services',
    from: plainDate('2024-02-08'),
    text: 'https://www.whitehouse.gov/briefing-room/presidential-actions/2024/02/08/national-security-memorandum-on-safeguards-and-accountability-with-respect-to-transferred-defense-articles-and-defense-services/',
  },
  {
    'P.obj': {
      number: 'preamble',
      summary:
        'Recalls five aims that arms transfers serve under NSM-18, from shared security to respect for the law of war and less harm to civilians.',
      quote: 'strengthen the collective security of the United States and its allies',
      force: 'meaning',
    },
    'P.eum': {
      number: 'preamble',
      summary:
        'Recalls that State and Defense each watch how transferred items are used, under the Arms Export Control Act.',
      quote: 'the Department of Defense implement end-use monitoring programs',
      force: 'meaning',
    },
    'P.understand': {
      number: 'preamble',
      summary:
        'Explains that the United States needs to know how far its partners keep to international law, because some of its own legal duties depend on it.',
      quote: 'the United States must maintain an appropriate understanding of',
      force: 'meaning',
    },
    'P.general': {
      number: 'preamble',
      summary:
        'Makes both Secretaries answerable for the lawfulness of every transfer their departments carry out, whatever the program: international humanitarian and human rights law, the Leahy laws and NSM-18 included.',
      quote: 'responsible for ensuring that all transfers of defense articles and defense services',
      force: 'shall',
      binds: ['state', 'defense'],
      unchecked:
        'Being lawful in every respect is a legal conclusion about a whole program; case files hold the facts behind single questions only.',
    },
    '1(a)': {
      summary:
        'Sets the reach of the memorandum: defense articles that State or Defense provide to foreign governments from its date on, paid for by appropriations under their security assistance or cooperation authorities. FMF, USAI, 10 U.S.C. 333 and drawdowns are named.',
      quote: 'applies prospectively to the provision to foreign governments by the Departments',
      force: 'scope',
    },
    '1(a).pre': {
      summary:
        'Both assurances come first: State must hold them before covered articles are provided, except while a period of 1(c) is running.',
      quote: 'Prior to the Departments of State or Defense providing such defense articles',
      force: 'shall',
      binds: ['state'],
    },
    '1(a)(i)': {
      summary:
        'State must get a credible and reliable promise in writing, from a representative it finds suitable, that the recipient will keep to international humanitarian law and other applicable international law when it uses the articles.',
      quote: 'the recipient country will use any such defense articles in accordance with',
      force: 'shall',
      binds: ['state'],
    },
    '1(a)(ii)': {
      summary:
        'State must get a second promise of the same quality: wherever the recipient uses the articles in an armed conflict, it will help humanitarian aid from or supported by the United States to pass, and will not obstruct it arbitrarily.',
      quote: 'facilitate and not arbitrarily deny, restrict, or otherwise impede, directly or indirectly',
      force: 'shall',
      binds: ['state'],
    },
    '1(a).enf': {
      summary: 'Points to 1(b) as the way in which the assurances are given effect.',
      quote: 'shall be enforceable consistent with subsection (b) of this section',
      force: 'scope',
    },
    '1(b)': {
      summary:
        'A Secretary who concludes that assurances have become doubtful and need another look must tell the President, through the National Security Advisor, and propose how to examine and repair the matter.',
      quote: 'within 45 days of such assessment and shall indicate appropriate next steps',
      force: 'shall',
      binds: ['state', 'defense'],
      limit: { days: 45, after: 'the assessment' },
    },
    '1(b).rem': {
      summary:
        'Names the range of possible remedies: at one end new assurances, at the other a stop to further transfers.',
      quote: 'could include actions from refreshing the assurances to suspending any further transfers',
      force: 'may',
    },
    '1(c)': {
      summary:
        'Allows time for governments that were being supplied when the memorandum was issued: State must get their assurances within one of two periods.',
      quote: 'from foreign governments already receiving such defense articles',
      force: 'shall',
      binds: ['state'],
    },
    '1(c)(i).obtain': {
      summary:
        'The shorter period: State must get the assurances of each country that it deems to have been using covered articles in an active armed conflict on the date of the memorandum.',
      quote: 'not later than 45 days after the date of this memorandum',
      force: 'shall',
      binds: ['state'],
      limit: { days: 45, after: 'the date of the memorandum' },
    },
    '1(c)(i).update': {
      summary:
        'State must tell the President, through the National Security Advisor, which countries of the 45-day group have given assurances.',
      quote: 'shall provide an update to the President',
      force: 'shall',
      binds: ['state'],
      limit: { days: 45, after: 'the date of the memorandum' },
    },
    '1(c)(i).pause': {
      summary:
        'When a country of the 45-day group has not given its assurances in time, transfers to it stop until it has.',
      quote: 'shall be paused until the required assurances are obtained',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '1(c)(ii).obtain': {
      summary:
        'The longer period: State must get the assurances of every other country that was already being supplied.',
      quote: 'not later than 180 days after the date of this memorandum',
      force: 'shall',
      binds: ['state'],
      limit: { days: 180, after: 'the date of the memorandum' },
    },
    '1(c)(ii).update': {
      summary:
        'State must tell the President, through the National Security Advisor, which countries of the 180-day group have given assurances.',
      quote: 'shall provide an update to the President',
      force: 'shall',
      binds: ['state'],
      limit: { days: 180, after: 'the date of the memorandum' },
    },
    '1(c)(ii).pause': {
      summary:
        'When a country of the 180-day group has not given its assurances in time, transfers to it stop until it has.',
      quote: 'shall be paused until the required assurances are obtained',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '1(d)(1)': {
      summary: 'Leaves air defense systems outside the memorandum.',
      quote: 'does not apply to (1) air defense systems',
      force: 'scope',
    },
    '1(d)(2)': {
      summary:
        'Leaves out other items meant for defense alone, and items whose purpose is non-lethal throughout and lies outside armed conflict.',
      quote: 'for strictly defensive purposes or are exclusively for non-lethal purposes',
      force: 'scope',
    },
    '1(d)(3)': {
      summary: 'Leaves out articles and services that by their nature do not kill.',
      quote: 'defense articles or defense services that are non-lethal in nature',
      force: 'scope',
    },
    '1(d)(4)': {
      summary:
        'Leaves out transfers that serve nothing but what the Department of Defense itself needs to operate.',
      quote: 'transfers strictly for the operational needs of the Department of Defense',
      force: 'scope',
    },
    '1(e)': {
      summary:
        'Brings in defense services, so far as one of the Secretaries finds that covering them furthers the policy.',
      quote: 'services the Secretary of State or the Secretary of Defense determines',
      force: 'scope',
    },
    '1(f)': {
      summary:
        'Either Secretary may set aside requirements of section 1 when an imperative of national security justifies it in a rare and extraordinary case. The President must be told at the same time, with the reasons.',
      quote: 'with concurrent notification to the President',
      force: 'may',
      binds: ['state', 'defense'],
      limit: { days: 0, after: 'the exercise of the waiver' },
    },
    '1(f).lim': {
      summary:
        'Asks that a waiver reach no further, and last no longer, than the national security interest is judged to need.',
      quote: 'Such waiver should be as limited in time, scope, and nature',
      force: 'should',
      binds: ['state', 'defense'],
    },
    '2(a)': {
      summary:
        'Both Secretaries must report in writing to six committees of Congress, a first time within the limit and then once in each fiscal year. Other national security committees receive it on request, as appropriate.',
      quote: 'Not later than 90 days after the date of this memorandum',
      force: 'shall',
      binds: ['state', 'defense'],
      limit: { days: 90, after: 'the date of the memorandum' },
    },
    '2(a).brief': {
      summary: 'Senior officials of both departments add oral briefings where these are appropriate as well.',
      quote: 'through verbal briefings by appropriate senior officials of their respective departments',
      force: 'shall',
      binds: ['state', 'defense'],
      unchecked:
        'The departments judge for themselves when a briefing is called for, so a missing one shows nothing.',
    },
    '2(a).scope': {
      summary:
        'The report is about the articles that 1(a) covers and, as appropriate, the services that 1(e) brings in.',
      quote: 'The written report shall address defense articles and, as appropriate, defense services',
      force: 'scope',
    },
    '2(a)(i)': {
      summary: 'The report lists the assurances that were received after the last one.',
      quote: 'any new assurances obtained since the prior report',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(ii)': {
      summary:
        'The report weighs credible claims that covered items were used contrary to international law. Where a conclusion can reasonably be drawn it gives one, and says whether the recipient held anyone to account.',
      quote: 'any credible reports or allegations that such defense articles',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(iii)': {
      summary: 'The report explains the method behind item (ii).',
      quote: 'make the assessment described in subsection (a)(ii) of this section',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(iv)(1)': {
      summary:
        'The report analyses credible reports that covered items were used in a way found to fall short of good practice in sparing civilians, measured also by the practice of the United States military and the guidance of both departments.',
      quote: 'inconsistent with established best practices for mitigating civilian harm',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(iv)(2)': {
      summary:
        'The report says how far the assistance program concerned works to make the recipient adopt such practice.',
      quote: 'efforts to induce effective implementation of such civilian harm mitigation best practices',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(v)': {
      summary: 'The report explains the method behind item (iv).',
      quote: 'make the assessment and analysis described in subsection (iv) of this section',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(vi)': {
      summary:
        'The report describes each known case of covered items that went astray or were put to a use they were not meant for, and what was done about it.',
      quote: 'not being received by the recipient foreign government that is the intended',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(vii).a': {
      summary: 'The report judges of each recipient whether it kept its promise on humanitarian aid.',
      quote: 'whether each foreign government recipient has abided by the assurances received',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(vii).b': {
      summary:
        'The report judges of each recipient whether it meets section 620I of the Foreign Assistance Act.',
      quote: 'whether such recipient is in compliance with section 620I',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(vii).c': {
      summary:
        'The report judges of each recipient whether it gave humanitarian efforts its full cooperation where it fights with covered items.',
      quote: 'whether such recipient has fully cooperated with United States Government efforts',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(a)(viii)': {
      summary:
        'The report names whatever stood in the way of items (i) to (vii), and says whether the information needed for them exists.',
      quote: 'a description of any challenges to conducting the assessment and analysis',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(b)': {
      summary:
        'The report and any briefing with it carry no classified matter; what has to be protected may go into a classified supplement.',
      quote: 'shall be unclassified but may be supplemented',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(c)': {
      summary:
        'The first report looks back: it includes what is known of the use of covered items, from January 2023 on, by recipients that took part in armed conflict in that year.',
      quote: 'shall include available information on the use, since January 2023, of',
      force: 'shall',
      binds: ['state', 'defense'],
    },
    '2(d).1': {
      summary: 'The committees must hear of each report that the President receives under 1(b).',
      quote: 'within 7 days following any report provided to the President',
      force: 'shall',
      binds: ['state', 'defense'],
      limit: { days: 7, after: 'the report to the President' },
    },
    '2(d).2': {
      summary: 'The committees must hear of each waiver that the President is told of under 1(f).',
      quote: 'notification provided to the President of the exercise of a waiver',
      force: 'shall',
      binds: ['state', 'defense'],
      limit: { days: 7, after: 'the notification to the President' },
    },
    '2(d).3': {
      summary:
        'The committees must hear of each new assurance, unless Congress learns of it by another report within the same time.',
      quote: 'within 30 days of receiving such assurances if not otherwise reported',
      force: 'shall',
      binds: ['state', 'defense'],
      limit: { days: 30, after: 'the receipt of the assurances' },
    },
    '3': {
      summary:
        'Takes the meaning of "defense article" and "defense service" from the Arms Export Control Act.',
      quote: 'have the meanings given in section 47 of the Arms Export Control',
      force: 'meaning',
    },
    '4(a)(i)': {
      summary: 'Leaves the legal powers of departments, agencies and their heads as they are.',
      quote: 'the authority granted by law to an executive department or agency',
      force: 'scope',
    },
    '4(a)(ii)': {
      summary: 'Leaves the budgetary, administrative and legislative work of the Director of OMB as it is.',
      quote: 'the functions of the Director of the Office of Management and Budget',
      force: 'scope',
    },
    '4(b)': {
      summary:
        'The memorandum is carried out within the law and within the money that Congress appropriates.',
      quote: 'shall be implemented consistent with applicable law',
      force: 'shall',
      binds: ['state', 'defense'],
      unchecked:
        'Sets the bounds for carrying out everything else and asks for no act of its own that could be recorded.',
    },
    '4(c)': {
      summary: 'Gives no one a right that a court could enforce against the United States or anyone else.',
      quote: 'is not intended to, and does not, create any right or benefit',
      force: 'scope',
    },
    '4(d)': {
      summary:
        'Disclaims any belief that treaties or custom demand these requirements, and asks not to be cited as if they did.',
      quote: 'this memorandum should not be understood or cited to that effect',
      force: 'scope',
    },
  },
  readings,
);

/** The keys of its clauses. */
export type Nsm20Key = (typeof nsm20.clauses)[number]['key'];

/** Its end, as reported. The text itself names none. */
export const reportedEnd = {
  on: plainDate('2025-02-21'),
  because: 'An order of that day, which was not published, was reported to have rescinded the memorandum.',
} as const;

/** The day from which on the first report looks back: section 2(c), "since January 2023". */
export const lookback = plainDate('2023-01-01');

/** The clause of one of the two assurances, by the name that records give it. */
export const limbClause = (limb: 'ihl' | 'humanitarian-access') =>
  nsm20.clause(limb === 'ihl' ? '1(a)(i)' : '1(a)(ii)');
