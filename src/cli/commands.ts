/** The commands and their options. Each command's room is opened only when it is asked for. */
import { CommanderError, Help, Option, type Command } from 'commander';
import type { Setting } from '../author/answers.ts';
import { services } from '../author/services.ts';
import { asLines, line, type Terminal } from '../render/ink.ts';
import { dayWritten } from './day-asked.ts';
import { checkFormatsHelp } from './drawn.ts';
import { examples } from './examples.ts';
import { failureTold } from './failure.ts';
import { version, type ExitCode } from './main.ts';
import { Collecting, oneOf, OwnCommand, numberOf } from './own-command.ts';
import { findRepository } from './place.ts';
import type { GlobalOptions } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const overview = `
Start
  init [dir]           make a folder for case files; --example: one to learn on
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
  doctor               what needs attention here, and why answers are so`;

const closing = `
Try: nsm20 check          Help on one command: nsm20 help check
Exit codes: 0 nothing found at the fail level, 1 findings, 2 could not run.
This tool never connects to a network, and reading never writes.
`;

const formatsOfCheck = `
Formats, any number of them; NAME=FILE writes to a file:
${checkFormatsHelp.map((line) => `  ${line}`).join('\n')}
On GitHub, without --format: full, annotations, and the summary of the job.`;

/** The options of all commands of which some can make no use, by command, and why. */
const unusable: Readonly<Record<string, { readonly rev?: string; readonly config?: string }>> = {
  init: {
    rev: 'new files are made in a folder, not in a revision',
    config: 'the settings are among the files that it makes',
  },
  new: { rev: 'a record is written into the files as they are, not into a revision' },
  schema: {
    rev: 'the schemas are those of this version of the program',
    config: 'the schemas are the same whatever the settings are',
  },
  explain: { rev: 'it reads no case file', config: 'it reads no settings' },
  help: { rev: 'it reads no case file', config: 'it reads no settings' },
};

/** Finds the command in `args` and runs it. */
export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(world, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) world.print(programHelp(program, ''));
    else await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // What is wrong in the line may be told before it is known whose it is.
    const command = args.find((each) => program.commands.some((known) => known.name() === each));
    return failureTold(error, command, args, world);
  } finally {
    world.waiting?.clear();
  }
}

/** What the program is, and its commands; then `more`. */
const programHelp = (program: Command, more: string): Terminal =>
  asLines(`Usage: nsm20 ${program.usage()}\n\n${program.description()}\n${overview}\n${more}${closing}`);

/** The same with the options of every command. */
function fullHelp(program: Command): Terminal {
  const [, options] = /\nOptions:\n([^]*?)\n\n/.exec(program.helpInformation())!;
  const colour =
    'Colour, where --color does not say: none with NO_COLOR or FORCE_COLOR=0, always\nwith any other FORCE_COLOR, else on a terminal that shows it.';
  return programHelp(program, `\nOptions of every command\n${options}\n\n${colour}\n`);
}

/** What is asked about the program, in the place of something to be done. */
const aboutAsked = (program: Command): { readonly help?: true; readonly version?: true } => program.opts();

/** Prints what was asked about the program instead of being done; that ends it, as nothing is left to do. */
function answerAbout(program: Command, command: Command, world: World): void {
  const { help, version: isVersion } = aboutAsked(program);
  if (!help && !isVersion) return;
  if (isVersion) world.print(line`${version()}`);
  else if (command === program) world.print(fullHelp(program));
  else command.outputHelp();
  throw new CommanderError(0, 'nsm20.answered', 'answered');
}

/** Refuses an option of all commands that `command` can make no use of, and a folder that is not there. */
function refuseUnusable(command: Command, world: World): void {
  const given = command.optsWithGlobals<GlobalOptions>();
  for (const [option, why] of Object.entries(unusable[command.name()] ?? {}))
    if (given[option as 'rev' | 'config'] !== undefined)
      throw new Refusal(`--${option} has no meaning here: ${why}`, `leave out --${option}`);
  const { dir, rev } = given;
  // Of a revision the folder need not be on the disk.
  if (dir !== undefined) findRepository({ dir, ...(rev !== undefined && { rev }) }, world);
}

function build(world: World, done: (code: ExitCode) => void): Command {
  const program = new OwnCommand('nsm20')
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.print(asLines(text)) })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: 80,
      visibleGlobalOptions(command) {
        const without = Object.keys(unusable[command.name()] ?? {});
        const all = Help.prototype.visibleGlobalOptions.call(this, command);
        return all.filter((option) => !without.includes(option.name()));
      },
    })
    .description('Check NSM-20 case files, see deadlines, and draft the report.')
    .usage('<command> [options]')
    .helpOption(false)
    .helpCommand(false)
    .option('-C, --dir <path>', 'act as if started there')
    .option('--config <file>', 'the settings; else nsm20.yaml, up to the git root')
    .addOption(asOf())
    .option('--rev <ref>', 'read the files of a git revision')
    .addOption(new Collecting('-f, --format <name>', 'how the answer is written').argParser(collected))
    .addOption(oneOf('--color <when>', 'colour', ['auto', 'always', 'never']).default('auto'))
    .option('--plain', 'labelled sentences, for screen readers')
    .option('-q, --quiet', 'the answer only: no summary, no notes')
    .option('-v, --verbose', 'on standard error: which files were read')
    .option('-V, --version', 'print the version')
    .option('-h, --help', 'print help');
  program
    .hook('preSubcommand', (_, command) => {
      const about = aboutAsked(program);
      if (!about.help && !about.version) return;
      // What is wrong in the line is told before it is passed over.
      const { unknown } = command.parseOptions(program.args.slice(1));
      if (unknown.length > 0) (command as OwnCommand).unknownOption(unknown[0]!);
      answerAbout(program, command, world);
    })
    .hook('preAction', (_, command) => refuseUnusable(command, world))
    .action(() => {
      answerAbout(program, program, world);
      throw new Refusal('no command is given; run nsm20 to see them');
    });
  const within = (): Option =>
    numberOf(
      '--within <days>',
      'how many days ahead a pending duty is shown (30)',
      'a whole number of days',
      (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
    );
  const fiscalYear = (description: string): Option =>
    numberOf('--fy <year>', description, 'a fiscal year, as 2025', (text) =>
      /^(FY\s?)?\d{4}$/i.test(text) ? Number(text.slice(-4)) : undefined,
    );

  program
    .command('init')
    .description('Make a folder for case files.')
    .argument('[dir]', 'the folder; else the current one')
    .option('--example', 'with a fictional office to learn on')
    .addOption(oneOf('--ci <service>', 'with the file that checks every change', services))
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
    .addOption(
      new Collecting('--set <key=value>', 'a field: group.conflict=true, lines.0.item=shells').argParser(
        setting,
      ),
    )
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
    .addHelpText('after', formatsOfCheck)
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
    .addOption(fiscalYear('one fiscal year; else those with something recorded'))
    .addHelpText('after', '\nFormats: table (default), markdown, csv, json.')
    .action(async (_, command: Command) => {
      const { ledger } = await import('./ledger.ts');
      done(await ledger(command.optsWithGlobals(), world));
    });
  program
    .command('screen')
    .description("Compare end users with the government's screening lists.")
    .argument('[party...]', 'records of parties; else all of them')
    .addOption(new Collecting('--name <text>', 'a name that is on no record').argParser(collected))
    .addOption(
      numberOf(
        '--at-least <score>',
        'the least score of names that is told, from 1 to 100 (85)',
        'a whole number from 1 to 100',
        (text) => (/^([1-9]\d?|100)$/.test(text) ? Number(text) : undefined),
      ),
    )
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
    .addOption(fiscalYear('the fiscal year, named by the year it ends in').makeOptionMandatory())
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
      if (name === undefined) return world.print(fullHelp(program));
      const command = program.commands.find((each) => each.name() === name);
      if (!command) throw program.noCommand(name);
      command.outputHelp();
    });
  for (const command of program.commands) {
    const example = examples[command.name()];
    if (example !== undefined) command.addHelpText('after', `\nExample: ${example}`);
  }
  return program;
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function setting(text: string, before: readonly Setting[] = []): readonly Setting[] {
  const at = text.indexOf('=');
  // What the command line holds in another encoding is no longer what was typed.
  if (text.includes('\uFFFD'))
    throw new Refusal(`"${text}" is no value of --set; it holds bytes that are not UTF-8`);
  if (at > 0) return [...before, { key: text.slice(0, at), text: text.slice(at + 1) }];
  throw new Refusal(`"${text}" is no value of --set; it is key=value`);
}

/** The day of the question: that it is one is seen to before any command looks at it. */
const asOf = (): Option =>
  new Option('--as-of <day>', 'the day of the question; else today (NSM20_AS_OF)').argParser((text: string) =>
    dayWritten(text),
  );
