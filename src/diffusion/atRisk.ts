import { type Diffusion, isSeed } from './diffusion.ts';
import type { ReferenceGroup } from './referenceGroup.ts';

/** Every person in every period in which they could adopt and had not yet, by period and then by person. */
export interface AtRisk {
  readonly person: Int32Array;
  /** 1 where the person adopted in that period. */
  readonly adopted: Uint8Array;
  /** Where the rows of each period begin; period 0 has none. `periods + 2` entries. */
  readonly first: Uint32Array;
}

/** Lists who could have adopted when. */
export function atRisk(diffusion: Diffusion): AtRisk {
  const { size, adoptedAt, periods } = diffusion;
  const person: number[] = [];
  const adopted: number[] = [];
  const first = new Uint32Array(periods + 2);
  for (let period = 1; period <= periods; period++) {
    for (let i = 0; i < size; i++) {
      if (isSeed(diffusion, i) || (adoptedAt[i] > 0 && adoptedAt[i] < period)) continue;
      person.push(i);
      adopted.push(adoptedAt[i] === period ? 1 : 0);
    }
    first[period + 1] = person.length;
  }
  return { person: Int32Array.from(person), adopted: Uint8Array.from(adopted), first };
}

/**
 * How much example each person at risk really had before their eyes: the share of adopters among their surroundings by
 * the end of the period before. One value per row.
 */
export function examples(
  { size, adoptedAt, periods }: Diffusion,
  { person, first }: AtRisk,
  group: ReferenceGroup,
): Float64Array {
  const watch = group.watch();
  const share = new Float64Array(person.length);
  for (let period = 1; period <= periods; period++) {
    for (let i = 0; i < size; i++) if (adoptedAt[i] === period - 1) watch.adopted(i);
    for (let row = first[period]; row < first[period + 1]; row++) share[row] = watch.share(person[row]);
  }
  return share;
}
