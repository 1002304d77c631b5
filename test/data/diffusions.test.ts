import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { benchmark } from '../../src/diffusion/benchmark.ts';
import { readDiffusion } from '../../src/diffusion/readDiffusion.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const needs = (name: string, folder: string, check: () => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(new URL(`${folder}/`, data))) context.skip(`needs data: ${folder}`);
    await check();
  });

async function benchmarkOf(folder: string) {
  const file = async (name: string) => ({ name, bytes: await readFile(new URL(`${folder}/${name}`, data)) });
  const { diffusion, network } = readDiffusion(await file('nodes.csv'), await file('edges.csv'), {
    nodesColumns: { time: 'toa' },
    meaning: 'asks',
  });
  return benchmark(diffusion, network, { seed: 42, replicates: 20, rewirings: 5 });
}

needs(
  'Brazilian farmers: beside the village’s share of adopters, the ties say something; alone, less than it',
  'netdiffuser_brfarmers',
  async () => {
    const result = await benchmarkOf('netdiffuser_brfarmers');
    expect([result.people, result.adopters, result.seeds, result.ties]).toEqual([692, 540, 5, 1854]);
    expect([result.firstPeriod, result.lastPeriod]).toEqual([1946, 1965]);
    expect(result.verdict.says).toBe('added');
    expect(result.verdict.better).toContain('community');
  },
);

needs('physicians: no difference is shown', 'netdiffuser_medInnovations', async () => {
  const result = await benchmarkOf('netdiffuser_medInnovations');
  expect([result.people, result.adopters, result.seeds, result.ties]).toEqual([125, 109, 11, 294]);
  expect(result.verdict).toEqual({ says: 'none', better: [], worse: [] });
});
