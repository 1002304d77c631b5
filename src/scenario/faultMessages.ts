import type * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import fr from 'zod/v4/locales/fr.js';
import type { ParameterFacts } from '../model/quantities.ts';
import { didYouMean } from '../text/didYouMean.ts';
import type { Text } from '../text/text.ts';
import { anIdentifier } from './expectations.ts';
import type { Message } from './faults.ts';
import { keyOfAnotherFile } from './keyOfAnotherFile.ts';
import { type Path, tellPath } from './locatedValue.ts';
import { formatVersion } from './scenarioSchema.ts';
import { numberText, quoted, shown } from './shown.ts';

/** How each kind of fault in a scenario is told. Plain functions from the fault to its words. */

/** A key that the schema does not know, `allowed` being those it knows there. */
export function unknownKey(key: string, allowed: readonly string[], atTop: boolean): Message {
  const elsewhere = atTop ? keyOfAnotherFile(key, allowed) : undefined;
  if (elsewhere !== undefined) return elsewhere;
  return {
    code: 'unknown-key',
    message: { en: `unknown key ${quoted(key).en}`, fr: `clé inconnue ${quoted(key).fr}` },
    remedy: suggestion(didYouMean(key, allowed), allowed),
  };
}

/** The nearest known word, and what else there is. */
function suggestion(near: string | undefined, allowed: readonly string[]): Text {
  if (allowed.length === 0) return { en: 'remove it', fr: 'retirez-le' };
  const list = allowed.length > 40 ? `${allowed.slice(0, 40).join(', ')}, …` : allowed.join(', ');
  return near === undefined
    ? { en: `write one of ${list}`, fr: `écrivez l’un de ${list}` }
    : {
        en: `did you mean "${near}"? There are ${list}`,
        fr: `vouliez-vous dire « ${near} » ? Il y a ${list}`,
      };
}

/** What the word of a key is a word for. */
const nouns = new Map<string, Text>([
  ['tactic', { en: 'unknown tactic', fr: 'tactique inconnue' }],
  ['structure', { en: 'unknown structure', fr: 'structure inconnue' }],
  ['style', { en: 'unknown style', fr: 'style inconnu' }],
  ['metrics', { en: 'unknown metric', fr: 'mesure inconnue' }],
  ['kind', { en: 'unknown rule', fr: 'règle inconnue' }],
]);

/** A word that is not one of those allowed. */
export function notOneOf(path: Path, value: unknown, allowed: readonly string[]): Message {
  const near = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
  const noun = nouns.get(String(path.findLast((step) => typeof step === 'string')));
  const found = shown(value);
  return {
    code: 'unknown-value',
    message: {
      en: `${noun?.en ?? 'unknown value'} ${found.en}`,
      fr: `${noun?.fr ?? 'valeur inconnue'} : ${found.fr}`,
    },
    remedy: suggestion(near, allowed),
  };
}

const versionLine: Text = {
  en: `write version: ${formatVersion} at the top`,
  fr: `écrivez version: ${formatVersion} en tête`,
};
const organisationLine: Text = {
  en: 'write organisation: with generate: { people: 240 }, or with people: and ties:',
  fr: 'écrivez organisation: avec generate: { people: 240 }, ou avec people: et ties:',
};
const studyLine: Text = { en: 'write study: 1 at the top', fr: 'écrivez study: 1 en tête' };
const scenariosLine: Text = {
  en: 'write scenarios: [my.yaml], with files, patterns such as firms/*.yaml, or folders',
  fr: 'écrivez scenarios: [mon.yaml], avec des fichiers, des motifs comme firms/*.yaml, ou des dossiers',
};
const ruleLine: Text = {
  en: 'write kind: change for the model, beside what you change of it, or kind: threshold, cascade or bass',
  fr: 'écrivez kind: change pour le modèle, à côté de ce que vous en changez, ou kind: threshold, cascade ou bass',
};

/** A required value that is not there. */
export function missing(path: Path, facts: ParameterFacts | undefined): Message {
  const key = String(path.at(-1));
  const known = new Map([
    ['version', versionLine],
    ['organisation', organisationLine],
    ['study', studyLine],
    ['scenarios', scenariosLine],
    ['rule.kind', ruleLine],
  ]).get(tellPath(path));
  return {
    code: 'missing',
    message: { en: `"${key}" is missing`, fr: `« ${key} » manque` },
    remedy: known ?? {
      en: `write ${key}: …${facts ? `, ${facts.en} (${facts.unit})` : ''}`,
      fr: `écrivez ${key}: …${facts ? `, ${facts.fr}` : ''}`,
    },
  };
}

/** A version of the file format that is not read. */
export const wrongVersion = (value: unknown, key = 'version'): Message => ({
  code: 'version',
  message: {
    en: `version ${shown(value).en} of the file format is not read here`,
    fr: `la version ${shown(value).fr} du format n’est pas lue ici`,
  },
  remedy: {
    en: `write ${key}: ${formatVersion}, the only one that is read, or use a newer uptake`,
    fr: `écrivez ${key}: ${formatVersion}, la seule qui soit lue, ou prenez un uptake plus récent`,
  },
});

/** A quantity that cannot be read. */
export function notAsExpected(expected: Text, value: unknown, facts?: ParameterFacts): Message {
  const found = shown(value);
  const isName = expected === anIdentifier && (typeof value === 'number' || typeof value === 'boolean');
  return {
    code: 'unexpected-value',
    message: { en: `${expected.en}, found ${found.en}`, fr: `${expected.fr}, trouvé ${found.fr}` },
    remedy: isName ? inQuotes(value) : meaning(facts),
  };
}

/** YAML takes some names for numbers and the like. */
const inQuotes = (value: unknown): Text => ({
  en: `write it in quotation marks, as the file of people has it: "${shown(value).en}"`,
  fr: `écrivez-le entre guillemets, tel que le fichier des personnes le donne : "${shown(value).fr}"`,
});

/** The same of labels and names of columns, which may have lost zeros and points. */
const quotedText = (value: unknown): Text => ({
  en: `write it in quotation marks, with the zeros and points that it has: "${shown(value).en}"`,
  fr: `écrivez-le entre guillemets, avec ses zéros et ses points : "${shown(value).fr}"`,
});

/** What a value stands for, said as a remedy. */
const meaning = (facts: ParameterFacts | undefined, form?: Text): Text => ({
  en: `write ${form?.en ?? 'such a value'}${facts ? `: ${facts.en} (${facts.unit})` : ''}`,
  fr: `écrivez ${form?.fr ?? 'une telle valeur'}${facts ? ` : ${facts.fr}` : ''}`,
});

/** A quantity outside its range. */
export function outOfRange(
  value: unknown,
  least: number | undefined,
  most: number | undefined,
  facts: ParameterFacts | undefined,
): Message {
  const [from, to] = [least ?? 0, most ?? Number.POSITIVE_INFINITY];
  // who writes per cent is answered in per cent
  const isPercent = typeof value === 'string' && /%\s*$/.test(value);
  const [low, high] = isPercent ? [percentText(from), percentText(to)] : [numberText(from), numberText(to)];
  return beyond(value, { en: `from ${low.en} to ${high.en}`, fr: `entre ${low.fr} et ${high.fr}` }, facts);
}

/** A share as who writes per cent has it. */
function percentText(share: number): Text {
  const { en, fr } = numberText(100 * share);
  return { en: `${en}%`, fr: `${fr} %` };
}

const beyond = (value: unknown, form: Text, facts: ParameterFacts | undefined): Message => ({
  code: 'out-of-range',
  message: { en: `${shown(value).en} is out of range`, fr: `${shown(value).fr} est hors des limites` },
  remedy: meaning(facts, { en: `a value ${form.en}`, fr: `une valeur ${form.fr}` }),
});

/** A text of more characters than it may have. */
export const tooLong = (value: string, most: number): Message =>
  beyond(value, bound('of at most', 'd’au plus', most, 'string'), undefined);

/** Wrong types, numbers and lengths out of range, texts of another form. */
export function outOfForm(
  issue: z.core.$ZodIssue,
  value: unknown,
  facts: ParameterFacts | undefined,
): Message {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value, facts);
    case 'too_big':
      return beyond(value, bound('of at most', 'd’au plus', Number(issue.maximum), issue.origin), facts);
    case 'too_small':
      return issue.inclusive === false
        ? beyond(value, bound('of more than', 'de plus de', Number(issue.minimum), issue.origin), facts)
        : beyond(value, bound('of at least', 'd’au moins', Number(issue.minimum), issue.origin), facts);
    case 'not_multiple_of':
      return beyond(
        value,
        { en: `that is a multiple of ${issue.divisor}`, fr: `qui soit un multiple de ${issue.divisor}` },
        facts,
      );
    case 'invalid_format':
      return {
        code: 'wrong-form',
        message: {
          en: `${shown(value).en} does not have the form asked for`,
          fr: `${shown(value).fr} n’a pas la forme demandée`,
        },
        remedy: meaning(facts, {
          en: 'a name of letters, digits and -, a letter first',
          fr: 'un nom fait de lettres, de chiffres et de -, une lettre d’abord',
        }),
      };
    default:
      return {
        code: 'invalid',
        message: { en: english(issue), fr: french(issue) },
        remedy: meaning(facts),
      };
  }
}

function wrongType(expected: string, value: unknown, facts: ParameterFacts | undefined): Message {
  const form = kinds.get(expected) ?? { en: expected, fr: expected };
  const found = shown(value);
  return {
    code: 'wrong-type',
    message: { en: `expected ${form.en}, found ${found.en}`, fr: `attendu ${form.fr}, trouvé ${found.fr}` },
    remedy:
      expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
        ? quotedText(value)
        : meaning(facts, form),
  };
}

/** Kinds of values by zod's names. */
const kinds = new Map<string, Text>([
  ['string', { en: 'a text', fr: 'un texte' }],
  ['number', { en: 'a number', fr: 'un nombre' }],
  ['int', { en: 'a whole number', fr: 'un nombre entier' }],
  ['boolean', { en: 'true or false', fr: 'true ou false' }],
  ['object', { en: 'a map (key: value)', fr: 'des clés (clé: valeur)' }],
  ['record', { en: 'a map (key: value)', fr: 'des clés (clé: valeur)' }],
  ['array', { en: 'a list (- item, or [a, b])', fr: 'une liste (- élément, ou [a, b])' }],
]);

function bound(en: string, fr: string, limit: number, origin: string): Text {
  const size = numberText(limit);
  const counted = sizes.get(origin);
  return { en: `${en} ${size.en}${counted?.en ?? ''}`, fr: `${fr} ${size.fr}${counted?.fr ?? ''}` };
}

const sizes = new Map<string, Text>([
  ['string', { en: ' characters', fr: ' caractères' }],
  ['array', { en: ' entries', fr: ' éléments' }],
]);

/** The library's own words, for faults that are not told apart here. */
const said = (locale: { localeError: z.core.$ZodErrorMap }) => (issue: z.core.$ZodIssue) => {
  const told = locale.localeError(issue as z.core.$ZodRawIssue);
  return (typeof told === 'object' ? told?.message : told) ?? issue.message;
};
const english = said(en());
const french = said(fr());
