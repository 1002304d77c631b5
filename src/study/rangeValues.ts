import { plausibleValue } from '../scenario/assumptions/plausibleValue.ts';
import type { Message } from '../scenario/faults.ts';
import { numberText } from '../scenario/shown.ts';
import { MOST_POINTS } from './designSchema.ts';
import { endsWithStep, exactSteps, stepsBetween } from './exactSteps.ts';
import type { RangeEnd, WrittenRange } from './factorSchema.ts';

/** A range in the model's unit. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number | undefined;
  readonly scale: 'linear' | 'log';
  /** Whether its numbers are whole: weeks, people. */
  readonly whole: boolean;
}

/** A fault of a range, at one of its keys. */
export interface RangeFault {
  readonly key: string;
  readonly message: Message;
}

/** A range as it is written, in the model's unit: 10% to 30% is 0.1 to 0.3, 26w to 52w is 26 to 52. */
export function rangeOf(written: WrittenRange, wholePath: boolean): Range | RangeFault {
  const ends = [written.from, written.to, ...(written.step === undefined ? [] : [written.step])];
  const units = new Set(ends.filter((end) => end !== 0).map(unitOf));
  if (units.size > 1) return { key: 'to', message: mixedUnits };
  const [from = 0, to = 0, step] = ends.map(numberOf);
  const whole = wholePath || units.has('w');
  const scale = written.scale ?? 'linear';
  const range = { from, to, step, scale, whole };
  if (step === undefined) return fitsSamples(range) ?? range;
  if (written.scale !== undefined) return { key: 'scale', message: scaleOfSteps };
  return fitsSteps(range, step) ?? range;
}

const unitOf = (end: RangeEnd) => (typeof end === 'number' ? '' : end.trim().endsWith('%') ? '%' : 'w');

function numberOf(end: RangeEnd): number {
  if (typeof end === 'number') return end;
  const number = Number.parseFloat(end);
  // the decimal number that people would write: 7% is 0.07
  return end.includes('%') ? Number(`${Number(end.replace('%', ''))}e-2`) || number / 100 : number;
}

function fitsSteps({ from, to }: Range, step: number): RangeFault | undefined {
  if (step === 0) return { key: 'step', message: noStep };
  const steps = stepsBetween(from, to, step);
  if (steps < 0) return { key: 'step', message: wrongWay(from, to) };
  if (steps >= MOST_POINTS) return { key: 'step', message: tooManySteps(steps) };
  if (!endsWithStep(from, to, step)) return { key: 'step', message: endsBeside(from, step, steps) };
  return undefined;
}

function fitsSamples({ from, to, scale }: Range): RangeFault | undefined {
  if (!(from < to)) return { key: 'to', message: emptyRange };
  if (scale === 'log' && from <= 0) return { key: 'from', message: logOfNothing };
  return undefined;
}

/** The values of a range with steps. */
export const valuesOf = ({ from, to, step }: Range): number[] => exactSteps(from, to, step as number);

/** The value of a range at a share of it, from 0 to below 1; whole numbers each have an equal share. */
export function valueAt({ from, to, scale, whole }: Range, share: number): number {
  if (!whole) return plausibleValue({ low: from, high: to, scale }, share);
  const [low, high] = [Math.ceil(from), Math.floor(to)];
  const width = { low: low - (scale === 'log' ? 0.5 : 0), high: high + (scale === 'log' ? 0.5 : 1), scale };
  const value = plausibleValue(width, share);
  return Math.min(high, Math.max(low, scale === 'log' ? Math.round(value) : Math.floor(value)));
}

const mixedUnits: Message = {
  code: 'mixed-units',
  message: { en: 'the ends have different units', fr: 'les bornes n’ont pas la même unité' },
  remedy: {
    en: 'write all of them alike, such as { from: 10%, to: 30%, step: 5% }',
    fr: 'écrivez-les toutes de même, comme { from: 10%, to: 30%, step: 5% }',
  },
};

const noStep: Message = {
  code: 'no-step',
  message: { en: 'a step of 0 never ends', fr: 'un pas de 0 ne finit jamais' },
  remedy: { en: 'write a step above 0', fr: 'écrivez un pas au-dessus de 0' },
};

const wrongWay = (from: number, to: number): Message => ({
  code: 'wrong-way',
  message: {
    en: `the step leads away from ${to}`,
    fr: `le pas s’éloigne de ${to}`,
  },
  remedy:
    from <= to
      ? { en: 'write a step above 0', fr: 'écrivez un pas au-dessus de 0' }
      : { en: `write from: ${to} and to: ${from}`, fr: `écrivez from: ${to} et to: ${from}` },
});

function tooManySteps(steps: number): Message {
  const [count, most] = [numberText(Math.floor(steps) + 1), numberText(MOST_POINTS)];
  return {
    code: 'too-many-points',
    message: {
      en: `the range has ${count.en} values, and a study at most ${most.en} points`,
      fr: `l’intervalle a ${count.fr} valeurs, et une étude au plus ${most.fr} points`,
    },
    remedy: { en: 'write a larger step', fr: 'écrivez un pas plus grand' },
  };
}

function endsBeside(from: number, step: number, steps: number): Message {
  const near = exactSteps(from, from + Math.floor(steps) * step, step);
  const last = near.length > 1 ? exactSteps(from, from + near.length * step, step)[near.length - 1] : from;
  return {
    code: 'ends-beside',
    message: {
      en: `the steps end at ${last}, not at the last value`,
      fr: `les pas finissent à ${last}, non à la dernière valeur`,
    },
    remedy: {
      en: `write to: ${last}, or a step that ends there`,
      fr: `écrivez to: ${last}, ou un pas qui y finit`,
    },
  };
}

const emptyRange: Message = {
  code: 'empty-range',
  message: { en: 'the range ends before it begins', fr: 'l’intervalle finit avant de commencer' },
  remedy: { en: 'write a to above from', fr: 'écrivez un to au-dessus de from' },
};

const logOfNothing: Message = {
  code: 'log-of-nothing',
  message: {
    en: 'a logarithmic range begins above 0',
    fr: 'un intervalle logarithmique commence au-dessus de 0',
  },
  remedy: {
    en: 'write a from above 0, or scale: linear',
    fr: 'écrivez un from au-dessus de 0, ou scale: linear',
  },
};

const scaleOfSteps: Message = {
  code: 'scale-of-steps',
  message: { en: 'steps are even already', fr: 'les pas sont déjà réguliers' },
  remedy: { en: 'remove scale:, or remove step:', fr: 'retirez scale:, ou retirez step:' },
};
