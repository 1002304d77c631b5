import { count, type Sketch, sketchedQuantiles } from '../statistics/quantileSketch.ts';
import { createWeekly, type Ensemble, type EnsembleShape, weeklyShares } from './replicates.ts';

/**
 * An ensemble of very many replicates: a running mean and sum of squares (Welford, 1962) and a sketch for every series
 * and week. A replicate that comes before its turn waits, so that sums are always added up in the same order.
 */
export function keepSketches({ series, weeks, replicates }: EnsembleShape): Ensemble {
  const span = weeks + 1;
  const cells = series.length * span;
  const mean = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const sketches = Array.from({ length: cells }, (): Sketch => new Map());
  const waiting = new Map<number, Float64Array>();
  let next = 0;
  let n = 0;

  const take = (values: Float64Array) => {
    n++;
    for (let cell = 0; cell < cells; cell++) {
      const value = values[cell];
      const off = value - mean[cell];
      mean[cell] += off / n;
      squares[cell] += off * (value - mean[cell]);
      count(sketches[cell], value);
    }
  };
  /** Takes those whose turn it is; at the end also those behind a replicate that never came. */
  const takeWaiting = (last: boolean) => {
    for (; next < replicates && waiting.size > 0; next++) {
      const values = waiting.get(next);
      if (values !== undefined) take(values);
      else if (!last) return;
      waiting.delete(next);
    }
  };

  return {
    sketched: true,
    add(replicate, { values }) {
      if (replicate < next) throw new Error(`replicate ${replicate} comes twice, or after the end`);
      waiting.set(replicate, values);
      takeWaiting(false);
    },
    weekly() {
      takeWaiting(true);
      return series.map(({ metric, group }, s) => {
        const { quantiles, ...weekly } = createWeekly(span);
        for (let week = 0; week < span; week++) {
          const cell = s * span + week;
          weekly.mean[week] = n === 0 ? NaN : mean[cell];
          weekly.sd[week] = n < 2 ? NaN : Math.sqrt(squares[cell] / (n - 1));
          sketchedQuantiles(sketches[cell], weeklyShares).forEach((value, k) => {
            quantiles[k][week] = value;
          });
        }
        return { metric, group, n, ...weekly };
      });
    },
  };
}
