import { seedKey } from '../../../src/engine/draws.ts';
import { type GenerateSpec, generateOrg } from '../../../src/org/generate/generateOrg.ts';
import type { Org } from '../../../src/org/org.ts';

/** The generator's usual company, but for what a test says. */
export const generated = (spec: Partial<GenerateSpec> = {}, seed: number | string = 1): Org =>
  generateOrg(
    { people: 240, units: 9, divisions: 1, sites: 2, span: 6, contacts: 14, ...spec },
    seedKey(seed),
  );

/** Number of contacts of each person. */
export function degrees({ size, ties }: Org): Int32Array {
  const degree = new Int32Array(size);
  for (const { from, to } of ties)
    for (let t = 0; t < from.length; t++) {
      degree[from[t]]++;
      degree[to[t]]++;
    }
  return degree;
}
