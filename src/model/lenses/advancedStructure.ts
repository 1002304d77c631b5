import { classes } from '../structures/structures.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { isJoined } from './integration.ts';

const joining = classes.filter(({ joinsUnits }) => joinsUnits).map(({ title }) => title);

/** `coordinated, dandelion or honeycomb`. */
const oneOf = (titles: readonly string[], or: string): string =>
  `${titles.slice(0, -1).join(', ')} ${or} ${titles.at(-1)}`.toLowerCase();

/** The one criterion of Owyang's ten that a simulator can compute; the others are the user's own checklist. */
export const advancedStructure = wholeMetric(
  'advancedStructure',
  'yes or no',
  { en: 'Advanced structure', fr: 'Structure avancée' },
  {
    en: `share of possible worlds that are ${oneOf(
      joining.map(({ en }) => en),
      'or',
    )}: the criterion of structure among Owyang’s ten`,
    fr: `part des mondes possibles dont la structure est ${oneOf(
      joining.map(({ fr }) => fr),
      'ou',
    )} : le critère de structure parmi les dix d’Owyang`,
  },
  (world) => (isJoined(world) ? 1 : 0),
);
