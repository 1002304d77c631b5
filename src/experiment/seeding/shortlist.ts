import { ways } from '../../model/choose/ways.ts';
import type { Setting } from '../../model/setting.ts';
import type { SeedingMode } from './seedingMode.ts';
import { teamByWay } from './teams.ts';

/**
 * People worth asking about where asking about everybody would take too long: the first of every way, all ties known,
 * then the second of every way, and so on; everybody where there is room for all.
 */
export function shortlist(setting: Setting, room: number, entrance: SeedingMode): Int32Array {
  if (setting.size <= room) return setting.everybody;
  const orders = ways.map(({ kind }) => teamByWay(kind, setting, setting.size, entrance, 'ties').of(0));
  const listed = new Set<number>();
  for (let place = 0; listed.size < room; place++)
    for (const order of orders) if (listed.size < room) listed.add(order[place]);
  return Int32Array.from(listed);
}
