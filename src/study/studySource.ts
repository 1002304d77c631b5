import type { LocatedValue } from '../scenario/locatedValue.ts';
import type { Override } from '../scenario/override.ts';
import type { Note } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { Asked } from './asked.ts';
import type { Observing } from './observing/observing.ts';
import type { Study } from './studySchema.ts';

/** A study file that was read and found valid: what is run, point by point, and what is asked of it. */
export interface StudySource extends Asked {
  /** File name without folder and ending. */
  readonly name: string;
  readonly path: string;
  readonly title: Text;
  readonly question: Text;
  /** What the file asks for, every default filled in. */
  readonly study: Study;
  /** Names of the columns that tell points apart, in their order: `scenario` first where there are several files, then paths. */
  readonly factors: readonly string[];
  /** In the order in which they are run and told. */
  readonly points: readonly StudyPoint[];
  readonly notes: readonly Note[];
  /** The file with its places. */
  readonly written: LocatedValue;
  /** What was really observed; nothing before it is read. */
  readonly observing: Observing;
  /** The effective study as plain values, a valid file itself. */
  readonly resolved: unknown;
}

/** A scenario with some of its values set. */
export interface StudyPoint {
  /** From 0. */
  readonly number: number;
  /** The scenario file, as it is opened. */
  readonly scenario: string;
  readonly overrides: readonly Override[];
  /** One a factor: a number in the model's unit, or a word. */
  readonly levels: readonly FactorLevel[];
}

export type FactorLevel = number | string | boolean;
