/** The commands and their options. Each command's room is opened only when it is asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Setting } from '../author/answers.ts';
import { examples } from './examples.ts';
import { version, type ExitCode } from './main.ts';
import { suggest } from '../reader/suggest.ts';
import { asLines, cut, ended, line, shown } from '../render/ink.ts';
import { inPlainWords, Interrupted, isOfTheSystem, Refusal } from './refusal.ts';
import type { World } from './world.ts';

const overview = `
Start
  init [dir]           make a folder for case files; --example: with an office to learn on
  new <kind>           add a record: recipient, assurance, transfer, waiver, ...

Every day
  check [paths]        find missing, late, and conflicting records
  status               where every recipient stands
  deadlines            what is due, and when
  show <id>            one record, its verdicts, and its deadlines
  list [kind]          the records of a kind
  ledger               drawdowns against their ceilings
  screen [party]       end users beside the government's lists

To Congress
  report --fy <year>   draft the report of section 2(a)

To understand
  explain [topic]      a rule, clause, reading, verdict, kind of record or word
  schema [name]        what files and answers may say, for editors and programs
  doctor               what needs attention here, and why answers are as they are

Try: nsm20 check          Help on one command: nsm20 help check
Exit codes: 0 nothing found at the fail level, 1 findings, 2 could not run.
This tool never connects to a network, and reading never writes.
`;

const checkFormatsHelp = `
Formats, any number of them; NAME=FILE writes to a file:
  full (default), concise, json, markdown
  github     annotations, and the summary of the job
  sarif      for code scanning
  gitlab     a code quality report
  junit      a test case for each obligation
On GitHub, without --format: full, annotations, and the summary of the job.`;

/** The commands that answer nothing of a revision, and why. */
const withoutRevision: Readonly<Record<string, string>> = {
  init: 'new files are made in a folder, not in a revision',
  new: 'a record is written into the files as they are, not into a revision',
  schema: 'the schemas are those of this version of the program',
  explain: 'it reads no case file',
};

/** Finds the command in `args` and runs it. */
export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(world, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) {
      world.print(asLines(`${program.helpInformation().split('\nOptions:')[0]!.trimEnd()}\n${overview}`));
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    const told = explainFailure(error, args, world);
    if (told.code === 2 && args.includes('check')) await tellGitHub(told.why, world);
    return told.code;
  } finally {
    world.waiting?.clear();
  }
}

function build(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command('nsm20')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.print(asLines(text)),
      writeErr: (text) => world.complain(asLines(text)),
      outputError: (text) => world.complain(ended([cut(text.trimEnd())])),
    })
    .configureHelp({ showGlobalOptions: true, helpWidth: 80 })
    .description('Check NSM-20 case files, see deadlines, and draft the report.')
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .option('-C, --dir <path>', 'act as if started there')
    .option('--config <file>', 'the settings; else nsm20.yaml, up to the git root')
    .option('--as-of <day>', 'the day of the question; else today (NSM20_AS_OF)')
    .option('--rev <ref>', 'read the files of a git revision')
    .option('-f, --format <name>', 'how the answer is written', collected)
    .addOption(oneOf('--color <when>', 'colour', ['auto', 'always', 'never']).default('auto'))
    .option('--plain', 'labelled sentences, for screen readers')
    .option('-q, --quiet', 'the answer only: no summary, no notes')
    .option('-v, --verbose', 'on standard error: which files were read');
  program.hook('preAction', (_, command) => {
    const why = withoutRevision[command.name()];
    if (why !== undefined && command.optsWithGlobals<{ rev?: string }>().rev !== undefined)
      throw new Refusal(`--rev has no meaning here: ${why}`, 'leave out --rev');
  });
  const within = (): Option =>
    new Option('--within <days>', 'how many days ahead a pending duty is shown').argParser(wholeNumber);

  program
    .command('init')
    .description('Make a folder for case files.')
    .argument('[dir]', 'the folder; else the current one')
    .option('--example', 'with a fictional office to learn on')
    .addOption(oneOf('--ci <service>', 'with the file that checks every change', ['github', 'gitlab']))
    .option('--until <day>', 'the last day of the memorandum, or none (default)')
    .option('--yes', 'ask nothing')
    .option('--force', 'make what is missing, leave what is there')
    .action(async (dir: string | undefined, _, command: Command) => {
      const { init } = await import('./init.ts');
      done(await init(dir, command.optsWithGlobals(), world));
    });
  program
    .command('new')
    .description('Add a record, from answers on a terminal or from --set.')
    .argument('<kind>', 'recipient, assurance, transfer, waiver, notice, ...')
    .argument('[id]', 'its id; a bare name goes into the folder of its recipient or kind')
    .option('--set <key=value>', 'a field: group.conflict=true, lines.0.item=shells', setting)
    .option('--id <id>', 'the same as [id]')
    .option('--no-input', 'ask nothing')
    .action(async (kind: string, id: string | undefined, _, command: Command) => {
      const { create } = await import('./new.ts');
      done(await create(kind, id, command.optsWithGlobals(), world));
    });
  program
    .command('check')
    .description('Find missing, late, and conflicting records.')
    .argument('[paths...]', 'print only findings at these files, folders or ids')
    .addOption(
      oneOf('--fail-on <level>', 'the mildest finding that fails', [
        'error',
        'warning',
        'info',
        'never',
      ]).default('error'),
    )
    .option('--since <ref>', 'fail only on what is new since a git revision')
    .addOption(within())
    .addHelpText('after', checkFormatsHelp)
    .action(async (paths: string[], _, command: Command) => {
      const { check } = await import('./check.ts');
      done(await check(paths, command.optsWithGlobals(), world));
    });
  program
    .command('status')
    .description('Show where every recipient stands.')
    .addHelpText('after', '\nFormats: table (default), markdown, html (a page), csv, json.')
    .action(async (_, command: Command) => {
      const { status } = await import('./status.ts');
      done(await status(command.optsWithGlobals(), world));
    });
  program
    .command('deadlines')
    .description('Show what is due, and when.')
    .addOption(within())
    .option('--overdue', 'only what is overdue')
    .option('--all', 'also what is met, late, lapsed or farther away')
    .option('--recipient <id>', 'only the duties of one recipient')
    .addHelpText('after', '\nFormats: table (default), markdown, csv, ics, json.')
    .action(async (_, command: Command) => {
      const { deadlines } = await import('./deadlines.ts');
      done(await deadlines(command.optsWithGlobals(), world));
    });
  program
    .command('show')
    .description('Show one record, its verdicts, and its deadlines.')
    .argument('<id>', 'the record: its path below the case folder, without ".yaml"')
    .addHelpText('after', '\nFormats: text (default), json.')
    .action(async (id: string, _, command: Command) => {
      const { show } = await import('./show.ts');
      done(await show(id, command.optsWithGlobals(), world));
    });
  program
    .command('list')
    .description('List the records of a kind, or how many there are of each.')
    .argument('[kind]', 'recipient, assurance, transfer, ...')
    .addHelpText('after', '\nFormats: table (default), markdown, csv, json.')
    .action(async (kind: string | undefined, _, command: Command) => {
      const { list } = await import('./list.ts');
      done(await list(kind, command.optsWithGlobals(), world));
    });
  program
    .command('ledger')
    .description('Show drawdown authorities against their ceilings.')
    .option('--fy <year>', 'one fiscal year; else those with something recorded', fiscalYear)
    .addHelpText('after', '\nFormats: table (default), markdown, csv, json.')
    .action(async (_, command: Command) => {
      const { ledger } = await import('./ledger.ts');
      done(await ledger(command.optsWithGlobals(), world));
    });
  program
    .command('screen')
    .description("Compare end users with the government's screening lists.")
    .argument('[party...]', 'records of parties; else all of them')
    .option('--name <text>', 'a name that is on no record', collected)
    .option('--at-least <score>', 'the least score of names that is told, from 1 to 100 (85)', score)
    .addHelpText(
      'after',
      '\nFormats: table (default), csv, json.\nThe lists are those that nsm20.yaml names under "screening".',
    )
    .action(async (parties: string[], _, command: Command) => {
      const { screenNames } = await import('./screen.ts');
      done(await screenNames(parties, command.optsWithGlobals(), world));
    });
  program
    .command('report')
    .description('Draft the report to Congress of a fiscal year.')
    .requiredOption('--fy <year>', 'the fiscal year, named by the year it ends in', fiscalYear)
    .option('--section <id>', 'one section alone: "2(a)(i)", annex-deadlines')
    .option('-o, --output <path>', 'a file, or a folder ("out/") with one file for each section')
    .option('--check', 'list what is missing, and exit 1 if anything is')
    .addHelpText('after', '\nFormats: markdown (default), html (a page), docx (for Word, with -o), json.')
    .action(async (_, command: Command) => {
      const { report } = await import('./report.ts');
      done(await report(command.optsWithGlobals(), world));
    });
  program
    .command('schema')
    .description('Print a JSON Schema of case files, settings, answers or templates.')
    .argument('[name]', 'a kind of record, case-file, config, output or report-context')
    .option('--write', 'write it, or those that editors need, into .nsm20/schema')
    .action(async (name: string | undefined, _, command: Command) => {
      const { schema } = await import('./schema.ts');
      done(await schema(name, command.optsWithGlobals(), world));
    });
  program
    .command('doctor')
    .description('Say what the program runs with and finds, and what needs attention.')
    .addHelpText('after', '\nFormats: text (default), json.')
    .action(async (_, command: Command) => {
      const { doctor } = await import('./doctor.ts');
      done(await doctor(command.optsWithGlobals(), world));
    });
  program
    .command('explain')
    .description('Explain a rule, clause, reading, verdict, kind of record or word.')
    .argument('[topic]', 'as outputs print it: nsm20/notify-waiver, 2(d), AMB-08, paused')
    .option('--coverage', 'each clause, and what answers it')
    .option('--data', 'every dated number of the law: ceilings, thresholds, days')
    .addHelpText('after', '\nFormats: text (default), markdown, json.')
    .action(async (topic: string | undefined, _, command: Command) => {
      const { explain } = await import('./explain.ts');
      done(explain(topic, command.optsWithGlobals(), world));
    });
  program
    .command('help')
    .description('Print help on a command.')
    .argument('[command]', 'the command')
    .action((name?: string) => {
      const command = name === undefined ? program : program.commands.find((each) => each.name() === name);
      if (!command) {
        const near = suggest(
          name!,
          program.commands.map((each) => each.name()),
        );
        throw new Refusal(
          `there is no command "${name}"`,
          near === undefined ? 'run nsm20 to see the commands' : `did you mean "${near}"?`,
        );
      }
      command.outputHelp();
    });
  for (const command of program.commands) {
    const example = examples[command.name()];
    if (example !== undefined) command.addHelpText('after', `\nExample: ${example}`);
  }
  return program;
}

/** An option whose value is one of `words`; a slip of the pen is answered with the one that is meant. */
function oneOf(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((value: string) => {
    if (words.includes(value)) return value;
    const near = suggest(value, words);
    throw new InvalidArgumentError(
      `${near === undefined ? '' : `Did you mean ${near}? `}It is one of ${words.join(', ')}.`,
    );
  });
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function setting(text: string, before: readonly Setting[] = []): readonly Setting[] {
  const at = text.indexOf('=');
  // What the command line holds in another encoding is no longer what was typed.
  if (text.includes('\uFFFD')) throw new InvalidArgumentError('It holds bytes that are not UTF-8.');
  if (at > 0) return [...before, { key: text.slice(0, at), text: text.slice(at + 1) }];
  throw new InvalidArgumentError('It is key=value.');
}

function wholeNumber(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number of days.');
}

function fiscalYear(text: string): number {
  if (/^(FY\s?)?\d{4}$/i.test(text)) return Number(text.slice(-4));
  throw new InvalidArgumentError('It is a fiscal year, as 2025.');
}

function score(text: string): number {
  if (/^([1-9]\d?|100)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 100.');
}

/** The most further lines of a refusal that are printed. */
const mostDetails = 100;

/** What is said of a failure, a line each, and the code that goes with it. */
interface Told {
  readonly code: ExitCode;
  readonly why: readonly string[];
}

/** A check that could not run, where reviewers look: what is said in words is in a log that nobody opens. */
async function tellGitHub(why: readonly string[], world: World): Promise<void> {
  if (world.env['GITHUB_ACTIONS'] !== 'true') return;
  const { annotationLine } = await import('../render/github-command.ts');
  const properties = { title: 'nsm20 could not run' };
  world.complain(annotationLine({ kind: 'error', properties, message: why }));
}

function explainFailure(error: unknown, args: readonly string[], world: World): Told {
  if (error instanceof CommanderError)
    return { code: error.exitCode === 0 ? 0 : 2, why: [error.message.replace(/^error: /, '')] };
  if (error instanceof Interrupted) {
    world.complain(line`nsm20: ended before anything was written`);
    return { code: 130, why: [] };
  }
  if (error instanceof Refusal) {
    const help = error.help === undefined ? [] : [`help: ${error.help}`];
    const left = error.details.length - mostDetails;
    const more = left > 0 ? [`and ${left} more`] : [];
    const rest = [...error.details.slice(0, mostDetails), ...more, ...help];
    world.complain(ended([`nsm20: ${error.message}`, ...rest].map((each) => cut(each))));
    return { code: 2, why: [error.message, ...rest] };
  }
  if (isOfTheSystem(error)) {
    const why = `it could not be done, and nothing was decided: ${inPlainWords(error)}`;
    world.complain(line`nsm20: ${why}`);
    return { code: 2, why: [why] };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const verbose = args.includes('-v') || args.includes('--verbose');
  const why = `a defect in the program stopped it, and nothing was decided: ${cut(message)}`;
  world.complain(
    ended([
      shown`nsm20: ${why}`,
      verbose ? asLines(String(stack)) : shown`help: run it again with --verbose, and report what it prints`,
    ]),
  );
  return { code: 2, why: [why] };
}
