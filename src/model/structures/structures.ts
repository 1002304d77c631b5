import { centralised } from './centralised.ts';
import { coordinated } from './coordinated.ts';
import { dandelion } from './dandelion.ts';
import type { ClassDefinition, StructureDefinition } from './defineStructure.ts';
import { dormant } from './dormant.ts';
import { emerging } from './emerging.ts';
import { honeycomb } from './honeycomb.ts';
import { organic } from './organic.ts';

/**
 * Owyang's five structures (2010), and the two states that are none of them: *dormant*, where hardly anybody is
 * active, and *emerging*, on the way to coordinated but not there. In the order of the tables.
 */
const all = [dormant, organic, centralised, emerging, coordinated, dandelion, honeycomb] as const;

export type StructureClass = (typeof all)[number]['name'];
/** The structures that can be aimed at. */
export type StructureName = Extract<(typeof all)[number], StructureDefinition>['name'];

export const classes: readonly (ClassDefinition & { readonly name: StructureClass })[] = all;
export const structureClasses: readonly StructureClass[] = all.map(({ name }) => name);

type Structure = StructureDefinition & { readonly name: StructureName };
export const structures: readonly Structure[] = classes.filter((each): each is Structure => 'phrase' in each);
export const structureNames: readonly StructureName[] = structures.map(({ name }) => name);

const byName = new Map<StructureName, Structure>(structures.map((each) => [each.name, each]));

/** The structure of a name that the schema has already checked. */
export const structureOf = (name: StructureName): Structure => byName.get(name)!;
