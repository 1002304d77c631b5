import { quantile } from '../../statistics/quantile.ts';

/**
 * The replicate that lies nearest the medians of all of these columns, the first of equals: distances are counted in mean
 * distances from the median of each column, whose squares are added up. A column that is the same everywhere says nothing, and a
 * replicate without a value in any column is not chosen unless all are.
 *
 * @param columns one outcome of each plan by replicate, NaN where a replicate did not come
 */
export function nearestMedians(columns: readonly Float64Array[]): number {
  const distances = columns.map((column) => {
    const known = column.filter((value) => !Number.isNaN(value)).sort();
    const median = quantile(known, 0.5);
    const spread = known.reduce((sum, value) => sum + Math.abs(value - median), 0) / known.length;
    return column.map((value) => (value === median ? 0 : ((value - median) / spread) ** 2));
  });
  let nearest = 0;
  let least = Infinity;
  for (let replicate = 0; replicate < (columns[0]?.length ?? 0); replicate++) {
    const distance = distances.reduce((sum, of) => sum + of[replicate], 0);
    if (distance < least) {
      least = distance;
      nearest = replicate;
    }
  }
  return nearest;
}
