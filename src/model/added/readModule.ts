import * as z from 'zod';
import { collectFaults } from '../../text/collectFaults.ts';
import type { Problem } from '../../text/problem.ts';
import { type Text, toText } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import type { Metric } from '../metric.ts';
import { states } from '../states.ts';
import type { Tactic } from '../tactic.ts';
import { addedMetric, metricUnits } from './addedMetric.ts';
import { addedTactic } from './addedTactic.ts';

/** What a module of parts declares, found to be in order. */
export interface DeclaredParts {
  readonly tactics: readonly Tactic[];
  readonly metrics: readonly Metric[];
}

type Values = Readonly<Record<string, unknown>>;
type Told = Pick<Problem, 'code' | 'message' | 'remedy'>;

/** As many as a scenario may ask for. */
const MOST = { tactics: 100, metrics: 200 };
const keysOf = {
  tactics: ['kind', 'title', 'summary', 'params', 'length', 'goesOn', 'lasting', 'addresses', 'begin'],
  metrics: ['name', 'unit', 'title', 'meaning', 'value', 'each', 'states', 'among'],
} as const;

/**
 * The tactics and metrics that a module gives.
 *
 * @param file what messages call the module
 * @throws InputError with every fault at its path
 */
export function readModule(given: unknown, file: string): DeclaredParts {
  const faults = collectFaults('scenario');
  const fault = (path: string, { code, message, remedy }: Told) =>
    faults.add(() => ({ file, ...(path !== '' && { path }), code, message, remedy }));
  const tactics: Tactic[] = [];
  const metrics: Metric[] = [];

  if (!isMap(given)) fault('', notLists);
  else {
    unknownKeys(given, ['tactics', 'metrics'], '');
    for (const [k, declared] of listed(given, 'tactics'))
      if (isInOrder(declared, 'tactics', k)) tactics.push(addedTactic(declared as never, file));
    for (const [k, declared] of listed(given, 'metrics'))
      if (isInOrder(declared, 'metrics', k)) metrics.push(addedMetric(declared as never, file));
    if (given.tactics === undefined && given.metrics === undefined) fault('', notLists);
  }
  faults.throwIfAny();
  return { tactics, metrics };

  function listed(from: Values, key: 'tactics' | 'metrics'): [number, unknown][] {
    const list = from[key];
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      fault(key, expected('a list', 'une liste', `${key}: [ … ]`));
      return [];
    }
    if (list.length > MOST[key]) {
      fault(key, tooMany(list.length, MOST[key]));
      return [];
    }
    return [...list.entries()];
  }

  /** Whether nothing is wrong with a tactic or a metric; what is, is told. */
  function isInOrder(declared: unknown, key: 'tactics' | 'metrics', k: number): boolean {
    const path = `${key}[${k}]`;
    if (!isMap(declared)) {
      fault(
        path,
        expected('a map', 'un objet', key === 'tactics' ? '{ kind, title, … }' : '{ name, unit, … }'),
      );
      return false;
    }
    let sound = true;
    const wrong = (below: string, told: Told) => {
      sound = false;
      fault(below === '' ? path : `${path}.${below}`, told);
    };
    if (!unknownKeys(declared, keysOf[key], path)) sound = false;
    const naming = key === 'tactics' ? 'kind' : 'name';
    if (!isName(declared[naming])) wrong(naming, badName(declared[naming]));
    for (const text of ['title', key === 'tactics' ? 'summary' : 'meaning'])
      if (textOf(declared[text]) === undefined) wrong(text, badText);
    if (key === 'tactics') checkTactic(declared, wrong);
    else checkMetric(declared, wrong);
    return sound;
  }

  function unknownKeys(map: Values, known: readonly string[], path: string): boolean {
    const others = Object.keys(map).filter((key) => !known.includes(key));
    for (const key of others) fault([path, truncate(key)].filter(Boolean).join('.'), unknownKey(key, known));
    return others.length === 0;
  }
}

type Wrong = (below: string, told: Told) => void;

function checkTactic({ params = {}, length, begin, ...flags }: Values, wrong: Wrong): void {
  if (typeof begin !== 'function') wrong('begin', aFunction('begin(params, world, scope, week) { … }'));
  for (const flag of ['goesOn', 'lasting', 'addresses'])
    if (flags[flag] !== undefined && typeof flags[flag] !== 'boolean')
      wrong(flag, expected('true or false', 'true ou false', `${flag}: true`));
  if (!isMap(params)) {
    wrong('params', expected('a map', 'un objet', 'params: { weeks: weeks(1).default(8) }'));
    return;
  }
  for (const [name, schema] of Object.entries(params)) {
    if (!isName(name) || name === 'tactic' || name === 'at') wrong(`params.${truncate(name)}`, badName(name));
    if (!(schema instanceof z.ZodType))
      wrong(
        `params.${truncate(name)}`,
        expected('a schema', 'un schéma', 'share().default(0.5), weeks(1).default(8) or z.number()'),
      );
  }
  if (length !== undefined && !(typeof length === 'string' && Object.hasOwn(params, length)))
    wrong('length', expected('the name of a parameter', 'le nom d’un paramètre', "length: 'weeks'"));
}

function checkMetric({ unit, value, each, states: counted, among }: Values, wrong: Wrong): void {
  if (!metricUnits.includes(unit as never))
    wrong('unit', expected('a unit', 'une unité', metricUnits.map((each) => `'${each}'`).join(', ')));
  const ways = [value, each, counted].filter((way) => way !== undefined).length;
  if (ways !== 1) wrong('', oneWay);
  if (value !== undefined && typeof value !== 'function') wrong('value', aFunction('value(world) { … }'));
  if (each !== undefined && typeof each !== 'function') wrong('each', aFunction('each(world, person) { … }'));
  for (const [key, names] of Object.entries({ states: counted, among }))
    if (names !== undefined && !isStates(names))
      wrong(
        key,
        expected('names of states', 'des noms d’états', states.map((name) => `'${name}'`).join(', ')),
      );
  if (among !== undefined && value !== undefined) wrong('among', notOfWhole);
  if (each === undefined && value === undefined && unit !== 'share') {
    if (counted !== undefined) wrong('unit', expected('a share', 'une part', "unit: 'share'"));
  }
}

const isStates = (names: unknown): boolean =>
  Array.isArray(names) && names.length > 0 && names.every((name) => states.includes(name));

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names stand in files, tables and conditions; those that every object has would be found where nothing was declared. */
const isName = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-z][A-Za-z0-9]{0,39}$/.test(name) && !(name in Object.prototype);

/** A text in both languages; undefined where there is none. */
export function textOf(written: unknown): Text | undefined {
  const texts = isMap(written) ? [written.en, written.fr] : [written];
  const sound = texts.every((text) => typeof text === 'string' && text.trim() !== '' && text.length <= 500);
  return sound ? toText(written as string | Text) : undefined;
}

const notLists: Told = {
  code: 'parts-nothing-given',
  message: {
    en: 'the module gives no tactics and no metrics',
    fr: 'le module ne donne ni tactiques ni mesures',
  },
  remedy: {
    en: 'write export default (toolkit) => ({ tactics: [ … ], metrics: [ … ] })',
    fr: 'écrivez export default (outils) => ({ tactics: [ … ], metrics: [ … ] })',
  },
};

const oneWay: Told = {
  code: 'parts-one-way',
  message: {
    en: 'a metric is measured in one way',
    fr: 'une mesure se prend d’une seule façon',
  },
  remedy: {
    en: 'write one of value(world), each(world, person) and states: [ … ]',
    fr: 'écrivez l’un de value(world), each(world, person) et states: [ … ]',
  },
};

const notOfWhole: Told = {
  code: 'parts-among',
  message: {
    en: 'among says whom a mean over people is of, and this is a number of the whole organisation',
    fr: 'among dit sur qui porte une moyenne de personnes, et ceci est un nombre de toute l’organisation',
  },
  remedy: {
    en: 'leave it out, or write each(world, person)',
    fr: 'retirez-le, ou écrivez each(world, person)',
  },
};

const badText: Told = expected(
  'a text of at most 500 characters in both languages',
  'un texte d’au plus 500 caractères dans les deux langues',
  "{ en: '…', fr: '…' }",
);

const aFunction = (example: string): Told => expected('a function', 'une fonction', example);

function expected(en: string, fr: string, example: string): Told {
  return {
    code: 'parts-wrong-kind',
    message: { en: `expected ${en}`, fr: `attendu : ${fr}` },
    remedy: { en: `write for instance ${example}`, fr: `écrivez par exemple ${example}` },
  };
}

const badName = (name: unknown): Told => ({
  code: 'parts-bad-name',
  message: {
    en: `${name === undefined ? 'it has no name' : `"${truncate(String(name))}" cannot be a name`}`,
    fr: `${name === undefined ? 'il n’a pas de nom' : `« ${truncate(String(name))} » ne peut pas être un nom`}`,
  },
  remedy: {
    en: 'write a small letter and up to 39 letters and digits, such as newsletter; names of every object, tactic and at are taken',
    fr: 'écrivez une minuscule et jusqu’à 39 lettres et chiffres, comme newsletter ; les noms de tout objet, tactic et at sont pris',
  },
});

const unknownKey = (key: string, known: readonly string[]): Told => ({
  code: 'parts-unknown-key',
  message: { en: `unknown key "${truncate(key)}"`, fr: `clé inconnue « ${truncate(key)} »` },
  remedy: { en: `there are ${known.join(', ')}`, fr: `il y a ${known.join(', ')}` },
});

const tooMany = (count: number, most: number): Told => ({
  code: 'parts-too-many',
  message: {
    en: `there are ${count}, at most ${most} may be`,
    fr: `il y en a ${count}, ${most} au plus sont admis`,
  },
  remedy: {
    en: 'spread them over several modules, and name those in use',
    fr: 'répartissez-les sur plusieurs modules, et nommez ceux qui servent',
  },
});
