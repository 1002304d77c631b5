import type { Comparison } from '../experiment/comparison.ts';
import { groupingColumns, isOfKind, peopleColumnNames, peopleColumns } from '../org/peopleColumns.ts';
import type { Language, Text } from '../text/text.ts';
import { untranslated } from '../text/text.ts';
import type { MetricName } from './metricCatalogue.ts';
import { metricCatalogue } from './metricCatalogue.ts';

/** The structures an organisation may be read as, in the order of the tracker: from no activity to everyone. */
export const structures = new Map<string, Text>([
  ['dormant', { en: 'Dormant', fr: 'Dormante' }],
  ['organic', { en: 'Organic', fr: 'Organique' }],
  ['emerging', { en: 'Emerging', fr: 'Émergente' }],
  ['centralised', { en: 'Centralised', fr: 'Centralisée' }],
  ['coordinated', { en: 'Coordinated', fr: 'Coordonnée' }],
  ['dandelion', { en: 'Dandelion', fr: 'Pissenlit' }],
  ['honeycomb', { en: 'Honeycomb', fr: 'Nid d’abeilles' }],
]);

const targets = new Map<string, Text>([
  ['organic', { en: 'the organic structure', fr: 'la structure organique' }],
  ['centralised', { en: 'the centralised structure', fr: 'la structure centralisée' }],
  ['coordinated', { en: 'the coordinated structure', fr: 'la structure coordonnée' }],
  ['dandelion', { en: 'the dandelion structure', fr: 'la structure en pissenlit' }],
  ['honeycomb', { en: 'the honeycomb structure', fr: 'la structure en nid d’abeilles' }],
]);

/** The groups' dimensions, as they stand before the equals sign of a group: columns of people, and what is measured. */
const dimensions = new Map<string, Text>([
  ...groupingColumns.map((name): [string, Text] => [name, peopleColumns[name].title]),
  ['structure', { en: 'Structure', fr: 'Structure' }],
  ['stage', { en: 'Stage', fr: 'Stade' }],
  ['condition', { en: 'Condition', fr: 'Condition' }],
  ['state', { en: 'State', fr: 'État' }],
]);

const members = new Map<string, Text>([
  ['innovator', { en: 'Innovators', fr: 'Innovateurs' }],
  ['earlyAdopter', { en: 'Early adopters', fr: 'Adoptants précoces' }],
  ['earlyMajority', { en: 'Early majority', fr: 'Majorité précoce' }],
  ['lateMajority', { en: 'Late majority', fr: 'Majorité tardive' }],
  ['laggard', { en: 'Laggards', fr: 'Retardataires' }],
  ['committed', { en: 'Committed', fr: 'Engagés' }],
  ['compliant', { en: 'Compliant', fr: 'Conformes' }],
  ['(none)', { en: '(no unit)', fr: '(sans unité)' }],
]);

/** Members of the dimensions whose names other labels may have as well: stages of maturity, levels of integration. */
const ofDimension = new Map<string, ReadonlyMap<string, Text>>([
  [
    'stage',
    new Map([
      ['abandoned', { en: 'Abandoned', fr: 'Abandon' }],
      ['dormant', { en: 'Dormant', fr: 'Dormant' }],
      ['testing', { en: 'Testing', fr: 'Essai' }],
      ['coordinating', { en: 'Coordinating', fr: 'Coordination' }],
      ['scaling', { en: 'Scaling', fr: 'Extension' }],
      ['empowering', { en: 'Empowering', fr: 'Entreprise 2.0' }],
    ]),
  ],
  [
    'level',
    new Map([
      ['noStrategy', { en: 'No strategy', fr: 'No-stratégie' }],
      ['marketing', { en: 'Marketing 2.0', fr: 'Marketing 2.0' }],
      ['enterprise', { en: 'Enterprise 2.0', fr: 'Entreprise 2.0' }],
    ]),
  ],
]);

/** Dimensions whose members are called as the files of the organisation call them. */
const labelled: ReadonlySet<string> = new Set(peopleColumnNames.filter((name) => isOfKind(name, 'labels')));

/** The conditions of a target structure, told as what is still missing when they block. */
const conditions = new Map<string, Text>([
  ['participation', { en: 'too few are active', fr: 'trop peu d’actifs' }],
  ['centre', { en: 'no central team', fr: 'pas d’équipe centrale' }],
  ['coordination', { en: 'too much is uncoordinated', fr: 'trop d’actions hors coordination' }],
  ['autonomy', { en: 'too few autonomous units', fr: 'trop peu d’unités autonomes' }],
  ['buyIn', { en: 'too little buy-in', fr: 'trop peu d’adhésion' }],
  ['peers', { en: 'peers too little tied', fr: 'pairs trop peu reliés' }],
  ['divisions', { en: 'too few divisions with a hub', fr: 'trop peu de divisions avec relais' }],
  ['notHoneycomb', { en: 'already a honeycomb', fr: 'déjà un nid d’abeilles' }],
  ['notDandelion', { en: 'already a dandelion', fr: 'déjà un pissenlit' }],
  ['fewAutonomous', { en: 'too many autonomous units', fr: 'trop d’unités autonomes' }],
  ['centralShare', { en: 'the centre weighs too little', fr: 'centre trop peu présent' }],
  ['uncoordinated', { en: 'too much is coordinated', fr: 'trop de coordination' }],
]);

/** What is known of a metric; an unknown one is called by its key and written as a plain number. */
export const metricNamed = (key: string): MetricName =>
  metricCatalogue.get(key) ?? { name: untranslated(key), meaning: untranslated(key), unit: 'index' };

/** `Coordinated`, `Coordonnée`. */
export const structureName = (key: string, language: Language): string =>
  (structures.get(key) ?? untranslated(key))[language];

/** `the coordinated structure`, `la structure coordonnée`: to stand in a sentence. */
export const targetPhrase = (key: string, language: Language): string =>
  (targets.get(key) ?? untranslated(key))[language];

/** `Adopter type`, `Type d’adoptant`. */
export const dimensionName = (key: string, language: Language): string =>
  (dimensions.get(key) ?? untranslated(key))[language];

/** The name of a group's member: of `innovator` in `adopterType=innovator`, of `buyIn` in `condition=buyIn`. */
export function memberName(dimension: string, key: string, language: Language): string {
  if (dimension === 'condition') return (conditions.get(key) ?? untranslated(key))[language];
  if (dimension === 'structure') return structureName(key, language);
  if (labelled.has(dimension) && key !== '(none)') return key;
  const known = ofDimension.get(dimension) ?? members;
  return (known.get(key) ?? untranslated(key))[language];
}

/** The title that a plan goes by, or its name where it has none. */
export function planTitle(comparison: Comparison, name: string, language: Language): string {
  const plan = comparison.plans.find((candidate) => candidate.name === name);
  return plan?.title[language] || name;
}
