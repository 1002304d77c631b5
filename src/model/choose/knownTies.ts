import { type Network, toNetwork } from '../../engine/network.ts';
import type { Setting } from '../setting.ts';

/** Networks of reporting lines, worked out once for each organisation, by its managers or by its ties if it has none. */
const lines = new WeakMap<Int32Array | Network, Network>();

/** The ties a plan knows of: once it has listened all of them, before that the reporting lines in both directions. */
export function knownTies({ network, manager, size }: Setting, informal: boolean): Network {
  if (informal) return network;
  const organisation = manager ?? network;
  const known = lines.get(organisation) ?? reportingLines(manager ?? new Int32Array(size).fill(-1));
  lines.set(organisation, known);
  return known;
}

/** Each person tied to their manager, both ways, every line alike. */
function reportingLines(manager: Int32Array): Network {
  const from = Int32Array.from(manager.keys()).filter((i) => manager[i] >= 0);
  const to = from.map((i) => manager[i]);
  const weight = new Uint8Array(from.length).fill(1);
  return toNetwork(manager.length, { from, to, weight, bothWays: true }, (sum) => sum);
}
