import asciichart from 'asciichart';
import type { Language } from '../../text/text.ts';
import { weekTicks } from '../html/weekSteps.ts';
import { showNumber } from '../quantity.ts';
import type { Paint } from './paint.ts';

/** One plan's curve in a terminal. */
export interface TerminalCurve {
  readonly label: string;
  readonly values: ArrayLike<number>;
}

export interface TerminalChart {
  readonly curves: readonly TerminalCurve[];
  readonly horizon: number;
  /** Top of the scale; it begins at 0. */
  readonly most: number;
  /** How a value of the scale is written. */
  readonly tick: (value: number) => string;
  readonly width: number;
  /** How many steps of the scale are marked. */
  readonly steps: number;
  /** What the weeks are called. */
  readonly week: string;
  readonly language: Language;
  readonly paint: Paint;
}

/** Letters that mark the curves, so that each is known without colour. */
const MARKERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the k-th curve. */
export const marker = (k: number): string => MARKERS[k % MARKERS.length];

interface Character {
  text: string;
  /** Which curve it belongs to, −1 for none. */
  curve: number;
}

/**
 * The curves as lines of text: asciichart draws each, they are laid over one another, and each carries its letter along
 * the way and at its end. Under them stands the axis of weeks.
 */
export function drawCurves(chart: TerminalChart): string[] {
  const { curves, horizon, most, tick, width, paint } = chart;
  const height = heightOf(chart);
  const ticks = Array.from({ length: height + 1 }, (_, row) =>
    (height - row) % STEP_ROWS === 0 ? tick((most * (height - row)) / height) : '',
  );
  const margin = Math.max(...ticks.map((text) => [...text].length)) + 2;
  const across = Math.max(10, width - margin - 1);
  const canvas: Character[][] = Array.from({ length: height + 1 }, () =>
    Array.from({ length: across }, () => ({ text: ' ', curve: -1 })),
  );
  const scaled = curves.map(({ values }) =>
    sample(values, horizon, across).map((value) => (Math.min(most, Math.max(0, value)) / most) * height),
  );
  for (const [k, heights] of scaled.entries()) layLine(canvas, heights, k);
  if (curves.length > 1)
    for (const [k, heights] of scaled.entries()) layLetters(canvas, heights, k, curves.length);
  const lines = canvas.map((row, r) => {
    const scale = ticks[r].padStart(margin - 2);
    const inked = row.map(({ text, curve }) => (curve < 0 ? text : paint.plan(text, curve))).join('');
    return `${paint.faint(`${scale} ${ticks[r] === '' ? '│' : '┤'}`)}${inked.trimEnd()}`;
  });
  return [...lines, ...weekAxis(chart, margin, across).map((line) => paint.faint(line))];
}

/** Rows of a step of the scale. */
const STEP_ROWS = 2;

const heightOf = ({ steps }: TerminalChart) => steps * STEP_ROWS;

/** The value at each column and one more, since a column holds the way from one value to the next. */
function sample(values: ArrayLike<number>, horizon: number, across: number): number[] {
  let known = 0;
  return Array.from({ length: across + 1 }, (_, column) => {
    const value = values[Math.round((column * horizon) / across)];
    if (Number.isFinite(value)) known = value;
    return known;
  });
}

function layLine(canvas: Character[][], heights: readonly number[], curve: number): void {
  const height = canvas.length - 1;
  const drawn = asciichart.plot(heights, { min: 0, max: height, height, offset: 1, format: () => ' ' });
  for (const [r, line] of drawn.split('\n').entries())
    for (const [c, text] of [...line].slice(1).entries())
      if (text !== ' ' && c < canvas[r].length) canvas[r][c] = { text, curve };
}

/** A curve's letter along its way, out of step with the others, and at its end. */
function layLetters(canvas: Character[][], heights: readonly number[], curve: number, curves: number): void {
  const height = canvas.length - 1;
  const across = canvas[0].length;
  const letter = { text: marker(curve), curve };
  const apart = Math.max(8, Math.floor(across / 5));
  for (let c = Math.floor((apart * (curve + 1)) / (curves + 1)); c < across - curves; c += apart)
    canvas[height - Math.round(heights[c])][c] = letter;
  // where curves end on the same row their letters stand side by side
  const end = canvas[height - Math.round(heights[across])];
  let column = across - 1;
  while (column > 0 && MARKERS.includes(end[column].text)) column--;
  end[column] = letter;
}

/** The weeks under the curves, in calendar steps. */
function weekAxis({ horizon, week, language }: TerminalChart, margin: number, across: number): string[] {
  const rule = Array.from({ length: across }, () => '─');
  const names = Array.from({ length: margin + across + 8 }, () => ' ');
  for (const tick of weekTicks(horizon, across / 9)) {
    const column = Math.round((tick * (across - 1)) / Math.max(1, horizon));
    rule[column] = '┬';
    const name = tick === 0 ? `${week} 0` : showNumber(tick, language);
    const from = Math.max(0, margin + column - (tick === 0 ? 0 : Math.floor(name.length / 2)));
    for (const [k, character] of [...name].entries()) names[from + k] = character;
  }
  return [`${' '.repeat(margin - 1)}└${rule.join('')}`, names.join('').trimEnd()];
}
