import { CENTRE } from '../coordination/posts.ts';
import { wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { addLink, clearLinks, createLinks, updateComponents } from './links.ts';
import { memoPerWorld } from './memoPerWorld.ts';
import { twoPathsIn } from './twoPaths.ts';

/**
 * Share of the committed who are in the centre, or whom two disjoint paths of live coordination ties join to it: what
 * they hear does not pass through one and the same filter. Experimental.
 */
function heardTwice(world: World): number {
  const { size } = world.setting;
  const { active, actives, members, links } = effectiveCoordination(world);
  const { post, peers } = world.coordination;
  if (members === 0) return 0;
  // without ties between peers coordination is a tree, and nobody has a second path
  if (peers.alive === 0) return members / actives;

  // the centre is one node, whoever of it is reached
  const { merged, between, twoPaths } = columns(world);
  for (let i = 0; i <= size; i++) merged[i] = i < size && active[i] === 1 && post[i] === CENTRE ? size : i;
  clearLinks(between);
  for (let k = 0; k < links.count; k++) {
    const a = merged[links.at[2 * k]];
    const b = merged[links.at[2 * k + 1]];
    if (a !== b) addLink(between, a, b);
  }
  updateComponents(between);
  const held = twoPaths(size, between);
  let count = 0;
  for (let i = 0; i < size; i++) if (active[i] === 1 && held[merged[i]] === 1) count++;
  return count / actives;
}

const columns = memoPerWorld(({ setting: { size } }) => ({
  merged: new Int32Array(size + 1),
  between: createLinks(size + 1),
  twoPaths: twoPathsIn(size + 1),
}));

export const metafilter = wholeMetric(
  'metafilter',
  'share',
  { en: 'Metafilter (experimental)', fr: 'Métafiltre (expérimental)' },
  {
    en: 'share of the committed whom two disjoint paths of coordination join to the centre',
    fr: 'part des personnes engagées que deux chemins de coordination disjoints relient au centre',
  },
  heardTwice,
);
