/** The library's commands and options, with every mistake told in one line and in the words of the program. */
import { Command, Option } from 'commander';
import { suggest } from '../reader/suggest.ts';
import { Refusal } from './refusal.ts';

/** What people call a command elsewhere. */
const commandsElsewhere: ReadonlyMap<string, string> = new Map([
  ['lint', 'check'],
  ['test', 'check'],
  ['validate', 'check'],
  ['verify', 'check'],
]);

/** What people call an option elsewhere, and the option that it is here; `without` names commands it says nothing to. */
const optionsElsewhere: ReadonlyMap<
  string,
  { readonly flag: string; readonly write: string; readonly without?: readonly string[] }
> = new Map([
  ['--json', { flag: '--format', write: '-f json', without: ['init', 'new', 'help'] }],
  ['--no-color', { flag: '--color', write: '--color never' }],
  ['--country', { flag: '--recipient', write: '--recipient' }],
  ['--date', { flag: '--as-of', write: '--as-of' }],
]);

/** An option that may be given again, and then adds to what was given before. */
export class Collecting extends Option {}

/**
 * A command of the program, or the program itself. Every option that takes a value is refused when it is given twice,
 * whatever the values, unless it is {@link Collecting}. The library calls the methods below where it finds a mistake.
 * @throws Refusal of one line for every mistake in the command line.
 */
export class OwnCommand extends Command {
  override createCommand(name?: string): OwnCommand {
    return new OwnCommand(name);
  }

  override addOption(option: Option): this {
    super.addOption(option);
    if (!option.required || option instanceof Collecting) return this;
    let isGiven = false;
    return this.on(`option:${option.name()}`, () => {
      if (isGiven) throw new Refusal(`${option.long} is given twice`);
      isGiven = true;
    });
  }

  unknownOption(flag: string): never {
    const [first] = this.args;
    if (!this.parent && first !== undefined && !first.startsWith('-')) throw this.noCommand(first);
    const [name] = flag.split('=') as [string];
    const own = [...this.options, ...(this.parent?.options ?? [])].flatMap(({ long }) => long ?? []);
    if (name !== flag && own.includes(name)) throw new Refusal(`${name} takes no value; ${this.hint()}`);
    const below = this.commands.find(({ options }) => options.some(({ long }) => long === name));
    const elsewhere = optionsElsewhere.get(name);
    const near = name.startsWith('--')
      ? suggest(
          name.slice(2),
          own.map((each) => each.slice(2)),
        )
      : undefined;
    const meant = below
      ? `nsm20 ${below.name()} ${name}`
      : elsewhere && own.includes(elsewhere.flag) && !elsewhere.without?.includes(this.name())
        ? elsewhere.write
        : near && `--${near}`;
    const who = this.parent ? `${this.name()} has no option "${name}"` : `there is no option "${name}"`;
    throw new Refusal(`${who}${below ? ' before the command' : ''}; ${this.hint(meant)}`);
  }

  optionMissingArgument({ long, flags }: Option): never {
    throw new Refusal(`${long} needs a value; write ${flags}`);
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new Refusal(`${this.name()} needs ${flags}; ${this.hint()}`);
  }

  missingArgument(name: string): never {
    throw new Refusal(`${this.name()} needs <${name}>; ${this.hint()}`);
  }

  _excessArguments(given: readonly string[]): never {
    const tooMuch = given[this.registeredArguments.length]!;
    if (!this.parent) throw this.noCommand(tooMuch);
    throw new Refusal(`${this.name()} has no place for "${tooMuch}"; ${this.hint()}`);
  }

  /** That the program has no command of that name, with the one that is meant where that can be told. */
  noCommand(name: string): Refusal {
    const names = this.commands.map((each) => each.name());
    return new Refusal(
      `there is no command "${name}"; ${this.hint(commandsElsewhere.get(name) ?? suggest(name, names))}`,
    );
  }

  /** What to write instead, or else where to look. */
  hint(meant?: string): string {
    if (meant !== undefined) return `did you mean "${meant}"?`;
    return this.parent ? `run nsm20 help ${this.name()}` : 'run nsm20 help to see them';
  }
}

/** An option whose value is one of `words`; a slip of the pen is answered with the one that is meant. */
export const oneOf = (flags: string, description: string, words: readonly string[]): Option => {
  const option = new Option(flags, description).choices(words);
  return option.argParser((value: string) => {
    if (words.includes(value)) return value;
    const near = suggest(value, words);
    const all = words.join(', ');
    throw new Refusal(
      `"${value}" is no value of ${option.long}; ${near === undefined ? `it is one of ${all}` : `did you mean "${near}"? (${all})`}`,
    );
  });
};

/**
 * An option whose value is a number: `parse` gives undefined where the text is none that it takes, and `kind` completes
 * "it is ..." for the refusal.
 */
export const numberOf = (
  flags: string,
  description: string,
  kind: string,
  parse: (text: string) => number | undefined,
): Option => {
  const option = new Option(flags, description);
  return option.argParser((text: string) => {
    const value = parse(text);
    if (value !== undefined) return value;
    throw new Refusal(`"${text}" is no value of ${option.long}; it is ${kind}`);
  });
};
