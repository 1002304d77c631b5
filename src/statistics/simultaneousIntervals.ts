import { type Differences, FEWEST_WORLDS, intervalOfDifferences } from './differenceOverWorlds.ts';
import { moments } from './moments.ts';
import { isConstant, type WorldEstimate } from './worldEstimate.ts';
import { withoutBlanks } from './worldMeans.ts';

/** The draws of one resample: `draw(k)` is uniform in [0, 1), of at least 32 binary digits. */
export type ResampleDraws = (resample: number) => (k: number) => number;

/** Resamples of the bootstrap; the critical value is the 3,800th of them in ascending order, 95 % of 4,000. */
const RESAMPLES = 3999;
const CRITICAL_RANK = 3800;

/**
 * Simultaneous intervals at 95 % of several paired differences over the same worlds, world w of each at place w: with that probability all of them
 * hold together, so that the one that looks best may be read after having looked.
 *
 * One critical value serves all, the 95 % quantile of the largest |t| over the columns under a wild bootstrap over worlds
 * (Liu 1988; Romano & Wolf 2005 for the maximum): every world's centred differences, in all columns together, get the
 * same random sign, so that how the columns go together is kept, and t is studentised anew. For one symmetric column this
 * is the test by turning signs, which is exact; drawing worlds with replacement would draw no variance at all in
 * columns in which few worlds differ, and an infinite t. No interval is narrower than Student's own.
 *
 * Columns that do not vary stand outside the maximum, as {@link intervalOfDifferences} says.
 */
export function simultaneousIntervals(
  columns: readonly Differences[],
  draws: ResampleDraws,
): WorldEstimate[] {
  const critical = criticalValue(columns, draws);
  return columns.map((column) => intervalOfDifferences(column, critical));
}

/** How many standard errors each of the columns reaches so that all hold together; 0 where none varies. */
function criticalValue(columns: readonly Differences[], draws: ResampleDraws): number {
  const varying = columns.flatMap((column) => centred(column) ?? []);
  const count = varying.length;
  if (count === 0) return 0;
  const blocks = signedSums(varying);
  const sums = new Float64Array(count);
  const largest = new Float64Array(RESAMPLES);
  for (let b = 0; b < RESAMPLES; b++) {
    addSigned(sums.fill(0), blocks, draws(b));
    let most = 0;
    for (let k = 0; k < count; k++) {
      const { n, squares } = varying[k];
      const square = sums[k] * sums[k];
      // t² of the turned values, whose squares are those of the values themselves
      most = Math.max(most, (square * (n - 1)) / Math.max(0, n * squares - square));
    }
    largest[b] = most;
  }
  return Math.sqrt(largest.sort()[CRITICAL_RANK - 1]);
}

/** One column about its mean, as the bootstrap reads it. */
interface Centred {
  /** 0 where the world has no value. */
  readonly values: Float64Array;
  readonly n: number;
  readonly squares: number;
}

/** A column about its mean; undefined where it does not vary or has too few worlds for a test by signs. */
function centred({ differences, size }: Differences): Centred | undefined {
  const { n, mean, sd } = moments(withoutBlanks(differences));
  if (n < FEWEST_WORLDS || isConstant(sd, size)) return undefined;
  const values = differences.map((value) => (Number.isNaN(value) ? 0 : value - mean));
  return { values, n, squares: values.reduce((sum, value) => sum + value * value, 0) };
}

/** Worlds whose signs are turned together: one byte of a draw. */
const BLOCK = 8;
const SIGNINGS = 1 << BLOCK;

/**
 * For every eight worlds and each way of signing them, the signed sums of all columns, side by side: a resample is then a
 * look-up for eight worlds instead of eight additions. A bit that is set stands for plus.
 */
function signedSums(columns: readonly Centred[]): Float64Array[] {
  const count = columns.length;
  const worlds = Math.max(...columns.map(({ values }) => values.length));
  const blocks: Float64Array[] = [];
  for (let first = 0; first < worlds; first += BLOCK) {
    const block = new Float64Array(SIGNINGS * count);
    for (const [k, { values }] of columns.entries()) {
      for (let w = first; w < Math.min(first + BLOCK, values.length); w++) block[k] -= values[w];
      for (let signs = 1; signs < SIGNINGS; signs++) {
        const w = first + 31 - Math.clz32(signs & -signs);
        const turned = block[(signs & (signs - 1)) * count + k];
        block[signs * count + k] = w < values.length ? turned + 2 * values[w] : turned;
      }
    }
    blocks.push(block);
  }
  return blocks;
}

/** Adds up all worlds, each with a random sign; a draw serves four blocks. */
function addSigned(sums: Float64Array, blocks: readonly Float64Array[], draw: (k: number) => number): void {
  const count = sums.length;
  let bits = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (i % 4 === 0) bits = Math.floor(draw(i / 4) * 2 ** 32);
    const row = (bits & (SIGNINGS - 1)) * count;
    for (let k = 0; k < count; k++) sums[k] += blocks[i][row + k];
    bits >>>= BLOCK;
  }
}
