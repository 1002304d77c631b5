import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import type { Category, Org } from '../org.ts';
import { withBlankColumns } from '../personColumns.ts';
import { activities } from './activity.ts';
import { assignUnits, type UnitAssignment } from './assignUnits.ts';
import { customerFacing } from './customerFacing.ts';
import {
  type BusinessFunction,
  businessFunctions,
  functionOfDepartments,
  functionsLabelled,
  management,
} from './functions.ts';
import { insiders } from './insiders.ts';
import { numbered, personIds, unitNames } from './labels.ts';
import { hierarchyOf } from './managementHierarchy.ts';
import { reportingTree } from './reportingTree.ts';
import { sitesOf } from './sites.ts';
import { contacts } from './workingContacts.ts';

/** What a generated organisation should be like. */
export interface GenerateSpec {
  /** Number of people, 2 to 3,000,000. */
  readonly people: number;
  /** Number of units, 1 to `people`; of sizes within `unitSizes`. */
  readonly units: number;
  /** Number of divisions, each of one or more units; at most as many as units. */
  readonly divisions: number;
  /** Number of sites, 1 to `people`. */
  readonly sites: number;
  /** Median span of control, in people who report to the same manager. */
  readonly span: number;
  /** Mean number of working contacts a person has; a firm of n people has room for n − 1. */
  readonly contacts: number;
  /** Labels of the functions that units may have, the most needed first; left out: those of a usual firm. */
  readonly functions?: readonly string[] | undefined;
  /** Share of people who meet customers, 0 to 1; left out: what their functions imply. */
  readonly customerFacing?: number | undefined;
}

/** A firm of fewer units than this still has several functions: its units are told apart in departments. */
const LEAST_DEPARTMENTS = 6;
/** People that a department has at least, where units are told apart in departments. */
const DEPARTMENT_SIZE = 5;

/** Documentation of these constants. */
export const generateConstants: DocumentedConstants = {
  LEAST_DEPARTMENTS: {
    value: LEAST_DEPARTMENTS,
    en: 'units below which units are told apart in departments',
    fr: 'unités sous lesquelles on distingue des services dans les unités',
    unit: 'units',
    basis: 'A',
    range: [4, 12],
  },
  DEPARTMENT_SIZE: {
    value: DEPARTMENT_SIZE,
    en: 'people of a department at least',
    fr: 'personnes d’un service, au moins',
    unit: 'people',
    basis: 'A',
    range: [3, 15],
  },
};

/**
 * Makes an organisation that resembles measured ones: a hierarchy, cut into units, nested in divisions and spread over
 * sites, and working contacts along and across it. A function of its arguments alone; linear in people and contacts.
 * The figures that it meets, and their sources, are in the model's description, section 9.
 */
export function generateOrg(spec: GenerateSpec, key: Key, onStage?: OnProgress): Org {
  const { people } = spec;
  const generating = { en: `generating ${people} people`, fr: `génération de ${people} personnes` };
  const reached = onStage && ((share: number) => onStage(generating, share));
  reached?.(0);
  const departments = Math.min(LEAST_DEPARTMENTS, Math.floor(people / DEPARTMENT_SIZE));
  const tree = reportingTree(people, spec.span, key);
  const seating = assignUnits(tree, { units: spec.units, divisions: spec.divisions, departments }, key);
  const hierarchy = hierarchyOf(seating.manager);
  const site = sitesOf(seating.firstOfUnit, spec.sites, key);

  const sizes = Array.from(seating.unitOfDepartment, () => 0);
  for (const department of seating.department) sizes[department]++;
  const functions =
    spec.functions === undefined || spec.functions.length === 0
      ? functionOfDepartments(sizes, businessFunctions, management)
      : functionOfDepartments(sizes, functionsLabelled(spec.functions));

  const { unit, firstOfUnit } = seating;
  const workforce = {
    hierarchy,
    unit,
    firstOfUnit,
    site,
    activity: activities(hierarchy, key),
    insider: insiders(hierarchy, unit, firstOfUnit, key),
  };

  let ids: readonly string[] | undefined;
  return {
    size: people,
    // made when first asked for: three million names are a tenth of all memory, and a run needs none
    get ids() {
      ids ??= personIds(people);
      return ids;
    },
    ...withBlankColumns(people, {
      unit: { labels: unitLabels(seating, functions), of: seating.unit },
      division: divisionsOf(seating),
      site: { labels: numbered('Site', spec.sites), of: site },
      function: functionColumn(seating, functions),
      manager: seating.manager,
      level: hierarchy.level,
      customerFacing: customerFacing(functions, seating.department, spec.customerFacing, key),
    }),
    ties: [contacts(workforce, spec.contacts, key, reached)],
    real: false,
    notes: [],
  };
}

/** Units that are one department are called by what they do, others by number. */
function unitLabels(
  { firstOfUnit, unitOfDepartment }: UnitAssignment,
  functions: readonly BusinessFunction[],
): string[] {
  const units = firstOfUnit.length - 1;
  return unitOfDepartment.length === units
    ? unitNames(functions.map(({ label }) => label))
    : numbered('Unit', units);
}

function divisionsOf({ unit, divisionOfUnit }: UnitAssignment): Category {
  const last = divisionOfUnit[divisionOfUnit.length - 1];
  return { labels: numbered('Division', last + 1), of: unit.map((u) => divisionOfUnit[u]) };
}

function functionColumn({ department }: UnitAssignment, functions: readonly BusinessFunction[]): Category {
  const labels = [...new Set(functions.map(({ label }) => label))];
  const index = functions.map(({ label }) => labels.indexOf(label));
  return { labels, of: department.map((d) => index[d]) };
}
