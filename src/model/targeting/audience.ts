import * as z from 'zod';
import { decision, nameInFiles } from '../quantities.ts';
import type { World } from '../world.ts';
import { type PickWay, pickUnit, pickWays } from './pickUnit.ts';
import { type StepScope, selectUnit, unitOf } from './scope.ts';

const named = (what: string) => z.array(nameInFiles()).min(1).describe(what);

/** Whom a tactic addresses. */
export const audienceSchema = z.union(
  [
    z.enum(['all', 'managers', 'unit', 'centre']),
    z.strictObject({ pick: z.literal('unit'), by: z.enum(pickWays).default('innovativeness') }),
    z.strictObject({ units: named('names of units') }),
    z.strictObject({ functions: named('names of functions') }),
    z.strictObject({ people: named('identifiers of people') }),
  ],
  { error: 'who' },
);
export type Audience = z.output<typeof audienceSchema>;

/** The parameter `who` with a default. */
export const audience = (byDefault: 'all' | 'managers' | 'unit') =>
  decision(audienceSchema.default(byDefault), {
    en: 'whom it addresses: all, managers, unit (the one the step works on), centre, { pick: unit, by: … }, { units: […] }, { functions: […] } or { people: […] }',
    fr: 'à qui elle s’adresse : all, managers, unit (celle de l’étape), centre, { pick: unit, by: … }, { units: […] }, { functions: […] } ou { people: […] }',
    unit: 'people',
    basis: 'A',
  });

/** Rows of the people whom a tactic addresses this week, ascending. A unit that is picked becomes the step's unit. */
export function resolveAudience(
  audience: Audience,
  world: World,
  scope: StepScope,
  week: number,
): Int32Array {
  const { setting } = world;
  if (audience === 'all') return setting.everybody;
  if (audience === 'managers') return setting.managers;
  if (audience === 'centre') return world.coordination.centreMembers();
  if (audience === 'unit') {
    // a step that was left no unit by those before it chooses one itself
    if (unitOf(scope) < 0) selectUnit(scope, pick('innovativeness'));
    return setting.membersOf(unitOf(scope));
  }
  if ('pick' in audience) {
    selectUnit(scope, pick(audience.by));
    return setting.membersOf(scope.unit);
  }
  if ('units' in audience) return peopleIn(setting.unit, setting.unitNames, audience.units);
  if ('functions' in audience) return peopleIn(setting.function, setting.functionNames, audience.functions);
  const wanted = new Set(audience.people);
  const ids = setting.ids();
  return setting.everybody.filter((i) => wanted.has(ids[i]));

  /** The next unit: one that has no hub yet, or where all have one, any that the step has not worked on. */
  function pick(by: PickWay): number {
    const fresh = (unit: number) => !scope.units.has(unit);
    const open = pickUnit(
      by,
      world,
      week,
      (unit) => fresh(unit) && world.coordination.hubOf(unit) === undefined,
    );
    return open < 0 ? pickUnit(by, world, week, fresh) : open;
  }
}

function peopleIn(column: Int32Array, labels: readonly string[], wanted: readonly string[]): Int32Array {
  const codes = new Set(wanted.map((name) => labels.indexOf(name)));
  const rows: number[] = [];
  // who is in none has the code −1, as a name that stands for none has
  for (let i = 0; i < column.length; i++) if (codes.has(column[i])) rows.push(i);
  return Int32Array.from(rows);
}
