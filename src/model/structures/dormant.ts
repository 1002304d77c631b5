import { active, not } from './conditions.ts';
import { defineClass } from './defineStructure.ts';

/** Hardly anybody is active. */
export const dormant = defineClass({
  name: 'dormant',
  title: { en: 'Dormant', fr: 'Dormante' },
  colour: '#f1efe9',
  layer: 0,
  conditions: [not(active)],
  joinsUnits: false,
  decides: 'leads',
  empowers: false,
});
