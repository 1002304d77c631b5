import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { lognormal } from './lognormal.ts';
import type { ReportingTree } from './reportingTree.ts';
import { uniforms } from './uniforms.ts';

/** Spread of what counts as large when pieces are divided, on the log scale: makes sizes right-skewed [A]. */
export const SIZE_SIGMA = 0.5;

/** Documentation of these constants. */
export const carveConstants: DocumentedConstants = {
  SIZE_SIGMA: {
    value: SIZE_SIGMA,
    en: 'spread of what counts as large when units are cut',
    fr: 'dispersion de ce qui compte comme grand quand on découpe les unités',
    unit: 'standard deviation of the logarithm',
    basis: 'A',
    range: [0, 1],
  },
};

/** A hierarchy in connected pieces; piece 0 is the head's, and a piece stands before those carved out of it. */
export interface Pieces {
  /** The topmost person of each piece, in order of carving. */
  readonly root: number[];
  /** The piece that each was carved out of, −1 for the first. */
  readonly parent: number[];
}

/**
 * Cuts the hierarchy into at most `count` connected pieces of comparable, right-skewed sizes: again and again the
 * largest piece loses the branch nearest to half of it. The first k pieces of a longer carving are the carving into
 * k, which is what nests units in divisions. Costs (depth × span + log count) a piece.
 */
export function partitionHierarchy({ manager, firstReport }: ReportingTree, count: number, key: Key): Pieces {
  const people = manager.length;
  const chance = uniforms(key, 'generate.size of pieces');
  const left = new Int32Array(people).fill(1);
  for (let i = people - 1; i > 0; i--) left[manager[i]] += left[i];
  const carved = new Uint8Array(people);

  const root: number[] = [];
  const parent: number[] = [];
  const taste: number[] = [];
  const add = (top: number, from: number) => {
    root.push(top);
    parent.push(from);
    taste.push(lognormal(chance(), SIZE_SIGMA));
    carved[top] = 1;
    return root.length - 1;
  };
  const largest = heapBy((piece) => (left[root[piece]] > 1 ? left[root[piece]] * taste[piece] : 0));
  largest.push(add(0, -1));

  while (root.length < count) {
    const piece = largest.top();
    const size = left[root[piece]];
    if (size < 2) break;

    // walk down the heaviest branch to the person whose branch is nearest to half of the piece
    let top = root[piece];
    for (;;) {
      let heaviest = -1;
      for (let report = firstReport[top]; report < firstReport[top + 1]; report++)
        if (carved[report] === 0 && (heaviest === -1 || left[report] > left[heaviest])) heaviest = report;
      if (heaviest === -1) break;
      const nearer = Math.abs(2 * left[heaviest] - size) <= Math.abs(2 * left[top] - size);
      if (!nearer && top !== root[piece]) break;
      top = heaviest;
    }

    for (let above = manager[top]; ; above = manager[above]) {
      left[above] -= left[top];
      if (above === root[piece]) break;
    }
    largest.sink();
    largest.push(add(top, piece));
  }
  return { root, parent };
}

/** A heap of small integers, the one of largest `worth` on top; worths may only fall, and only at the top. */
function heapBy(worth: (item: number) => number) {
  const items: number[] = [];
  const worths: number[] = [];
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b], items[a]];
    [worths[a], worths[b]] = [worths[b], worths[a]];
  };
  return {
    top: () => items[0],
    push(item: number) {
      let at = items.push(item) - 1;
      worths.push(worth(item));
      for (let up = (at - 1) >> 1; at > 0 && worths[up] < worths[at]; up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    /** Puts the top back in its place after its worth has fallen. */
    sink() {
      worths[0] = worth(items[0]);
      for (let at = 0; ; ) {
        const child = 2 * at + 1;
        if (child >= items.length) return;
        const larger = child + 1 < items.length && worths[child + 1] > worths[child] ? child + 1 : child;
        if (worths[larger] <= worths[at]) return;
        swap(at, larger);
        at = larger;
      }
    },
  };
}
