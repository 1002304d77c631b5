import { seedKey, uniform } from '../../engine/draws.ts';
import type { Network } from '../../engine/network.ts';
import { perNetwork } from './perNetwork.ts';
import { defineWay } from './way.ts';

/** Up to so many people shortest paths from everybody are counted. */
const EXACT_UP_TO = 2000;
/** Above, paths from so many people drawn by lot stand for all (Brandes & Pich 2007, Int. J. Bifurcation Chaos 17). */
const PIVOTS = 500;

/**
 * Betweenness of each person: of the shortest chains of contacts between all ordered pairs of others, how many pass
 * through them, chains of equal length sharing a pair. Ties count alike, whatever their weight. Estimated above 2,000
 * people; the same network always gives the same values.
 */
export const betweennessesOf = perNetwork((network) => {
  const { size } = network;
  const sources = size <= EXACT_UP_TO ? Int32Array.from({ length: size }, (_, i) => i) : pivots(size);
  return pathsThrough(network, sources).map((count) => (count * size) / sources.length);
});

/** People drawn by lot, always the same. */
function pivots(size: number): Int32Array {
  const key = seedKey('betweenness-pivots');
  const lot = Float64Array.from({ length: size }, (_, i) => uniform(key, i, 0));
  return Int32Array.from(lot.keys())
    .sort((a, b) => lot[a] - lot[b] || a - b)
    .slice(0, PIVOTS)
    .sort();
}

/** Brandes (2001), A faster algorithm for betweenness centrality, J. Math. Sociol. 25: one search a source. */
function pathsThrough({ size, first, follower }: Network, sources: Int32Array): Float64Array {
  const through = new Float64Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  const reached = new Int32Array(size);

  for (const source of sources) {
    distance.fill(-1);
    paths.fill(0);
    share.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    reached[0] = source;
    let count = 1;
    for (let at = 0; at < count; at++) {
      const i = reached[at];
      for (let t = first[i]; t < first[i + 1]; t++) {
        const j = follower[t];
        if (distance[j] < 0) {
          distance[j] = distance[i] + 1;
          reached[count++] = j;
        }
        if (distance[j] === distance[i] + 1) paths[j] += paths[i];
      }
    }
    // from the farthest back: what depends on a person is what depends on those behind them
    for (let at = count - 1; at > 0; at--) {
      const i = reached[at];
      for (let t = first[i]; t < first[i + 1]; t++) {
        const j = follower[t];
        if (distance[j] === distance[i] + 1) share[i] += (paths[i] / paths[j]) * (1 + share[j]);
      }
      through[i] += share[i];
    }
  }
  return through;
}

export const betweenness = defineWay({
  kind: 'betweenness',
  title: { en: 'the go-betweens', fr: 'les intermédiaires' },
  summary: {
    en: 'those through whom most of the shortest chains of contacts pass',
    fr: 'les personnes par qui passent le plus de plus courtes chaînes de contacts',
  },
  usesTies: true,
  scores: ({ ties }) => betweennessesOf(ties),
});
