import { type Network, toNetwork } from '../../engine/network.ts';
import { perNetwork } from './perNetwork.ts';
import { degreesOf } from './simpleWays.ts';
import { defineWay } from './way.ts';

/**
 * Core number of each person: the largest k for which they belong to a group in which everybody has at least k
 * contacts within the group. Who is tied either way is a contact. Linear in people and ties (Batagelj & Zaveršnik 2003).
 */
export const coresOf = perNetwork((network) => {
  const { size, first, follower } = bothWays(network);
  const core = Float64Array.from({ length: size }, (_, i) => first[i + 1] - first[i]);
  const most = core.reduce((max, contacts) => Math.max(max, contacts), 0);

  // people in the order of the contacts they have left; `begin[k]` is where those with k or more begin
  const begin = new Int32Array(most + 2);
  for (const contacts of core) begin[contacts + 1]++;
  for (let k = 0; k <= most; k++) begin[k + 1] += begin[k];
  const order = new Int32Array(size);
  const place = new Int32Array(size);
  const next = begin.slice();
  for (let i = 0; i < size; i++) {
    place[i] = next[core[i]]++;
    order[place[i]] = i;
  }

  for (let at = 0; at < size; at++) {
    const i = order[at];
    for (let t = first[i]; t < first[i + 1]; t++) {
      const j = follower[t];
      if (core[j] <= core[i]) continue;
      // j loses a contact: it changes places with the first of those who have as many, and joins those below
      const head = Math.max(begin[core[j]], at + 1);
      const other = order[head];
      order[place[j]] = other;
      place[other] = place[j];
      order[head] = j;
      place[j] = head;
      begin[core[j]] = head + 1;
      core[j]--;
    }
  }
  return core;
});

function bothWays({ size, first, follower }: Network): Network {
  const from = new Int32Array(follower.length);
  for (let i = 0; i < size; i++) from.fill(i, first[i], first[i + 1]);
  const arcs = {
    from: Int32Array.from([from, follower].flatMap((column) => [...column])),
    to: Int32Array.from([follower, from].flatMap((column) => [...column])),
    weight: new Float64Array(2 * follower.length).fill(1),
  };
  return toNetwork(size, arcs, () => 1);
}

export const kCore = defineWay({
  kind: 'kCore',
  title: { en: 'the innermost circle', fr: 'le noyau dense' },
  summary: {
    en: 'those in the densest part of the network; within it, those with the most contacts (Kitsak et al. 2010)',
    fr: 'les personnes de la partie la plus dense du réseau ; en son sein, les plus liées (Kitsak et al. 2010)',
  },
  usesTies: true,
  scores({ ties }) {
    const degrees = degreesOf(ties);
    // nobody has more contacts than there are people: the core always counts first
    return coresOf(ties).map((core, i) => core * ties.size + degrees[i]);
  },
});
