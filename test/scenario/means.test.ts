import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { meansOf } from '../../src/model/plans/meansOf.ts';
import { stepsSchema } from '../../src/model/plans/plan.ts';
import { changeDefaults } from '../../src/model/rules/changeParameters.ts';
import { structureNames } from '../../src/model/structures/structures.ts';
import { compileStyle } from '../../src/scenario/plans/compileStyle.ts';
import { axesBetween, namedAxes } from '../../src/scenario/sections/axes.ts';
import { NOTHING } from '../../src/scenario/sections/nothing.ts';
import { resourcesSchema } from '../../src/scenario/sections/resources.ts';
import { targetSchema } from '../../src/scenario/sections/target.ts';
import { play } from '../model/tinySetting.ts';

const frame = (people: number, units: number, divisions: number, course = 8, leadCourse = 16) => ({
  size: people,
  unitNames: Array.from({ length: units }, (_, u) => `unit ${u}`),
  divisionNames: Array.from({ length: divisions }, (_, d) => `division ${d}`),
  resources: { ...resourcesSchema.parse({ course, leadCourse }), seats: Math.max(4, 0.02 * people) },
  target: { ...targetSchema.parse({}), deadline: 104, hold: 4 },
  rule: changeDefaults,
});
const { blitzkrieg, guerrilla, voluntary } = namedAxes;

describe.each(structureNames)('towards %s, what a plan may use', (target) => {
  test('is the same in every named style and at any point between two of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(blitzkrieg, guerrilla, voluntary),
        fc.constantFrom(blitzkrieg, guerrilla, voluntary),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.record({
          people: fc.integer({ min: 12, max: 30_000 }),
          units: fc.integer({ min: 1, max: 300 }),
          divisions: fc.integer({ min: 1, max: 12 }),
          course: fc.double({ min: 0, max: 40, noNaN: true }),
          leadCourse: fc.double({ min: 0, max: 80, noNaN: true }),
        }),
        (one, other, at, { people, units, divisions, course, leadCourse }) => {
          const means = (axes: typeof one) =>
            meansOf(
              { steps: compileStyle(axes, target, { course, leadCourse }) },
              frame(people, units, divisions, course, leadCourse),
            );
          expect(means(axesBetween(one, other, at))).toEqual(means(voluntary));
        },
      ),
    );
  });
});

test('a coordinated firm of 240 in nine units may use so much, by hand', () => {
  const steps = compileStyle(guerrilla, 'coordinated');
  expect(meansOf({ steps }, frame(240, 9, 1))).toEqual({
    courseHours: 8,
    leadHours: 16,
    centrePosts: 3,
    divisionHubs: 0,
    unitHubs: 9,
    campaigns: 1,
    listening: 1,
    toolkits: 1,
    // 4.8 seats of 8 hours in 104 weeks
    seatHours: 4.8 * 8 * 104,
    budget: undefined,
  });
});

test('a plan that names its units and its campaigns may use no more than they are', () => {
  const steps = stepsSchema.parse([
    {
      id: 'all',
      do: [
        { tactic: 'announce', campaigns: 3 },
        { tactic: 'train', hours: 3 },
        { tactic: 'train', hours: 3 },
        { tactic: 'centralTeam', people: 2 },
        { tactic: 'hub', who: { units: ['a', 'b'] } },
      ],
    },
  ]);
  expect(meansOf({ steps }, frame(100, 5, 1))).toMatchObject({
    courseHours: 6,
    leadHours: 16,
    centrePosts: 2,
    unitHubs: 2,
    campaigns: 3,
  });
});

describe('what is used, beside what might have been', () => {
  const used = new Map<string, Record<string, number>>();
  const allowed = new Map<string, ReturnType<typeof meansOf>>();
  beforeAll(async () => {
    const { plans } = await prepareText(
      'organisation: { generate: { people: 240, units: 9 } }\nseed: 3\nhorizon: 104w\n',
    );
    for (const { name, model, change } of plans) {
      if (name === NOTHING) continue;
      allowed.set(name, meansOf(change!.plan, change!.setting));
      const { values } = simulate(model, 0);
      const at = (metric: string) =>
        values[
          (model.series.findIndex((each) => each.metric === metric && each.group === 'all') + 1) *
            (model.weeks + 1) -
            1
        ];
      used.set(
        name,
        Object.fromEntries(
          ['hoursTrained', 'hoursCoached', 'hoursAsked', 'postWeeks', 'campaigns', 'cost'].map((metric) => [
            metric,
            at(metric),
          ]),
        ),
      );
    }
  });

  test.each(['blitzkrieg', 'guerrilla', 'voluntary'])('by %s, is no more than that', (name) => {
    const it = used.get(name)!;
    const may = allowed.get(name)!;
    expect(it.hoursTrained).toBeLessThanOrEqual(may.seatHours);
    expect(it.campaigns).toBeLessThanOrEqual(may.campaigns + 1e-12);
    expect(it.postWeeks).toBeLessThanOrEqual((may.centrePosts + 0.2 * may.unitHubs) * 104);
    // every hour of a course and of coaching is an hour asked
    expect(it.hoursAsked).toBeGreaterThan(it.hoursTrained + it.hoursCoached);
    // what a plan costs is what it used, and hours of other kinds
    const priced = it.hoursTrained * 45 + it.hoursCoached * 45 + it.postWeeks * 1600 + it.campaigns * 4000;
    expect(it.cost).toBeGreaterThan(priced);
  });
});

test('the horizon decides how long one looks, and nothing of what comes before', async () => {
  const upTo = async (horizon: number) => {
    const { plans } = await prepareText(
      `organisation: { generate: { people: 120, units: 5 } }\nhorizon: ${horizon}w\ntarget: { deadline: 26w }\n`,
    );
    return plans.map(({ model }) => {
      const { values } = simulate(model, 0);
      return model.series.map((_, s) =>
        Array.from(values.subarray(s * (horizon + 1), s * (horizon + 1) + 27)),
      );
    });
  };
  expect(await upTo(104)).toEqual(await upTo(26));
});

test('whoever is in no unit has course and campaign too where they come to each unit with its hub', async () => {
  const { plans } = await prepareText(
    'organisation: { generate: { people: 60, units: 4 } }\nhorizon: 80w\npopulation: { threshold: { mean: 0 } }\n',
  );
  const { plan, setting } = plans.find(({ name }) => name === 'guerrilla')!.change!;
  const unit = setting.unit.map((each, i) => (i % 2 === 0 ? -1 : each));
  const members = setting.unitNames.map((_, u) => setting.everybody.filter((i) => unit[i] === u));
  const blank = { ...setting, unit, membersOf: (which: number) => members[which] };
  const had = new Float64Array(60);
  play(blank, plan, ({ levers }) => {
    for (let i = 0; i < 60; i++) had[i] += levers.hours[i];
  });
  const mean = (rows: Int32Array) => rows.reduce((sum, i) => sum + had[i], 0) / rows.length;
  const outside = mean(setting.everybody.filter((i) => unit[i] < 0));
  expect(outside).toBeGreaterThan(6);
});
