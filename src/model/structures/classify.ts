import type { StructureMeasures } from './measureStructure.ts';

/**
 * Owyang's five structures (2010), and the two states that are none of them: *dormant*, where hardly anybody is
 * active, and *emerging*, on the way to coordinated but not there.
 */
export const structureClasses = [
  'dormant',
  'organic',
  'centralised',
  'emerging',
  'coordinated',
  'dandelion',
  'honeycomb',
] as const;
export type StructureClass = (typeof structureClasses)[number];

/** The structures that can be aimed at. */
export const structureNames = ['organic', 'centralised', 'coordinated', 'dandelion', 'honeycomb'] as const;
export type StructureName = (typeof structureNames)[number];

/** The first class whose conditions hold; shares are compared by multiplying across, so that ½ is exactly ½. */
export function classify(reading: StructureMeasures): StructureClass {
  const { people, actives, centre, rogues, coordinatedPublishers, units, autonomousUnits, peerComponent } =
    reading;
  if (100 * actives < people || actives === 0) return 'dormant';
  if (4 * actives >= 3 * people && 4 * peerComponent >= 3 * actives) return 'honeycomb';
  if (centre === 0 || 2 * rogues >= actives) return 'organic';
  if (2 * autonomousUnits < units || units === 0)
    return 5 * centre >= 2 * coordinatedPublishers ? 'centralised' : 'emerging';
  if (reading.ledDivisions >= 2 && 2 * reading.ledDivisions >= reading.divisions) return 'dandelion';
  return 'coordinated';
}

/** Position of a class in {@link structureClasses}. */
export const classCode = (name: StructureClass): number => structureClasses.indexOf(name);
