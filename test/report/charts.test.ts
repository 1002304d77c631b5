import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levels } from '../../src/model/lenses/integration.ts';
import { stages } from '../../src/model/lenses/maturityStage.ts';
import { metricNames } from '../../src/model/metrics/metrics.ts';
import { structureNames } from '../../src/model/structures/structures.ts';
import { conditionsOf } from '../../src/model/structures/targetProgress.ts';
import { roundTop } from '../../src/report/html/chartAxes.ts';
import { labelSpot } from '../../src/report/html/labelSpot.ts';
import { panelColumns } from '../../src/report/html/panelColumns.ts';
import { shorten } from '../../src/report/html/shorten.ts';
import { spreadLabels } from '../../src/report/html/spreadLabels.ts';
import { weeksShown, weekTicks } from '../../src/report/html/weekSteps.ts';
import { memberName, metricNamed } from '../../src/report/names.ts';

describe('the parts of a chart', () => {
  test('labels of curves that end together are moved apart, in their order, inside the chart', () => {
    expect(spreadLabels([100, 101, 200], 16, 0, 300)).toEqual([100, 116, 200]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 }), (heights) => {
        const placed = spreadLabels(heights, 16, 0, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let k = 1; k < sorted.length; k++) expect(sorted[k] - sorted[k - 1]).toBeGreaterThan(16 - 1e-9);
        for (const height of placed) expect(height).toBeGreaterThanOrEqual(-1e-9);
        for (const height of placed) expect(height).toBeLessThanOrEqual(300 + 1e-9);
      }),
    );
  });
  test('more labels than fit are spread evenly', () => {
    expect(spreadLabels([0, 0, 0], 16, 0, 20)).toEqual([0, 10, 20]);
  });
  test('a label is put where it crosses no outline, or nowhere', () => {
    const x = (week: number) => week * 10;
    expect(labelSpot([40, 10, 10, 10, 40], [50, 50, 50, 50, 50], x, 20, 17)).toEqual({ x: 20, y: 30 });
    expect(labelSpot([40, 40, 10, 40, 40], [50, 50, 50, 50, 50], x, 20, 17)).toBeUndefined();
    expect(labelSpot([0, 0], [50, 50], x, 20, 17)).toBeUndefined();
  });
  test('weeks are marked in steps of a calendar and the deadline is in the table', () => {
    expect(weekTicks(104, 9)).toEqual([0, 13, 26, 39, 52, 65, 78, 91, 104]);
    expect(weekTicks(1, 9)).toEqual([0, 1]);
    expect(weeksShown(104, 78)).toContain(78);
    expect(weeksShown(5200, 78).length).toBeLessThan(16);
  });
  test('a scale holds its values and shares never pass 1', () => {
    expect(roundTop([0.2, 0.43], true)).toBe(0.5);
    expect(roundTop([0.97], true)).toBe(1);
    expect(roundTop([NaN, 0], true)).toBe(1);
    expect(roundTop([23], false)).toBe(25);
  });
  test('panels stand side by side so that none is left alone in the last row', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 10].map(panelColumns)).toEqual([1, 2, 3, 2, 3, 3, 3, 3, 2]);
  });
  test('a long name is cut with an ellipsis', () => {
    expect(shorten('Guerrilla', 9)).toBe('Guerrilla');
    expect(shorten('Guerrilla then Blitzkrieg', 11)).toBe('Guerrilla…');
  });
});

describe('the names', () => {
  test('every metric of the model has one, in both languages', () => {
    for (const metric of metricNames) expect(metricNamed(metric).name.fr, metric).not.toBe(metric);
  });
  test('every condition of every target has one', () => {
    for (const structure of structureNames)
      for (const { name } of conditionsOf(structure))
        expect(memberName('condition', name, 'fr'), name).not.toBe(name);
  });
  test('every stage and every level has one, which is not that of a function of the same label', () => {
    for (const stage of stages) expect(memberName('stage', stage, 'fr'), stage).not.toBe(stage);
    for (const level of levels) expect(memberName('level', level, 'fr'), level).not.toBe(level);
    expect(memberName('function', 'marketing', 'en')).toBe('marketing');
    expect(memberName('level', '3', 'en')).toBe('3');
  });
  test('what is unknown goes by its key', () => {
    expect(metricNamed('somethingNew').name).toEqual({ en: 'somethingNew', fr: 'somethingNew' });
    expect(memberName('unit', 'innovator', 'en')).toBe('innovator');
  });
});
