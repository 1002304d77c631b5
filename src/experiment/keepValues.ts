import { moments } from '../statistics/moments.ts';
import { quantile, ranksFor } from '../statistics/quantile.ts';
import { quickselect } from '../statistics/quickselect.ts';
import {
  createWeekly,
  type Ensemble,
  type EnsembleShape,
  type WeeklyColumns,
  weeklyShares,
} from './replicates.ts';
import { weeklyOnDemand } from './weeklyOnDemand.ts';

/** Writes the values of one series of a run, from `first` on, into a column of each week: the r-th of its `n` values. */
function spreadOverWeeks(
  values: Float64Array,
  first: number,
  byWeek: Float64Array,
  r: number,
  n: number,
): void {
  for (let from = first, to = r; to < byWeek.length; from++, to += n) byWeek[to] = values[from];
}

/** An ensemble that keeps every trajectory as it came. */
export function keepValues({ series, weeks, replicates }: EnsembleShape): Ensemble {
  const span = weeks + 1;
  const kept = new Array<Float64Array | undefined>(replicates).fill(undefined);

  return {
    sketched: false,
    add(replicate, { values }) {
      kept[replicate] = values;
    },
    weekly() {
      const came = kept.filter((values) => values !== undefined);
      kept.length = 0;
      const n = came.length;
      const ranks = ranksFor(n, weeklyShares);
      /** The values of one series, week by week. */
      let byWeek: Float64Array | undefined;
      let unread = series.length;

      function statisticsOf(s: number): WeeklyColumns {
        const { quantiles, ...weekly } = createWeekly(span);
        byWeek ??= new Float64Array(span * n);
        for (let r = 0; r < n; r++) spreadOverWeeks(came[r], s * span, byWeek, r, n);
        for (let week = 0; week < span; week++) {
          const values = byWeek.subarray(week * n, (week + 1) * n);
          const { mean, sd } = moments(values);
          weekly.mean[week] = mean;
          weekly.sd[week] = sd;
          // those that are all the same, as in many a first week, are in order already
          if (Number.isNaN(mean)) values.sort();
          else if (sd !== 0) quickselect(values, ranks);
          for (let k = 0; k < weeklyShares.length; k++)
            quantiles[k][week] = quantile(values, weeklyShares[k]);
        }
        if (--unread === 0) {
          // nobody asks for the runs any more
          came.length = 0;
          byWeek = undefined;
        }
        return weekly;
      }
      return series.map((name, s) => weeklyOnDemand({ ...name, n }, () => statisticsOf(s)));
    },
  };
}
