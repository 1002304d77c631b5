import { designFactors, designMeasures } from '../experiment/estimate.ts';
import type { Prepared } from '../experiment/prepare.ts';
import { addedParts } from '../model/added/addedParts.ts';

/** People × weeks of a run that the calling thread may do: the longest that an interrupt may have to wait for. */
const LIGHT = 1_000_000;

/**
 * Whether the thread that asks may run replicates itself. What somebody else has written may never end, or end the process: a thread
 * can be ended, and ends alone.
 */
export const mayRunHere = (prepared: Prepared): boolean =>
  designMeasures(designFactors(prepared)).runPersonWeeks <= LIGHT && addedParts().length === 0;
