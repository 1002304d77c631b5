import * as z from 'zod';
import { randomStream, streamKey } from '../../engine/draws.ts';
import { decision, nameInFiles } from '../quantities.ts';
import type { World } from '../world.ts';
import { knownTies } from './knownTies.ts';
import type { Sight } from './way.ts';
import { type WayKind, wayOf, ways } from './ways.ts';

/** How people are chosen: a way by its name, or the people themselves. */
export const chooseSchema = z.union(
  [
    z.enum(ways.map(({ kind }) => kind) as [WayKind, ...WayKind[]]),
    z.strictObject({ people: z.array(nameInFiles()).min(1).describe('identifiers of people') }),
  ],
  { error: 'choose' },
);
export type Choose = z.output<typeof chooseSchema>;

const kinds = ways.map(({ kind }) => kind).join(', ');

/** The parameter `choose` of a tactic; `en` and `fr` say what is chosen, and how where nothing is given. */
export const choosing = <S extends z.ZodType>(schema: S, en: string, fr: string): S =>
  decision(schema, {
    en: `${en}: ${kinds} or { people: […] }`,
    fr: `${fr} : ${kinds} ou { people: […] }`,
    unit: 'people',
    basis: 'A',
  });

/** What the plan can see this week: before it has listened, of ties the reporting lines alone. */
export const sightOf = (world: World, week: number): Sight => ({
  setting: world.setting,
  key: world.key,
  week,
  ties: knownTies(world.setting, world.knowsInformal),
  state: world.state,
  drive: world.drive,
});

/**
 * People of a pool in the order in which they are chosen, the first first. People of equal score are ordered by lot, so
 * that no place in a file gives an advantage. Of people chosen by name, those of the pool in the order of the names.
 */
export function ranked(choose: Choose, sight: Sight, pool: Int32Array): Int32Array {
  const { setting, key } = sight;
  if (typeof choose === 'object') {
    const place = new Map(choose.people.map((id, k) => [id, k]));
    const ids = setting.ids();
    const placeOf = (i: number) => place.get(ids[i]) ?? -1;
    return pool.filter((i) => placeOf(i) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  }
  const score = wayOf(choose).scores(sight);
  const lot = randomStream(streamKey(key, 'choose-equals'), 0);
  return pool.slice().sort((a, b) => score[b] - score[a] || lot(a) - lot(b) || a - b);
}

/**
 * The first `count` of a pool in the order of a way, or all of it who are named. Without a way the most innovative,
 * equals in the order of the organisation.
 */
export function chosen(
  choose: Choose | undefined,
  world: World,
  pool: Int32Array,
  count: number,
  week: number,
): Int32Array {
  if (choose === undefined) {
    const { innovativeness } = world.setting;
    return pool
      .slice()
      .sort((a, b) => innovativeness[b] - innovativeness[a] || a - b)
      .slice(0, count);
  }
  const order = ranked(choose, sightOf(world, week), pool);
  return typeof choose === 'object' ? order : order.slice(0, count);
}
