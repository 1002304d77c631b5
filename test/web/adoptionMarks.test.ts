import { describe, expect, it } from 'vitest';
import type { Curve } from '../../src/report/page/compareView.ts';
import { adoptionMarks, highestShare, plotHeights, shareY } from '../../src/web/charts/adoptionMarks.ts';
import { adoptionNotes } from '../../src/web/charts/adoptionNotes.ts';
import type { Charted, ChartedPlan } from '../../src/web/charts/charted.ts';
import { dialSeries, lineEnds } from '../../src/web/charts/endLabels.ts';
import { doesCross, doMeet } from '../../src/web/charts/freeSpot.ts';
import { roughly } from '../../src/web/charts/measureText.ts';
import { timeAxis, weekX } from '../../src/web/charts/timeAxis.ts';
import { weekValues } from '../../src/web/charts/weekValues.ts';

const WEEKS = 104;
const curve = (of: (week: number) => number, wide = 0.04): Curve => {
  const mean = Float64Array.from({ length: WEEKS + 1 }, (_, week) => of(week));
  const shift = (by: number) => mean.map((share) => Math.max(0, share + by));
  return {
    mean,
    low: shift(-wide),
    high: shift(wide),
    innerLow: shift(-wide / 2),
    innerHigh: shift(wide / 2),
  };
};
const plan = (
  look: number,
  buyIn: (week: number) => number,
  declared = buyIn,
  more: Partial<ChartedPlan> = {},
): ChartedPlan => ({
  name: `plan-${look}`,
  title: ['Blitzkrieg', 'Guerrilla', 'Voluntary', 'Change of mind'][look] ?? 'Nothing',
  look,
  letter: look < 0 ? '' : 'ABCD'[look],
  ranked: look >= 0,
  curves: {
    buyIn: curve(buyIn),
    declared: curve(declared),
    facade: curve((week) => declared(week) - buyIn(week), 0),
  },
  fork: undefined,
  gates: [],
  lapse: undefined,
  ...more,
});
const slow = (week: number) => 0.05 + (0.6 * week) / WEEKS;
const hump = (week: number) => 0.05 + 0.7 * Math.exp(-(((week - 18) / 12) ** 2)) + (0.3 * week) / WEEKS;
const blitzkrieg = plan(0, (week) => 0.05 + (0.3 * week) / WEEKS, hump, { lapse: 26 });
const guerrilla = plan(1, slow, slow, {
  gates: [
    { number: 1, week: 4, met: false, text: 'Gate 1' },
    { number: 2, week: 5, met: true, text: 'Gate 2' },
  ],
});
const voluntary = plan(2, (week) => 0.05 + 0.62 * (week / WEEKS) ** 0.7);
const fork = plan(3, (week) => 0.06 + (0.45 * week) / WEEKS, undefined, {
  fork: { of: 'plan-0', week: 20 },
});
const nothing = plan(-1, () => 0.05);
const viewOf = (plans: readonly ChartedPlan[], more: Partial<Charted> = {}): Charted => ({
  people: 240,
  horizon: WEEKS,
  deadline: 52,
  participation: 0.25,
  plans,
  ...more,
});
const all = [blitzkrieg, guerrilla, voluntary, fork, nothing];
const draw = (
  plans: readonly ChartedPlan[],
  width = 896,
  more: Partial<Charted> = {},
  outcome: 'all' | 'facade' = 'all',
) => {
  const source = { view: viewOf(plans, more), outcome, shown: plans.map(({ name }) => name) };
  const axis = timeAxis(width, WEEKS);
  const heights = plotHeights(axis, highestShare(source), 12, 'en');
  return { source, axis, heights, marks: adoptionMarks(source, axis, heights, 'en', roughly) };
};

describe('marks of a chart', () => {
  it('hatch the façade of those who have one, in place of their band', () => {
    const { marks } = draw(all);
    expect(marks.facades.map(({ look }) => look)).toEqual([0]);
    expect(marks.bands.map(({ look }) => look)).toEqual([1, 2, 3]);
  });

  it('draw a fork from its week on alone', () => {
    const { marks, axis, heights } = draw(all);
    const path = marks.curves.find(({ look }) => look === 3)!.path;
    expect(Number(/^M([\d.]+)/.exec(path)![1])).toBeCloseTo(weekX(axis, 20), 0);
    expect(marks.forks).toHaveLength(1);
    expect(marks.forks[0].y).toBeCloseTo(shareY(heights, 0.06 + (0.45 * 20) / WEEKS));
  });

  it('keep gates of neighbouring weeks apart', () => {
    const { marks } = draw(all);
    const [one, other] = marks.gates;
    expect(one.isMet).toBe(false);
    expect(Math.abs(one.x - other.x) >= 16 || Math.abs(one.y - other.y) >= 16).toBe(true);
  });

  it('name curves that are the same together, and those alone', () => {
    const { marks } = draw([blitzkrieg, guerrilla, voluntary], 896, {}, 'facade');
    expect(marks.series.map(({ letter }) => letter)).toEqual(['A', 'B = C']);
  });

  it('leave gates out where there is little room', () => {
    expect(draw(all, 358).marks.gates).toEqual([]);
  });
});

describe('texts of a chart', () => {
  const annotation = {
    plan: 'plan-0',
    week: 18,
    declared: hump(18),
    buyIn: 0.1,
    lines: ['Week 18: 80% declare it', '10% mean it; the hatching is façade'] as const,
  };

  it('touch neither each other nor a line', () => {
    for (const width of [700, 900, 1400]) {
      const { source, marks, axis } = draw(all, width, { annotation });
      const { notes } = adoptionNotes(source, marks, { axis, language: 'en', measure: roughly });
      expect(notes.map(({ kind }) => kind)).toContain('annotation');
      for (const [k, { box }] of notes.entries()) {
        for (const other of notes.slice(k + 1)) expect(doMeet(box, other.box)).toBe(false);
        for (const line of marks.lines) expect(doesCross(box, line)).toBe(false);
      }
    }
  });

  it('stand at the ends of lines, a line’s height apart', () => {
    const { marks, axis } = draw(all);
    const between = Float64Array.from({ length: WEEKS + 1 }, (_, week) => slow(week));
    const series = [...marks.series, dialSeries(0.4, 'buyIn', between, 'en')];
    const ends = lineEnds({ ...marks, series }, axis, 'en', roughly);
    expect(ends.map(({ text }) => text)).toContain('dial at 40%: 65%');
    expect(ends.map(({ text }) => text)).toContain('C Voluntary 67%');
    const heights = ends.map(({ y }) => y).sort((a, b) => a - b);
    for (let k = 1; k < heights.length; k++) expect(heights[k] - heights[k - 1]).toBeGreaterThan(18.8);
  });

  it('are letters alone on a phone', () => {
    const { marks, axis } = draw([blitzkrieg, guerrilla], 358);
    expect(lineEnds(marks, axis, 'en', roughly).map(({ text }) => text)).toEqual(['A 35%', 'B 65%']);
  });
});

describe('values of a week', () => {
  it('stand apart, clear of the texts of the chart, in every week', () => {
    const { source, marks, axis } = draw(all);
    const { notes } = adoptionNotes(source, marks, { axis, language: 'en', measure: roughly });
    for (let week = 0; week <= WEEKS; week++) {
      const { labels, hidden, isLeft, x } = weekValues(marks, week, axis, 'en', roughly, notes);
      const placed = labels.map(({ y }) => y).sort((a, b) => a - b);
      for (let k = 1; k < placed.length; k++) expect(placed[k] - placed[k - 1]).toBeGreaterThan(14.8);
      for (const { text, y } of labels) {
        const width = roughly(text, 12, 650);
        const left = isLeft ? x - 9 - width : x + 9;
        const box = { left, right: left + width, top: y - 6, bottom: y + 6 };
        for (const note of notes) if (!hidden.includes(note.key)) expect(doMeet(box, note.box)).toBe(false);
      }
    }
  });

  it('stand to the left near the end', () => {
    const { marks, axis } = draw(all);
    expect(weekValues(marks, 20, axis, 'en', roughly, []).isLeft).toBe(false);
    expect(weekValues(marks, 93, axis, 'en', roughly, []).isLeft).toBe(true);
    expect(weekValues(marks, 104, axis, 'en', roughly, []).isLeft).toBe(true);
  });

  it('are one where they read the same', () => {
    const { marks, axis } = draw([guerrilla, voluntary, nothing]);
    expect(weekValues(marks, 0, axis, 'en', roughly, []).labels.map(({ text }) => text)).toEqual(['5%']);
  });
});
