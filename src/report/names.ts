import type { Comparison, PlanResult } from '../experiment/comparison.ts';
import { metrics } from '../model/metrics/metrics.ts';
import { type StructureName, structureOf } from '../model/structures/structures.ts';
import { groupingColumns, isOfKind, peopleColumnNames, peopleColumns } from '../org/peopleColumns.ts';
import { styleTitles } from '../scenario/plans/readPlans.ts';
import { type StyleName, styleNames } from '../scenario/sections/plans.ts';
import { NO_LABEL } from '../text/noLabel.ts';
import type { Language, Text } from '../text/text.ts';
import { untranslated } from '../text/text.ts';
import { lookNumber, planLetter } from './html/planLooks.ts';
import type { MetricName } from './metricCatalogue.ts';
import { metricCatalogue } from './metricCatalogue.ts';
import { noUnit } from './noUnit.ts';

/** What metrics are split by besides groups of people: structures, what blocks the target, stages, levels. */
const measured = metrics.flatMap((metric) => (metric.of === 'whole' ? (metric.dimension ?? []) : []));

/** The groups' dimensions, as they stand before the equals sign of a group: columns of people, and what is measured. */
const dimensions = new Map<string, Text>([
  ...groupingColumns.map((name): [string, Text] => [name, peopleColumns[name].title]),
  ['state', { en: 'State', fr: 'État' }],
  ['step', { en: 'Step', fr: 'Étape' }],
  ...measured.map(({ name, title }): [string, Text] => [name, title]),
]);

const members = new Map<string, Text>([
  ['innovator', { en: 'Innovators', fr: 'Innovateurs' }],
  ['earlyAdopter', { en: 'Early adopters', fr: 'Adoptants précoces' }],
  ['earlyMajority', { en: 'Early majority', fr: 'Majorité précoce' }],
  ['lateMajority', { en: 'Late majority', fr: 'Majorité tardive' }],
  ['laggard', { en: 'Laggards', fr: 'Retardataires' }],
  ['committed', { en: 'Committed', fr: 'Engagés' }],
  ['compliant', { en: 'Compliant', fr: 'Conformes' }],
  [NO_LABEL, noUnit],
]);

/** Members of what is measured, by dimension: other labels may have their names as well. */
const ofDimension = new Map<string, ReadonlyMap<string, Text>>(
  measured.map(({ name, members }) => [name, new Map(Object.entries(members))]),
);

/** Dimensions whose members are called as the files of the organisation call them. */
const labelled: ReadonlySet<string> = new Set(peopleColumnNames.filter((name) => isOfKind(name, 'labels')));

/** What is known of a metric; an unknown one is called by its key and written as a plain number. */
export const metricNamed = (key: string): MetricName =>
  metricCatalogue.get(key) ?? { name: untranslated(key), meaning: untranslated(key), unit: 'index' };

/** `Coordinated`, `Coordonnée`. */
export const structureName = (structure: StructureName, language: Language): string =>
  structureOf(structure).title[language];

/** `the coordinated structure`, `la structure coordonnée`: to stand in a sentence; nothing without a target. */
export const targetPhrase = (target: Comparison['target'], language: Language): string =>
  target === undefined ? '' : structureOf(target.structure).phrase[language];

/** `Adopter type`, `Type d’adoptant`. */
export const dimensionName = (key: string, language: Language): string =>
  (dimensions.get(key) ?? untranslated(key))[language];

/** The name of a group's member: of `innovator` in `adopterType=innovator`, of `buyIn` in `condition=buyIn`. */
export function memberName(dimension: string, key: string, language: Language): string {
  if (labelled.has(dimension) && key !== NO_LABEL) return key;
  const known = ofDimension.get(dimension) ?? members;
  return (known.get(key) ?? untranslated(key))[language];
}

/** A name that turns no figure beside it round: marks that set the direction of what follows are left out. */
const withoutDirections = (name: string): string => name.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');

type Titled = Pick<PlanResult, 'name' | 'title'>;

/**
 * The name of the style whose title a plan has although the file calls the plan otherwise; undefined of every other plan.
 * Such a plan goes by the name that it was given, unless that is another style's.
 */
export const styleOf = ({ name, title }: Titled): StyleName | undefined =>
  isStyleName(name) ? undefined : styleNames.find((style) => isTitleOf(style, title));

const isStyleName = (name: string) => (styleNames as readonly string[]).includes(name);

const isTitleOf = (style: StyleName, title: Text) =>
  title.en === styleTitles[style].en && title.fr === styleTitles[style].fr;

/** The title that a plan goes by, or its name where it has none of its own; both where another plan goes by the same. */
export function planTitle(
  { plans }: { readonly plans: readonly Titled[] },
  name: string,
  language: Language,
): string {
  const called = (plan: Titled) =>
    withoutDirections(styleOf(plan) === undefined ? plan.title[language] || plan.name : plan.name);
  const plan = plans.find((candidate) => candidate.name === name);
  if (plan === undefined) return withoutDirections(name);
  const title = called(plan);
  const alike = plans.filter((other) => called(other) === title);
  if (alike.length < 2) return title;
  // a style's name is no name of a plan that has become another style: its letter is
  const isAmiss = alike.some(
    ({ name: of, title }) =>
      isStyleName(of) && styleNames.some((style) => style !== of && isTitleOf(style, title)),
  );
  return `${title} (${isAmiss ? planLetter(lookNumber(plan, plans.indexOf(plan))) : name})`;
}
