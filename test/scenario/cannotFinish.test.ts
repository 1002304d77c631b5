import { describe, expect, test } from 'vitest';
import { type Model, simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { bestCase } from '../../src/model/plans/bestCase.ts';
import { NOTHING } from '../../src/scenario/sections/nothing.ts';

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
    const { notes, plans } = await prepared(900, 30, 52, 52);
    // the arm in which nothing is done does not set out to finish
    const late = plans
      .filter(({ name }) => name !== NOTHING)
      .filter(({ change }) => bestCase(change!.plan, change!.setting, 15) + 3 > 52)
      .map(({ name }) => name);
    const told = notes.filter(({ code }) => code === 'cannot-finish');
    expect(late).toContain('guerrilla');
    expect(late).not.toContain('voluntary');
    expect(told.map(({ path }) => path)).toEqual(late.map((name) => `plans.${name}`));
    const { plan, setting } = plans.find(({ name }) => name === 'guerrilla')!.change!;
    const week = bestCase(plan, setting, 15) + 3;
    expect(told.find(({ path }) => path === 'plans.guerrilla')!.message.en).toContain(`in week ${week}`);
  });

  test('says a deadline that is true once it is written, however short the one before', async () => {
    const notesAt = async (deadline: number, hold = '') =>
      (
        await prepareText(`organisation: { generate: { people: 60, units: 4 } }
horizon: 104w
target: { structure: coordinated, deadline: ${deadline}w${hold} }
plans: { voluntary: { style: voluntary } }
`)
      ).notes.filter(({ code }) => code === 'cannot-finish');
    let told = 0;
    for (const hold of ['', ', hold: 1w'])
      for (let deadline = 1; deadline <= 10; deadline++) {
        const [note] = await notesAt(deadline, hold);
        if (note === undefined) continue;
        told++;
        const remedy = Number(note.remedy.en.match(/deadline: (\d+)w/)![1]);
        expect(await notesAt(remedy, hold), `${deadline}${hold}`).toEqual([]);
        expect(await notesAt(remedy - 1, hold), `${deadline}${hold}`).toHaveLength(1);
        for (const { en, fr } of [note.message, note.remedy])
          expect(`${en} ${fr}`).not.toMatch(/\b1 weeks|\b1 semaines/);
      }
    expect(told).toBeGreaterThan(4);
  });

  test('says which budgets pay not one post of a centre, and nothing of the least that does', async () => {
    const notesWith = async (budget: number) =>
      (
        await prepareText(`organisation: { generate: { people: 60, units: 4 } }
target: { structure: coordinated }
resources: { budget: ${budget}, costs: { postWeek: 1600 } }
plans: { voluntary: { style: voluntary } }
`)
      ).notes.filter(({ code }) => code === 'cannot-finish');
    const [note] = await notesWith(1599);
    expect(note.message.en).toContain('a budget of 1599');
    expect(await notesWith(1600)).toEqual([]);
  });

  test('says of plans whose every date lies behind the deadline that nothing of them begins in time', async () => {
    const { notes } = await prepareText(`organisation: { generate: { people: 60, units: 4 } }
horizon: 60w
target: { structure: centralised, deadline: 20w }
plans:
  late:
    steps:
      - { id: tell, do: [ { tactic: announce, at: 21w } ] }
      - { id: centre, after: tell, do: [ { tactic: centralTeam, at: 30w } ] }
  in-time: { steps: [ { id: tell, do: [ { tactic: announce, at: 20w } ] } ] }
  taken-over: { fork: { of: late, at: 15w, continue: in-time } }
`);
    const told = notes.filter(({ code }) => code === 'begins-late');
    expect(told.map(({ path }) => path)).toEqual(['plans.late']);
    expect(told[0].message.en).toContain('its first date is week 21');
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
