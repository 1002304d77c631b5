import { exp } from '../../engine/elementary.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';

/** Steps over which nearness falls to 1/e [A]. */
const STEPS = 2;

/** Documentation of these constants. */
export const nearnessConstants: DocumentedConstants = {
  STEPS: {
    value: STEPS,
    en: 'steps over which nearness falls to 1/e',
    fr: 'pas au bout desquels la proximité tombe à 1/e',
    unit: 'steps',
    basis: 'A',
    range: [1, 4],
  },
};

/** Of most steps that occur; working one out takes longer than all the rest of a search. */
const known = Float64Array.from({ length: 64 }, (_, steps) => exp(-steps / STEPS));

/** How near somebody is, from their steps: e^(−d / 2), 1 on the spot and 0 where no path leads. */
export const nearness = (steps: number): number =>
  steps < 0 ? 0 : steps < known.length ? known[steps] : exp(-steps / STEPS);
