import { Argument, type Command, InvalidArgumentError, Option, type OptionValues } from 'commander';
import type { Language, Text } from '../../text/text.ts';
import type { ExitCode } from '../output/exitCode.ts';
import { InvalidValue } from './optionValues.ts';

/** What an option or an argument takes; a text, or nothing, unless something is said. */
export interface Takes<Value> {
  /**
   * Reads what was written; `before` is what the same option gave before, where it is given again.
   *
   * @throws InvalidValue
   */
  readonly read?: (written: string, before?: Value) => Value;
  readonly choices?: readonly string[];
  /** The value where none is given; the help tells it. */
  readonly fallback?: Value;
  /** Whether the option has to be given. */
  readonly mandatory?: boolean;
}

/** A command as a shell has to know it to complete what is typed. */
export interface CommandShape {
  /** As it is called: `uptake org check`. */
  readonly path: string;
  readonly description: string;
  /** The commands below it. */
  readonly commands: readonly CommandShape[];
  readonly options: readonly OptionShape[];
  /** What its first argument may be, where that is one of few words; otherwise it names files. */
  readonly choices: readonly string[];
}

export interface OptionShape {
  /** `-h`, `--help` */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/**
 * A command whose help is written where each of its parts is declared, in every language at once, and told in one: the
 * parser of arguments takes the texts before it knows its options, so the language is known from the beginning.
 */
export class DescribedCommand {
  readonly #command: Command;
  readonly #language: Language;
  readonly #ended: (code: ExitCode) => void;

  /** `ended` is told how the command that was called came to its end. */
  constructor(command: Command, language: Language, ended: (code: ExitCode) => void) {
    this.#command = command;
    this.#language = language;
    this.#ended = ended;
  }

  /** Adds a command below this one. */
  command(name: string, description: Text): DescribedCommand {
    const added = this.#command.command(name).description(description[this.#language]);
    return new DescribedCommand(added, this.#language, this.#ended);
  }

  /** Another name of the command. */
  alias(name: string): this {
    this.#command.alias(name);
    return this;
  }

  argument<Value = string>(name: string, description: Text, { choices, fallback }: Takes<Value> = {}): this {
    const argument = new Argument(name, description[this.#language]).default(fallback);
    this.#command.addArgument(choices === undefined ? argument : argument.choices(choices));
    return this;
  }

  option<Value = string>(flags: string, description: Text, takes: Takes<Value> = {}): this {
    const { read, choices, fallback, mandatory = false } = takes;
    const option = new Option(flags, description[this.#language])
      .default(fallback)
      .makeOptionMandatory(mandatory);
    if (choices !== undefined) option.choices(choices);
    if (read !== undefined)
      option.argParser((written, before?: Value) => this.#valid(() => read(written, before)));
    this.#command.addOption(option);
    return this;
  }

  /** Says what the command does, with its options and those of all commands, and with its arguments as they were given. */
  action<Options extends OptionValues, Given extends unknown[]>(
    work: (options: Options, ...given: Given) => Promise<ExitCode>,
  ): void {
    const command = this.#command;
    // the parser hands over the arguments, then the options of this command alone, then the command
    command.action(async (...handed) =>
      this.#ended(await work(command.optsWithGlobals<Options>(), ...(handed.slice(0, -2) as Given))),
    );
  }

  /** The command and all below it, as they stand now, those of the whole program where they are asked of any of them. */
  shape(): CommandShape {
    let root = this.#command;
    while (root.parent !== null) root = root.parent;
    return shapeOf(root, root.name());
  }

  #valid<Value>(read: () => Value): Value {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      throw new InvalidArgumentError(error.expected[this.#language]);
    }
  }
}

function shapeOf(command: Command, path: string): CommandShape {
  const help = command.createHelp();
  const own = [
    ...help.visibleOptions(command),
    ...(command.parent ? help.visibleGlobalOptions(command) : []),
  ];
  return {
    path,
    description: command.description(),
    commands: help.visibleCommands(command).map((below) => shapeOf(below, `${path} ${below.name()}`)),
    options: own.map(({ short, long, description, required, optional, argChoices }) => ({
      flags: [short, long].filter((flag) => flag !== undefined),
      description,
      takesValue: required || optional,
      choices: argChoices ?? [],
    })),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}
