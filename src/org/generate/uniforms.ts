import { type Key, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';

/** The next draw of a sequence: uniform in [0, 1), a multiple of 2⁻³². */
export type Uniform = () => number;

/**
 * The draws of one decision, one after the other. They count up where the draws of a week would name a person, so
 * that a sequence of up to 2³² draws costs no memory and no two decisions share draws.
 */
export function uniforms(key: Key, decision: string): Uniform {
  const { high, low } = weekStreamKey(streamKey(key, decision), 0);
  let drawn = 0;
  return () => uniformFrom(high, low, drawn++);
}
