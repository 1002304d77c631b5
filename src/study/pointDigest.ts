import type { Contrast, Failure, SummaryRow } from '../experiment/comparison.ts';
import type { Decision } from '../experiment/decision/decision.ts';
import type { ExpectationResult } from '../experiment/expect/evaluate.ts';
import type { Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { PointChanges } from './fork/changesAt.ts';
import { type FitDigest, fitDigest } from './observing/fitDigest.ts';
import { type StandingDigest, standingDigest } from './observing/standingDigest.ts';
import type { PointPrecision } from './precision/untilPrecise.ts';
import type { FailedPoint, PlayedPoint } from './runStudy.ts';
import type { StudyPoint } from './studySource.ts';

/** What is remembered of a point once its rows are written: enough to tell of it, however many points there are. */
export interface PointDigest {
  readonly point: StudyPoint;
  /** Of all that its runs depend on but how many there are. */
  readonly key: string;
  readonly people: number;
  readonly ties: number;
  readonly worlds: number;
  readonly replicates: number;
  readonly currency: string;
  readonly plans: readonly PlanDigest[];
  /** Paired differences of what is compared. */
  readonly contrasts: readonly Contrast[];
  /** Undefined under the reference rules and where there is nothing to choose. */
  readonly decision: Pick<Decision, 'chosen' | 'contenders'> | undefined;
  /** What came of what was expected. */
  readonly judgements: readonly ExpectationResult[];
  /** What came of changing one's mind; undefined where nobody asked. */
  readonly changes: PointChanges | undefined;
  /** Runs that are in no statistic, those of changes of mind among them. */
  readonly failures: readonly Failure[];
  /** Undefined where nobody asked for it. */
  readonly precision: PointPrecision | undefined;
  /** What was fitted, and where a roll-out stands; undefined where nobody asked for it. */
  readonly fit: FitDigest | undefined;
  readonly standing: StandingDigest | undefined;
}

/** What a plan came to in what is compared. */
export interface PlanDigest {
  readonly name: string;
  readonly title: Text;
  readonly summary: readonly SummaryRow[];
}

/** A point that could not be played. */
export interface FailedDigest {
  readonly point: StudyPoint;
  readonly failure: readonly Problem[] | string;
}

/** What is remembered of a point; of its outcomes, those of `metrics`. */
export function digestOf(played: PlayedPoint, metrics: readonly string[]): PointDigest;
export function digestOf(played: FailedPoint, metrics: readonly string[]): FailedDigest;
export function digestOf(
  played: PlayedPoint | FailedPoint,
  metrics: readonly string[],
): PointDigest | FailedDigest;
export function digestOf(
  played: PlayedPoint | FailedPoint,
  metrics: readonly string[],
): PointDigest | FailedDigest {
  if ('failure' in played) return played;
  const { point, key, comparison, precision, judgements, changes, fit, standing } = played;
  const { people, ties, worlds, replicates, currency, plans, contrasts, verdict, failures } = comparison;
  const isCompared = ({ metric }: { readonly metric: string }) => metrics.includes(metric);
  const { decision } = verdict;
  return {
    point,
    key,
    people,
    ties,
    worlds,
    replicates,
    currency,
    plans: plans.map(({ name, title, summary }) => ({ name, title, summary: summary.filter(isCompared) })),
    contrasts: contrasts.filter(isCompared),
    decision: decision && { chosen: decision.chosen, contenders: decision.contenders },
    judgements,
    changes,
    failures: [...failures, ...(changes?.failures ?? [])],
    precision,
    fit: fit && fitDigest(fit),
    standing: standing && standingDigest(standing),
  };
}
