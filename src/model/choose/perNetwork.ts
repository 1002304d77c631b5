import type { Network } from '../../engine/network.ts';

/** A column that depends on a network alone, worked out the first time it is asked for and never changed. */
export function perNetwork(work: (network: Network) => Float64Array): (network: Network) => Float64Array {
  const known = new WeakMap<Network, Float64Array>();
  return (network) => {
    const column = known.get(network) ?? work(network);
    known.set(network, column);
    return column;
  };
}
