import { describe, expect, it } from 'vitest';
import { roughly } from '../../src/web/charts/measureText.ts';
import { timeAxis, weekAt, weekTicks, weekX } from '../../src/web/charts/timeAxis.ts';

const textsOf = (width: number, horizon: number, starts?: string) =>
  weekTicks(timeAxis(width, horizon), 'en', roughly, starts).ticks.map(({ text }) => text);

describe('the axis of weeks', () => {
  it('goes from its left edge to its right edge and back', () => {
    const axis = timeAxis(896, 104);
    expect(weekX(axis, 0)).toBe(44);
    expect(weekX(axis, 104)).toBe(896 - 158);
    for (let week = 0; week <= 104; week++) expect(weekAt(axis, weekX(axis, week))).toBe(week);
    expect(weekAt(axis, -50)).toBe(0);
    expect(weekAt(axis, 2000)).toBe(104);
  });

  it('is marked in quarters of a year, with their names between', () => {
    expect(textsOf(896, 104)).toEqual(['week\u00a00', '13', '26', '39', '52', '65', '78', '91', '104']);
    const { ticks, quarters } = weekTicks(timeAxis(896, 104), 'fr', roughly);
    expect(quarters.map(({ text }) => text)).toEqual(['T1', 'T2', 'T3', 'T4', 'T1', 'T2', 'T3', 'T4']);
    expect(ticks.filter(({ isTall }) => isTall).map(({ week }) => week)).toEqual([52, 104]);
  });

  it('tells every other quarter on a phone, and none by name', () => {
    expect(textsOf(358, 104).filter((text) => text !== '')).toEqual(['week\u00a00', '26', '52', '78', '104']);
    expect(weekTicks(timeAxis(358, 104), 'en', roughly).quarters).toEqual([]);
  });

  it('tells months beside the weeks where the scenario says when it starts', () => {
    const texts = textsOf(896, 104, '2027-01-04');
    expect(texts[0]).toBe('0\u00a0· Jan\u00a02027');
    expect(texts[1]).toBe('13\u00a0· Apr');
    expect(texts[4]).toBe('52\u00a0· Jan\u00a02028');
  });

  it('has single weeks where there are few', () => {
    expect(textsOf(896, 12)).toHaveLength(13);
  });

  it.each([1, 2, 5, 26, 51, 53, 78, 157, 520, 5200])(
    'has labels that do not meet, over %i weeks',
    (horizon) => {
      for (const width of [300, 358, 700, 1400]) {
        const axis = timeAxis(width, horizon);
        let end = -Infinity;
        for (const { week, text } of weekTicks(axis, 'en', roughly).ticks) {
          if (text === '') continue;
          const half = roughly(text, axis.sizes.tick) / 2;
          expect(weekX(axis, week) - half).toBeGreaterThan(end);
          end = weekX(axis, week) + half;
        }
      }
    },
  );
});
