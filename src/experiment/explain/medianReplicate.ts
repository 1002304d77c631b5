import { checkpoint, type RunControl } from '../../engine/runControl.ts';
import { metricSet } from '../../model/metrics/metricSet.ts';
import { quantile } from '../../statistics/quantile.ts';
import { createOutcomes } from '../outcomes.ts';
import { type ChangeIn, replay } from './replay.ts';

/** The replicate that stands for a plan, and how near it comes. */
export interface MedianReplicate {
  readonly replicate: number;
  /** Its buy-in at the deadline, and the median of all. */
  readonly buyIn: number;
  readonly median: number;
  readonly replicates: number;
}

/** The replicate whose buy-in at the deadline is nearest the median of its plan; the first of several. */
export async function medianReplicate(
  changeIn: ChangeIn,
  replicates: number,
  control: RunControl = {},
): Promise<MedianReplicate> {
  const { setting } = changeIn(0);
  const { series } = metricSet([], [], setting);
  const { outcomes, add } = createOutcomes(
    { series, weeks: setting.horizon, people: setting.size, target: setting.target },
    replicates,
  );
  for (let replicate = 0; replicate < replicates; replicate++) {
    add(replicate, replay(changeIn(replicate), replicate));
    control.onProgress?.(replicate + 1, replicates);
    await checkpoint(control);
  }
  const buyIn = outcomes.get('buyIn')!;
  const median = quantile(buyIn.slice().sort(), 0.5);
  let nearest = 0;
  buyIn.forEach((value, replicate) => {
    if (Math.abs(value - median) < Math.abs(buyIn[nearest] - median)) nearest = replicate;
  });
  return { replicate: nearest, buyIn: buyIn[nearest], median, replicates };
}
