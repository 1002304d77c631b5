import { type Key, replicateKey, streamKey, uniformFrom, weekStreamKey } from '../engine/draws.ts';
import { exp } from '../engine/elementary.ts';
import { checkpoint, type RunControl } from '../engine/runControl.ts';
import { type Diffusion, isSeed } from './diffusion.ts';
import type { Hazard } from './hazard.ts';
import type { ReferenceGroup } from './referenceGroup.ts';

/** What a model makes of the first adopters, over many replicates. */
export interface Prediction {
  /** Mean period of adoption of each person; a replicate in which they never adopt counts as `periods + 1`. */
  readonly adoptedAt: Float64Array;
  /** Adopters by the end of each period, mean over the replicates: a column of `periods + 1` per community. */
  readonly adopters: readonly Float64Array[];
  /** Adopters by the end of each period in all scored communities together: a column per replicate. */
  readonly together: readonly Int32Array[];
}

/** How a diffusion is run again. */
export interface PredictionControl {
  /** 1 for the communities whose adopters are counted in {@link Prediction.together}. */
  readonly scored: Uint8Array;
  readonly replicates: number;
  /** Whoever waits is let in after every replicate. */
  readonly control: RunControl;
}

/** The period in which each person adopts in a replicate, 0 for the first adopters, `periods + 1` for never. */
export type TimesOf = (replicate: number) => Int32Array;

/**
 * Runs a diffusion again and again from its first adopters alone, and sums up who adopts when; nothing of what happened
 * afterwards is used.
 */
export async function predict(
  { size, periods, community }: Diffusion,
  timesOf: TimesOf,
  { replicates, scored, control }: PredictionControl,
): Promise<Prediction> {
  const adoptedAt = new Float64Array(size);
  const adopters = community.labels.map(() => new Float64Array(periods + 1));
  const together: Int32Array[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const times = timesOf(replicate);
    const all = new Int32Array(periods + 1);
    for (let i = 0; i < size; i++) {
      const c = community.of[i];
      adoptedAt[i] += times[i] / replicates;
      if (times[i] > periods) continue;
      adopters[c][times[i]] += 1 / replicates;
      if (scored[c] === 1) all[times[i]]++;
    }
    together.push(accumulate(all));
    await checkpoint(control);
  }
  return { adoptedAt, adopters: adopters.map(accumulate), together };
}

/** How a hazard is run. */
export interface HazardRun {
  readonly referenceGroups: readonly ReferenceGroup[];
  readonly hazard: Hazard;
  readonly key: Key;
}

/**
 * One replicate of a diffusion under a hazard. Luck depends on (key, replicate, period, person) only, so that rivals meet
 * the same.
 */
export function runHazard(
  diffusion: Diffusion,
  { referenceGroups, hazard: { p, q }, key }: HazardRun,
  replicate: number,
): Int32Array {
  const { size, periods } = diffusion;
  const times = new Int32Array(size).fill(periods + 1);
  const watches = referenceGroups.map((each) => each.watch());
  const stream = streamKey(replicateKey(key, replicate), 'diffusion');
  let waiting: number[] = [];
  let news: number[] = [];
  for (let i = 0; i < size; i++) (isSeed(diffusion, i) ? news : waiting).push(i);
  for (const i of news) times[i] = 0;

  for (let period = 1; period <= periods; period++) {
    for (const watch of watches) for (const i of news) watch.adopted(i);
    const { high, low } = weekStreamKey(stream, period);
    const still: number[] = [];
    news = [];
    for (const i of waiting) {
      let rate = p;
      for (let k = 0; k < q.length; k++) rate += q[k] * watches[k].share(i);
      if (uniformFrom(high, low, i) < 1 - exp(-rate)) news.push(i);
      else still.push(i);
    }
    for (const i of news) times[i] = period;
    waiting = still;
  }
  return times;
}

/** Turns counts of each period into counts by its end, in place. */
function accumulate<Column extends Int32Array | Float64Array>(counts: Column): Column {
  for (let t = 1; t < counts.length; t++) counts[t] += counts[t - 1];
  return counts;
}
