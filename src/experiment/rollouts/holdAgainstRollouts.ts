import { type Band, bandOf, bandsOf, CHECKED, type CheckedRollout, checkRollout } from './checkRollout.ts';
import {
  checkFit,
  type FitCheck,
  figuresIn,
  fitRollout,
  fittedValues,
  type ParameterFit,
  type RolloutFit,
} from './fitRollout.ts';
import { NEVER_MOVED } from './fittedParameters.ts';
import type { FittedRollout } from './realRollout.ts';
import type { Draw } from './referenceRows.ts';
import { referenceTable, TABLE, WORLDS } from './referenceTable.ts';
import { checkedRollouts, fittedRollouts } from './rollouts.ts';
import type { PerformTasks } from './rolloutTask.ts';

/** Rows of the table that are taken for what was observed. */
const TRIALS = 300;
/** Runs with fitted values. */
const PREDICTED = 300;

/** How much is computed; the page is written from what stands here by default. */
export interface Sizes {
  readonly table: number;
  readonly worlds: number;
  readonly trials: number;
  readonly predicted: number;
  /** Worlds in which roll-outs are checked. */
  readonly checked: number;
}

const sizesOfPage: Sizes = {
  table: TABLE,
  worlds: WORLDS,
  trials: TRIALS,
  predicted: PREDICTED,
  checked: CHECKED,
};

/** A roll-out to which parameters were fitted, and what came of it. */
export interface HeldFit {
  readonly fit: RolloutFit;
  /** The same fitted to figures that are read otherwise. */
  readonly otherwise?: RolloutFit | undefined;
  readonly check: FitCheck;
  /** Share of the trials that had to reach as far for their kept runs as what was observed, or farther. */
  readonly asFar: number;
  /** Bands of each point: at the defaults, over the table, and with fitted values. */
  readonly bands: readonly { readonly byDefault: Band; readonly prior: Band; readonly fitted: Band }[];
  /** How far the middle of the bands is from what was observed, as a root mean square over the points. */
  readonly distance: { readonly byDefault: number; readonly prior: number; readonly fitted: number };
}

/** Of the table's own curves at least so many lie as far from their neighbours as one that is among them. */
const AMONG = 0.05;

/** Whether what was published lies among what the model gives within the plausible ranges. */
export const isAmongDrawn = ({ asFar }: HeldFit): boolean => asFar >= AMONG;

/** Whether a parameter is told as identified: narrow enough, and not by stretching the table; one of them never is. */
export const isTold = (held: HeldFit, { parameter, identified }: ParameterFit): boolean =>
  identified && isAmongDrawn(held) && parameter.name !== NEVER_MOVED;

/** The model held against real roll-outs. */
export interface HeldAgainst {
  readonly sizes: Sizes;
  readonly fits: readonly HeldFit[];
  readonly checks: readonly CheckedRollout[];
}

/** Fits what can be fitted, checks the method by itself, and holds everything else beside the model. */
export async function holdAgainstRollouts(
  perform: PerformTasks,
  sizes: Sizes = sizesOfPage,
): Promise<HeldAgainst> {
  const table = await referenceTable(perform, sizes.table, sizes.worlds);
  const fits: HeldFit[] = [];
  for (const rollout of fittedRollouts) fits.push(await holdFit(perform, table, rollout, sizes));
  const checks: CheckedRollout[] = [];
  for (const rollout of checkedRollouts) checks.push(await checkRollout(perform, rollout, sizes.checked));
  return { sizes, fits, checks };
}

async function holdFit(
  perform: PerformTasks,
  table: Float64Array,
  rollout: FittedRollout,
  { worlds, trials, predicted, checked, table: size }: Sizes,
): Promise<HeldFit> {
  const fit = fitRollout(table, rollout);
  const check = checkFit(table, rollout, trials);
  const { reach } = fit.posterior;
  const byDefault = await bandsOf(perform, rollout, 'default', checked);
  const prior = figuresIn(table, rollout.points).map(bandOf);
  const draws = drawsFrom(table, fit, predicted).map((draw, k) => ({
    ...draw,
    world: draw.row % worlds,
    luck: size + k,
  }));
  const rows = await perform(chunks(draws).map((some) => ({ draws: some })));
  const fitted = figuresIn(joined(rows), rollout.points).map(bandOf);
  const apart = (bands: readonly Band[]) => {
    const squares = rollout.points.map(({ observed: { share, most = 1 } }, p) => {
      // beyond what a figure tells apart nothing is missed
      const off = Math.min(most, bands[p].median) - share;
      return off * off;
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  };
  return {
    fit,
    otherwise: rollout.otherwise && fitRollout(table, rollout, true),
    check,
    asFar: check.reaches.filter((each) => each >= reach).length / trials,
    bands: rollout.points.map((_, p) => ({ byDefault: byDefault[p], prior: prior[p], fitted: fitted[p] })),
    distance: { byDefault: apart(byDefault), prior: apart(prior), fitted: apart(fitted) },
  };
}

/** Kept runs drawn in proportion to their weights, at even steps, with their adjusted values. */
function drawsFrom(table: Float64Array, fit: RolloutFit, count: number): Pick<Draw, 'row' | 'values'>[] {
  const { rows, weights } = fit.posterior;
  const draws: Pick<Draw, 'row' | 'values'>[] = [];
  let upTo = 0;
  for (let k = 0; k < rows.length; k++) {
    upTo += weights[k];
    while (draws.length < count && (draws.length + 0.5) / count < upTo)
      draws.push({ row: rows[k], values: fittedValues(table, fit, k) });
  }
  return draws;
}

/** Draws of one task. */
const TOGETHER = 25;
const chunks = (draws: readonly Draw[]): Draw[][] =>
  Array.from({ length: Math.ceil(draws.length / TOGETHER) }, (_, c) =>
    draws.slice(c * TOGETHER, (c + 1) * TOGETHER),
  );

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
