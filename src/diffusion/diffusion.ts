import type { Category } from '../org/org.ts';

/** A diffusion that happened: who adopted when, and in which community each person lives. Person `i` is row `i`. */
export interface Diffusion {
  /** Number of people. */
  readonly size: number;
  /** Period of adoption, the first adoption of all being period 0; −1 for whoever had not adopted in the end. */
  readonly adoptedAt: Int32Array;
  /** Everybody has a community. */
  readonly community: Category;
  /** The last period that was observed. */
  readonly periods: number;
  /** What the source calls period 0: 1946, or month 1. */
  readonly firstPeriod: number;
}

/** Whether a person had adopted before anything could be foretold. */
export const isSeed = ({ adoptedAt }: Diffusion, person: number): boolean => adoptedAt[person] === 0;
