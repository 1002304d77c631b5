import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { reachesShare, shareOf } from '../threshold.ts';
import { active, autonomy, type Condition, centre, coordination, wayDown, wayUp } from './conditions.ts';
import { coordinated } from './coordinated.ts';
import { defineStructure } from './defineStructure.ts';
import { aroundCentre, countGroups, placeInUnit } from './initialStructure.ts';
import type { StructureMeasures } from './measureStructure.ts';

/** People a division needs at least to be one of a dandelion's [A]. */
const DIVISION_PEOPLE = 4;

/** Documentation of these constants. */
export const dandelionConstants: DocumentedConstants = {
  DIVISION_PEOPLE: {
    value: DIVISION_PEOPLE,
    en: 'people of a division at least to be one of a dandelion’s',
    fr: 'personnes d’une division au moins pour être de celles d’un pissenlit',
    unit: 'people',
    basis: 'A',
    range: [3, 12],
  },
};

const divisionsLed = ({ ledDivisions, divisions }: StructureMeasures): number =>
  shareOf(ledDivisions, divisions);

const divisions: Condition = {
  name: 'divisions',
  missing: { en: 'too few divisions with a hub', fr: 'trop peu de divisions avec relais' },
  holds: ({ ledDivisions, divisions, bounds }) =>
    ledDivisions >= bounds.divisionHubs && reachesShare(ledDivisions, divisions, bounds.divisionHubShare),
  partly: (measures) =>
    Math.min(
      measures.ledDivisions / measures.bounds.divisionHubs,
      reachesShare(measures.ledDivisions, measures.divisions, measures.bounds.divisionHubShare)
        ? 1
        : wayUp(divisionsLed(measures), measures.bounds.divisionHubShare),
    ),
};

const notDandelion: Condition = {
  name: 'notDandelion',
  missing: { en: 'already a dandelion', fr: 'déjà un pissenlit' },
  holds: (measures) => !divisions.holds(measures),
  partly: (measures) => wayDown(divisionsLed(measures), measures.bounds.divisionHubShare),
};

/** Hubs of divisions with units below them, tied back to the centre. */
export const dandelion = defineStructure({
  name: 'dandelion',
  title: { en: 'Dandelion', fr: 'Pissenlit' },
  phrase: { en: 'the dandelion structure', fr: 'la structure en pissenlit' },
  meaning: {
    en: 'divisions have hubs of their own, with units below them, tied back to a central team',
    fr: 'les divisions ont leurs propres relais, avec des unités sous eux, reliés à une équipe centrale',
  },
  colour: '#3d424b',
  labelColour: '#ffffff',
  layer: 5,
  conditions: [active, centre, coordination, autonomy, divisions],
  precedes: { others: [coordinated], absent: notDandelion },
  initial: (organisation, actives, hubsPerCentreMember) => {
    const { unit, division } = organisation;
    const hubs = countGroups(division, actives);
    return aroundCentre(organisation, actives, hubs, hubsPerCentreMember, (person, structure) => {
      const d = division[person];
      if (unit[person] < 0 || d < 0 || structure.divisionHubs.has(d)) {
        placeInUnit(person, unit[person], structure);
        return;
      }
      // the head of a division also leads the hub of the unit they come from
      structure.divisionHubs.set(d, person);
      structure.unitHubs.set(unit[person], person);
    });
  },
  builds: { centre: true, once: ['divisionHub'], waves: 'hub' },
  impossible({ division, divisionNames }, { divisionHubs }) {
    const sizes = new Int32Array(divisionNames.length);
    for (const d of division) if (d >= 0) sizes[d]++;
    const large = sizes.filter((people) => people >= DIVISION_PEOPLE).length;
    if (large >= divisionHubs) return undefined;
    return {
      code: 'too-few-divisions',
      message: {
        en: `dandelion needs ${divisionHubs} divisions of at least ${DIVISION_PEOPLE} people; the organisation has ${large}`,
        fr: `le pissenlit demande ${divisionHubs} divisions d’au moins ${DIVISION_PEOPLE} personnes ; l’organisation en a ${large}`,
      },
      remedy: {
        en: 'give the people a division column, generate divisions, or aim at another structure',
        fr: 'donnez une colonne de division aux personnes, générez des divisions, ou visez une autre structure',
      },
    };
  },
  joinsUnits: true,
  decides: 'leads',
  empowers: false,
  constants: dandelionConstants,
});
