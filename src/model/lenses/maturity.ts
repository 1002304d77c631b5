import { structureClasses } from '../structures/classify.ts';
import { DIVISION_HUB, UNIT_HUB } from '../structures/reading.ts';
import { isTested } from '../structures/watch.ts';
import type { World } from '../world.ts';
import { perWorld } from './perWorld.ts';
import { effectiveStanding } from './standing.ts';

/**
 * Stages of maturity after Forrester, from the first to the last, and the way back: *abandoned* is an organisation
 * that had begun and is dormant again.
 */
export const stages = ['abandoned', 'dormant', 'testing', 'coordinating', 'scaling', 'empowering'] as const;
export type Stage = (typeof stages)[number];

/**
 * The highest stage that holds, from the top [A]. Use counts whoever uses it; what coordinates must work, so that the
 * structure is that of the effective reading.
 */
export function stageOf(world: World): Stage {
  const { people, actives: committed, centre, rogues, units, autonomousUnits } = world.effective;
  const { actives: declared } = world.nominal;
  const honeycomb = structureClasses[world.effectiveClass] === 'honeycomb';
  if (2 * committed >= people && (honeycomb || (units > 0 && 5 * unitsWithHub(world) >= 4 * units)))
    return 'empowering';
  const widespread = units > 0 && 2 * autonomousUnits >= units;
  if (widespread && 100 * committed >= 16 * people && committed > 0 && 2 * committed >= declared)
    return 'scaling';
  if (centre > 0 && 2 * rogues < committed && world.underPolicy.includes(1)) return 'coordinating';
  if (isTested(declared, people)) return 'testing';
  return world.wasTested ? 'abandoned' : 'dormant';
}

/** Units whose own hub works and is coordinated. */
function unitsWithHub(world: World): number {
  const standing = effectiveStanding(world);
  const seen = seenUnits(world);
  seen.fill(0);
  let units = 0;
  const { posts } = world.coordination;
  for (let p = 0; p < posts.length; p++) {
    const { kind, unit, holder } = posts[p];
    if ((kind !== UNIT_HUB && kind !== DIVISION_HUB) || unit < 0 || holder < 0 || seen[unit] === 1) continue;
    if (standing.leads[holder] === 0 || standing.near[holder] === 0) continue;
    seen[unit] = 1;
    units++;
  }
  return units;
}

const seenUnits = perWorld(({ setting }) => new Uint8Array(setting.unitNames.length));
