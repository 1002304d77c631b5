import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { compareViewOf } from '../../../src/report/page/compareViewOf.ts';
import { createPartialCurves } from '../../../src/report/page/partialView.ts';
import { createShareColumns } from '../../../src/report/page/shareColumns.ts';

const text = `organisation: { generate: { people: 40, units: 4 } }
horizon: 20w
replicates: 12
target: { deadline: 15w, participation: 25% }
plans: { oblige: { style: blitzkrieg }, then: { fork: { of: oblige, at: 5w, continue: voluntary } } }
`;

describe('the curves of the worlds that came so far', () => {
  test('are those of the comparison once all have come', async () => {
    const prepared = await prepareText(text);
    const partial = createPartialCurves(prepared);
    const comparison = await compare(prepared, { onTrajectory: partial.add });
    const whole = compareViewOf(comparison, prepared.source, 'en');
    const view = partial.view('en');
    expect([view.done, view.worlds, view.deadline, view.horizon]).toEqual([12, 12, 15, 20]);
    expect(view.outcomes).toEqual(whole.outcomes);
    for (const [k, { curves, cost, ...head }] of view.plans.entries()) {
      const { name, title, look, letter, ranked, fork } = whole.plans[k];
      expect(head).toEqual({ name, title, look, letter, ranked, fork });
      for (const outcome of ['buyIn', 'declared', 'facade'] as const)
        for (const band of ['mean', 'low', 'high', 'innerLow', 'innerHigh'] as const)
          for (const [week, share] of curves[outcome]![band]!.entries())
            expect(share).toBeCloseTo(whole.plans[k].curves[outcome]![band]![week], 12);
      expect(curves.target!.mean[15]).toBeCloseTo(whole.plans[k].curves.target!.mean[15], 12);
      expect(cost![20]).toBeCloseTo(whole.plans[k].cost![20], 6);
    }
  });

  test('say how many worlds have come under every plan, and draw nothing of those that have not', async () => {
    const prepared = await prepareText(text);
    const partial = createPartialCurves(prepared);
    expect(partial.view('en')).toMatchObject({ done: 0, worlds: 12, outcomes: [] });
    let runs = 0;
    await compare(prepared, {
      onTrajectory: (plan, replicate, trajectory) => {
        if (runs++ < 7) partial.add(plan, replicate, trajectory);
      },
    });
    // two worlds under all three plans, and one under the first alone
    const { done, plans } = partial.view('fr');
    expect(done).toBe(2);
    expect(plans.map(({ title }) => title)).toEqual(['oblige', 'then', 'Rien']);
  });

  test('under a reference rule are the share of adopters', async () => {
    const prepared = await prepareText(
      'organisation: { generate: { people: 30, units: 3 } }\nhorizon: 6w\nreplicates: 3\nrule: { kind: bass, p: 0.1, q: 0.4 }\n',
    );
    const partial = createPartialCurves(prepared);
    const comparison = await compare(prepared, { onTrajectory: partial.add });
    const { outcomes, plans, participation } = partial.view('en');
    expect([outcomes, participation]).toEqual([['declared'], undefined]);
    const adopters = comparison.plans[0].weekly.find(({ metric }) => metric === 'adopters')!;
    expect(plans[0].curves.declared!.mean[6]).toBeCloseTo(adopters.mean[6] / 30, 12);
    expect(plans[0].curves.declared!.high[6]).toBeCloseTo(adopters.p95[6] / 30, 12);
  });
});

describe('shares counted week by week', () => {
  test('have the quantiles that sorting gives, between two values as well', () => {
    const columns = createShareColumns(10, 0, 10);
    for (const people of [3, 0, 10, 7, 5]) columns.add(Float64Array.of(people), 0);
    const { mean, low, innerLow, innerHigh, high } = columns.curve();
    expect(mean[0]).toBeCloseTo(0.5, 12);
    expect([innerLow![0], innerHigh![0]]).toEqual([0.3, 0.7]);
    expect(low[0]).toBeCloseTo(0.06, 12);
    expect(high[0]).toBeCloseTo(0.94, 12);
  });
});
