import { keepSketches } from './keepSketches.ts';
import { keepValues } from './keepValues.ts';
import type { Ensemble, EnsembleShape } from './replicates.ts';

/** Up to this many replicates every value is kept and quantiles are exact; above, they are sketched. */
export const MOST_KEPT = 10_000;

/**
 * An empty ensemble. Whatever the order of arrival, all statistics are worked out in the order of the replicates'
 * numbers, so that the number of threads never changes a bit.
 */
export const createEnsemble = (shape: EnsembleShape): Ensemble =>
  shape.replicates <= MOST_KEPT ? keepValues(shape) : keepSketches(shape);
