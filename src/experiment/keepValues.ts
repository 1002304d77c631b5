import { arrange } from './arrange.ts';
import { moments } from './moments.ts';
import { quantile, ranksFor } from './quantile.ts';
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
      const ranks = ranksFor(n, weeklyShares);
      const arranged = new Float64Array(n);
      return series.map((name, s) => {
        const { quantiles, ...weekly } = emptyWeekly(name, n, span);
        for (let week = 0; week < span; week++) {
          const all = blocks[s].subarray(week * replicates, (week + 1) * replicates);
          const values = n === replicates ? all : all.filter((_, r) => came[r] === 1);
          const { mean, sd } = moments(values);
          weekly.mean[week] = mean;
          weekly.sd[week] = sd;
          // those that are all the same, as in many a first week, are in order already
          arranged.set(values);
          if (Number.isNaN(mean)) arranged.sort();
          else if (sd !== 0) arrange(arranged, ranks);
          for (let k = 0; k < weeklyShares.length; k++)
            quantiles[k][week] = quantile(arranged, weeklyShares[k]);
        }
        return weekly;
      });
    },
    values: (s, week) => blocks[s].slice(week * replicates, (week + 1) * replicates),
  };
}
