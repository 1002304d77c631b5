import { expect, test } from 'vitest';
import { simulate } from '../../src/engine/simulate.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { bestCase } from '../../src/model/plans/bestCase.ts';
import { NOTHING } from '../../src/scenario/sections/nothing.ts';

/** Everybody is committed and skilled from the start, takes every tie up at once, and nobody leaves. */
const text = (units: number, weeks: number) => `organisation: { generate: { people: 20000, units: ${units} } }
horizon: ${weeks}w
target: { structure: coordinated, deadline: ${weeks}w }
outputs: { metrics: [autonomy] }
start: { active: 100% }
rule: { kind: change, tieUptake: 1, turnover: 0, attritionRate: 0, disappointment: 0, supportLoad: false }
`;

test.each([30, 300])(
  '20,000 people in %i units are at best as far as arithmetic says, in every named plan, to the week',
  async (units) => {
    const played = async (weeks: number) =>
      (await prepareText(text(units, weeks))).plans.filter(({ name }) => name !== NOTHING);
    const best = (await played(1)).map(({ change }) =>
      bestCase(change!.plan, change!.setting, Math.ceil(units / 2)),
    );
    const found = (await played(Math.max(...best) + 2)).map(({ model }) => {
      const { values } = simulate(model, 0);
      const row = model.series.findIndex(({ metric }) => metric === 'autonomy');
      const weeks = model.weeks + 1;
      return values.subarray(row * weeks, (row + 1) * weeks).findIndex((share) => share >= 0.5);
    });
    expect(found).toEqual(best);
  },
  600_000,
);
