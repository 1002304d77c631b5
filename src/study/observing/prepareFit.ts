import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { designOf } from '../../experiment/design.ts';
import { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import { latinHypercube } from '../../statistics/latinHypercube.ts';
import type { FittedPath } from '../calibrate/simulatedCurves.ts';

/** What is tried of a comparison. */
export interface Trying {
  readonly parameters: readonly FittedPath[];
  readonly samples: number;
  /** Names of the plans that are played. */
  readonly plans: readonly string[];
  readonly metrics: readonly string[];
}

/**
 * A comparison with parameters drawn by a Latin hypercube over their ranges, even on each range's own scale: a draw is one run of
 * each plan in a possible world of its own, to the last week, with nothing measured but what is asked of everybody together. What is
 * drawn of a parameter depends on the seed and its path alone.
 */
export function prepareFit(prepared: Prepared, { parameters, samples, plans, metrics }: Trying): Prepared {
  const { source, org } = prepared;
  const key = streamKey(seedKey(source.scenario.seed), 'calibrate');
  const places = latinHypercube(samples, parameters.length, (d) =>
    randomStream(streamKey(key, parameters[d]!.path), 0),
  );
  const outputs = { metrics: [...metrics], by: [] };
  const narrowed = {
    ...prepared,
    source: {
      ...source,
      plans: source.plans.filter(({ name }) => plans.includes(name)),
      scenario: { ...source.scenario, outputs },
      // what is kept of runs is known by the effective scenario
      resolved: { ...(source.resolved as object), outputs },
    },
    draws: {
      paths: parameters.map(({ path }) => path),
      values: places.map((row) => row.map((place, p) => plausibleValue(parameters[p]!, place))),
      worlds: 1,
      toTheEnd: true as const,
    },
    replicates: samples,
    worlds: samples,
  };
  return { ...narrowed, plans: plansInWorlds(designOf(narrowed), org) };
}
