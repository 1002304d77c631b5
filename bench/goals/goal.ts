import type { Results } from '../results.ts';

/** Whose engine is held against a goal: ours, or that of the commit before. */
export type Ours = 'uptake' | 'before';

/** A goal of the engine: a ratio within one run, as a rule, because absolute rates belong to a machine. */
export interface Goal {
  readonly work: string;
  /** As it is printed: `≤ 1.5 × C`. */
  readonly goal: string;
  /** What was reached; undefined where this run has not measured it. */
  reached(results: Results, ours: Ours): number | undefined;
  meets(value: number): boolean;
  /** The value as it is printed. */
  tell(value: number): string;
}

type Of = Goal['reached'];
type Tell = Goal['tell'];

/** A goal that something is at most so much. */
export const atMost = (most: number, unit: string, work: string, reached: Of, tell = times): Goal => ({
  ...{ work, goal: `≤ ${tell(most)}${unit}`, reached, tell },
  meets: (value) => value <= most,
});

/** A goal that something is at least so much. */
export const atLeast = (least: number, unit: string, work: string, reached: Of, tell = times): Goal => ({
  ...{ work, goal: `≥ ${tell(least)}${unit}`, reached, tell },
  meets: (value) => value >= least,
});

/** `1.25 ×`, `184 ×` */
export const times: Tell = (value) => `${Number(value.toPrecision(3)).toLocaleString('en-GB')} ×`;
/** `42.1 %` */
export const percent: Tell = (value) => `${Number((100 * value).toPrecision(3))} %`;
/** `1.07` */
export const plain: Tell = (value) => value.toFixed(2);
/** `1.32 GiB` */
export const gibibytes: Tell = (value) => `${(value / 2 ** 30).toFixed(2)} GiB`;
