import { moments } from './moments.ts';
import { quantile } from './quantile.ts';
import { type Ensemble, type EnsembleShape, emptyWeekly, weeklyShares } from './replicates.ts';

/** An ensemble that keeps every value, one block per series: the value of week w, replicate r at [w × replicates + r]. */
export function keepValues({ series, weeks, replicates }: EnsembleShape): Ensemble {
  const span = weeks + 1;
  const blocks = series.map(() => new Float64Array(span * replicates).fill(NaN));
  const came = new Uint8Array(replicates);

  return {
    sketched: false,
    add(replicate, { values }) {
      came[replicate] = 1;
      for (let s = 0; s < blocks.length; s++)
        for (let week = 0; week < span; week++)
          blocks[s][week * replicates + replicate] = values[s * span + week];
    },
    weekly() {
      const n = came.reduce((sum, one) => sum + one, 0);
      return series.map((name, s) => {
        const { quantiles, ...weekly } = emptyWeekly(name, n, span);
        for (let week = 0; week < span; week++) {
          const all = blocks[s].subarray(week * replicates, (week + 1) * replicates);
          const values = n === replicates ? all : all.filter((_, r) => came[r] === 1);
          const { mean, sd } = moments(values);
          weekly.mean[week] = mean;
          weekly.sd[week] = sd;
          const sorted = values.slice().sort();
          weeklyShares.forEach((p, k) => {
            quantiles[k][week] = quantile(sorted, p);
          });
        }
        return weekly;
      });
    },
    values: (s, week) => blocks[s].slice(week * replicates, (week + 1) * replicates),
  };
}
