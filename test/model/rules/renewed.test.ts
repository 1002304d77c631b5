import { expect, test } from 'vitest';
import { replicateKey } from '../../../src/engine/draws.ts';
import { simulate, weekByWeek } from '../../../src/engine/simulate.ts';
import { metricSet } from '../../../src/model/metrics/metricSet.ts';
import { metricNames } from '../../../src/model/metrics/metrics.ts';
import { changeModel } from '../../../src/model/rules/changeModel.ts';
import { isReplaced } from '../../../src/model/rules/traceDecision.ts';
import { departures } from '../../../src/model/rules/turnover.ts';
import { createWorld } from '../../../src/model/world.ts';
import { stepsOf, tinySetting } from '../tinySetting.ts';

const setting = tinySetting({
  size: 24,
  ties: Array.from({ length: 24 }, (_, i) => [i, (i + 1) % 24] as const),
  unit: Array.from({ length: 24 }, (_, i) => Math.floor(i / 6)),
  threshold: 0.2,
  start: [0, 7],
  horizon: 60,
  rule: { turnover: 0.02, spontaneousAwareness: 0.05 },
});
const everything = [
  { tactic: 'announce' },
  { tactic: 'listen' },
  { tactic: 'sponsor' },
  { tactic: 'policy' },
  { tactic: 'centralTeam', grows: true },
  { tactic: 'mandate', weeks: 10 },
  { tactic: 'train', hours: 8 },
  { tactic: 'hub', who: 'all' },
  { tactic: 'community' },
  { tactic: 'recognise' },
  { tactic: 'toolkit' },
];
const busy = { steps: stepsOf([{ id: 'a', do: everything }]) };
const calm = { steps: stepsOf([{ id: 'a', do: [{ tactic: 'announce' }] }]) };

test('a run is the same whatever was run before it in the same world', () => {
  const alone = (plan: typeof busy, replicate: number) =>
    simulate(changeModel(setting, plan, metricSet(metricNames, [], setting)), replicate).values;
  const shared = metricSet(metricNames, [], setting);
  const models = [busy, calm].map((plan) => changeModel(setting, plan, shared));
  for (const replicate of [0, 1, 0, 2]) {
    expect(simulate(models[0], replicate).values).toEqual(alone(busy, replicate));
    expect(simulate(models[1], replicate).values).toEqual(alone(calm, replicate));
  }
});

test('a run that pauses after every week is the same run', () => {
  const model = changeModel(setting, busy, metricSet(metricNames, [], setting));
  const weeks = weekByWeek(model, 1);
  const seen: number[] = [];
  let next = weeks.next();
  for (; !next.done; next = weeks.next()) seen.push(next.value);
  expect(seen).toEqual(Array.from({ length: setting.horizon }, (_, k) => k + 1));
  expect(next.value.values).toEqual(simulate(model, 1).values);
});

test('two runs begun side by side do not share a world', () => {
  const model = changeModel(setting, busy, metricSet([], [], setting));
  const expected = simulate(model, 1).values[3];
  const values = new Float64Array(model.series.length);
  const [one, other] = [model.start(1), model.start(2)];
  for (const run of [one, other]) run.observe(0, values);
  for (let week = 1; week <= 3; week++)
    for (const run of [one, other]) {
      run.plan(week);
      run.learn(week);
      run.decide(week);
      run.commit(week);
      run.observe(week, values);
      if (run === one && week === 3) expect(values[0]).toBe(expected);
    }
});

test('who leaves when is drawn for all weeks as it would be week by week', () => {
  const { first, person } = departures(setting, 4);
  const world = createWorld(setting, replicateKey(setting.key, 4));
  for (let week = 1; week <= setting.horizon; week++)
    expect(Array.from(person.subarray(first[week], first[week + 1]))).toEqual(
      Array.from(setting.everybody).filter((i) => isReplaced(world, i, week)),
    );
  expect(person.length).toBeGreaterThan(10);
});
