import type { Argument, Command, Option } from 'commander';
import { frenchHelp } from './frenchHelp.ts';

/** Has a program and all its commands tell their help, and what is wrong with their arguments, in French. */
export function helpInFrench(command: Command): void {
  command
    .description(french(command.description()))
    .helpOption('-h, --help', french('display help for command'))
    .configureHelp({
      ...command.configureHelp(),
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => described(option),
      argumentDescription: (argument) => described(argument),
    })
    .configureOutput({ outputError: (text, write) => write(frenchError(text)) });
  if (command.commands.length > 0) command.helpCommand('help [command]', french('display help for command'));
  for (const each of command.commands) helpInFrench(each);
}

const titles = new Map([
  ['Usage:', 'Usage :'],
  ['Arguments:', 'Arguments :'],
  ['Options:', 'Options :'],
  ['Global Options:', 'Options de toutes les commandes :'],
  ['Commands:', 'Commandes :'],
]);

/** A description with the choices and the default that belong to it. */
function described(of: Option | Argument): string {
  const { description, argChoices, defaultValue, defaultValueDescription } = of;
  const shown = defaultValueDescription ?? JSON.stringify(defaultValue);
  // as in English, an option that is on or off tells no default
  const hasDefault = defaultValue !== undefined && typeof defaultValue !== 'boolean';
  const extras = [
    argChoices ? `choix : ${argChoices.join(', ')}` : '',
    hasDefault ? `par défaut : ${shown}` : '',
  ].filter((extra) => extra !== '');
  const told = french(description);
  return extras.length === 0 ? told : `${told} (${extras.join(' ; ')})`;
}

function french(text: string): string {
  const whole = frenchHelp.get(text);
  if (whole !== undefined) return whole;
  const [head, ...rest] = text.split(': ');
  const known = frenchHelp.get(head);
  return known === undefined ? text : [known, ...rest].join(' : ');
}

/** The sentences of the parser of arguments, part by part. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/m, 'erreur : commande inconnue « $1 »'],
  [/^error: unknown option '(.*)'/m, 'erreur : option inconnue « $1 »'],
  [/^error: missing required argument '(.*)'/m, 'erreur : il manque l’argument « $1 »'],
  [/^error: option '(.*)' argument missing/m, 'erreur : l’option « $1 » attend une valeur'],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\./m,
    'erreur : trop d’arguments pour « $1 » : $3 au lieu de $2.',
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\./m,
    'erreur : l’option « $1 » ne peut pas valoir « $2 ».',
  ],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\./m,
    'erreur : l’argument « $2 » ne peut pas valoir « $1 ».',
  ],
  [/Allowed choices are (.*)\./, 'Choix permis : $1.'],
  [/Expected a whole number from (\d+) to (\d+)\./, 'Un nombre entier de $1 à $2 est attendu.'],
  [/\(Did you mean one of (.*)\?\)/, '(Vouliez-vous dire l’une de celles-ci : $1 ?)'],
  [/\(Did you mean (.*)\?\)/, '(Vouliez-vous dire $1 ?)'],
];

const frenchError = (text: string): string =>
  errors.reduce((told, [english, french]) => told.replace(english, french), text);
