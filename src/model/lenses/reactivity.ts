import { customers } from '../needs.ts';
import { classes } from '../structures/structures.ts';
import { wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { searchFromCentre, searchFromLeads } from './deciders.ts';
import { frontLine } from './frontLine.ts';
import { memoPerWorld } from './memoPerWorld.ts';
import { nearness } from './nearness.ts';
import { clearSearch, createSearch, follow } from './search.ts';

/**
 * Mean nearness of people who meet customers to whoever may decide what is answered, along coordination: the centre
 * where it keeps that to itself, the leads of hubs elsewhere.
 */
function nearnessToDeciders(world: World): number {
  const standing = effectiveCoordination(world);
  const search = searchOf(world);
  clearSearch(search);
  if (classes[world.effectiveClass].decides === 'centre')
    searchFromCentre(search, world.setting.size, standing);
  else searchFromLeads(search, standing);
  follow(search, standing.links);
  const front = frontLine(world);
  let sum = 0;
  for (let k = 0; k < front.length; k++) sum += nearness(search.steps[front[k]]);
  return front.length === 0 ? 0 : sum / front.length;
}

const searchOf = memoPerWorld(({ setting }) => createSearch(setting.size + 1));

export const reactivity = wholeMetric(
  'reactivity',
  'index',
  { en: 'Reactivity', fr: 'Réactivité' },
  {
    en: 'nearness of customer-facing people to someone who may decide, from 0 to 1',
    fr: 'proximité entre les personnes en contact avec les clients et un décideur, de 0 à 1',
  },
  nearnessToDeciders,
  customers,
);
