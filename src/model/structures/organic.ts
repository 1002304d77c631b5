import { active, uncoordinated } from './conditions.ts';
import { defineStructure } from './defineStructure.ts';

/** Those who are active are not coordinated with one another. */
export const organic = defineStructure({
  name: 'organic',
  title: { en: 'Organic', fr: 'Organique' },
  phrase: { en: 'the organic structure', fr: 'la structure organique' },
  colour: '#e69f00',
  layer: 1,
  conditions: [active, uncoordinated],
  initial: undefined,
  builds: { centre: false, once: ['dissolve'], waves: undefined },
  joinsUnits: false,
  decides: 'leads',
  empowers: false,
});
