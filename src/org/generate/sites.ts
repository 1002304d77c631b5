import type { Key } from '../../engine/draws.ts';
import { shuffle } from './shuffle.ts';
import { uniforms } from './uniforms.ts';

/**
 * Site of each person. Whole units share a site and sites cut across divisions; the first is the largest, the others
 * in proportion 1/2, 1/3 … of it [A]. Where there are more sites than units, units are spread over several.
 */
export function sitesOf(firstOfUnit: Int32Array, sites: number, key: Key): Int32Array {
  const units = firstOfUnit.length - 1;
  const people = firstOfUnit[units];
  if (sites > units) return Int32Array.from({ length: people }, (_, i) => Math.floor((i * sites) / people));

  let shares = 0;
  for (let s = 0; s < sites; s++) shares += 1 / (s + 1);
  const room = Float64Array.from({ length: sites }, (_, s) => people / (s + 1) / shares);
  const order = Int32Array.from({ length: units }, (_, u) => u);
  shuffle(order, uniforms(key, 'generate.sites'));
  const site = new Int32Array(people);
  order.forEach((unit, nth) => {
    // one unit for every site first, then each where most room is left
    let chosen = nth;
    if (nth >= sites) {
      chosen = 0;
      for (let s = 1; s < sites; s++) if (room[s] > room[chosen]) chosen = s;
    }
    room[chosen] -= firstOfUnit[unit + 1] - firstOfUnit[unit];
    site.fill(chosen, firstOfUnit[unit], firstOfUnit[unit + 1]);
  });
  return site;
}
