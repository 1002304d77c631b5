import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { carving, type Pieces } from './carving.ts';
import { heapBy } from './heapBy.ts';
import { lognormal } from './lognormal.ts';
import type { ReportingTree } from './reportingTree.ts';
import { uniforms } from './uniforms.ts';
import { type UnitSizes, unitSizes } from './unitSizes.ts';

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

/** Sets what has to be cut before all the rest, and what cannot be cut well behind it: by more than tastes differ. */
const FAR = 2 ** 32;

/**
 * Cuts the hierarchy into `units` pieces of right-skewed sizes, none below or above what `unitSizes` says, and goes on
 * without bounds to `departments` where those are more: again and again the largest piece loses about half of itself.
 * The first k pieces of a longer carving are the carving into k, which is what nests units in divisions. There are
 * fewer pieces only where there are fewer people. Costs (depth × span + log count) a piece.
 *
 * Pieces are connected where they can be: one that no branch can be taken from within the bounds waits until there is
 * no other to cut, and is then cut between teams. Of units of twenty-seven people under managers of six hardly any is;
 * of units of three most are, a manager's branch being no multiple of three.
 */
export function partitionHierarchy(
  tree: ReportingTree,
  { units, departments }: { readonly units: number; readonly departments: number },
  key: Key,
): Pieces {
  const people = tree.manager.length;
  const pieces = carving(tree);
  const { size } = pieces;
  const chance = uniforms(key, 'generate.size of pieces');
  const taste = [lognormal(chance(), SIZE_SIGMA)];

  const carve = (count: number, { least, most }: UnitSizes) => {
    const room = (whole: number) => Math.floor(whole / least);
    const need = (whole: number) => Math.ceil(whole / most);
    // how many pieces of a right size there may still be, and have to be at least. The count stays between the two, which
    // leaves a cut as long as pieces are lacking: one of a multiple of `least` takes nothing from what is possible, one
    // of `most` adds nothing to what is necessary, and as `most` is three times `least` the two are never both needed
    let possible = size.reduce((sum, whole) => sum + room(whole), 0);
    let necessary = size.reduce((sum, whole) => sum + need(whole), 0);
    const branchless = new Uint8Array(count);
    const largest = heapBy((piece) => {
      if (size[piece] < 2 * least) return 0;
      const worth = size[piece] * taste[piece];
      if (size[piece] > most) return worth * FAR;
      return branchless[piece] === 1 ? worth / FAR : worth;
    });
    for (let piece = 0; piece < size.length; piece++) largest.push(piece);

    while (size.length < count) {
      const piece = largest.top();
      const whole = size[piece];
      const may = (taken: number) => {
        const rest = whole - taken;
        return (
          Math.min(taken, rest) >= least &&
          possible - room(whole) + room(taken) + room(rest) >= count &&
          necessary - need(whole) + need(taken) + need(rest) <= count
        );
      };
      if (branchless[piece] === 1) pieces.takeTeams(piece, may);
      else if (!pieces.takeBranch(piece, may)) {
        branchless[piece] = 1;
        largest.sink();
        continue;
      }
      const taken = whole - size[piece];
      possible += room(taken) + room(size[piece]) - room(whole);
      necessary += need(taken) + need(size[piece]) - need(whole);
      taste.push(lognormal(chance(), SIZE_SIGMA));
      largest.sink();
      largest.push(size.length - 1);
    }
  };
  const count = Math.min(units, people);
  carve(count, unitSizes(people, count));
  if (departments > count) carve(departments, { least: 1, most: people });
  return pieces;
}
