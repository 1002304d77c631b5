import { expect } from 'vitest';
import type { Post } from '../../../src/model/coordination/coordination.ts';
import { CENTRE, DIVISION_HUB, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { metrics } from '../../../src/model/metrics/metrics.ts';
import { trackStructure } from '../../../src/model/structures/trackStructure.ts';
import { createWorld, type World } from '../../../src/model/world.ts';
import { type Tiny, tinySetting } from '../tinySetting.ts';

/** A week of an organisation that is arranged by hand. */
export interface Arranged {
  readonly people: Tiny;
  /** State of each person. */
  readonly states: readonly number[];
  readonly trained?: readonly number[];
  readonly underPolicy?: readonly number[];
  readonly centre?: readonly number[];
  /** Lead of the hub of each unit named; its tie to the centre is live. */
  readonly hubs?: readonly (readonly [unit: number, lead: number])[];
  readonly divisionHubs?: readonly (readonly [division: number, lead: number])[];
  /** Live ties: of a person to the hub of a unit, of a person to the centre, and between peers. */
  readonly practitioners?: readonly (readonly [person: number, unit: number])[];
  readonly contributors?: readonly number[];
  readonly peers?: readonly (readonly [number, number])[];
}

/** The world as it stands after its first week was observed. */
export function arranged(given: Arranged): World {
  const setting = tinySetting(given.people);
  const world = createWorld(setting, setting.key);
  const { coordination } = world;
  given.states.forEach((state, i) => {
    world.setState(i, state);
  });
  for (const i of given.trained ?? []) world.skills.set(i, 0.6);
  for (const i of given.underPolicy ?? []) world.underPolicy[i] = 1;
  const open = (kind: Post['kind'], unit: number, division: number, holder: number) => {
    const post = coordination.open(
      { kind, unit, division, fill: 'volunteers', cost: 0, function: '', above: -1 },
      0,
    );
    coordination.appoint(post, holder);
    if (kind === CENTRE) return;
    post.stands = true;
    coordination.setLive(holder, true);
  };
  for (const i of given.centre ?? []) open(CENTRE, -1, -1, i);
  for (const [division, lead] of given.divisionHubs ?? []) open(DIVISION_HUB, -1, division, lead);
  for (const [unit, lead] of given.hubs ?? []) open(UNIT_HUB, unit, -1, lead);
  for (const [person, unit] of given.practitioners ?? []) {
    coordination.offerHub(person, coordination.hubOf(unit)!);
    coordination.setLive(person, true);
  }
  for (const person of given.contributors ?? []) {
    coordination.offerCentre(person);
    coordination.setLive(person, true);
  }
  for (const [a, b] of given.peers ?? []) coordination.peers.offer(a, b, true);
  trackStructure(world, true)(0);
  return world;
}

/** What a metric of the whole organisation measures in a world; of a grouped one, the group that is 1. */
export function measured(world: World, name: string): number | string | undefined {
  const metric = metrics.find((each) => each.name === name);
  if (metric?.of !== 'whole') throw new Error(`no metric ${name} of the whole`);
  const groups = metric.groups?.(world.setting) ?? ['all'];
  const out = new Float64Array(groups.length);
  metric.measure(world, out, 0, groups);
  if (metric.groups === undefined) return out[0];
  expect(out.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1);
  return groups[out.indexOf(1)];
}
