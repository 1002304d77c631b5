import type { Argument, Command, Option } from 'commander';

/**
 * Has a program say in French what its parser of arguments says of its own: the titles of the help, choices and
 * defaults, and what is wrong with the arguments. Commands that are added later say it too.
 */
export const parserInFrench = (program: Command): Command =>
  program
    .configureHelp({
      ...program.configureHelp(),
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => withExtras(option),
      argumentDescription: (argument) => withExtras(argument),
    })
    .configureOutput({ outputError: (text, write) => write(frenchError(text)) });

const titles = new Map([
  ['Usage:', 'Usage :'],
  ['Arguments:', 'Arguments :'],
  ['Options:', 'Options :'],
  ['Global Options:', 'Options de toutes les commandes :'],
  ['Commands:', 'Commandes :'],
]);

/** A description with the choices and the default that belong to it. */
function withExtras({
  description,
  argChoices,
  defaultValue,
  defaultValueDescription,
}: Option | Argument): string {
  const shown = defaultValueDescription ?? JSON.stringify(defaultValue);
  // as in English, an option that is on or off tells no default
  const hasDefault = defaultValue !== undefined && typeof defaultValue !== 'boolean';
  const extras = [
    argChoices ? `choix : ${argChoices.join(', ')}` : '',
    hasDefault ? `par défaut : ${shown}` : '',
  ].filter((extra) => extra !== '');
  return extras.length === 0 ? description : `${description} (${extras.join(' ; ')})`;
}

/** The sentences of the parser of arguments, part by part. */
const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/m, 'erreur : commande inconnue « $1 »'],
  [/^error: unknown option '(.*)'/m, 'erreur : option inconnue « $1 »'],
  [/^error: missing required argument '(.*)'/m, 'erreur : il manque l’argument « $1 »'],
  [/^error: required option '(.*)' not specified/m, 'erreur : il manque l’option « $1 »'],
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
  [/\(Did you mean one of (.*)\?\)/, '(Vouliez-vous dire l’une de celles-ci : $1 ?)'],
  [/\(Did you mean (.*)\?\)/, '(Vouliez-vous dire $1 ?)'],
];

const frenchError = (text: string): string =>
  errors.reduce((told, [english, french]) => told.replace(english, french), text);
