import { describe, expect, test } from 'vitest';
import { type Model, simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { bestCase } from '../../src/model/plans/bestCase.ts';
import { NOTHING } from '../../src/scenario/sections/plans.ts';

/** Everybody is committed and skilled from the start, takes every tie up at once, and nobody leaves. */
const willing = `start: { active: 100% }
rule: { kind: change, tieUptake: 1, turnover: 0, attritionRate: 0, disappointment: 0, supportLoad: false }
`;
const plans = `
  blitzkrieg: { style: blitzkrieg }
  guerrilla: { style: guerrilla }
  voluntary: { style: voluntary }
  middle: { between: [guerrilla, blitzkrieg], at: 35% }
  slow: { style: { breadth: 10%, pace: 5%, mandate: 0%, champions: 100%, support: 50% } }
  turned: { fork: { of: voluntary, at: 9w, continue: guerrilla } }
  by-hand:
    steps:
      - id: prepare
        do: [ { tactic: centralTeam, people: 2, at: 3w }, { tactic: toolkit, at: 9w }, { tactic: announce } ]
        gate: { when: "prepare.buyIn >= 30% and target.buyIn >= 30%", hold: 2w }
      - { id: hubs, after: prepare, do: [ { tactic: hub, who: all, over: 13w, weeks: 5w } ] }
`;
const prepared = (people: number, units: number, horizon: number, deadline: number) =>
  prepareText(
    `organisation: { generate: { people: ${people}, units: ${units} } }
horizon: ${horizon}w
target: { structure: coordinated, deadline: ${deadline}w }
outputs: { metrics: [autonomy] }
${willing}plans:${plans}`,
  );

/** First week in which half of the units stand on their own feet; infinite where they never do. */
function weekOfAutonomy(model: Model): number {
  const { values } = simulate(model, 0);
  const row = model.series.findIndex(({ metric }) => metric === 'autonomy');
  const weeks = model.weeks + 1;
  const week = values.subarray(row * weeks, (row + 1) * weeks).findIndex((share) => share >= 0.5);
  return week < 0 ? Number.POSITIVE_INFINITY : week;
}

describe.each([
  [24, 4],
  [24, 8],
  [240, 9],
  [240, 30],
  [900, 30],
])('%i people in %i units', (people, units) => {
  test('are at best as far as arithmetic says, in every plan, to the week', async () => {
    const { plans } = await prepared(people, units, 700, 700);
    const found: unknown[] = [];
    const expected: unknown[] = [];
    for (const { name, model, change } of plans) {
      const best = bestCase(change!.plan, change!.setting, Math.ceil(units / 2));
      found.push([name, weekOfAutonomy(model)]);
      expected.push([name, best]);
    }
    expect(found).toEqual(expected);
  });
});

test('firms of three people a unit are never quicker than arithmetic says; their centre takes some of the leads', async () => {
  const { plans } = await prepared(900, 300, 450, 450);
  for (const { model, change } of plans) {
    const best = bestCase(change!.plan, change!.setting, 150);
    const week = weekOfAutonomy(model);
    expect(week).toBeGreaterThanOrEqual(best);
    expect(week).toBeLessThanOrEqual(1.15 * best);
  }
});

describe('validation', () => {
  test('says which plans cannot finish, when they could, and nothing of those that can', async () => {
    const { notes, plans } = await prepared(900, 30, 60, 60);
    // the arm in which nothing is done does not set out to finish
    const late = plans
      .filter(({ name }) => name !== NOTHING)
      .filter(({ change }) => bestCase(change!.plan, change!.setting, 15) + 3 > 60)
      .map(({ name }) => name);
    const told = notes.filter(({ code }) => code === 'cannot-finish');
    expect(late).toContain('guerrilla');
    expect(late).not.toContain('voluntary');
    expect(told.map(({ path }) => path)).toEqual(late.map((name) => `plans.${name}`));
    const { plan, setting } = plans.find(({ name }) => name === 'guerrilla')!.change!;
    const week = bestCase(plan, setting, 15) + 3;
    expect(told.find(({ path }) => path === 'plans.guerrilla')!.message.en).toContain(`in week ${week}`);
  });

  test('says of hubs without a centre that they never stand', async () => {
    const { notes } = await prepareText(`organisation: { generate: { people: 60, units: 4 } }
target: { structure: coordinated }
plans:
  alone: { steps: [ { id: hubs, do: [ { tactic: hub, who: all } ] } ] }
  few: { steps: [ { id: hubs, do: [ { tactic: centralTeam }, { tactic: hub } ] } ] }
`);
    const told = notes.filter(({ code }) => code === 'cannot-finish');
    expect(told.map(({ path }) => path)).toEqual(['plans.alone', 'plans.few']);
    for (const { message } of told) expect(message.en).toContain('never');
  });

  test('says nothing of a plan whose gate may fork to one that sets hubs up', async () => {
    const { notes } = await prepareText(`organisation: { generate: { people: 60, units: 4 } }
target: { structure: coordinated }
plans:
  ask:
    steps:
      - id: tell
        do: [ { tactic: announce } ]
        gate: { when: "tell.buyIn >= 90%", within: 4w, otherwise: { fork: hubs } }
  hubs: { style: guerrilla }
`);
    expect(notes.filter(({ code, path }) => code === 'cannot-finish' && path === 'plans.ask')).toEqual([]);
  });

  test('says nothing of targets that need no hubs', async () => {
    const { notes } = await prepareText(`organisation: { generate: { people: 60, units: 4 } }
target: { structure: centralised }
plans: { alone: { steps: [ { id: tell, do: [ { tactic: announce } ] } ] } }
`);
    expect(notes.filter(({ code }) => code === 'cannot-finish')).toEqual([]);
  });
});
