import { interpolated } from './quantile.ts';

/** Relative error of a sketched quantile: half a bin, 512 bins to each doubling. */
export const SKETCH_ERROR = 2 ** -10;

/**
 * Counts in bins that are fixed beforehand for all numbers: the sign, the exponent and the first nine bits of the
 * fraction of a double. The counts are the same in whatever order values come, and those of two sketches add up.
 */
export type Sketch = Map<number, number>;

const bits = new DataView(new ArrayBuffer(8));

/** The bin of a value; bins ascend with values, and bin 0 is zero. */
function binOf(value: number): number {
  bits.setFloat64(0, Math.abs(value));
  const bin = bits.getUint32(0) >>> 11;
  return value < 0 ? -bin : bin;
}

/** The middle of a bin. */
function middleOf(bin: number): number {
  if (bin === 0) return 0;
  bits.setUint32(0, (Math.abs(bin) << 11) | 0x400);
  bits.setUint32(4, 0);
  const middle = bits.getFloat64(0);
  return bin < 0 ? -middle : middle;
}

/** Counts one more value. */
export function count(sketch: Sketch, value: number): void {
  const bin = binOf(value);
  sketch.set(bin, (sketch.get(bin) ?? 0) + 1);
}

/** Quantiles (type 7) of what was counted, each within {@link SKETCH_ERROR} of its size. */
export function sketchedQuantiles(sketch: Sketch, shares: readonly number[]): number[] {
  const bins = [...sketch.keys()].sort((a, b) => a - b);
  let n = 0;
  const upTo = bins.map((bin) => {
    n += sketch.get(bin) ?? 0;
    return n;
  });
  const valueAt = (rank: number) => middleOf(bins[upTo.findIndex((through) => rank < through)]);
  return shares.map((p) => interpolated(n, p, valueAt));
}
