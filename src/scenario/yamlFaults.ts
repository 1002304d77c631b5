import type { Text } from '../text/text.ts';
import type { Message } from './faults.ts';
import { short } from './shown.ts';

/** What is said of YAML that a scenario may not hold. */
export const yamlFaults = {
  nothing: {
    code: 'empty-file',
    message: {
      en: 'the file holds no scenario, only comments',
      fr: 'le fichier ne contient que des commentaires',
    },
    remedy: {
      en: 'start from the scenario that "uptake init" writes',
      fr: 'partez du scénario qu’écrit « uptake init »',
    },
  },
  severalDocuments: {
    code: 'several-documents',
    message: { en: 'a second document begins here', fr: 'un second document commence ici' },
    remedy: {
      en: 'remove the line ---, or put the second scenario into a file of its own',
      fr: 'retirez la ligne ---, ou mettez le second scénario dans un autre fichier',
    },
  },
  oldYaml: {
    code: 'yaml-version',
    message: { en: 'YAML 1.1 is not read', fr: 'YAML 1.1 n’est pas lu' },
    remedy: { en: 'remove the line %YAML 1.1', fr: 'retirez la ligne %YAML 1.1' },
  },
  tag: {
    code: 'yaml-tag',
    message: { en: 'tags such as !name are not read', fr: 'les étiquettes comme !nom ne sont pas lues' },
    remedy: {
      en: 'remove the tag and write the plain value',
      fr: 'retirez l’étiquette et écrivez la valeur',
    },
  },
  tooDeep: {
    code: 'too-deep',
    message: { en: 'nested too deeply', fr: 'imbrication trop profonde' },
    remedy: {
      en: 'close the brackets [ and { that were left open, or flatten the file',
      fr: 'fermez les crochets [ et accolades { restés ouverts, ou aplatissez le fichier',
    },
  },
  tooMany: {
    code: 'too-many-values',
    message: {
      en: 'the file holds too much, with those it extends: over 50,000 values, those that aliases (*name) repeat included, or over 250,000 words and signs',
      fr: 'le fichier contient trop, avec ceux qu’il étend : plus de 50 000 valeurs, y compris celles que répètent les alias (*nom), ou plus de 250 000 mots et signes',
    },
    remedy: {
      en: 'write fewer values, or keep people and ties in CSV files',
      fr: 'écrivez moins de valeurs, ou gardez les personnes et les liens dans des fichiers CSV',
    },
  },
  mergeKey: {
    code: 'merge-key',
    message: {
      en: 'merge keys (<<) are not part of YAML 1.2',
      fr: 'les clés de fusion (<<) ne font pas partie de YAML 1.2',
    },
    remedy: {
      en: 'write the values out, or share them with extends: base.yaml',
      fr: 'écrivez les valeurs, ou partagez-les par extends: base.yaml',
    },
  },
  inheritedKey: (name: string): Message => ({
    code: 'reserved-key',
    message: { en: `"${name}" cannot be a name`, fr: `« ${name} » ne peut pas être un nom` },
    remedy: { en: 'choose another name', fr: 'choisissez un autre nom' },
  }),
  repeatedKey: (name: string, line: number | undefined): Message => ({
    code: 'duplicate-key',
    message: {
      en: `"${short(name)}" is written twice, first on line ${line}`,
      fr: `« ${short(name)} » est écrit deux fois, d’abord ligne ${line}`,
    },
    remedy: { en: 'keep one of the two', fr: 'gardez l’un des deux' },
  }),
  alias: (name: string): Message => ({
    code: 'bad-alias',
    message: {
      en: `the alias *${short(name)} refers to nothing written before it`,
      fr: `l’alias *${short(name)} ne renvoie à rien d’écrit avant lui`,
    },
    remedy: {
      en: `put &${short(name)} on a value above, or write the value here`,
      fr: `placez &${short(name)} sur une valeur plus haut, ou écrivez la valeur ici`,
    },
  }),
} as const;

/** What is said of a syntax error, by the code of the `yaml` library. */
export function yamlSyntax(code: string): Message {
  const known = syntax.get(code);
  return {
    code: 'yaml-syntax',
    message: known?.[0] ?? { en: 'this is not valid YAML', fr: 'ceci n’est pas du YAML valide' },
    remedy: known?.[1] ?? correct,
  };
}

const correct: Text = {
  en: 'correct the line; an editor with YAML support shows the spot',
  fr: 'corrigez la ligne ; un éditeur qui connaît YAML montre l’endroit',
};
const quote: Text = {
  en: 'indent with spaces, and put texts that hold ": " or " #" between quotes',
  fr: 'indentez par des espaces, et mettez entre guillemets droits les textes qui contiennent « : » ou « # »',
};

const syntax = new Map<string, readonly [Text, Text]>([
  [
    'TAB_AS_INDENT',
    [
      { en: 'the line is indented with a tab', fr: 'la ligne est indentée par une tabulation' },
      { en: 'indent with spaces, two for each level', fr: 'indentez par des espaces, deux par niveau' },
    ],
  ],
  [
    'BAD_INDENT',
    [
      {
        en: 'the indentation does not fit, or a bracket is not closed',
        fr: 'l’indentation ne convient pas, ou un crochet n’est pas fermé',
      },
      {
        en: 'align the line with its neighbours and close every [ and {',
        fr: 'alignez la ligne sur ses voisines et fermez chaque [ et {',
      },
    ],
  ],
  [
    'MISSING_CHAR',
    [
      {
        en: 'a quote, bracket, comma or colon is missing',
        fr: 'il manque un guillemet, un crochet, une virgule ou un deux-points',
      },
      {
        en: 'write "key: value", and close what was opened',
        fr: 'écrivez « clé: valeur », et fermez ce qui a été ouvert',
      },
    ],
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    [{ en: 'a second "key:" on the same line', fr: 'une seconde « clé: » sur la même ligne' }, quote],
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    [{ en: 'a key runs over several lines', fr: 'une clé court sur plusieurs lignes' }, quote],
  ],
  [
    'UNEXPECTED_TOKEN',
    [{ en: 'something unexpected stands here', fr: 'un signe inattendu se trouve ici' }, quote],
  ],
  [
    'BAD_SCALAR_START',
    [
      {
        en: 'a plain value cannot begin with this sign',
        fr: 'une valeur simple ne peut pas commencer par ce signe',
      },
      { en: 'put the value between quotes', fr: 'mettez la valeur entre guillemets droits' },
    ],
  ],
  [
    'NON_STRING_KEY',
    [
      { en: 'a key must be a name', fr: 'une clé doit être un nom' },
      { en: 'write a word before the colon', fr: 'écrivez un mot avant le deux-points' },
    ],
  ],
  [
    'BAD_DQ_ESCAPE',
    [
      { en: 'unknown escape after \\', fr: 'échappement inconnu après \\' },
      {
        en: 'write / between the folders of a path, \\\\ for any other backslash',
        fr: 'écrivez / entre les dossiers d’un chemin, \\\\ pour toute autre barre oblique inversée',
      },
    ],
  ],
  [
    'BAD_DIRECTIVE',
    [
      { en: 'unknown directive', fr: 'directive inconnue' },
      { en: 'remove the line that begins with %', fr: 'retirez la ligne qui commence par %' },
    ],
  ],
  [
    'TAG_RESOLVE_FAILED',
    [
      { en: 'the tag does not fit its value', fr: 'l’étiquette ne convient pas à sa valeur' },
      { en: 'remove the tag', fr: 'retirez l’étiquette' },
    ],
  ],
  [
    'RESOURCE_EXHAUSTION',
    [
      { en: 'the file nests too deeply', fr: 'le fichier est trop imbriqué' },
      { en: 'flatten it', fr: 'aplatissez-le' },
    ],
  ],
  [
    'KEY_OVER_1024_CHARS',
    [{ en: 'a key is longer than 1,024 characters', fr: 'une clé dépasse 1 024 caractères' }, quote],
  ],
  [
    'BLOCK_IN_FLOW',
    [
      {
        en: 'a line begins with - or a key inside [ ] or { }',
        fr: 'une ligne commence par - ou une clé dans [ ] ou { }',
      },
      { en: 'separate the entries by commas', fr: 'séparez les éléments par des virgules' },
    ],
  ],
]);
