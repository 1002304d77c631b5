import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { importOrg } from '../../src/org/importOrg.ts';
import { adopterTypes, type Org } from '../../src/org/org.ts';
import { compile } from '../../src/scenario/compile/compile.ts';
import type { Compiled } from '../../src/scenario/compile/compiled.ts';
import { organisationIn } from '../../src/scenario/compile/organisationIn.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { memory } from './sources.ts';

/** A scenario and its files, ready to run. */
async function compiled(yaml: string, files: Record<string, string> = {}): Promise<Compiled & { org: Org }> {
  const { read } = memory(files);
  const source = await parseScenario(yaml, 'test.yaml', { read });
  const { scenario } = source;
  const org = organisationIn(scenario, 0) ?? (await importOrg(scenario.organisation, read));
  return { ...compile(source, org), org };
}

/** A series of one plan, week by week. */
function series({ plans }: Compiled, plan: string, metric: string, group = 'all', replicate = 0): number[] {
  const { model } = plans.find(({ name }) => name === plan)!;
  const s = model.series.findIndex((each) => each.metric === metric && each.group === group);
  const { values } = simulate(model, replicate);
  return Array.from(values.subarray(s * (model.weeks + 1), (s + 1) * (model.weeks + 1)));
}

describe('Granovetter’s hundred', () => {
  const everybody = Array.from({ length: 100 }, (_, i) => i);
  const ties = `source,target\n${everybody.flatMap((a) => everybody.filter((b) => b > a).map((b) => `p${a},p${b}`)).join('\n')}\n`;
  const riot = (thresholds: readonly number[]) =>
    compiled(
      `version: 1
organisation: { people: { csv: people.csv, columns: { id: id, threshold: threshold } }, ties: [{ csv: ties.csv }] }
rule: { kind: threshold, counts: true }
`,
      {
        'people.csv': `id,threshold\n${thresholds.map((value, i) => `p${i},${value}`).join('\n')}\n`,
        'ties.csv': ties,
      },
    );

  test('with thresholds of 0 to 99 people all join, one a week', async () => {
    const curve = series(await riot(everybody), 'none', 'adopters');
    expect(curve).toEqual(curve.map((_, week) => Math.min(week, 100)));
    expect(curve[104]).toBe(100);
  });

  test('stop at one when the person with threshold 1 has threshold 2', async () => {
    const curve = series(await riot(everybody.map((i) => (i === 1 ? 2 : i))), 'none', 'adopters');
    expect(curve).toEqual(curve.map((_, week) => (week === 0 ? 0 : 1)));
  });

  test('in any order of the file come to the same', async () => {
    const shuffled = everybody.map((i) => (i * 37) % 100);
    expect(series(await riot(shuffled), 'none', 'adopters')[100]).toBe(100);
  });
});

describe('the ties of the reference rules', () => {
  const people = 'id,start\na,1\nb,0\nc,0\n';
  const curve = async (ties: string, more: string, rule = '{ kind: threshold, threshold: 1 }') =>
    series(
      await compiled(
        `version: 1
horizon: 4
organisation: { people: { csv: people.csv }, ties: [{ csv: ties.csv${more} }] }
rule: ${rule}
`,
        { 'people.csv': people, 'ties.csv': `source,target,weight\n${ties}` },
      ),
      'none',
      'adopters',
    );

  test('influence both ways, or from source to target, or the other way round', async () => {
    expect(await curve('b,a,1\nc,b,1\n', '', '{ kind: threshold, threshold: 0.5 }')).toEqual([1, 2, 3, 3, 3]);
    expect(await curve('a,b,1\nb,c,1\n', ', directed: true')).toEqual([1, 2, 3, 3, 3]);
    expect(await curve('b,a,1\nc,b,1\n', ', directed: true')).toEqual([1, 1, 1, 1, 1]);
    expect(await curve('b,a,1\nc,b,1\n', ', directed: true, reverse: true')).toEqual([1, 2, 3, 3, 3]);
  });

  test('count with their weight: 2 of 3 meet two thirds, not more', async () => {
    const ties = 'a,b,0.2\nc,b,0.1\n';
    expect(
      await curve(ties, ', directed: true', '{ kind: threshold, threshold: 0.6666666666666666 }'),
    ).toEqual([1, 2, 2, 2, 2]);
    expect(await curve(ties, ', directed: true', '{ kind: threshold, threshold: 0.67 }')).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  test('that repeat are one tie of their summed weight', async () => {
    // a–b 1 + 1 and b–a 1 against c–b 3
    expect(await curve('a,b,1\na,b,1\nb,a,1\nc,b,3\n', '', '{ kind: threshold, threshold: 0.5 }')).toEqual([
      1, 2, 3, 3, 3,
    ]);
    // as numbers of contacts they are one
    expect(
      await curve('a,b,1\na,b,1\nb,a,1\n', '', '{ kind: threshold, counts: true, threshold: 2 }'),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  test('do not include reporting lines', async () => {
    const found = await compiled(
      `version: 1
horizon: 4
organisation: { people: { csv: people.csv } }
rule: { kind: cascade, probability: 1 }
`,
      { 'people.csv': 'id,manager,start\na,,1\nb,a,0\nc,b,0\n' },
    );
    expect(found.ties).toBe(0);
    expect(series(found, 'none', 'adopters')).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the change rule', () => {
  const generated = (people: number, more = '') => `version: 1
horizon: 12
seed: 7
organisation: { generate: { people: ${people}, units: 6 } }
${more}`;

  test('measures everybody and each of Rogers’ types', async () => {
    const { plans } = await compiled(generated(200, 'outputs: { metrics: [unaware], by: [adopterType] }'));
    const groups = plans[0].model.series
      .filter(({ metric }) => metric === 'unaware')
      .map(({ group }) => group);
    expect(groups).toEqual(['all', ...adopterTypes.map((type) => `adopterType=${type}`)]);
  });

  test('imposed by default is obeyed before it is believed', async () => {
    const yaml = `version: 1
horizon: 40
organisation: { generate: { people: 240, units: 9 } }
plans: { blitzkrieg: { style: blitzkrieg } }
`;
    const found = await compiled(yaml);
    const mean = (metric: string, week: number) =>
      [0, 1, 2, 3, 4, 5].reduce(
        (sum, replicate) => sum + series(found, 'blitzkrieg', metric, 'all', replicate)[week],
        0,
      ) / 6;
    expect(mean('facade', 12)).toBeGreaterThan(mean('buyIn', 12));
  });

  test('is the same whatever people are called', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => [i, i === 0 ? '' : Math.floor((i - 1) / 4), `unit ${i % 4}`] as const,
    );
    const files = (name: (i: number) => string) => ({
      'people.csv': `id,manager,unit\n${rows.map(([i, boss, unit]) => `${name(i)},${boss === '' ? '' : name(boss as number)},${unit}`).join('\n')}\n`,
      'ties.csv': `source,target\n${rows.map(([i]) => `${name(i)},${name((i + 7) % 40)}`).join('\n')}\n`,
    });
    const yaml = `version: 1
horizon: 30
organisation: { people: { csv: people.csv }, ties: [{ csv: ties.csv }] }
`;
    const [one, other] = [
      await compiled(
        yaml,
        files((i) => `p${i}`),
      ),
      await compiled(
        yaml,
        files((i) => `x${(i * 31) % 97}y`),
      ),
    ];
    for (const { name } of one.plans)
      expect(series(other, name, 'buyIn')).toEqual(series(one, name, 'buyIn'));
  });

  test('with a number and the same number as a word is the same', async () => {
    const run = async (seed: string) =>
      series(await compiled(generated(60, '').replace('seed: 7', `seed: ${seed}`)), 'voluntary', 'declared');
    expect(await run('7')).toEqual(await run('"7"'));
    expect(await run('7')).not.toEqual(await run('seven'));
  });
});
