/** Where NSM-20 allows more than one reading: the readings, the one taken, and why. */
import type { Reading } from '../../engine/clause.ts';

/** The readings of NSM-20, AMB-01 to AMB-38. */
export const readings = [
  {
    id: 'AMB-01',
    clauses: ['1(a)'],
    question: 'From which event on is a transfer covered, and does an older contract keep it out?',
    readings: {
      a: 'What is provided after 8 February 2024 is covered, however old the contract.',
      b: 'A transfer is covered only when it was approved or its funds were obligated after 8 February 2024.',
    },
    ours: 'a',
    because:
      'The text speaks of providing, not of contracting, and 1(c) would have little to govern if deliveries under old contracts were left out.',
  },
  {
    id: 'AMB-02',
    clauses: ['1(a)'],
    question: 'Can a recipient be something other than a foreign government?',
    readings: {
      a: 'No. It takes a foreign government.',
      b: 'Yes: an authority that acts in the place of a government counts as one. An international organization does not.',
    },
    ours: 'b',
    because: 'The State Department, in its report, put authorities beside governments among the partners.',
  },
  {
    id: 'AMB-03',
    clauses: ['1(a)'],
    question: 'Do the four funding authorities that are named close the list?',
    readings: {
      a: 'No. They are examples, and any appropriated security assistance or cooperation counts.',
      b: 'Yes. Only FMF, USAI, 10 U.S.C. 333 and section 506 drawdowns count.',
    },
    ours: 'a',
    because:
      'A list that opens with "including" gives examples. Each transfer therefore has to name its own authority.',
  },
  {
    id: 'AMB-04',
    clauses: ['1(a)'],
    question: 'Is a direct commercial contract that FMF pays for provided by the departments?',
    readings: {
      a: 'Yes. Public money pays for it.',
      b: 'No. It is the seller who supplies the recipient.',
    },
    ours: 'a',
    because:
      'Coverage turns on where the money comes from. The point is open enough for a warning until someone decides it.',
  },
  {
    id: 'AMB-05',
    clauses: ['1(a)', '2(a).scope'],
    question:
      'Are excess articles, leases, loans and paid sales from stock funded with congressional appropriations?',
    readings: {
      a: 'No. Excess articles may not draw on procurement funds, and a lessee or buyer pays its own way.',
      b: 'Yes. A drawdown also takes from stock, and the text names drawdowns.',
      c: 'The text does not tell. Someone has to decide and record it.',
    },
    ours: 'c',
    because: 'Either answer could be wrong at a cost, so the matter stays open until a decision is on file.',
  },
  {
    id: 'AMB-06',
    clauses: ['1(a).pre'],
    question: 'At which moment is an article provided?',
    readings: {
      a: 'When it is delivered, or title or possession passes.',
      b: 'When funds are obligated or the letter of offer, or its equivalent, is signed.',
      c: 'When the transfer is approved, delegated or announced.',
      d: 'When the first shipment of its line leaves.',
    },
    ours: 'a',
    because:
      'The word suggests handing over. Since auditors found no settled delivery point for drawdowns (GAO-24-106289), each date keeps the event it belongs to.',
  },
  {
    id: 'AMB-07',
    clauses: ['1(a).pre', '1(c)'],
    question: 'Does a recipient that was first supplied after issuance get time to give its assurances?',
    readings: {
      a: 'No. Both assurances have to be there before anything is provided.',
      b: 'Yes. The 45 or 180 days are open to every recipient.',
    },
    ours: 'a',
    because:
      'The extra time is granted to governments that were being supplied on the day of the memorandum.',
  },
  {
    id: 'AMB-08',
    clauses: ['1(a).pre', '1(c)'],
    question: 'May supplies go on without assurances while the 45 or 180 days run?',
    readings: {
      a: 'Yes. For recipients already supplied, the periods replace the rule that assurances come first.',
      b: 'No. The rule that assurances come first holds for every delivery all the same.',
    },
    ours: 'a',
    because: 'If supplies were barred from the first day, there would be nothing left to pause on the last.',
  },
  {
    id: 'AMB-09',
    clauses: ['1(a)(i)', '1(a)(ii)'],
    question: 'Does each assurance need its own document, and each program or transfer its own assurances?',
    readings: {
      a: 'No. A single document for the whole country may hold both.',
      b: 'Yes. They are given anew for each program or transfer.',
    },
    ours: 'a',
    because: 'Governments gave both in one letter. The two promises are still recorded and judged apart.',
  },
  {
    id: 'AMB-10',
    clauses: ['1(a)'],
    question: 'Does an assurance run out, for example when a government falls or a war begins?',
    readings: {
      a: 'No. It stands until it is withdrawn or found wanting.',
      b: 'Yes. An important change of circumstances calls for a fresh one.',
    },
    ours: 'a',
    because:
      'The text sets no term, and 1(b) treats renewal as one remedy among others. A date for review is advice only.',
  },
  {
    id: 'AMB-11',
    clauses: ['1(d)(2)', '1(d)(3)'],
    question: 'How much does "other than in armed conflict" govern, and what does (3) leave to (2)?',
    readings: {
      a: 'It governs the non-lethal purposes alone. Items for strict defense are exempt in war too, and (3) is about what an item is, not what it is for.',
      b: 'It governs both halves, so that defensive items used in an armed conflict are covered.',
      c: 'It hardly matters for non-lethal items, which (3) exempts everywhere, in armed conflict as well.',
    },
    ours: 'a',
    because:
      'The second "are" begins a new description. Each exemption then keeps work of its own: (2) looks at the purpose, (3) at the nature of the item.',
  },
  {
    id: 'AMB-12',
    clauses: ['1(b)'],
    question:
      'Must an assessment find two things, that the assurances are in doubt and that they need revisiting?',
    readings: {
      a: 'Yes, both.',
      b: 'No. Assurances in doubt need revisiting without more.',
    },
    ours: 'a',
    because: 'The two are joined by "and".',
  },
  {
    id: 'AMB-13',
    clauses: ['1(b)'],
    question: 'From which act does the time to report run?',
    readings: {
      a: 'From the dated conclusion of a Secretary, or of an official acting for one.',
      b: 'From the first such finding of a bureau.',
      c: 'Only from a formal declaration that an assessment has been made.',
    },
    ours: 'a',
    because:
      'Letters and staff papers of 2024 voiced doubts, and none was declared an assessment. Such papers are a hint to look, and start no clock.',
  },
  {
    id: 'AMB-14',
    clauses: ['1(b)'],
    question: 'When the two Secretaries reach their assessments on different days, how many clocks run?',
    readings: {
      a: 'Two, one for each Secretary.',
      b: 'One, counted from the first assessment.',
    },
    ours: 'a',
    because: 'The duty falls on the Secretary who made the assessment, and is stated for one or the other.',
  },
  {
    id: 'AMB-15',
    clauses: ['1(b).rem'],
    question: 'Do transfers have to stop once assurances are no longer credible?',
    readings: {
      a: 'No. Suspension is among the things that may be done.',
      b: 'In effect they do, since 1(a) is not satisfied for whatever is provided next.',
    },
    ours: 'a',
    because: 'The sentence lists possibilities. Transfers that go on all the same deserve a plain warning.',
  },
  {
    id: 'AMB-16',
    clauses: ['1(f)', '2(d).2'],
    question: 'When is the notification of a waiver concurrent?',
    readings: {
      a: 'When it is made on the day the waiver is exercised.',
      b: 'When it is made before anyone acts on the waiver, or as they do.',
      c: 'When it follows without unreasonable delay.',
    },
    ours: 'a',
    because:
      'This asks the most of the record and hides nothing: the number of days between the two is shown.',
  },
  {
    id: 'AMB-17',
    clauses: ['1(c)(i).obtain', '1(c)(ii).obtain'],
    question: 'How is it known which of the two periods a country has?',
    readings: {
      a: 'From a decision of the Secretary that is on record.',
      b: 'It can be worked out from what is known of armed conflicts.',
    },
    ours: 'a',
    because:
      'The text leaves it to what the Secretary deems, and the lists were never published. A country without a decision is reported, not guessed at.',
  },
  {
    id: 'AMB-18',
    clauses: ['1(c)(i).obtain', '1(c)(ii).obtain'],
    question: 'What becomes of the period when a country goes to war, or makes peace, after issuance?',
    readings: {
      a: 'Nothing. The group is settled by how things stood on the day of the memorandum.',
      b: 'Going to war starts a new period of 45 days.',
      c: 'No period starts, but the promise on humanitarian aid begins to matter in practice.',
    },
    ours: 'a',
    because:
      'Both groups are described by that day. A notice recalls that the promise on aid is now at work.',
  },
  {
    id: 'AMB-19',
    clauses: ['1(c)(i).update', '1(c)(ii).update'],
    question: 'Do the 45 and 180 days also bind the update to the President?',
    readings: {
      a: 'Yes. It is due by the same day as the assurances.',
      b: 'No. It has no day of its own.',
    },
    ours: 'a',
    because:
      'One sentence asks for both. As the day is not repeated, a late update is a warning and no more.',
  },
  {
    id: 'AMB-20',
    clauses: ['2(a)', '2(a).brief'],
    question: 'When are the reports after the first one due?',
    readings: {
      a: 'At any time in each fiscal year from 2025 on, at the latest on its 30 September.',
      b: 'The rest of fiscal year 2024 needs a report of its own as well.',
      c: 'Every year around the date of the first.',
    },
    ours: 'a',
    because:
      'The first report belongs to fiscal year 2024, and "thereafter" counts from the year that follows. No month is named.',
  },
  {
    id: 'AMB-21',
    clauses: ['1(c)(i).pause', '1(c)(ii).pause'],
    question: 'Does a pause end when one assurance has come in, or one whose credibility is disputed?',
    readings: {
      a: 'No. It takes both, each found credible and reliable.',
      b: 'Yes. Any written assurance ends it.',
    },
    ours: 'a',
    because: 'What ends the pause are the assurances that 1(a) requires, with every quality it asks of them.',
  },
  {
    id: 'AMB-22',
    clauses: ['2(d).1', '2(d).2'],
    question: 'How are the 7 days for telling the committees counted?',
    readings: {
      a: 'In calendar days, for each report or notification, from the day it is provided. An update under 1(c) starts no count.',
      b: 'From the day it reaches the President.',
      c: 'In working days.',
    },
    ours: 'a',
    because: 'The text says days and names the act of providing. Nothing in it sets weekends apart.',
  },
  {
    id: 'AMB-23',
    clauses: ['1(f)', '1(c)(i).pause', '1(c)(ii).pause'],
    question: 'Can a waiver release transfers that are already paused?',
    readings: {
      a: 'Yes, for as long and as far as it reaches. Then the pause returns.',
      b: 'No. Nothing but the assurances ends a pause.',
    },
    ours: 'a',
    because: 'The pause is a requirement of section 1, and these are what a waiver sets aside.',
  },
  {
    id: 'AMB-24',
    clauses: ['1(c)(i).pause', '1(c)(ii).pause'],
    question: 'How much does a pause stop?',
    readings: {
      a: 'Further transfers of covered articles, and of services where these are covered.',
      b: 'Everything for that country, with new obligations and shipments under way.',
    },
    ours: 'a',
    because:
      'Items exempt under 1(d) are not touched by the memorandum. A shipment under way is worth a look.',
  },
  {
    id: 'AMB-25',
    clauses: ['1(d)(1)', '1(d)(3)', '1(d)(4)', '2(a).scope'],
    question: 'Does an exemption need a decision, and is it judged by package or by line?',
    readings: {
      a: 'It applies by itself, line by line. The record gives the reason for each line.',
      b: 'It applies only after a formal determination.',
    },
    ours: 'a',
    because:
      'The text asks for no decision. Packages mix exempt and covered items, such as interceptors with launchers, so one reason for all would not do.',
  },
  {
    id: 'AMB-26',
    clauses: ['1(d)(2)'],
    question: 'Whose intention makes a purpose defensive, and does later use undo it?',
    readings: {
      a: 'That of the United States when it approved the transfer.',
      b: 'What the item is really used for decides.',
    },
    ours: 'a',
    because:
      'An intention precedes the use. An incident that contradicts it is a reason to look at the exemption again.',
  },
  {
    id: 'AMB-27',
    clauses: ['1(e)', '3'],
    question: 'Which services are covered, and does any service count without a determination?',
    readings: {
      a: 'Services as the Arms Export Control Act defines them, training among them, once one of the Secretaries has determined it on record.',
      b: 'Whatever service comes along with a covered article.',
    },
    ours: 'a',
    because:
      'Section 3 chooses that definition over the narrower one of the Foreign Assistance Act, and 1(e) makes the determination the test.',
  },
  {
    id: 'AMB-28',
    clauses: ['1(f)', '1(f).lim'],
    question: 'Is a waiver without an end, or for a whole country, invalid?',
    readings: {
      a: 'No, but it departs from advice that the text gives.',
      b: 'Yes. It falls short of a requirement.',
    },
    ours: 'a',
    because: 'The sentence says "should". A missing end or scope is pointed out.',
  },
  {
    id: 'AMB-29',
    clauses: ['2(a)'],
    question: 'Who has to make the report?',
    readings: {
      a: 'Both departments, in one report or in two.',
      b: 'The State Department can send it alone.',
    },
    ours: 'a',
    because: 'The duty to report is laid on the two Secretaries together.',
  },
  {
    id: 'AMB-30',
    clauses: ['1(a).pre'],
    question: 'When a recipient passes its articles on, does the next holder owe assurances?',
    readings: {
      a: 'The text is silent. A government that receives them with consent of the United States is treated as a recipient itself.',
      b: 'No. The promise of the first holder goes along with the articles.',
    },
    ours: 'a',
    because:
      'A promise binds the one who gave it, and consent to a retransfer is where the United States has its say.',
  },
  {
    id: 'AMB-31',
    clauses: ['1(a)(ii)', '2(a)(vii).b'],
    question: 'Does keeping the promise on humanitarian aid settle compliance with section 620I?',
    readings: {
      a: 'No. They are two questions with two answers.',
      b: 'Yes. The answer to one answers the other.',
    },
    ours: 'a',
    because:
      'The statute looks at any restriction, arbitrary or not, of United States aid alone, within or outside a conflict, once it is made known to the President.',
  },
  {
    id: 'AMB-32',
    clauses: ['1(a).enf'],
    question: 'What does it mean for assurances to be enforceable?',
    readings: {
      a: 'That doubts are reported and remedied under 1(b), and nothing beyond that.',
      b: 'That the recipient is legally bound by them.',
    },
    ours: 'a',
    because: 'The sentence itself refers to 1(b), and 4(c) rules out rights that could be enforced at law.',
  },
  {
    id: 'AMB-33',
    clauses: ['P.general'],
    question: 'Does the general duty of lawful transfer reach items that 1(d) exempts?',
    readings: {
      a: 'Yes. It is about all transfers, and the laws it names apply of themselves.',
      b: 'No. Nothing in the memorandum applies to an exempt item.',
    },
    ours: 'a',
    because:
      'An exemption from a memorandum cannot lift a statute. Statutory questions stay open for exempt lines.',
  },
  {
    id: 'AMB-34',
    clauses: ['2(a)(ii)', '2(a)(iv)(1)'],
    question: 'When is a report credible, and does each incident have to appear?',
    readings: {
      a: 'Each incident has a record that shows its source, how it was weighed and by whom.',
      b: 'A summary of the whole picture is enough.',
    },
    ours: 'a',
    because: 'Readers need to trace a conclusion to what it rests on, and a summary does not let them.',
  },
  {
    id: 'AMB-35',
    clauses: ['2(a)(vi)'],
    question: 'Does the report have to tell of exempt items that were lost or misused?',
    readings: {
      a: 'No. It is about covered items.',
      b: 'Yes. It is about any item.',
    },
    ours: 'a',
    because:
      'The words "such defense articles" point back to the covered ones. An annex may tell of the others.',
  },
  {
    id: 'AMB-36',
    clauses: ['2(a)(vii).a', '2(a)(vii).b', '2(a)(vii).c'],
    question: 'Are the three humanitarian questions answered for recipients at peace as well?',
    readings: {
      a: 'Yes, in a row for each recipient. "Not applicable" is an answer when it comes with a reason.',
      b: 'No. They are for recipients in an armed conflict.',
    },
    ours: 'a',
    because: 'The item asks about each recipient and makes no exception.',
  },
  {
    id: 'AMB-37',
    clauses: ['2(c)'],
    question: 'Whose use of articles does the look-back cover?',
    readings: {
      a: 'That of recipients that took part in armed conflict in 2023, in whichever group of 1(c) they are.',
      b: 'That of the 45-day group.',
    },
    ours: 'a',
    because:
      'One test looks at a year, the other at a day. A war that ended in December 2023 meets the first and not the second.',
  },
  {
    id: 'AMB-38',
    clauses: ['2(d).3'],
    question: 'Which other report to Congress makes the 30-day notice of an assurance unnecessary?',
    readings: {
      a: 'A written one that all six committees have within the 30 days; the report of 2(a) can be it.',
      b: 'Any disclosure to anyone in Congress.',
      c: 'The report of 2(a) and no other.',
    },
    ours: 'a',
    because:
      'The exception serves the committees that are owed the notice, and it is tied to the same 30 days: a later report cures nothing.',
  },
] as const satisfies readonly Reading[];
