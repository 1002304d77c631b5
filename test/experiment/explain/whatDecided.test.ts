import { describe, expect, test } from 'vitest';
import { explainPerson } from '../../../src/experiment/explain/explainPerson.ts';
import { personHistory } from '../../../src/experiment/explain/personHistory.ts';
import { replay, type Without } from '../../../src/experiment/explain/replay.ts';
import { tacticsBegun } from '../../../src/experiment/explain/tacticsBegun.ts';
import { isDecisive } from '../../../src/experiment/explain/whatDecided.ts';
import { withoutTie } from '../../../src/experiment/explain/withoutTie.ts';
import { AWARE, UNAWARE } from '../../../src/model/states.ts';
import { doing, stepsOf, tinyNetwork } from '../../model/tinySetting.ts';
import { eager, tinyChange } from './tinyChange.ts';

const announceTo = (person: string, at = 1) => ({
  tactic: 'announce',
  who: { people: [person] },
  strength: 1,
  halfLife: 50,
  at,
});

describe('a tie', () => {
  // 1 hears one committed contact and two silent ones: a third is enough for a threshold of .3
  const leaning = tinyChange({
    size: 4,
    ties: [
      [0, 1],
      [1, 2],
      [1, 3],
    ],
    start: [0],
    threshold: [0, 0.3, 9, 9],
    horizon: 60,
    rule: eager,
  });

  test('decides where a person has no other to lean on', async () => {
    const { moment, decided } = await explainPerson(leaning, 0, 1);
    expect(moment?.week).toBeGreaterThan(0);
    expect(decided?.ties.map(({ without, week }) => [without, week])).toEqual([
      [[{ tie: [1, 0] }], undefined],
    ]);
    const { states } = personHistory(leaning, 0, 1, [{ tie: [1, 0] }]);
    expect([...states].every((state) => state === UNAWARE)).toBe(true);
  });

  test('does not decide where another says the same', async () => {
    const doubled = tinyChange({
      size: 3,
      ties: [
        [0, 1],
        [1, 2],
      ],
      start: [0, 2],
      threshold: 0.3,
      horizon: 60,
      rule: eager,
    });
    const { moment, decided } = await explainPerson(doubled, 0, 1);
    expect(decided?.ties.length).toBe(2);
    expect(decided?.ties.filter((instead) => isDecisive(instead, moment!))).toEqual([]);
    // both together do
    const neither: Without[] = [{ tie: [1, 0] }, { tie: [1, 2] }];
    expect([...personHistory(doubled, 0, 1, neither).states].every((state) => state === UNAWARE)).toBe(true);
  });

  test('that is taken out is out in both directions, and nothing else is', () => {
    const network = tinyNetwork(4, [
      [0, 1, 5],
      [1, 2, 3],
      [0, 2, 7],
      [2, 3, 1],
    ]);
    expect(withoutTie(network, 2, 0)).toEqual(
      tinyNetwork(4, [
        [0, 1, 5],
        [1, 2, 3],
        [2, 3, 1],
      ]),
    );
    expect(withoutTie(network, 0, 3)).toEqual(network);
  });
});

describe('a tactic', () => {
  const told = tinyChange(
    { size: 2, horizon: 30 },
    stepsOf([
      { id: 'first', do: [announceTo('p0')] },
      { id: 'second', do: [announceTo('p1', 3)] },
    ]),
  );
  const heardBy = (without: Without[]) =>
    [0, 1].map((person) => personHistory(told, 0, person, without).states.includes(AWARE));

  test('can be taken out by its kind, by its place among its kind, or with its step', () => {
    expect(heardBy([])).toEqual([true, true]);
    expect(heardBy([{ tactic: 'announce' }])).toEqual([false, false]);
    expect(heardBy([{ tactic: 'announce', ordinal: 2 }])).toEqual([true, false]);
    expect(heardBy([{ step: 'first' }])).toEqual([false, true]);
    expect(heardBy([{ tactic: 'train' }])).toEqual([true, true]);
  });

  test('is counted as it begins', () => {
    expect(tacticsBegun(told, 0)).toEqual([
      { tactic: 'announce', step: 'first', week: 1, ordinal: 1 },
      { tactic: 'announce', step: 'second', week: 3, ordinal: 2 },
    ]);
  });

  test('that begins again and again can be taken out once', () => {
    const units = tinyChange(
      { size: 6, unit: [0, 0, 1, 1, 2, 2], horizon: 20 },
      stepsOf([{ id: 'again', do: [], repeat: { tactic: 'hub', by: 'size', every: 2 } }]),
    );
    const opened = (without: Without[]) => {
      const found: number[] = [];
      replay(units, 0, { afterCommit: (world) => (found[0] = world.coordination.posts.length) }, without);
      return found[0];
    };
    expect(opened([{ tactic: 'hub' }])).toBe(0);
    expect(opened([])).toBe(3);
    const first = tacticsBegun(units, 0)[0];
    expect(first).toMatchObject({ tactic: 'hub', step: 'again', ordinal: 1 });
    const openedBy = (week: number, without: Without[]) => {
      let posts = 0;
      replay(
        units,
        0,
        {
          afterCommit(world, now) {
            if (now === week) posts = world.coordination.posts.length;
          },
        },
        without,
      );
      return posts;
    };
    expect(openedBy(first.week, [])).toBe(1);
    expect(openedBy(first.week, [{ tactic: 'hub', ordinal: 1 }])).toBe(0);
  });

  test('decides for whoever hears of it from nobody else', async () => {
    const lone = tinyChange({ size: 1, threshold: -1, horizon: 60, rule: eager }, doing(announceTo('p0')));
    const { moment, decided } = await explainPerson(lone, 0, 0);
    expect(moment).toBeDefined();
    expect(decided).toEqual({
      tactics: [{ without: [{ tactic: 'announce' }], week: undefined }],
      ties: [],
    });
  });
});

describe('a person', () => {
  const change = tinyChange(
    { size: 1, threshold: -1, horizon: 60, rule: { ...eager, abandonRate: 0 } },
    doing(announceTo('p0')),
  );

  test('can be asked about any of their transitions, and about a world without something', async () => {
    const { life } = await explainPerson(change, 0, 0);
    const [aware] = life.moments;
    const asked = await explainPerson(change, 0, 0, { week: aware.week });
    expect(asked.moment).toEqual(aware);
    const without: Without[] = [{ tactic: 'announce' }];
    const { otherwise, decided } = await explainPerson(change, 0, 0, { without });
    expect(decided).toBeUndefined();
    expect(otherwise?.instead.map(({ week }) => week)).toEqual(life.moments.map(() => undefined));
    expect([...otherwise!.life.states].every((state) => state === UNAWARE)).toBe(true);
  });

  test('who did nothing still stands somewhere, with all that it depends on', async () => {
    const idle = tinyChange({ size: 1, horizon: 5 });
    const { life, moment, decided } = await explainPerson(idle, 0, 0);
    expect({ moments: life.moments, moment, decided }).toEqual({
      moments: [],
      moment: undefined,
      decided: undefined,
    });
    expect(life.last.decision).toMatchObject({ week: 5, from: UNAWARE, to: UNAWARE });
  });

  test('whose explanation nobody waits for any longer is left alone', async () => {
    const signal = { aborted: true, reason: new Error('enough') };
    await expect(explainPerson(change, 0, 0, {}, { signal })).rejects.toThrow('enough');
  });
});
