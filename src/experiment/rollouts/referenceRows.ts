import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { normalQuantile } from '../../engine/elementary.ts';
import type { Org } from '../../org/org.ts';
import { plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import { withAssumptions } from '../../scenario/assumptions/withAssumptions.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { drawnBeside, fittedParameters } from './fittedParameters.ts';
import { FIRM, inSomeFirm } from './inSomeFirm.ts';
import { organisationOf, playRollout, SEED, sourceOf } from './playRollout.ts';
import type { FittedPoint, FittedRollout } from './realRollout.ts';
import { fittedRollouts } from './rollouts.ts';

/** One run of every fitted roll-out. */
export interface Draw {
  /** From which row of the table everything is drawn that is not fitted, and without `values` what is. */
  readonly row: number;
  /** The possible world in which it is played. */
  readonly world: number;
  /** The number of its luck. */
  readonly luck: number;
  /** Values of what is fitted, in the order of the parameters. */
  readonly values?: readonly number[] | undefined;
}

/** What of the points of a roll-out stands in a row: those it is fitted to, then those read otherwise. */
const pointsOf = ({ points, otherwise }: FittedRollout): readonly FittedPoint[] => [
  ...points,
  ...(otherwise?.points ?? []),
];

/** The points of all fitted roll-outs, in the order of the columns of a row after those of the parameters. */
export const fittedPoints: readonly FittedPoint[] = fittedRollouts.flatMap(pointsOf);
const peopleAt = fittedRollouts.flatMap((rollout) => pointsOf(rollout).map(() => rollout.people));

/** Numbers of a row: the values of what is fitted, then a figure a point. */
export const ROW = fittedParameters.length + fittedPoints.length;

const key = seedKey(SEED);
const priorKey = streamKey(key, 'prior');
const besideKey = streamKey(key, 'beside');
const firmKey = streamKey(key, 'firm');
const noiseKey = streamKey(key, 'noise');

/**
 * Plays the fitted roll-outs, one row a draw: the values of what is fitted, then the figures as they might have been published,
 * with the luck of as many people as there were and with what is not known of the figures themselves. Draws of one world are
 * best given one after the other: its organisation is kept as long.
 */
export async function referenceRows(draws: readonly Draw[]): Promise<Float64Array> {
  const sources = await Promise.all(fittedRollouts.map(sourceOf));
  const rows = new Float64Array(ROW * draws.length);
  let latest: { readonly world: number; readonly org: Org } | undefined;
  draws.forEach((draw, k) => {
    const { world } = draw;
    if (latest?.world !== world) latest = { world, org: organisationOf(sources[0], world) };
    const values = draw.values ?? priorValues(draw.row);
    rows.set(values, k * ROW);
    rows.set(figuresOf(sources, draw, values, latest.org), k * ROW + values.length);
  });
  return rows;
}

/** What a row draws for each fitted parameter. */
function priorValues(row: number): number[] {
  const uniform = randomStream(priorKey, row);
  return fittedParameters.map(({ plausible }, p) => plausibleValue(plausible, uniform(p)));
}

function figuresOf(
  sources: readonly ScenarioSource[],
  { row, world, luck }: Draw,
  values: readonly number[],
  org: Org,
): number[] {
  const uniform = randomStream(besideKey, row);
  const beside = new Map(
    drawnBeside.map(({ path, plausible }, p) => [path, plausibleValue(plausible, uniform(p))]),
  );
  const ofFirm = randomStream(firmKey, row);
  const shares = fittedRollouts.flatMap((rollout, r) => {
    let source = inSomeFirm(withAssumptions(sources[r], beside), (k) => ofFirm(r * FIRM + k));
    fittedParameters.forEach((parameter, p) => {
      if (parameter.rollout === undefined || parameter.rollout === rollout.id)
        source = parameter.set(source, values[p]);
    });
    return playRollout(pointsOf(rollout), source, { world, org, luck });
  });
  const noise = randomStream(noiseKey, luck);
  return shares.map((share, k) => published(share, peopleAt[k], fittedPoints[k], noise(k)));
}

/** A share as it might have been published of so many people; `chance` is uniform in [0, 1). */
function published(share: number, people: number, { observed }: FittedPoint, chance: number): number {
  const { spread, most = 1 } = observed;
  const sd = Math.sqrt((share * (1 - share)) / people + spread * spread);
  // a chance is a multiple of 2⁻³², and 0 among them
  const drawn = share + sd * normalQuantile(Math.max(chance, 2 ** -33));
  return Math.min(most, Math.max(0, drawn));
}
