/** Every command and every kind of misuse, run for real: what it answers, what it complains of, and its exit code. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanUp, nsm20, put, repository, temporary } from './program.ts';

cleanUp();

const freedonia = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
sources:
  - title: Gazette of Freedonia
`;
/** Nothing is wrong in it on 2024-02-20; the first report is due on 2024-05-08. */
const calm = repository(freedonia);
/** The same, and its report came two days late. */
const late = repository(`${freedonia}
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
from: [state, defense]
submitted: 2024-05-10
committees: [sfrc, sasc, sac, hfac, hasc, hac]
sources:
  - title: Transmittal letter
`);
/** One file that cannot be read beside one that can. */
const broken = repository(`${freedonia}
-- sylvania.yaml --
kind: recipient
name: [
`);

const settings = (text: string, archive = freedonia): string =>
  repository(`${archive}\n-- nsm20.yaml --\n${text}`);

const linked = temporary({ 'nsm20.yaml': 'cases: link\n' });
mkdirSync(join(linked, 'real'));
put(linked, 'real/freedonia.yaml', 'kind: recipient\nname: Freedonia\n');
symlinkSync('real', join(linked, 'link'));
symlinkSync(calm, join(linked, 'elsewhere'));

const hollow = temporary();
mkdirSync(join(hollow, 'cases'));
const strayOnly = temporary({ 'cases/letter.txt': 'a letter' });
const settingsFolder = temporary({ 'nsm20.yaml/inner': '', 'cases/freedonia.yaml': 'kind: recipient\n' });
const settingsLink = temporary({ 'real.yaml': 'title: Real\n', 'cases/freedonia.yaml': 'kind: recipient\n' });
symlinkSync('real.yaml', join(settingsLink, 'nsm20.yaml'));
const otherSettings = temporary({ 'office/settings.yaml': 'title: Office\ncases: records\n' });
put(
  otherSettings,
  'office/records/freedonia.yaml',
  'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
);

const versioned = temporary({ 'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\n' });
execFileSync('git', ['init', '--quiet', versioned]);

const day = '--as-of=2024-02-20';
const warned = '--as-of=2024-05-01';
const overdue = '--as-of=2024-05-09';

interface Row {
  readonly what: string;
  readonly args: readonly string[];
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly code: 0 | 1 | 2;
  /** Fragments of standard output; none: it is empty. */
  readonly out?: readonly (string | RegExp)[];
  /** Fragments of standard error; none: it is empty. */
  readonly err?: readonly (string | RegExp)[];
}

const commands: readonly Row[] = [
  {
    what: 'nothing at all explains the program',
    args: [],
    code: 0,
    out: ['Usage: nsm20', 'check [paths]', 'Exit codes:'],
  },
  { what: '--version', args: ['--version'], code: 0, out: [/^\d+\.\d+\.\d+\n$/] },
  { what: '-V', args: ['-V'], code: 0, out: [/^\d+\.\d+\.\d+\n$/] },
  { what: '--help', args: ['--help'], code: 0, out: ['Usage: nsm20', '--as-of <day>', 'deadlines'] },
  { what: '-h', args: ['-h'], code: 0, out: ['Usage: nsm20'] },
  { what: 'help', args: ['help'], code: 0, out: ['Usage: nsm20'] },
  {
    what: 'help check',
    args: ['help', 'check'],
    code: 0,
    out: ['Usage: nsm20 check', '--fail-on', '(default)\n  concise    a line for each finding\n'],
  },
  { what: 'check --help', args: ['check', '--help'], code: 0, out: ['Usage: nsm20 check', '--rev <ref>'] },
  { what: 'help deadlines', args: ['help', 'deadlines'], code: 0, out: ['--overdue', '--recipient'] },
  {
    what: 'show --help asks for no id',
    args: ['show', '--help'],
    code: 0,
    out: ['Usage: nsm20 show', 'text (default)'],
  },
  {
    what: 'check with nothing to find',
    args: ['check', day],
    code: 0,
    out: ['Checked 1 record for 1 recipient as of Tue 2024-02-20: nothing found.'],
  },
  {
    what: 'check with a finding',
    args: ['check', overdue],
    code: 1,
    out: ['error[nsm20/first-report]', '1 day overdue', '--> cases/freedonia.yaml:'],
  },
  {
    what: 'check, concise',
    args: ['check', overdue, '-f', 'concise'],
    code: 1,
    out: [/^cases\/freedonia\.yaml:\d+:\d+: error\[nsm20\/first-report\]: .*\n/],
  },
  {
    what: 'check, full by name',
    args: ['check', overdue, '--format', 'full'],
    code: 1,
    out: ['error[nsm20/first-report]'],
  },
  {
    what: 'check, json',
    args: ['check', overdue, '-f', 'json'],
    code: 1,
    out: [/^\{\n {2}"format": "nsm20\.check\/1",\n {2}"asOf": "2024-05-09",/, /\}\n$/],
  },
  {
    what: 'check, plain',
    args: ['check', overdue, '--plain'],
    code: 1,
    out: ['Error, finding 1 of 1. Rule nsm20/first-report.'],
  },
  { what: 'check, quiet, with nothing to find, says nothing', args: ['check', day, '-q'], code: 0 },
  {
    what: 'check, quiet, with a finding',
    args: ['check', overdue, '-q'],
    code: 1,
    out: [/^error\[nsm20\/first-report\](?!.*Checked)/s],
  },
  {
    what: 'check, verbose, tells on standard error what it read',
    args: ['check', day, '-v'],
    code: 0,
    out: ['nothing found'],
    err: ['settings: none', 'read: cases/freedonia.yaml'],
  },
  { what: 'status', args: ['status', day], code: 0, out: ['As of 2024-02-20', /freedonia +undecided/] },
  {
    what: 'status with something overdue still answers 0',
    args: ['status', overdue],
    code: 0,
    out: ['freedonia'],
  },
  {
    what: 'status, json',
    args: ['status', day, '-f', 'json'],
    code: 0,
    out: ['"format": "nsm20.status/1"', '"recipient": "freedonia"'],
  },
  {
    what: 'deadlines with nothing open',
    args: ['deadlines', day],
    code: 0,
    out: ['Nothing is open within 30 days as of 2024-02-20.'],
  },
  {
    what: 'deadlines with something overdue still answers 0',
    args: ['deadlines', overdue],
    code: 0,
    out: ['first-report', 'overdue 1 day'],
  },
  {
    what: 'deadlines, json',
    args: ['deadlines', overdue, '-f', 'json'],
    code: 0,
    out: ['"format": "nsm20.deadlines/1"', '"state": "overdue"'],
  },
  {
    what: 'deadlines, markdown',
    args: ['deadlines', overdue, '-f', 'markdown'],
    code: 0,
    out: [
      '# Deadlines',
      '| Wed 2024-05-08 | overdue 1 day | the first report to Congress | 2(a) |',
      'Note: NSM-20 was reported rescinded',
    ],
  },
  {
    what: 'deadlines, csv',
    args: ['deadlines', overdue, '-f', 'csv'],
    code: 0,
    out: ['as_of,duty,', '\r\n2024-05-09,nsm20/first-report,nsm20/2(a),', ',overdue,1,false,'],
    err: [/^Note: NSM-20 was reported rescinded [^\n]*\n$/],
  },
  {
    what: 'deadlines, csv, quiet',
    args: ['deadlines', overdue, '-f', 'csv', '-q'],
    code: 0,
    out: ['as_of,duty,'],
  },
  {
    what: 'deadlines, ics',
    args: ['deadlines', overdue, '-f', 'ics', '-q'],
    code: 0,
    out: [/^BEGIN:VCALENDAR\r\n/, 'DTSTART;VALUE=DATE:20240508\r\n', /END:VCALENDAR\r\n$/],
  },
  {
    what: 'deadlines, ics, with nothing open',
    args: ['deadlines', day, '-f', 'ics'],
    code: 0,
    out: ['SUMMARY:Nothing is open within 30 days as of 2024-02-20.\r\n'],
    err: [/^Nothing is open within 30 days as of 2024-02-20\.\nNote: /],
  },
  {
    what: 'status, markdown',
    args: ['status', day, '-f', 'markdown'],
    code: 0,
    out: ['# Recipients', '| freedonia | Freedonia |', 'Note: NSM-20 was reported rescinded'],
  },
  {
    what: 'status, csv',
    args: ['status', day, '-f', 'csv', '-q'],
    code: 0,
    out: ['as_of,recipient,', '\r\n2024-02-20,freedonia,Freedonia,undecided,'],
  },
  {
    what: 'deadlines --all',
    args: ['deadlines', day, '--all'],
    code: 0,
    out: ['first-report', '2024-05-08'],
  },
  {
    what: 'deadlines --overdue',
    args: ['deadlines', day, '--overdue'],
    code: 0,
    out: ['Nothing is overdue as of 2024-02-20.'],
  },
  {
    what: 'deadlines --within',
    args: ['deadlines', day, '--within', '78'],
    code: 0,
    out: ['first-report', '78 days left'],
  },
  {
    what: 'deadlines --within, one day too few',
    args: ['deadlines', day, '--within', '77'],
    code: 0,
    out: ['Nothing is open within 77 days'],
  },
  {
    what: 'deadlines of one recipient',
    args: ['deadlines', day, '--recipient', 'freedonia'],
    code: 0,
    out: ['Nothing is open'],
  },
  {
    what: 'show',
    args: ['show', 'freedonia', day],
    code: 0,
    out: ['recipient freedonia: Freedonia', 'cases/freedonia.yaml'],
  },
  {
    what: 'show by path',
    args: ['show', 'cases/freedonia.yaml', day],
    code: 0,
    out: ['recipient freedonia: Freedonia'],
  },
  {
    what: 'show, json',
    args: ['show', 'freedonia', day, '-f', 'json'],
    code: 0,
    out: ['"format": "nsm20.show/1"', '"kind": "recipient"'],
  },
];

const choices: readonly Row[] = [
  {
    what: 'options before the name of the command',
    args: [overdue, '-f', 'json', 'check', '--fail-on', 'never'],
    code: 0,
    out: ['"asOf": "2024-05-09"', '"failed": false'],
  },
  {
    what: 'options after the name of the command',
    args: ['check', '--fail-on', 'never', '-f', 'json', overdue],
    code: 0,
    out: ['"asOf": "2024-05-09"', '"failed": false'],
  },
  {
    what: 'options on both sides',
    args: ['--as-of', '2024-05-09', 'check', '--format=concise'],
    code: 1,
    out: [/^cases\/freedonia\.yaml:/],
  },
  {
    what: '-C before the name of the command',
    args: ['-C', calm, 'status', day],
    in: '/',
    code: 0,
    out: ['freedonia'],
  },
  {
    what: '-C after the name of the command',
    args: ['status', day, '-C', calm],
    in: '/',
    code: 0,
    out: ['freedonia'],
  },
  {
    what: '-C to a link to a folder',
    args: ['check', day, '-C', 'elsewhere'],
    in: linked,
    code: 0,
    out: ['nothing found'],
  },
  {
    what: '--config somewhere else makes that folder the root',
    args: ['check', '--config', 'office/settings.yaml', day, '-f', 'concise'],
    in: otherSettings,
    code: 0,
    out: ['Checked 1 record'],
  },
  {
    what: 'the day of NSM20_AS_OF',
    args: ['check'],
    env: { NSM20_AS_OF: '2024-05-09' },
    code: 1,
    out: ['as of Thu 2024-05-09'],
  },
  {
    what: '--as-of over NSM20_AS_OF',
    args: ['check', day],
    env: { NSM20_AS_OF: '2024-05-09' },
    code: 0,
    out: ['as of Tue 2024-02-20'],
  },
  {
    what: '--as-of over a bad NSM20_AS_OF',
    args: ['check', day],
    env: { NSM20_AS_OF: 'whenever' },
    code: 0,
    out: ['as of Tue 2024-02-20'],
  },
  {
    what: 'a warning does not fail a usual check',
    args: ['check', warned],
    code: 0,
    out: ['warning[nsm20/first-report]', 'due in 7 days'],
  },
  {
    what: 'a warning fails with --fail-on warning',
    args: ['check', warned, '--fail-on', 'warning'],
    code: 1,
    out: ['warning[nsm20/first-report]'],
  },
  {
    what: 'a warning fails with --fail-on info',
    args: ['check', warned, '--fail-on', 'info'],
    code: 1,
    out: ['warning[nsm20/first-report]'],
  },
  {
    what: 'an error fails with --fail-on error',
    args: ['check', overdue, '--fail-on', 'error'],
    code: 1,
    out: ['error['],
  },
  {
    what: 'an error does not fail with --fail-on never',
    args: ['check', overdue, '--fail-on', 'never'],
    code: 0,
    out: ['error['],
  },
  {
    what: 'information does not fail a usual check',
    args: ['check', '--as-of', '2024-05-20'],
    in: late,
    code: 0,
    out: ['info[nsm20/first-report]', '2 days late'],
  },
  {
    what: 'information does not fail with --fail-on warning',
    args: ['check', '--as-of', '2024-05-20', '--fail-on', 'warning'],
    in: late,
    code: 0,
    out: ['info['],
  },
  {
    what: 'information fails with --fail-on info',
    args: ['check', '--as-of', '2024-05-20', '--fail-on', 'info'],
    in: late,
    code: 1,
    out: ['info['],
  },
  {
    what: '--within brings a warning forward',
    args: ['check', day, '--within', '78', '--fail-on', 'warning'],
    code: 1,
    out: ['due in 78 days'],
  },
  {
    what: 'paths choose what is printed, not the exit code',
    args: ['check', day, 'freedonia', '-f', 'concise'],
    in: broken,
    code: 1,
    out: [/^Checked 2 records for 1 recipient as of Tue 2024-02-20: 1 error/],
  },
  {
    what: 'a path to a folder',
    args: ['check', overdue, 'cases'],
    code: 1,
    out: ['error[nsm20/first-report]'],
  },
  {
    what: 'a path below -C',
    args: ['-C', calm, 'check', overdue, 'cases/freedonia.yaml'],
    in: '/',
    code: 1,
    out: ['error[nsm20/first-report]'],
  },
  {
    what: 'an id for a path',
    args: ['check', overdue, 'freedonia'],
    code: 1,
    out: ['error[nsm20/first-report]'],
  },
];

const faulty: readonly Row[] = [
  {
    what: 'a record that cannot be read is a finding',
    args: ['check', day],
    in: broken,
    code: 1,
    out: ['could not be read', 'error[house/unreadable]', '--> cases/sylvania.yaml:2:7'],
  },
  {
    what: 'status over a record that cannot be read says that it may be incomplete',
    args: ['status', day],
    in: broken,
    code: 0,
    out: ['1 file could not be taken in'],
  },
  {
    what: 'deadlines over a record that cannot be read say that they may be incomplete',
    args: ['deadlines', day],
    in: broken,
    code: 0,
    out: ['1 file could not be taken in'],
  },
  {
    what: 'and so they do in Markdown',
    args: ['deadlines', day, '-f', 'markdown', '-q'],
    in: broken,
    code: 0,
    out: [/\n\n1 file could not be taken in; [^\n]*\n$/],
  },
  {
    what: 'and beside a file for a spreadsheet or a calendar',
    args: ['deadlines', day, '-f', 'ics'],
    in: broken,
    code: 0,
    out: ['BEGIN:VCALENDAR'],
    err: ['1 file could not be taken in'],
  },
  {
    what: 'show of a record that cannot be read',
    args: ['show', 'sylvania', day],
    in: broken,
    code: 0,
    out: ['sylvania', 'never closed'],
  },
  {
    what: 'a settings file that holds only a comment',
    args: ['check', day],
    in: settings('# nothing\n'),
    code: 0,
    out: ['nothing found'],
  },
];

/** A refusal of one line, and nothing else on standard error. */
const oneLine = (sentence: string): readonly [RegExp] => [
  new RegExp(`^nsm20: ${sentence.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}\\n$`),
];

/** What is wrong in the line itself: one line each, whatever stands beside it. */
const slips: readonly Row[] = (
  [
    ['chekc', 'there is no command "chekc"; did you mean "check"?'],
    ['chekc -h', 'there is no command "chekc"; did you mean "check"?'],
    ['-h chekc', 'there is no command "chekc"; did you mean "check"?'],
    ['chekc --bogus', 'there is no command "chekc"; did you mean "check"?'],
    ['help chekc', 'there is no command "chekc"; did you mean "check"?'],
    ['frobnicate', 'there is no command "frobnicate"; run nsm20 help to see them'],
    ['constructor', 'there is no command "constructor"; run nsm20 help to see them'],
    ['lint', 'there is no command "lint"; did you mean "check"?'],
    ['test', 'there is no command "test"; did you mean "check"?'],
    ['validate', 'there is no command "validate"; did you mean "check"?'],
    ['verify', 'there is no command "verify"; did you mean "check"?'],
    ['-q', 'no command is given; run nsm20 to see them'],
    ['--plain', 'no command is given; run nsm20 to see them'],
    ['--as-of 2024-01-01', 'no command is given; run nsm20 to see them'],
    ['--frobnicate', 'there is no option "--frobnicate"; run nsm20 help to see them'],
    ['--frobnicate check', 'there is no option "--frobnicate"; run nsm20 help to see them'],
    ['--hlep', 'there is no option "--hlep"; did you mean "--help"?'],
    [
      '--fail-on error check',
      'there is no option "--fail-on" before the command; did you mean "nsm20 check --fail-on"?',
    ],
    ['check --strict', 'check has no option "--strict"; run nsm20 help check'],
    ['check -x', 'check has no option "-x"; run nsm20 help check'],
    ['check --help --strict', 'check has no option "--strict"; run nsm20 help check'],
    ['check --version --strict', 'check has no option "--strict"; run nsm20 help check'],
    ['check --as-off 2024-02-20', 'check has no option "--as-off"; did you mean "--as-of"?'],
    ['check --fial-on=error', 'check has no option "--fial-on"; did you mean "--fail-on"?'],
    ['schema --write=foo', '--write takes no value; run nsm20 help schema'],
    ['check --json', 'check has no option "--json"; did you mean "-f json"?'],
    ['new --json recipient', 'new has no option "--json"; run nsm20 help new'],
    ['status --no-color', 'status has no option "--no-color"; did you mean "--color never"?'],
    ['deadlines --country freedonia', 'deadlines has no option "--country"; did you mean "--recipient"?'],
    ['status --country freedonia', 'status has no option "--country"; run nsm20 help status'],
    ['status --fail-on error', 'status has no option "--fail-on"; run nsm20 help status'],
    ['check --as-of', '--as-of needs a value; write --as-of <day>'],
    [
      'check --fail-on eror',
      '"eror" is no value of --fail-on; did you mean "error"? (error, warning, info, never)',
    ],
    [
      'check --help --fail-on eror',
      '"eror" is no value of --fail-on; did you mean "error"? (error, warning, info, never)',
    ],
    ['check --fail-on x', '"x" is no value of --fail-on; it is one of error, warning, info, never'],
    ['check --color sometimes', '"sometimes" is no value of --color; it is one of auto, always, never'],
    ['check --within x', '"x" is no value of --within; it is a whole number of days'],
    ['deadlines --within -3', '"-3" is no value of --within; it is a whole number of days'],
    ['deadlines --within 1.5', '"1.5" is no value of --within; it is a whole number of days'],
    ['ledger --fy 25', '"25" is no value of --fy; it is a fiscal year, as 2025'],
    ['screen --at-least 0', '"0" is no value of --at-least; it is a whole number from 1 to 100'],
    ['new recipient --set name', '"name" is no value of --set; it is key=value'],
    ['report', 'report needs --fy <year>; run nsm20 help report'],
    ['show', 'show needs <id>; run nsm20 help show'],
    ['show freedonia sylvania', 'show has no place for "sylvania"; run nsm20 help show'],
    ['status freedonia', 'status has no place for "freedonia"; run nsm20 help status'],
  ] as const
).map(([line, says]) => ({ what: line, args: line.split(' '), code: 2, err: oneLine(says) }));

/** Options that take one value, given again with the same one or with another. */
const twice: readonly Row[] = (
  [
    ['deadlines --recipient freedonia --recipient sylvania --overdue', '--recipient'],
    ['deadlines --recipient freedonia --recipient freedonia', '--recipient'],
    ['check --as-of 2024-02-20 --as-of=2024-02-21', '--as-of'],
    ['--as-of 2024-02-20 check --as-of 2024-02-20', '--as-of'],
    ['-C . check --dir .', '--dir'],
    ['check --config a --config a', '--config'],
    ['check --rev a --rev b', '--rev'],
    ['check --since a --since b', '--since'],
    ['check --fail-on error --fail-on error', '--fail-on'],
    ['check --color auto --color auto', '--color'],
    ['check --within 1 --within 2', '--within'],
    ['ledger --fy 2024 --fy 2025', '--fy'],
    ['report --fy 2024 --fy 2025', '--fy'],
    ['report --fy 2024 -o a -o b', '--output'],
    ['report --fy 2024 --section a --section b', '--section'],
    ['screen --at-least 80 --at-least 90', '--at-least'],
    ['init --until none --until none', '--until'],
    ['init --ci github --ci gitlab', '--ci'],
    ['new recipient --id a --id b', '--id'],
    ['check --help --fail-on error --fail-on never', '--fail-on'],
  ] as const
).map(([line, option]) => ({
  what: line,
  args: line.split(' '),
  code: 2,
  err: oneLine(`${option} is given twice`),
}));

const refused: readonly Row[] = [
  ...['init', 'new recipient --set name=Sylvania', 'schema', 'schema --write', 'explain paused'].map(
    (command): Row => ({
      what: `--rev for ${command}`,
      args: [...command.split(' '), '--rev', 'HEAD'],
      code: 2,
      err: ['--rev has no meaning here', 'leave out --rev'],
    }),
  ),
  ...['init', 'schema', 'schema --write', 'explain paused', 'help check'].map((command): Row => ({
    what: `--config for ${command}`,
    args: [...command.split(' '), '--config', 'other.yaml'],
    code: 2,
    err: ['--config has no meaning here', 'leave out --config'],
  })),
  ...['init', 'new recipient', 'schema', 'explain paused', 'explain', 'help check', 'doctor', 'list'].flatMap(
    (command): readonly Row[] => [
      {
        what: `--as-of no day for ${command}`,
        args: [...command.split(' '), '--as-of', 'yesterday'],
        code: 2,
        err: ['nsm20: "yesterday" is not a day\nhelp: write the day as 2024-03-20\n'],
      },
      {
        what: `-C to nowhere for ${command}`,
        args: ['-C', 'nowhere', ...command.split(' ')],
        code: 2,
        err: ['there is no folder "nowhere"'],
      },
    ],
  ),
  {
    what: 'an unknown format of check',
    args: ['check', '-f', 'table'],
    code: 2,
    err: ['there is no format "table"', 'full, concise, json'],
  },
  {
    what: 'an unknown format of status',
    args: ['status', '-f', 'full'],
    code: 2,
    err: ['there is no format "full"', 'table, markdown, csv, html, json'],
  },
  {
    what: 'an unknown format of deadlines',
    args: ['deadlines', '-f', 'ics2'],
    code: 2,
    err: ['there is no format "ics2"', 'table, markdown, csv, ics, json'],
  },
  {
    what: 'an unknown format of show',
    args: ['show', 'freedonia', '-f', 'JSON'],
    code: 2,
    err: ['there is no format "JSON"', 'text, json'],
  },
  {
    what: 'a day that no calendar has',
    args: ['check', '--as-of', '2024-02-30'],
    code: 2,
    err: [
      /^nsm20: "2024-02-30" is not a day on the calendar\nhelp: the last day of that month is 2024-02-29\n$/,
    ],
  },
  {
    what: 'a month that no calendar has',
    args: ['check', '--as-of', '2024-13-01'],
    code: 2,
    err: ['"2024-13-01" is not a day on the calendar', 'write the day as 2024-03-20'],
  },
  {
    what: 'a day of another century',
    args: ['check', '--as-of', '1824-03-01'],
    code: 2,
    err: ['"1824-03-01" lies outside 1900 to 2100'],
  },
  {
    what: 'a word for a day',
    args: ['check', '--as-of', 'yesterday'],
    code: 2,
    err: ['"yesterday" is not a day'],
  },
  {
    what: 'a month for a day',
    args: ['deadlines', '--as-of', '2024-02'],
    code: 2,
    err: ['"2024-02" is not a day'],
  },
  {
    what: 'a time stamp for a day',
    args: ['status', '--as-of', '2024-02-20T00:00:00Z'],
    code: 2,
    err: ['is not a day'],
  },
  { what: 'a day with a blank', args: ['check', '--as-of', '2024-02-20 '], code: 2, err: ['is not a day'] },
  { what: 'an empty day', args: ['check', '--as-of='], code: 2, err: ['"" is not a day'] },
  {
    what: 'a bad NSM20_AS_OF',
    args: ['check'],
    env: { NSM20_AS_OF: '2023-02-29' },
    code: 2,
    err: ['nsm20: NSM20_AS_OF: "2023-02-29" is not a day on the calendar', '2023-02-28'],
  },
  { what: '-C to nowhere', args: ['check', '-C', 'nowhere'], code: 2, err: ['there is no folder "nowhere"'] },
  {
    what: '-C to a file',
    args: ['check', '-C', 'cases/freedonia.yaml'],
    code: 2,
    err: ['there is no folder "cases/freedonia.yaml"'],
  },
  {
    what: '--config to nowhere',
    args: ['check', '--config', 'nowhere.yaml'],
    code: 2,
    err: ['nowhere.yaml', 'does not exist'],
  },
  {
    what: '--config to a folder',
    args: ['check', '--config', 'cases'],
    code: 2,
    err: ['not a regular file'],
  },
  {
    what: 'broken settings',
    args: ['check'],
    in: settings('title: x\ncases: [\n'),
    code: 2,
    err: ['the settings cannot be used', 'nsm20.yaml:2:8:'],
  },
  {
    what: 'settings with an unknown key',
    args: ['check'],
    in: settings('title: x\ncase: y\n'),
    code: 2,
    err: ['nsm20.yaml:2:1:', '"case"', 'did you mean "cases"?'],
  },
  {
    what: 'settings that lower a legal rule',
    args: ['check'],
    in: settings('rules:\n  nsm20/first-report: info\n'),
    code: 2,
    err: ['nsm20.yaml:2:3:', 'legal rule'],
  },
  {
    what: 'settings that switch a legal rule off',
    args: ['status'],
    in: settings('rules:\n  nsm20/notify-waiver: off\n'),
    code: 2,
    err: ['nsm20.yaml:2:3:', 'legal rule'],
  },
  {
    what: 'settings with an unknown rule',
    args: ['check'],
    in: settings('rules:\n  nsm20/first-reprt: info\n'),
    code: 2,
    err: ['did you mean "nsm20/first-report"?'],
  },
  {
    what: 'settings with an unknown level',
    args: ['check'],
    in: settings('rules:\n  house/no-source: fatal\n'),
    code: 2,
    err: ['nsm20.yaml:2:'],
  },
  {
    what: 'settings that switch the memorandum off',
    args: ['check'],
    in: settings('instruments: { nsm20: off }\n'),
    code: 2,
    err: ['nsm20.yaml:1:16:', 'always on'],
  },
  {
    what: 'settings with an unknown instrument',
    args: ['check'],
    in: settings('instruments: { nsm21: off }\n'),
    code: 2,
    err: ['did you mean "nsm20"?'],
  },
  {
    what: 'settings with an unknown time zone',
    args: ['check'],
    in: settings('timezone: Mars/Olympus\n'),
    code: 2,
    err: ['nsm20.yaml:1:11:', 'not a time zone'],
  },
  {
    what: 'settings that are a list',
    args: ['check'],
    in: settings('- title: x\n'),
    code: 2,
    err: ['nsm20.yaml:1:1:'],
  },
  {
    what: 'settings with an anchor',
    args: ['check'],
    in: settings('title: &t x\n'),
    code: 2,
    err: ['nsm20.yaml:1:8:', 'anchor'],
  },
  {
    what: 'settings with a key written twice',
    args: ['check'],
    in: settings('title: x\ntitle: y\n'),
    code: 2,
    err: ['nsm20.yaml:2:1:', 'written twice'],
  },
  {
    what: 'settings that are not UTF-8',
    args: ['check'],
    in: temporary({ 'nsm20.yaml': Buffer.from('title: \xe9\n', 'latin1'), 'cases/x.yaml': '' }),
    code: 2,
    err: ['nsm20.yaml', 'not UTF-8'],
  },
  {
    what: 'a folder in the place of the settings',
    args: ['check'],
    in: settingsFolder,
    code: 2,
    err: ['nsm20.yaml', 'not a regular file'],
  },
  {
    what: 'settings that are a link',
    args: ['check'],
    in: settingsLink,
    code: 2,
    err: ['nsm20.yaml', 'is a link'],
  },
  { what: 'no records', args: ['check'], in: hollow, code: 2, err: ['no records found below "cases"'] },
  { what: 'no records for status', args: ['status'], in: hollow, code: 2, err: ['no records found'] },
  { what: 'no records for deadlines', args: ['deadlines'], in: hollow, code: 2, err: ['no records found'] },
  {
    what: 'no records for show',
    args: ['show', 'freedonia'],
    in: hollow,
    code: 2,
    err: ['no records found'],
  },
  { what: 'no records but a stray file', args: ['check'], in: strayOnly, code: 2, err: ['no records found'] },
  {
    what: 'no case folder',
    args: ['check'],
    in: temporary(),
    code: 2,
    err: ['the case folder "cases" cannot be read', 'does not exist', '-C'],
  },
  {
    what: 'a case folder that is a file',
    args: ['check'],
    in: settings('cases: cases/freedonia.yaml\n'),
    code: 2,
    err: ['is not a folder'],
  },
  {
    what: 'a case folder that is a link',
    args: ['check'],
    in: linked,
    code: 2,
    err: ['the case folder "link" is a link'],
  },
  {
    what: 'a case folder that leads out',
    args: ['check'],
    in: settings('cases: ../x\n'),
    code: 2,
    err: ['nsm20.yaml:1:8:', 'leads out of the repository'],
  },
  {
    what: 'a case folder that leads out and back',
    args: ['check'],
    in: settings('cases: cases/../../x\n'),
    code: 2,
    err: ['leads out of the repository'],
  },
  {
    what: 'an absolute case folder',
    args: ['check'],
    in: settings('cases: /etc\n'),
    code: 2,
    err: ['leads out of the repository'],
  },
  {
    what: 'show of an unknown id',
    args: ['show', 'fredonia'],
    code: 2,
    err: ['there is no record "fredonia"', 'did you mean "freedonia"?'],
  },
  {
    what: 'show of an id like none',
    args: ['show', 'zubrowka/tents'],
    code: 2,
    err: ['there is no record "zubrowka/tents"', 'path below the case folder'],
  },
  {
    what: 'check of a path without a case file',
    args: ['check', 'cases/sylvania.yaml'],
    code: 2,
    err: ['there is no case file at "cases/sylvania.yaml"'],
  },
  {
    what: 'check of a path outside',
    args: ['check', '../../etc/passwd'],
    code: 2,
    err: ['there is no case file at'],
  },
  {
    what: 'check of one known and one unknown path',
    args: ['check', 'freedonia', 'sylvania'],
    code: 2,
    err: ['there is no case file at "sylvania"'],
  },
  {
    what: '--all with --overdue',
    args: ['deadlines', '--all', '--overdue'],
    code: 2,
    err: ['--all and --overdue exclude each other'],
  },
  {
    what: '--recipient of an unknown one',
    args: ['deadlines', '--recipient', 'sylvania'],
    code: 2,
    err: ['there is no recipient "sylvania"', 'freedonia'],
  },
  {
    what: '--recipient misspelt',
    args: ['deadlines', '--recipient', 'freedonai'],
    code: 2,
    err: ['there is no recipient "freedonai"', 'did you mean "freedonia"?'],
  },
  {
    what: '--recipient of what is none',
    args: ['deadlines', '--recipient', 'reports/2024'],
    in: late,
    code: 2,
    err: ['there is no recipient "reports/2024"'],
  },
  {
    what: '--rev without git',
    args: ['check', '--rev', 'HEAD'],
    code: 2,
    err: ['--rev needs a git repository'],
  },
  {
    what: '--rev of an unknown revision',
    args: ['check', '--rev', 'no-such-branch'],
    in: versioned,
    code: 2,
    err: ['git knows no commit "no-such-branch"'],
  },
];

describe.concurrent.each([
  ['commands', commands],
  ['choices', choices],
  ['faulty records', faulty],
  ['slips in the line', slips],
  ['what is given twice', twice],
  ['what is refused', refused],
] as const)('%s', (_, rows) => {
  test.each(rows)('$what', async ({ args, in: folder = calm, env = {}, code, out, err }) => {
    const answer = await nsm20(args, { in: folder, env });
    const said = (text: string, fragments: readonly (string | RegExp)[] | undefined): void => {
      if (!fragments) expect(text).toBe('');
      for (const fragment of fragments ?? []) {
        if (typeof fragment === 'string') expect(text).toContain(fragment);
        else expect(text).toMatch(fragment);
      }
    };
    said(answer.err, err);
    said(answer.out, out);
    expect(answer.code).toBe(code);
    expect(answer.err).not.toMatch(/^ {4}at /m);
    expect(answer.err).not.toContain('a defect in the program');
  });
});
