import type { Key } from '../../engine/draws.ts';
import { type Uniform, uniforms } from './uniforms.ts';

/** The golden ratio's fraction: the step that spreads any number of consecutive points best over [0, 1). */
const GOLDEN = 0.6180339887498949;

/**
 * Numbers in [0, 1) that start at random and then fill the interval evenly, so that shares and medians come out as
 * asked for even among thirty people. No luck for things that must not be related: neighbours repel one another.
 */
export function evenly(key: Key, decision: string): Uniform {
  let position = uniforms(key, decision)();
  return () => {
    position = (position + GOLDEN) % 1;
    return position;
  };
}
