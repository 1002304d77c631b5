import { active, centralShare, centre, coordination, fewAutonomous } from './conditions.ts';
import { defineStructure } from './defineStructure.ts';
import { aroundCentre } from './initialStructure.ts';
import { tooFewUnits } from './tooFewUnits.ts';

/** A central group publishes for the units. */
export const centralised = defineStructure({
  name: 'centralised',
  title: { en: 'Centralised', fr: 'Centralisée' },
  phrase: { en: 'the centralised structure', fr: 'la structure centralisée' },
  meaning: {
    en: 'a central team acts for the units',
    fr: 'une équipe centrale agit pour les unités',
  },
  colour: '#c3c1ba',
  layer: 3,
  conditions: [active, centre, coordination, fewAutonomous, centralShare],
  initial: (organisation, actives, hubsPerCentreMember) =>
    aroundCentre(organisation, actives, 0, hubsPerCentreMember, (person, { contributors }) => {
      contributors.push(person);
    }),
  builds: { centre: true, once: [], waves: 'consolidate' },
  impossible: (organisation) =>
    tooFewUnits({ en: 'centralised', fr: 'la structure centralisée' }, organisation),
  joinsUnits: false,
  decides: 'centre',
  empowers: false,
});
