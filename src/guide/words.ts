/** Words that outputs use, with their meaning here. */

export interface Word {
  readonly word: string;
  readonly meaning: string;
  readonly see: readonly string[];
}

export const words: readonly Word[] = [
  {
    word: 'verdict',
    meaning:
      'What the memorandum says of providing one line of a transfer on one day: assured, paused, exempt and so on. The first that applies is given.',
    see: ['assured', 'paused', 'barred', 'undetermined'],
  },
  {
    word: 'finding',
    meaning:
      'Something in the records that needs a look: an error, a warning or information, at a place in a file, under a clause. It speaks of the record, never of guilt.',
    see: ['ignored', 'fingerprint'],
  },
  {
    word: 'duty',
    meaning:
      'Something that a clause requires by a day: a clock. A fact starts it, another discharges it, and its state follows as of any day.',
    see: ['pending', 'overdue', 'late', 'met'],
  },
  {
    word: 'reading',
    meaning:
      'One way to understand the text where it allows more than one. Each such place has a name (AMB-08), the ways it can be read, the one taken here, and why.',
    see: ['AMB-08', 'AMB-20'],
  },
  {
    word: 'credibility',
    meaning:
      'The finding of the Secretary of State on whether an assurance is credible and reliable. The last one by a day governs that day; without any, whether the assurance stands is undetermined.',
    see: ['stands', 'nsm20/assurance-not-assessed', 'nsm20/rejected-assurance'],
  },
  {
    word: 'as-of day',
    meaning:
      'The day of the question: today in Washington, or --as-of. A fact dated after it has not happened; a fact not known to the day may or may not have.',
    see: ['house/future-fact'],
  },
  {
    word: 'span',
    meaning:
      'A day not known to the day: some one day between two, both possible. Written 2024-03-14/2024-03-24, ../2024-03-24, 2024-03-14/.., 2024-03 or 2024. A rule speaks of a breach only when every day of the span agrees; else it is undetermined.',
    see: ['undetermined'],
  },
  {
    word: 'stands',
    meaning:
      'An assurance stands on a day when it is written, received by that day, not withdrawn by it, and the governing finding on it is credible and reliable.',
    see: ['1(a)', 'nsm20/assurance-not-assessed', 'nsm20/half-assured'],
  },
  {
    word: 'obtained',
    meaning: "A recipient's assurances are obtained on the first day on which both of them stand.",
    see: ['1(c)', 'nsm20/obtain-assurances', 'AMB-09'],
  },
  {
    word: 'limb',
    meaning:
      'One of the two assurances: on international humanitarian law, 1(a)(i), or on humanitarian access, 1(a)(ii). A record names them ihl and humanitarian-access.',
    see: ['1(a)(i)', '1(a)(ii)'],
  },
  {
    word: 'group',
    meaning:
      'Which of the two periods of section 1(c) a recipient has, by the determination whether it was engaged in an active armed conflict on the day of the memorandum. Absent means undecided; it is never inferred.',
    see: ['1(c)', 'nsm20/undecided-group', 'AMB-08'],
  },
  {
    word: 'line',
    meaning:
      'One item of a transfer. Each has a verdict for every delivery on its day, and one for providing it on the as-of day.',
    see: ['transfer', 'nsm20/undeliverable-line'],
  },
  {
    word: 'draft',
    meaning: 'A record with "draft: true" is checked for shape only, satisfies nothing and is counted apart.',
    see: ['house/draft-with-facts'],
  },
  {
    word: 'ignored',
    meaning:
      'A finding that the record itself accepts openly under "ignore", with office, reason and last day. It never fails a run; every output but github and gitlab shows it. An acceptance that meets a finding of another day is dormant; one that meets none is unused.',
    see: ['house/expired-ignore', 'house/unused-ignore', 'fields'],
  },
  {
    word: 'public-only',
    meaning:
      'A setting for an outsider\'s record ("records: public-only"): a notice that nobody published is unknown, not missing.',
    see: ['undetermined'],
  },
  {
    word: 'provisional',
    meaning:
      'A deadline whose clock has not started because the step before it is still open; its day is the latest that it can be.',
    see: ['nsm20/notify-assessment-report', 'nsm20/notify-waiver'],
  },
  {
    word: 'withheld',
    meaning:
      'How many findings wait for a file that could not be taken in. One root cause is told once; what depends on it is counted.',
    see: ['house/unreadable'],
  },
  {
    word: 'in force',
    meaning:
      'The days on which the memorandum binds: from 2024-02-08 to the "until" of nsm20.yaml. Without it no end is applied.',
    see: ['not-in-force', 'lapsed'],
  },
  {
    word: 'committees',
    meaning:
      'The six committees of section 2(a): sfrc, sasc and sac are the Senate committees on Foreign Relations, on Armed Services and on Appropriations; hfac, hasc and hac the House committees on Foreign Affairs, on Armed Services and on Appropriations.',
    see: ['2(a)', '2(d)', 'nsm20/missing-committee'],
  },
  {
    word: 'apnsa',
    meaning:
      'The Assistant to the President for National Security Affairs, through whom the President is told.',
    see: ['1(b)', 'nsm20/not-through-apnsa'],
  },
  {
    word: 'fiscal year',
    meaning: 'From 1 October to 30 September, named by the year in which it ends.',
    see: ['nsm20/annual-report', 'AMB-20'],
  },
  {
    word: 'fingerprint',
    meaning: 'What names a finding in JSON while its record, rule and field stay; its line may move.',
    see: [],
  },
];
