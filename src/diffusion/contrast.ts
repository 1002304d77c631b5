import type { CandidateModel } from './candidateModels.ts';
import type { Estimate } from './jackknife.ts';
import type { Measure } from './measures.ts';

/** Which communities were scored: all of them, each from the fit on the half it is not in, or one half. */
export const scopes = ['all', 'first', 'second'] as const;
export type Scope = (typeof scopes)[number];

/** Every measure of one model, or of the difference of two. */
export type Scores = Readonly<Record<Measure, Estimate>>;

/** How much `one` exceeds `other`. */
export interface CandidateContrast {
  readonly one: CandidateModel;
  readonly other: CandidateModel;
  readonly scores: Readonly<Record<Scope, Scores>>;
}
