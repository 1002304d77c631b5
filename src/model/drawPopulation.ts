import { argsortDescending } from '../engine/argsortDescending.ts';
import { type Key, streamKey, uniform } from '../engine/draws.ts';
import { normalCdf, normalQuantile } from '../engine/elementary.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import type { ChangeParameters } from './rules/changeParameters.ts';
import type { Climate, Setting } from './setting.ts';

/** Whom a population is drawn for. */
export interface People {
  readonly size: number;
  /** Unit of each person, −1 for none. */
  readonly unit: Int32Array;
  /** Adopter type given for each person, −1 where it is not. */
  readonly given: Int8Array | undefined;
}

/** Who the people of one possible world are. */
export interface Population {
  /** Adopter type as an index into the five, innovators first. */
  readonly adopterType: Uint8Array;
  /** z: position on the standard normal scale of innovativeness. */
  readonly innovativeness: Float64Array;
}

/** Where Rogers' types are cut on the standard normal scale, for 2.5 / 13.5 / 34 / 34 / 16 % (Rogers 2003, ch. 7). */
const CUTS = [Number.POSITIVE_INFINITY, 1.96, 0.994, 0, -0.994, Number.NEGATIVE_INFINITY];

/** Documentation of these constants. */
export const populationConstants: DocumentedConstants = {
  'CUTS.innovator': {
    value: 1.96,
    en: 'innovativeness from which somebody is an innovator',
    fr: 'innovativité à partir de laquelle on est innovateur',
    unit: 'z',
    basis: 'V',
    source: 'Rogers 2003, ch. 7',
    range: [1.96, 1.96],
  },
  'CUTS.earlyAdopter': {
    value: 0.994,
    en: 'the same for early adopters',
    fr: 'de même pour les adoptants précoces',
    unit: 'z',
    basis: 'V',
    source: 'Rogers 2003, ch. 7',
    range: [0.994, 0.994],
  },
  'CUTS.earlyMajority': {
    value: 0,
    en: 'the same for the early majority',
    fr: 'de même pour la majorité précoce',
    unit: 'z',
    basis: 'V',
    source: 'Rogers 2003, ch. 7',
    range: [0, 0],
  },
  'CUTS.lateMajority': {
    value: -0.994,
    en: 'the same for the late majority',
    fr: 'de même pour la majorité tardive',
    unit: 'z',
    basis: 'V',
    source: 'Rogers 2003, ch. 7',
    range: [-0.994, -0.994],
  },
};

/**
 * Draws types and innovativeness. A latent rank mixes an effect of the unit (share `betweenUnits` of the variance: some
 * units are innovative nodes) and one of the person; types are cut by rank so that the shares hold exactly, and z is
 * spread evenly by rank over the type's own part of the standard normal.
 */
export function drawPopulation(
  { size, unit, given }: People,
  shares: readonly number[],
  betweenUnits: number,
  key: Key,
): Population {
  const unitLuck = streamKey(key, 'innovativeness-unit');
  const personLuck = streamKey(key, 'innovativeness-person');
  const ofUnit = Math.sqrt(betweenUnits);
  const ofPerson = Math.sqrt(1 - betweenUnits);
  const latent = new Float64Array(size);
  const personal = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    // people outside the units stand each for themselves
    const shared = unit[i] < 0 ? uniform(personLuck, i, 1) : uniform(unitLuck, unit[i], 0);
    personal[i] = uniform(personLuck, i, 0);
    latent[i] = ofUnit * normalAt(shared) + ofPerson * normalAt(personal[i]);
  }
  // people of a unit that decides everything are ranked by luck, not by their place in a file
  const byRank = argsortDescending(latent, (a, b) => personal[b] - personal[a] || a - b);

  const adopterType = new Uint8Array(size);
  let free = size;
  if (given !== undefined)
    for (let i = 0; i < size; i++) {
      if (given[i] < 0) continue;
      adopterType[i] = given[i];
      free--;
    }
  const counts = largestRemainder(shares, free);
  let type = 0;
  let placed = 0;
  for (const i of byRank) {
    if (given !== undefined && given[i] >= 0) continue;
    while (placed === counts[type]) {
      type++;
      placed = 0;
    }
    adopterType[i] = type;
    placed++;
  }
  return { adopterType, innovativeness: spreadWithin(adopterType, byRank, shares.length) };
}

/** z of everybody: the members of a type, by rank, evenly over the type's part of the standard normal. */
function spreadWithin(adopterType: Uint8Array, byRank: Uint32Array, types: number): Float64Array {
  const members = new Int32Array(types);
  for (const type of adopterType) members[type]++;
  const above = CUTS.map(normalCdf);
  const reached = new Int32Array(types);
  const innovativeness = new Float64Array(adopterType.length);
  for (const i of byRank) {
    const type = adopterType[i];
    const place = reached[type]++;
    const [top, bottom] = [above[type], above[type + 1]];
    innovativeness[i] = normalQuantile(top - ((place + 0.5) / members[type]) * (top - bottom));
  }
  return innovativeness;
}

/** A standard normal value from a uniform draw, which may be 0. */
const normalAt = (uniform: number) => normalQuantile(uniform + 2 ** -33);

/** Whole numbers in the proportions of the shares that add up to `total` exactly (Hamilton's method). */
export function largestRemainder(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (share / sum) * total);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - counts[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let k = 0; k < left; k++) counts[byRemainder[k].index]++;
  return counts;
}

/** Threshold before it is cut to [0, 1.6], and proneness to reactance, of each person in a climate (model page, §2). */
export function dispositions(
  innovativeness: Float64Array,
  threshold: { readonly mean: number; readonly sd: number },
  climate: Climate,
  rule: ChangeParameters,
  { climateOf, readiness }: Parts = { climateOf: undefined, readiness: undefined },
): { threshold: Float64Array; proneness: Float64Array } {
  const levelIn = ({ resistance, leadership, habit, lackOfDesire }: Dispositional) =>
    threshold.mean +
    rule.thresholdResistance * (resistance - 1) -
    rule.thresholdLeadership * (leadership - 0.5) +
    rule.thresholdHabit * habit +
    rule.thresholdDesire * lackOfDesire;
  const ofFirm = levelIn(climate);
  const levelOf = (i: number) =>
    climateOf === undefined
      ? ofFirm
      : levelIn({
          resistance: climateOf.resistance[i],
          leadership: climateOf.leadership[i],
          habit: climateOf.habit[i],
          lackOfDesire: climateOf.lackOfDesire[i],
        });
  const readied = (i: number) =>
    readiness === undefined || Number.isNaN(readiness[i])
      ? 0
      : rule.thresholdReadiness * (readiness[i] - 0.5);
  const resistanceOf = (i: number) => climateOf?.resistance[i] ?? climate.resistance;
  return {
    threshold: innovativeness.map((z, i) => levelOf(i) - readied(i) - threshold.sd * z),
    proneness: innovativeness.map((z, i) => Math.min(1, resistanceOf(i) * normalCdf(-z))),
  };
}

/** What raises or lowers thresholds in a climate. */
type Dispositional = Pick<Climate, 'resistance' | 'leadership' | 'habit' | 'lackOfDesire'>;

/** Where parts of the firm differ: everybody's climate, and their readiness for the change, NaN where unknown. */
export interface Parts {
  readonly climateOf: Setting['climateOf'];
  readonly readiness: Float64Array | undefined;
}
