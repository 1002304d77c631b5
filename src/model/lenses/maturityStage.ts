import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Text } from '../../text/text.ts';
import { isInUse } from '../structures/conditions.ts';
import { classes } from '../structures/structures.ts';
import { reaches, threshold } from '../threshold.ts';
import { oneOfMetric, wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { memoPerWorld } from './memoPerWorld.ts';

/**
 * Stages of maturity after Forrester, from the first to the last, and the way back: *abandoned* is an organisation
 * that had begun and is dormant again.
 */
export const stages = ['abandoned', 'dormant', 'testing', 'coordinating', 'scaling', 'empowering'] as const;
export type Stage = (typeof stages)[number];

/** Empowering: units with a hub that works, and buy-in, at least [A]. */
const COVERED = threshold(4, 5);
const EMPOWERED = threshold(1, 2);
/** Scaling: autonomous units, buy-in (innovators and early adopters together), the committed among those who use it [A]. */
const WIDESPREAD = threshold(1, 2);
const SCALING = threshold(16, 100);
const SINCERE = threshold(1, 2);
/** Coordinating: committed people who publish uncoordinated are fewer [A]. */
const UNCOORDINATED = threshold(1, 2);

/** Documentation of these constants. */
export const maturityConstants: DocumentedConstants = {
  COVERED: {
    value: COVERED.share,
    en: 'units with a hub that works, at least, for empowering',
    fr: 'unités dotées d’un relais qui fonctionne, au moins, pour l’étape de l’autonomie',
    unit: 'share of units',
    basis: 'A',
    range: [0.6, 1],
  },
  EMPOWERED: {
    value: EMPOWERED.share,
    en: 'buy-in at least for empowering',
    fr: 'adhésion au moins pour l’étape de l’autonomie',
    unit: 'share of people',
    basis: 'A',
    range: [0.4, 0.7],
  },
  WIDESPREAD: {
    value: WIDESPREAD.share,
    en: 'autonomous units at least for scaling',
    fr: 'unités autonomes au moins pour l’étape de la montée en charge',
    unit: 'share of units',
    basis: 'A',
    range: [0.3, 0.7],
  },
  SCALING: {
    value: SCALING.share,
    en: 'buy-in at least for scaling: innovators and early adopters together',
    fr: 'adhésion au moins pour l’étape de la montée en charge : innovateurs et adoptants précoces ensemble',
    unit: 'share of people',
    basis: 'A',
    range: [0.1, 0.25],
  },
  SINCERE: {
    value: SINCERE.share,
    en: 'committed people among those who use it, at least, for scaling',
    fr: 'personnes engagées parmi les usagers, au moins, pour la montée en charge',
    unit: 'share of declared users',
    basis: 'A',
    range: [0.3, 0.7],
  },
  UNCOORDINATED: {
    value: UNCOORDINATED.share,
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
function stageOf(world: World): Stage {
  const { people, actives: committed, centre, rogues, units, autonomousUnits } = world.effective;
  const { actives: declared } = world.nominal;
  const { empowers } = classes[world.effectiveClass];
  if (reaches(committed, people, EMPOWERED) && (empowers || isCovered(world, units))) return 'empowering';
  if (
    units > 0 &&
    reaches(autonomousUnits, units, WIDESPREAD) &&
    committed > 0 &&
    reaches(committed, people, SCALING) &&
    reaches(committed, declared, SINCERE)
  )
    return 'scaling';
  if (centre > 0 && !reaches(rogues, committed, UNCOORDINATED) && world.underPolicy.includes(1))
    return 'coordinating';
  if (isInUse(declared, people, world.setting.target.bounds.participation)) return 'testing';
  return world.hasBeenUsed ? 'abandoned' : 'dormant';
}

/** Whether enough units have a hub that works. */
const isCovered = (world: World, units: number): boolean =>
  units > 0 && reaches(unitsWithHub(world), units, COVERED);

/** Units whose own hub works and is coordinated. */
function unitsWithHub(world: World): number {
  const standing = effectiveCoordination(world);
  const { leads, leading, ledUnits, near } = standing;
  const seen = seenUnits(world);
  seen.fill(0);
  let units = 0;
  for (let k = 0; k < leading; k++) {
    const unit = ledUnits[k];
    if (unit < 0 || seen[unit] === 1 || near[leads[k]] === 0) continue;
    seen[unit] = 1;
    units++;
  }
  return units;
}

const seenUnits = memoPerWorld(({ setting }) => new Uint8Array(setting.unitNames.length));

/** Forrester's stage: 1 for the one, 0 for the others. */
export const stage = oneOfMetric(
  'stage',
  { en: 'Stage of maturity', fr: 'Stade de maturité' },
  {
    en: 'share of possible worlds at each of Forrester’s stages, and of those that began and gave up',
    fr: 'part des mondes possibles à chaque stade de Forrester, et de ceux qui ont commencé puis renoncé',
  },
  {
    name: 'stage',
    title: { en: 'Stage', fr: 'Stade' },
    members: {
      abandoned: { en: 'Abandoned', fr: 'Abandon' },
      dormant: { en: 'Dormant', fr: 'Dormant' },
      testing: { en: 'Testing', fr: 'Essai' },
      coordinating: { en: 'Coordinating', fr: 'Coordination' },
      scaling: { en: 'Scaling', fr: 'Extension' },
      empowering: { en: 'Empowering', fr: 'Entreprise 2.0' },
    } satisfies Record<Stage, Text>,
  },
  (world) => stages.indexOf(stageOf(world)),
);

/** The stage as a number, for gates and means. */
export const maturity = wholeMetric(
  'maturity',
  'index',
  { en: 'Maturity', fr: 'Maturité' },
  {
    en: 'Forrester’s stage as a number: 1 dormant, 2 testing, 3 coordinating, 4 scaling, 5 empowering; 0 abandoned',
    fr: 'stade de Forrester en nombre : 1 dormant, 2 essai, 3 coordination, 4 extension, 5 entreprise 2.0 ; 0 abandon',
  },
  (world) => stages.indexOf(stageOf(world)),
);
