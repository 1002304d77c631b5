import { describe, expect, test } from 'vitest';
import { checkFit, fitRollout, fittedValues } from '../../../src/experiment/rollouts/fitRollout.ts';
import { fittedParameters } from '../../../src/experiment/rollouts/fittedParameters.ts';
import {
  type Draw,
  fittedPoints,
  ROW,
  referenceRows,
} from '../../../src/experiment/rollouts/referenceRows.ts';
import { referenceTable } from '../../../src/experiment/rollouts/referenceTable.ts';
import { fittedRollouts } from '../../../src/experiment/rollouts/rollouts.ts';
import { performHere, performRolloutTask } from '../../../src/experiment/rollouts/rolloutTask.ts';
import { plausibleShare } from '../../../src/scenario/assumptions/plausibleValue.ts';
import { fakeRows } from './fakeRollouts.ts';

const rowOf = (table: Float64Array, row: number) => [...table.subarray(row * ROW, (row + 1) * ROW)];

describe('rows of the reference table', async () => {
  const table = await referenceTable(performHere, 12, 3);

  test('have values within the plausible ranges, and shares as they might have been published', () => {
    for (let row = 0; row < 12; row++) {
      const values = rowOf(table, row);
      fittedParameters.forEach(({ plausible }, p) => {
        expect(values[p]).toBeGreaterThanOrEqual(plausible.low);
        expect(values[p]).toBeLessThanOrEqual(plausible.high);
      });
      fittedPoints.forEach(({ observed: { most = 1 } }, k) => {
        const share = values[fittedParameters.length + k];
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(most);
      });
    }
    expect(new Set(table.filter((_, k) => k % ROW === 0)).size).toBe(12);
  });

  test('are the same alone as among others, in whatever order and on whatever thread they are run', async () => {
    const draw = (row: number): Draw => ({ row, world: row % 3, luck: row });
    const some = await referenceRows([draw(7), draw(2), draw(10)]);
    expect([7, 2, 10].map((row) => rowOf(table, row))).toEqual([0, 1, 2].map((k) => rowOf(some, k)));
    expect(rowOf(await performRolloutTask({ draws: [draw(2)] }), 0)).toEqual(rowOf(table, 2));
  });

  test('with the values of a row are that row, and with others another', async () => {
    const values = rowOf(table, 5).slice(0, fittedParameters.length);
    const draw = { row: 5, world: 2, luck: 5 };
    expect([...(await referenceRows([{ ...draw, values }]))]).toEqual(rowOf(table, 5));
    const place = fittedParameters.findIndex(({ name }) => name === 'rule.deadlineCompliance');
    const other = values.with(place, 0.2 + 0.5 - values[place]);
    const changed = [...(await referenceRows([{ ...draw, values: other }]))].slice(values.length);
    const same = rowOf(table, 5).slice(values.length);
    // it acts on the enrolment, under a deadline, and not on a community that nobody obliges
    const { length } = fittedRollouts[0].points;
    expect(changed.slice(0, length - 1)).not.toEqual(same.slice(0, length - 1));
    expect(changed.slice(length)).toEqual(same.slice(length));
  });
});

describe('a fit', () => {
  const size = 2000;
  const table = fakeRows(Array.from({ length: size }, (_, row) => ({ row, world: 0, luck: row })));

  test.each(fittedRollouts.map((rollout) => [rollout.id, rollout] as const))(
    '%s: gives values within their ranges, and tells how wide they are on the scale of the range',
    (_, rollout) => {
      const fit = fitRollout(table, rollout);
      expect(fit.posterior.rows).toHaveLength(size / 20);
      for (const { parameter, fitted, width, identified } of fit.parameters) {
        const { plausible } = parameter;
        expect(fitted.low).toBeGreaterThanOrEqual(plausible.low);
        expect(fitted.high).toBeLessThanOrEqual(plausible.high);
        expect(fitted.low).toBeLessThan(fitted.median);
        expect(fitted.median).toBeLessThan(fitted.high);
        const apart = plausibleShare(plausible, fitted.high) - plausibleShare(plausible, fitted.low);
        expect(width).toBeCloseTo(apart / 0.9, 12);
        expect(identified).toBe(width <= 0.5);
      }
      const [row] = fit.posterior.rows;
      const values = fittedValues(table, fit, 0);
      const mine = new Set(fit.parameters.map(({ parameter }) => parameter.name));
      fittedParameters.forEach(({ name, plausible }, p) => {
        if (!mine.has(name)) expect(values[p]).toBe(table[row * ROW + p]);
        expect(values[p]).toBeGreaterThanOrEqual(plausible.low);
        expect(values[p]).toBeLessThanOrEqual(plausible.high);
      });
    },
  );

  test('finds a value that its figures follow, and learns nothing of one that they do not', () => {
    const [rollout] = fittedRollouts;
    const { parameters } = fitRollout(table, rollout);
    // the fake figures of a roll-out follow its first parameter alone
    expect(parameters[0].identified).toBe(true);
    for (const { width } of parameters.slice(1)) expect(width).toBeGreaterThan(0.8);
  });

  test('checked by rows of its own holds the true value in about nine of ten, and the ranks are uniform', () => {
    for (const rollout of fittedRollouts) {
      const { parameters, trials, reaches } = checkFit(table, rollout, 200);
      expect(reaches).toHaveLength(trials);
      for (const { held, distance } of parameters) {
        expect(held / trials).toBeGreaterThan(0.82);
        expect(held / trials).toBeLessThan(0.97);
        expect(distance).toBeLessThan(0.13);
      }
    }
  });
});
