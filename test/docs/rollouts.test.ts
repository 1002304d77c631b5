import { describe, expect, it } from 'vitest';
import { holdAgainstRollouts } from '../../src/experiment/rollouts/holdAgainstRollouts.ts';
import { checkedRollouts, fittedRollouts } from '../../src/experiment/rollouts/rollouts.ts';
import { rolloutsPage } from '../../src/report/markdown/rolloutsPage.ts';
import { uniformBound } from '../../src/statistics/uniformRanks.ts';
import { performFake } from '../experiment/rollouts/fakeRollouts.ts';
import { documentAt } from './documents.ts';

const committed = documentAt('docs/results/real-rollouts.md');
const held = await holdAgainstRollouts(performFake, {
  table: 400,
  worlds: 20,
  trials: 20,
  predicted: 20,
  checked: 20,
});
const written = rolloutsPage(held);

const headings = (page: string) => page.match(/^#+ .+$/gm);
/** Everything of a table that was published, but for what was computed: each row up to its third cell. */
const figures = (page: string) =>
  [...page.matchAll(/^\| ([^|]+ \| [VSC] \| [^|]+) \|/gm)].map(([, cells]) => cells);
const heads = (page: string) =>
  [...page.matchAll(/^(\|.+\|)\n\| ---/gm)].map(([, head]) => head?.replaceAll(/\d+/g, 'n'));
const parameters = (page: string) =>
  [...page.matchAll(/^\| (?:T\d+ \| )?`([^`]+)` \|/gm)].map(([, name]) => name);

describe('the page of real roll-outs', () => {
  it('is one that the generator writes: the same headings, tables, published figures and parameters', () => {
    expect(headings(committed)).toEqual(headings(written));
    expect(heads(committed)).toEqual(heads(written));
    expect(figures(committed)).toEqual(figures(written));
    expect(parameters(committed)).toEqual(parameters(written));
  });

  it('tells every figure of every roll-out with its label and source', () => {
    const all = [...fittedRollouts, ...checkedRollouts];
    expect(figures(committed)).toHaveLength(all.reduce((sum, { points }) => sum + points.length, 0));
    for (const { sources } of all) for (const source of sources) expect(committed).toContain(source);
  });

  it('tells of every parameter that the method finds it: held in 86 to 94 % of 300 rows of the table, and ranks them evenly', () => {
    expect(committed).toMatch(/^One table of 20,000 runs/m);
    const rows = [...committed.matchAll(/^\| T\d+ \| `[^`]+` \| (\d+) \| ([\d.]+) % .* \| ([\d.]+) \|$/gm)];
    expect(rows).toHaveLength(held.fits.reduce((sum, { fit }) => sum + fit.parameters.length, 0));
    for (const [, count, share, distance] of rows) {
      expect(Number(share)).toBeCloseTo(Number(count) / 3, 0);
      expect(Number(share)).toBeGreaterThanOrEqual(86);
      expect(Number(share)).toBeLessThanOrEqual(94);
      expect(Number(distance)).toBeLessThanOrEqual(uniformBound(300));
    }
  });

  it('has no figure that is none', () => {
    for (const page of [committed, written]) expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is the same whenever it is written', async () => {
    expect(rolloutsPage(await holdAgainstRollouts(performFake, held.sizes))).toBe(written);
  });
});
