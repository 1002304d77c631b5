import { active, centralShare, centre, coordination, fewAutonomous, not } from './conditions.ts';
import { defineClass } from './defineStructure.ts';

/** On the way to coordinated, but not there: too few units stand on their own feet, and the centre no longer leads. */
export const emerging = defineClass({
  name: 'emerging',
  title: { en: 'Emerging', fr: 'Émergente' },
  colour: '#a5a49f',
  layer: 2,
  conditions: [active, centre, coordination, fewAutonomous, not(centralShare)],
  joinsUnits: false,
  decides: 'leads',
  empowers: false,
});
