import { expect, test } from 'vitest';
import { benchmark } from '../../src/diffusion/benchmark.ts';
import { sevenStatesPage } from '../../src/report/markdown/sevenStatesPage.ts';
import { villages } from '../diffusion/villages.ts';

test('the page of the seven states has every figure with its interval, a column a cell, and no number that is none', async () => {
  const { diffusion, network } = villages('page', { p: 0.1, q: 0.3, count: 4, people: 12, periods: 4 });
  const held = (weeksPerPeriod: number) =>
    benchmark(diffusion, network, { seed: 1, replicates: 4, rewirings: 1, weeksPerPeriod });
  const page = sevenStatesPage([
    {
      title: 'Four villages',
      about: 'Made.',
      command: 'uptake diffusion',
      result: await held(4.345),
      otherClocks: [await held(2), await held(8.5)],
    },
  ]);
  expect(page).toContain('## Four villages');
  expect(page).toContain('48 people');
  expect(page).toContain('A period is 4.345 weeks');
  expect(page).toMatch(/^\| 8\.5 \| −/m);
  expect(page).toMatch(/^\| seven states \| −[\d.]+ \(−[\d.]+ to −?[\d.]+\) \|/m);
  expect(page.match(/^\| seven states − /gm)).toHaveLength(6);
  expect(page).not.toMatch(/NaN|undefined|\[object/);
  // a table has as many cells in every line as in its head
  for (const table of page.split('\n\n').filter((block) => block.startsWith('|'))) {
    const cells = table
      .trim()
      .split('\n')
      .map((line) => line.split(' | ').length);
    expect(new Set(cells).size).toBe(1);
  }
});
