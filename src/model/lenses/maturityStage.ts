import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { isInUse } from '../structures/conditions.ts';
import { DIVISION_HUB, UNIT_HUB } from '../structures/measureStructure.ts';
import { classes } from '../structures/structures.ts';
import type { World } from '../world.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { memoPerWorld } from './memoPerWorld.ts';

/**
 * Stages of maturity after Forrester, from the first to the last, and the way back: *abandoned* is an organisation
 * that had begun and is dormant again.
 */
export const stages = ['abandoned', 'dormant', 'testing', 'coordinating', 'scaling', 'empowering'] as const;
export type Stage = (typeof stages)[number];

/** What is told of these numbers. */
export const maturityConstants: DocumentedConstants = {
  covered: {
    value: 0.8,
    en: 'units with a hub that works, at least, for empowering',
    fr: 'unités dotées d’un relais qui fonctionne, au moins, pour l’étape de l’autonomie',
    unit: 'share of units',
    basis: 'A',
    range: [0.6, 1],
  },
  committed: {
    value: 0.5,
    en: 'buy-in at least for empowering',
    fr: 'adhésion au moins pour l’étape de l’autonomie',
    unit: 'share of people',
    basis: 'A',
    range: [0.4, 0.7],
  },
  widespread: {
    value: 0.5,
    en: 'autonomous units at least for scaling',
    fr: 'unités autonomes au moins pour l’étape de la montée en charge',
    unit: 'share of units',
    basis: 'A',
    range: [0.3, 0.7],
  },
  scaling: {
    value: 0.16,
    en: 'buy-in at least for scaling: innovators and early adopters together',
    fr: 'adhésion au moins pour l’étape de la montée en charge : innovateurs et adoptants précoces ensemble',
    unit: 'share of people',
    basis: 'A',
    range: [0.1, 0.25],
  },
  declared: {
    value: 0.5,
    en: 'committed people among those who use it, at least, for scaling',
    fr: 'personnes engagées parmi les usagers, au moins, pour la montée en charge',
    unit: 'share of declared users',
    basis: 'A',
    range: [0.3, 0.7],
  },
  rogues: {
    value: 0.5,
    en: 'committed people who publish uncoordinated, below which it is coordinating',
    fr: 'personnes engagées qui publient sans coordination, seuil sous lequel il y a coordination',
    unit: 'share of the committed',
    basis: 'A',
    range: [0.3, 0.7],
  },
};

/**
 * The highest stage that holds, from the top [A]. Use counts whoever uses it; what coordinates must work, so that the
 * structure is that of the effective reading.
 */
export function stageOf(world: World): Stage {
  const { people, actives: committed, centre, rogues, units, autonomousUnits } = world.effective;
  const { actives: declared } = world.nominal;
  const { empowers } = classes[world.effectiveClass];
  if (2 * committed >= people && (empowers || covered(world, units))) return 'empowering';
  const widespread = units > 0 && 2 * autonomousUnits >= units;
  if (widespread && 100 * committed >= 16 * people && committed > 0 && 2 * committed >= declared)
    return 'scaling';
  if (centre > 0 && 2 * rogues < committed && world.underPolicy.includes(1)) return 'coordinating';
  if (isInUse(declared, people)) return 'testing';
  return world.hasBeenUsed ? 'abandoned' : 'dormant';
}

/** Whether four units in five have a hub that works. */
const covered = (world: World, units: number): boolean => units > 0 && 5 * unitsWithHub(world) >= 4 * units;

/** Units whose own hub works and is coordinated. */
function unitsWithHub(world: World): number {
  const standing = effectiveCoordination(world);
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

const seenUnits = memoPerWorld(({ setting }) => new Uint8Array(setting.unitNames.length));
