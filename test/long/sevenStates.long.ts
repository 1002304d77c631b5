import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Benchmark, benchmark, type RuleResult } from '../../src/diffusion/benchmark.ts';
import type { CandidateModel } from '../../src/diffusion/candidateModels.ts';
import { readDiffusion } from '../../src/diffusion/readDiffusion.ts';
import { excludesZero } from '../../src/statistics/interval.ts';

/** The rule `change` held against real diffusions: told as it comes, misses included. */

const data = new URL('../../../shared/data/', import.meta.url);
const needs = (name: string, folder: string, check: () => Promise<void>) =>
  test(name, { timeout: 1_800_000 }, async (context) => {
    if (!existsSync(new URL(`${folder}/`, data))) context.skip(`needs data: ${folder}`);
    await check();
  });

async function heldAgainst(folder: string, weeksPerPeriod: number, rewirings: number) {
  const file = async (name: string) => ({ name, bytes: await readFile(new URL(`${folder}/${name}`, data)) });
  const { diffusion, network } = readDiffusion(await file('nodes.csv'), await file('edges.csv'), {
    nodesColumns: { time: 'toa' },
    meaning: 'asks',
    weeksPerPeriod,
  });
  return benchmark(diffusion, network, { seed: 42, replicates: 10, rewirings, weeksPerPeriod });
}

const beside = ({ contrasts }: Benchmark, other: CandidateModel) => {
  const { likelihood } = contrasts.find((each) => each.one === 'change' && each.other === other)!.scores.all;
  return excludesZero(likelihood) ? Math.sign(likelihood.value) : 0;
};
const rule = ({ rivals }: Benchmark) => rivals.find(({ rival }) => rival === 'change') as RuleResult;

needs(
  'physicians: without a plan the rule foretells worse than curves without ties, at the end of what thresholds allow, twice alike',
  'netdiffuser_medInnovations',
  async () => {
    const result = await heldAgainst('netdiffuser_medInnovations', 4.345, 5);
    for (const other of ['constant', 'everybody', 'community', 'network'] as const)
      expect(beside(result, other)).toBe(-1);
    expect(beside(result, 'changeUnfitted')).toBe(1);
    for (const { mean } of rule(result).thresholds) expect(mean).toBe(0);
    expect(rule(result).band.all).toEqual({ inside: 0, of: 16 });
    expect(JSON.stringify(await heldAgainst('netdiffuser_medInnovations', 4.345, 5))).toBe(
      JSON.stringify(result),
    );
  },
);

needs(
  'farmers: with thresholds fitted the rule foretells better than without, and worse than what knows the crowd, the village or the ties',
  'netdiffuser_brfarmers',
  async () => {
    const result = await heldAgainst('netdiffuser_brfarmers', 52, 1);
    expect(beside(result, 'changeUnfitted')).toBe(1);
    for (const other of ['everybody', 'community', 'network'] as const)
      expect(beside(result, other)).toBe(-1);
    expect(beside(result, 'constant')).toBe(0);
    for (const { mean, sd } of rule(result).thresholds) {
      expect([mean > 0.4, mean < 0.6]).toEqual([true, true]);
      expect(sd).toBeGreaterThan(0.5);
    }
  },
);
