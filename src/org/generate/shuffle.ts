import type { Uniform } from './uniforms.ts';

/** Puts a list, or its first so many, in random order, in place (Fisher–Yates). */
export function shuffle(list: number[] | Int32Array, uniform: Uniform, length = list.length): void {
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    const kept = list[i];
    list[i] = list[j];
    list[j] = kept;
  }
}
