import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { checkSteps, type Repeat, type Step, stepsSchema } from '../../src/model/plans/plan.ts';
import { structureNames } from '../../src/model/structures/structures.ts';
import { compileStyle } from '../../src/scenario/plans/compileStyle.ts';
import { type Axes, axesBetween, namedAxes } from '../../src/scenario/sections/axes.ts';
import { NOTHING } from '../../src/scenario/sections/nothing.ts';

const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const anyAxes: fc.Arbitrary<Axes> = fc.record({
  breadth: share(),
  pace: share(),
  mandate: share(),
  champions: share(),
  support: share(),
});
const anyTarget = fc.constantFrom(...structureNames);

/** An entry of a compiled plan, by its tactic. */
const entryOf = (steps: readonly Step[], tactic: string) =>
  steps.flatMap((step) => step.do).find((entry) => entry.tactic === tactic) as
    | Record<string, number>
    | undefined;
/** What begins in unit after unit; where one wave takes them all, what begins in them all. */
const repeatOf = (steps: readonly Step[]): Omit<Repeat, 'tactic' | 'by'> =>
  steps.at(-1)!.repeat ?? { units: 1, every: 1, ...entryOf(steps, 'hub') };

describe('a style of five axes', () => {
  test('is a sound plan towards every target, and reads back the same', () => {
    fc.assert(
      fc.property(anyAxes, anyTarget, (axes, target) => {
        const steps = compileStyle(axes, target);
        expect(checkSteps(steps)).toEqual([]);
        expect(stepsSchema.parse(JSON.parse(JSON.stringify(steps)))).toEqual(steps);
      }),
      { numRuns: 300 },
    );
  });

  test.each(structureNames)(
    'named and towards %s sets up what that structure is made of, and nothing else',
    (target) => {
      const posts = {
        centralTeam: false,
        hub: false,
        divisionHub: false,
        community: false,
        consolidate: false,
        dissolve: false,
      };
      const expected = {
        centralised: { ...posts, centralTeam: true, consolidate: true },
        coordinated: { ...posts, centralTeam: true, hub: true },
        dandelion: { ...posts, centralTeam: true, hub: true, divisionHub: true },
        honeycomb: { ...posts, centralTeam: true, community: true },
        organic: { ...posts, dissolve: true },
      }[target as 'organic'];
      for (const axes of Object.values(namedAxes)) {
        const steps = compileStyle(axes, target);
        const used = new Set(
          steps.flatMap((step) => [...step.do.map(({ tactic }) => tactic), step.repeat?.tactic]),
        );
        expect(Object.fromEntries(Object.keys(posts).map((tactic) => [tactic, used.has(tactic)]))).toEqual(
          expected,
        );
      }
    },
  );

  test('between any two is the first at 0 and the second at 1, to the bit', () => {
    fc.assert(
      fc.property(anyAxes, anyAxes, (one, other) => {
        expect(axesBetween(one, other, 0)).toEqual(one);
        expect(axesBetween(one, other, 1)).toEqual(other);
      }),
    );
  });

  test('that is narrow begins with a team and a pilot; one that is broad does not', () => {
    fc.assert(
      fc.property(anyAxes, (axes) => {
        const ids = compileStyle(axes, 'coordinated').map(({ id }) => id);
        expect(ids).toEqual(axes.breadth <= 0.75 ? ['extract', 'pilot', 'deploy'] : ['deploy']);
      }),
    );
  });

  test('takes on as many units at once as its breadth, and one at least', () => {
    expect(repeatOf(compileStyle(namedAxes.guerrilla, 'coordinated')).units).toBe(0);
    expect(repeatOf(compileStyle({ ...namedAxes.guerrilla, breadth: 0.4 }, 'dandelion')).units).toBe(0.4);
  });

  test.each([
    [1, 1],
    [0.5, 2],
    [0.25, 4],
    [1 / 6, 6],
    [0, 52],
  ])('at a pace of %f begins a wave every %i weeks', (pace, every) => {
    expect(repeatOf(compileStyle({ ...namedAxes.guerrilla, pace }, 'coordinated')).every).toBe(every);
  });

  /** Hours of the courses of everybody that are compulsory, and those that are offered: to all, or with each hub. */
  const hoursOf = (steps: readonly Step[], isObliged: boolean) =>
    steps
      .flatMap((step) => step.do)
      .find(({ tactic, compulsory }) => tactic === 'train' && compulsory === isObliged)?.hours as
      | number
      | undefined;
  const obligedHours = (steps: readonly Step[]) => hoursOf(steps, true) ?? 0;
  const courseOf = (steps: readonly Step[]) => hoursOf(steps, false) ?? repeatOf(steps).course!;

  /** What moves one way as an axis grows, towards the coordinated structure. */
  const moves: readonly (readonly [
    axis: keyof Axes,
    what: string,
    way: 1 | 0 | -1,
    (steps: readonly Step[]) => number,
  ])[] = [
    ['breadth', 'units in a wave', 1, (steps) => repeatOf(steps).units!],
    ['breadth', 'communication to everybody', 1, (steps) => entryOf(steps, 'announce')?.strength ?? 0],
    ['breadth', 'weeks of the pilot', -1, (steps) => entryOf(steps, 'pilot')?.weeks ?? 0],
    ['pace', 'weeks between waves', -1, (steps) => repeatOf(steps).every],
    ['mandate', 'obligation at its peak', 1, (steps) => entryOf(steps, 'mandate')?.peak ?? 0],
    ['mandate', 'obligation that stays', 1, (steps) => entryOf(steps, 'mandate')?.residual ?? 0],
    ['mandate', 'hours of course that people are obliged to', 1, (steps) => obligedHours(steps)],
    ['mandate', 'hours of course that people may have', 0, (steps) => courseOf(steps)],
    ['champions', 'posts for volunteers', 1, (steps) => repeatOf(steps).champions!],
    ['support', 'hours of course that people may have', 1, (steps) => courseOf(steps)],
    ['support', 'hours of training in hubs', 1, (steps) => repeatOf(steps).hours!],
    ['support', 'coaching in hubs', 1, (steps) => repeatOf(steps).coaching!],
  ];
  test.each(moves)('with more %s has %s that move one way (%i)', (axis, _what, way, measured) => {
    fc.assert(
      fc.property(anyAxes, share(), share(), (axes, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const [before, after] = [low, high].map((at) =>
          measured(compileStyle({ ...axes, [axis]: at }, 'coordinated')),
        );
        if (way === 0) expect(after).toBe(before);
        else expect(way * (after - before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('played, a style', () => {
  /** Means of a metric in a week over plans that differ in one axis alone. */
  async function ladder(
    axis: keyof Axes,
    values: readonly number[],
    metric: string,
    week: number,
    base: Axes,
  ) {
    const plans = values.map(
      (value, k) => `  p${k}: { style: ${JSON.stringify({ ...base, [axis]: value })} }`,
    );
    const prepared = await prepareText(
      `organisation: { generate: { people: 120, units: 6 } }\nhorizon: 60w\noutputs: { metrics: [facade, hubs, buyIn, cost, skill] }\nplans:\n${plans.join('\n')}\n`,
    );
    const ladder = prepared.plans.filter(({ name }) => name !== NOTHING);
    return ladder.map(({ model }) => {
      const row = model.series.findIndex((name) => name.metric === metric && name.group === 'all');
      let sum = 0;
      for (let replicate = 0; replicate < 12; replicate++)
        sum += simulate(model, replicate).values[row * (model.weeks + 1) + week];
      return sum / 12;
    });
  }
  const rises = (values: readonly number[]) => {
    for (let k = 1; k < values.length; k++) expect(values[k]).toBeGreaterThan(values[k - 1]);
  };

  test('obliges more with more mandate: façade at its height rises', async () => {
    rises(await ladder('mandate', [0, 0.3, 0.6, 0.9], 'facade', 20, { ...namedAxes.blitzkrieg, mandate: 0 }));
  });

  test('sets up more hubs by the same week with more breadth', async () => {
    rises(await ladder('breadth', [0, 0.4, 0.8], 'hubs', 45, { ...namedAxes.guerrilla, pace: 0.1 }));
  });

  test('sets up more hubs by the same week with more pace', async () => {
    // before the quickest have set up all
    rises(await ladder('pace', [0.05, 0.15, 0.5], 'hubs', 40, namedAxes.guerrilla));
  });

  test.each([3, 26])(
    'has cost as much by week %i at full breadth as just before, to a hundredth',
    async (week) => {
      const [before, full] = await ladder('breadth', [0.99, 1], 'cost', week, namedAxes.blitzkrieg);
      expect(before).toBeGreaterThan(0);
      expect(Math.abs(full / before - 1)).toBeLessThan(0.01);
    },
  );

  test('costs more, and teaches more, with more support', async () => {
    rises(await ladder('support', [0.2, 0.6, 1], 'cost', 40, namedAxes.voluntary));
    rises(await ladder('support', [0.2, 0.6, 1], 'skill', 40, namedAxes.voluntary));
  });
});
