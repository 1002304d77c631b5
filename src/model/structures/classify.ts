import type { StructureMeasures } from './measureStructure.ts';
import { classes, type StructureClass, structureClasses, structures } from './structures.ts';

/** By class, all that has to hold: its own conditions, and that no structure which precedes it is there. */
const testsOfClasses = classes.map((each) =>
  [
    ...each.conditions,
    ...structures.flatMap(({ precedes }) => (precedes?.others.includes(each) ? [precedes.absent] : [])),
  ].map(({ holds }) => holds),
);

/** What an organisation is read as. */
export const classify = (measures: StructureMeasures): StructureClass =>
  structureClasses[classCodeOf(measures)];

/**
 * The same as its position in {@link structureClasses}. It is always exactly one class, a test holds, so that it does
 * not matter where the search begins: at the class of last week it mostly ends there.
 *
 * @throws Error where no class holds, a fault of the definitions
 */
export function classCodeOf(measures: StructureMeasures, lastWeek = 0): number {
  if (isThere(lastWeek, measures)) return lastWeek;
  for (let code = 0; code < classes.length; code++) if (isThere(code, measures)) return code;
  throw new Error('no class of structures holds');
}

/** Whether a class is there; called week by week. */
export function isThere(code: number, measures: StructureMeasures): boolean {
  const tests = testsOfClasses[code];
  for (let k = 0; k < tests.length; k++) if (!tests[k](measures)) return false;
  return true;
}

/** Position of a class in {@link structureClasses}. */
export const classCode = (name: StructureClass): number => structureClasses.indexOf(name);
