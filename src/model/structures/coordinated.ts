import { active, autonomy, centre, coordination } from './conditions.ts';
import { defineStructure } from './defineStructure.ts';
import { aroundCentre, countGroups, placeInUnit } from './initialStructure.ts';
import { tooFewUnits } from './tooFewUnits.ts';

/** A central group, and hubs in the units that it helps. */
export const coordinated = defineStructure({
  name: 'coordinated',
  title: { en: 'Coordinated', fr: 'Coordonnée' },
  phrase: { en: 'the coordinated structure', fr: 'la structure coordonnée' },
  meaning: {
    en: 'a central team, and in at least half of the units somebody who works with it',
    fr: 'une équipe centrale, et dans la moitié des unités au moins quelqu’un qui travaille avec elle',
  },
  colour: '#5b616c',
  labelColour: '#ffffff',
  layer: 4,
  conditions: [active, centre, coordination, autonomy],
  initial: (organisation, actives, hubsPerCentreMember) => {
    const { unit } = organisation;
    const hubs = countGroups(unit, actives);
    return aroundCentre(organisation, actives, hubs, hubsPerCentreMember, (person, structure) =>
      placeInUnit(person, unit[person], structure),
    );
  },
  builds: { centre: true, once: [], waves: 'hub' },
  impossible: (organisation) =>
    tooFewUnits({ en: 'coordinated', fr: 'la structure coordonnée' }, organisation),
  joinsUnits: true,
  decides: 'leads',
  empowers: false,
});
