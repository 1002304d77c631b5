import { ranked, sightOf } from '../../model/choose/choose.ts';
import { knownTies } from '../../model/choose/knownTies.ts';
import { type WayKind, wayOf } from '../../model/choose/ways.ts';
import type { Setting } from '../../model/setting.ts';
import type { SeedingMode } from './seedingMode.ts';
import { worldAtStart } from './worldAtStart.ts';

/** Which ties are known to whoever chooses: the reporting lines alone, or all. */
export type Knowing = 'lines' | 'ties';

/** Whom a way chooses. */
export interface Team {
  /** The way, and what it knows of ties where that matters. */
  readonly name: TeamName;
  readonly knowing: Knowing | undefined;
  /** Rows in the order in which they were chosen; undefined where every replicate has a team of its own. */
  readonly people: Int32Array | undefined;
  of(replicate: number): Int32Array;
}
export type TeamName = 'nobody' | 'named' | 'lazyGreedy' | WayKind;

/** The same people in every replicate. */
export const fixedTeam = (name: TeamName, people: Int32Array, knowing?: Knowing): Team => ({
  name,
  knowing,
  people,
  of: () => people,
});

/**
 * The team of a way. Lots and interest belong to a replicate: random teams are drawn anew in each, so that they stand
 * for teams by lot and not for one of them, and what interests people depends on who is active around them.
 */
export function teamByWay(
  kind: WayKind,
  setting: Setting,
  size: number,
  entrance: SeedingMode,
  knowing: Knowing,
): Team {
  const seen = entrance === 'start' ? withNobody(setting) : setting;
  const ties = knownTies(setting, knowing === 'ties');
  const changes = kind === 'random' || (kind === 'interest' && entrance === 'team');
  const of = (replicate: number) => {
    const world = worldAtStart(seen, replicate);
    const key = changes ? world.key : setting.key;
    return ranked(kind, { ...sightOf(world, 1), key, ties }, setting.everybody).slice(0, size);
  };
  if (changes) return { name: kind, knowing: undefined, people: undefined, of };
  return fixedTeam(kind, of(0), wayOf(kind).usesTies ? knowing : undefined);
}

/** The setting in which nobody is active at the start. */
const withNobody = (setting: Setting): Setting => ({
  ...setting,
  start: { ...setting.start, structure: 'organic', people: new Int32Array(0) },
});
