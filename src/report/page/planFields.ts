import * as z from 'zod';
import { gateSchema, repeatSchema } from '../../model/plans/plan.ts';
import { type StructureName, structureNames } from '../../model/structures/structures.ts';
import { describeParameter, type ParameterRange } from '../../scenario/describeParameters.ts';
import { percentOf } from '../../scenario/edit/writtenSteps.ts';
import type { Language, Text } from '../../text/text.ts';
import { structureName } from '../names.ts';
import { typeset } from '../typeset.ts';
import type { FieldView } from './planTimeline.ts';

type Schema = z.core.$ZodType;

/** Units of parameters as a form shows them; others stand as they are. */
const units: Readonly<Record<string, Text>> = {
  share: { en: '%', fr: '%' },
  weeks: { en: 'weeks', fr: 'semaines' },
  hours: { en: 'h', fr: 'h' },
  days: { en: 'days', fr: 'jours' },
  people: { en: 'people', fr: 'personnes' },
  units: { en: '', fr: '' },
  choice: { en: '', fr: '' },
  condition: { en: '', fr: '' },
  'yes or no': { en: '', fr: '' },
  campaigns: { en: 'campaigns', fr: 'campagnes' },
};

const ones: Readonly<Record<string, Text>> = {
  weeks: { en: 'week', fr: 'semaine' },
  days: { en: 'day', fr: 'jour' },
  people: { en: 'person', fr: 'personne' },
  campaigns: { en: 'campaign', fr: 'campagne' },
};

const unitOf = (unit: string, value: unknown, language: Language): string =>
  ((value === 1 ? ones[unit] : undefined) ?? units[unit])?.[language] ?? '';

/** What does not change while the product runs. */
const ranges = new WeakMap<
  object,
  { readonly range: ParameterRange | undefined; readonly kind: FieldView['kind'] }
>();

function known(schema: Schema, unit: string, range: () => ParameterRange | undefined) {
  const there = ranges.get(schema);
  if (there !== undefined) return there;
  const found = { range: range(), kind: kindOf(schema, unit, range()) };
  ranges.set(schema, found);
  return found;
}

function kindOf(schema: Schema, unit: string, range: ParameterRange | undefined): FieldView['kind'] {
  const takes = (value: unknown) => z.safeParse(schema, value).success;
  if (takes('2027-01-04') && !takes('a day')) return 'day';
  if (takes(true) && takes(false)) return 'yes-no';
  if (range !== undefined && 'words' in range) return 'choice';
  if (unit === 'weeks' && takes('30w')) return 'weeks';
  if (unit === 'share' && takes('50%')) return 'share';
  return takes(30) || takes(1) ? 'number' : 'text';
}

/** The parameters of a part as a form shows them, in the order of their schema. */
export const fieldsOf = (
  shape: Readonly<Record<string, Schema>>,
  values: Readonly<Record<string, unknown>>,
  language: Language,
): FieldView[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, values[name], language));

/** One of them. `label` says what it is where its schema does not, in both languages. */
export function fieldOf(
  name: string,
  schema: Schema,
  value: unknown,
  language: Language,
  label?: Text,
): FieldView {
  const parameter = describeParameter(name, schema);
  const unit = parameter.facts?.unit ?? '';
  const { range, kind } = known(schema, unit, () => parameter.range);
  const told = label?.[language] ?? parameter.facts?.[language] ?? name;
  const { head, rest } = inTwo(told);
  const bound = range !== undefined && !('words' in range) ? range : undefined;
  const given = value ?? parameter.default;
  const words = range !== undefined && 'words' in range ? range.words.map(String) : [];
  const scale = kind === 'share' ? 100 : 1;
  return {
    name,
    label: typeset(head, language),
    hint: typeset(rest, language),
    unit: kind === 'weeks' || kind === 'share' || kind === 'number' ? unitOf(unit, given, language) : '',
    kind,
    value: value === undefined ? '' : inForm(value, kind),
    usual: parameter.default === undefined ? '' : inForm(parameter.default, kind),
    least: bound?.least === undefined ? undefined : bound.least * scale,
    most: bound?.most === undefined ? undefined : bound.most * scale,
    words,
    wordsTold: words.map((word) => typeset(wordTold(word, language), language)),
    isOpen: range !== undefined && 'words' in range && range.map,
  };
}

/** Words of scenario files as a reader would say them; structures have their names. */
const said: Readonly<Record<string, Text>> = {
  wait: { en: 'go on waiting', fr: 'continuer d’attendre' },
  repeat: { en: 'repeat the step', fr: 'recommencer l’étape' },
  next: { en: 'go on to the next step', fr: 'passer à l’étape suivante' },
  giveUp: { en: 'give the plan up', fr: 'abandonner le plan' },
  all: { en: 'everybody', fr: 'tout le monde' },
  managers: { en: 'managers', fr: 'responsables' },
  unit: { en: 'the unit', fr: 'l’unité' },
  centre: { en: 'the centre', fr: 'le centre' },
  hubs: { en: 'the hubs', fr: 'les hubs' },
  volunteers: { en: 'volunteers', fr: 'volontaires' },
  rank: { en: 'by rank', fr: 'selon le rang' },
  trainers: { en: 'trainers', fr: 'formateurs' },
  champions: { en: 'champions', fr: 'relais' },
  interest: { en: 'interest', fr: 'intérêt' },
  degree: { en: 'most contacts', fr: 'le plus de contacts' },
  betweenness: { en: 'most between others', fr: 'le plus entre les autres' },
  kCore: { en: 'in the core of the network', fr: 'au cœur du réseau' },
  size: { en: 'size', fr: 'taille' },
  random: { en: 'at random', fr: 'au hasard' },
  innovativeness: { en: 'innovativeness', fr: 'caractère innovant' },
};

function wordTold(word: string, language: Language): string {
  if ((structureNames as readonly string[]).includes(word))
    return structureName(word as StructureName, language);
  return said[word]?.[language] ?? word;
}

/** `how the lead is found: volunteers, or rank` is a label and what is said of it. */
function inTwo(told: string): { readonly head: string; readonly rest: string } {
  const at = told.search(/\s?[;:]/);
  const head = at < 0 ? told : told.slice(0, at);
  const rest = at < 0 ? '' : told.slice(at).replace(/^\s?[;:]\s*/, '');
  return { head: head.charAt(0).toUpperCase() + head.slice(1), rest };
}

function inForm(value: unknown, kind: FieldView['kind']): string {
  if (kind === 'share' && typeof value === 'number') return percentOf(value);
  if (typeof value === 'object' && value !== null) return inYaml(value);
  return String(value);
}

/** A small map or list on one line: `{ pick: unit, by: interest }`. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
      .join(', ')} }`;
  const text = String(value);
  return typeof value === 'string' && !/^[\p{L}_][\p{L}\p{N} _.-]*$/u.test(text)
    ? JSON.stringify(text)
    : text;
}

export const gateShape = gateSchema.shape as Readonly<Record<string, Schema>>;
export const repeatShape = repeatSchema.shape as Readonly<Record<string, Schema>>;
