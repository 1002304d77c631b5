import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { InputError } from '../../src/text/problem.ts';

const read = filesFrom(resolve(import.meta.dirname, '../../scenarios'));
const prepared = async (text: string) =>
  prepare(await parseScenario(`version: 1\n${text}`, 'made-here.yaml', { read }), read);
const small = 'organisation: { generate: { people: 40, units: 4 } }\nhorizon: 20w\n';

describe('a comparison', () => {
  it('is the same whatever ran before it and however its plans are paired', async () => {
    const first = await compare(withReplicates(await prepared(small), 5));
    await compare(withReplicates(await prepared(small), 11), { baseline: 'voluntary' });
    const again = await compare(withReplicates(await prepared(small), 5));
    expect(again.plans).toEqual(first.plans);
    expect(again.contrasts).toEqual(first.contrasts);
  });

  it('of two plans that do the same announces that their curves coincide', async () => {
    const two = await prepared(`${small}plans: { one: { style: voluntary }, two: { style: voluntary } }`);
    const { verdict, contrasts } = await compare(withReplicates(two, 4));
    expect(verdict.coincident).toEqual([['one', 'two']]);
    const between = contrasts.filter(({ a, b }) => a === 'one' && b === 'two');
    expect(between.length).toBeGreaterThan(5);
    expect(between.every(({ difference }) => difference === 0 || Number.isNaN(difference))).toBe(true);
  });

  it('tells how often the target is reached with one interval, in the week of the deadline as in the table', async () => {
    const fewWorlds = await prepared(
      `organisation: { generate: { people: 40, units: 4 }, worlds: 5 }\nhorizon: 26w\ntarget: { deadline: 20w, participation: 25% }\n`,
    );
    const { plans, replicates, worlds } = await compare(withReplicates(fewWorlds, 30));
    expect([replicates, worlds]).toEqual([30, 5]);
    for (const { summary, reached, weekly } of plans) {
      const row = summary.find(({ metric }) => metric === 'reached')!;
      const share = weekly.find(({ metric }) => metric === 'reached')!;
      expect([reached!.low[20], reached!.high[20]]).toEqual([row.ciLow, row.ciHigh]);
      // before anybody can have reached it all worlds agree, and there are five of them, not thirty
      expect(share.mean[0]).toBe(0);
      expect(reached!.high[0]).toBeCloseTo(wilson(0, 5).high, 12);
    }
  });

  it('is told without draws of what is not known before they are played, and once', async () => {
    const drawing = await prepared(
      'organisation: { generate: { people: 20, units: 2 } }\nhorizon: 8w\nreplicates: 200\ntarget: { deadline: 8w }\nassumptions: { draws: 40, worlds: 4 }\n',
    );
    const told: [Comparison, number][] = [];
    let done = 0;
    const comparison = await compare(drawing, {
      onProgress: (count) => {
        done = count;
      },
      onWithoutDraws: (without) => told.push([without, done]),
    });
    expect(told).toHaveLength(1);
    const [[without, at]] = told;
    expect(at).toBe(200 * 4);
    expect(done).toBeGreaterThan(at);
    expect([without.draws, without.verdict.assumptions]).toEqual([undefined, undefined]);
    expect(comparison.draws).toBeDefined();
    const { draws: _draws, verdict, ...rest } = comparison;
    expect({ ...rest, verdict: { ...verdict, assumptions: undefined }, draws: undefined }).toEqual(without);
    // where nothing is drawn there is nothing to tell before the end
    const few = await compare(withReplicates(drawing, 2), { onWithoutDraws: () => told.push([without, 0]) });
    expect([few.draws, told.length]).toEqual([undefined, 1]);
  });

  it('stops between two replicates when it is told to, with the reason it was given', async () => {
    const signal = { aborted: false, reason: new Error('enough') };
    const running = compare(await prepared(small), {
      signal,
      onProgress: (done) => {
        signal.aborted = done >= 3;
      },
    });
    await expect(running).rejects.toThrow('enough');
  });

  it('tells how far it is, replicate by replicate and plan by plan', async () => {
    const told: string[] = [];
    await compare(withReplicates(await prepared(small), 2), {
      onProgress: (done, total, { plan }) => told.push(`${done}/${total} ${plan}`),
    });
    expect(told).toEqual([
      '1/8 blitzkrieg',
      '2/8 guerrilla',
      '3/8 voluntary',
      '4/8 nothing',
      '5/8 blitzkrieg',
      '6/8 guerrilla',
      '7/8 voluntary',
      '8/8 nothing',
    ]);
  });

  it('refuses a baseline that is no plan before anything runs, and says which plan was meant', async () => {
    const running = compare(await prepared(small), {
      baseline: 'guerilla',
      onProgress: () => expect.fail('it ran'),
    });
    await expect(running).rejects.toThrow(InputError);
    await expect(running).rejects.toThrow('did you mean "guerrilla"?');
  });

  it('refuses what would not fit in memory, with the estimate and what would fit', async () => {
    const large = await prepared(
      'organisation: { generate: { people: 40, units: 4 } }\nhorizon: 5200w\nreplicates: 10000',
    );
    await expect(compare(large)).rejects.toThrow(
      /10000 replicates of \d+ series over 5200 weeks would take [\d.]+ GB/,
    );
    await expect(compare(large)).rejects.toThrow(/write replicates: \d+/);
  });

  it('runs a deterministic rule once, whatever number is asked for', async () => {
    const riot = await prepared('extends: granovetter-riot.yaml');
    const { plans, replicates } = await compare(withReplicates(riot, 50));
    expect(replicates).toBe(1);
    expect(Array.from(plans[0].weekly[0].mean.slice(0, 4))).toEqual([0, 1, 2, 3]);
    expect(plans[0].weekly[0].mean.at(-1)).toBe(100);
  });
});
