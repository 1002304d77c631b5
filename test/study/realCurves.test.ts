import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitDigest } from '../../src/study/observing/fitDigest.ts';
import { leastSquaresBass } from './leastSquaresBass.ts';
import { playFirst } from './observedStudies.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const needs = (name: string, folder: string, check: () => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(new URL(`${folder}/`, data))) context.skip(`needs data: ${folder}`);
    await check();
  });

/** How many had adopted by the end of each period; the first period is week 1, and nobody had before it. */
function adoptersOf(folder: string): { readonly users: readonly number[]; readonly of: number } {
  const [header = '', ...lines] = readFileSync(new URL(`${folder}/nodes.csv`, data), 'utf8')
    .trim()
    .split('\n');
  const [time, adopter] = ['toa', 'adopter'].map((name) => header.split(',').indexOf(name));
  const times = lines
    .map((line) => line.split(','))
    .flatMap((cells) => (cells[adopter!] === '1' ? [Number(cells[time!])] : []));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    of: lines.length,
    users: Array.from(
      { length: last - first + 2 },
      (_, week) => times.filter((at) => at < first + week).length,
    ),
  };
}

/** The study of the guide: p and q of a diffusion that knows no ties, fitted to the curve. */
async function fitted(folder: string, ranges: string) {
  const { users, of } = adoptersOf(folder);
  const files = {
    'people.csv': `id\n${Array.from({ length: of }, (_, k) => `P${k}\n`).join('')}`,
    'bass.yaml': `version: 1
horizon: ${users.length - 1}w
replicates: 1
organisation: { people: { csv: people.csv } }
rule: { kind: bass, p: 0.01, q: 0.3, mixing: well-mixed }
`,
    'seen.csv': `week,users,of\n${users.map((count, week) => `${week},${count},${of}\n`).join('')}`,
  };
  const study = `study: 1
scenarios: [bass.yaml]
calibrate: { to: seen.csv, fit: ${ranges} }
`;
  const { fit } = await playFirst(study, files);
  return { told: fitDigest(fit!), least: leastSquaresBass(users.map((count) => count / of)) };
}

needs(
  'the farmers: the least-squares p and q of their curve lie within the nine of ten that are fitted',
  'netdiffuser_brfarmers',
  async () => {
    const { told, least } = await fitted(
      'netdiffuser_brfarmers',
      '{ rule.p: [0.0001, 0.1], rule.q: [0.01, 1] }',
    );
    const [p, q] = told.parameters;
    expect([p!.low < least.p && least.p < p!.high, q!.low < least.q && least.q < q!.high]).toEqual([
      true,
      true,
    ]);
    expect([p!.isIdentified, q!.isIdentified, told.isWithinReach, told.fit.isWithinLuck]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // points: the least that p and q can come to is 1.95
    expect(told.fit.rmse).toBeLessThan(0.03);
  },
);

needs(
  'the physicians, on whose curve nothing of the method was chosen: likewise',
  'netdiffuser_medInnovations',
  async () => {
    const { told, least } = await fitted(
      'netdiffuser_medInnovations',
      '{ rule.p: [0.001, 0.3], rule.q: [0.01, 1] }',
    );
    const [p, q] = told.parameters;
    expect([p!.low < least.p && least.p < p!.high, q!.low < least.q && least.q < q!.high]).toEqual([
      true,
      true,
    ]);
    expect(told.isWithinReach).toBe(true);
    expect(told.fit.rmse).toBeLessThan(0.035);
  },
);
