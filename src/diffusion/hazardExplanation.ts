import type { Key } from '../engine/draws.ts';
import type { Network } from '../engine/network.ts';
import { type AtRisk, examples } from './atRisk.ts';
import { type HazardModel, referenceGroupsOf } from './candidateModels.ts';
import type { Diffusion } from './diffusion.ts';
import type { Explanation } from './explanation.ts';
import { fitHazard } from './fitHazard.ts';
import { type Hazard, rateAt } from './hazard.ts';
import { runHazard } from './predict.ts';

/** A hazard of adopting, its rates fitted by maximum likelihood. */
export function hazardExplanation(
  rival: HazardModel,
  diffusion: Diffusion,
  network: Network,
  rows: AtRisk,
  key: Key,
): Explanation<Hazard> {
  const { of } = diffusion.community;
  const referenceGroups = referenceGroupsOf(rival, diffusion, network);
  const columns = referenceGroups.map((each) => examples(diffusion, rows, each));
  return {
    fit(seen) {
      const places = Uint32Array.from(rows.person.keys());
      return fitHazard(
        rows.adopted,
        columns,
        places.filter((row) => seen[of[rows.person[row]]] === 1),
      );
    },
    rates: (hazard) => Float64Array.from(rows.person, (_, row) => rateAt(hazard, columns, row)),
    timesOf: (hazard) => (replicate) => runHazard(diffusion, { referenceGroups, hazard, key }, replicate),
    alike: (hazard) => referenceGroups.every((each, k) => each.alike || hazard.q[k] === 0),
  };
}

/** Mean rates of several fits. */
export function meanHazard(each: readonly Hazard[]): Hazard {
  const part = (of: (hazard: Hazard) => number) => each.reduce((sum, one) => sum + of(one), 0) / each.length;
  return { p: part(({ p }) => p), q: each[0].q.map((_, k) => part(({ q }) => q[k])) };
}
