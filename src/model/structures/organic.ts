import { active, uncoordinated } from './conditions.ts';
import { defineStructure } from './defineStructure.ts';

/** Those who are active are not coordinated with one another. */
export const organic = defineStructure({
  name: 'organic',
  title: { en: 'Organic', fr: 'Organique' },
  phrase: { en: 'the organic structure', fr: 'la structure organique' },
  meaning: {
    en: 'those who use it are active, each in their own way, and nobody coordinates them',
    fr: 'ceux qui l’utilisent agissent, chacun à sa façon, et personne ne les coordonne',
  },
  colour: '#dcdad3',
  layer: 1,
  conditions: [active, uncoordinated],
  initial: undefined,
  builds: { centre: false, once: ['dissolve'], waves: undefined },
  joinsUnits: false,
  decides: 'leads',
  empowers: false,
});
