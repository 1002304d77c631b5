import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudyPoint } from '../../study/studySource.ts';

/** A point as a picture sees it. */
export type DrawnPoint = Pick<PointDigest, 'decision'> & { readonly point: Pick<StudyPoint, 'levels'> };

/** What a factor has at a point. */
export type Level = StudyPoint['levels'][number];

/** A factor as a picture sees it. */
export interface FactorLevels {
  readonly name: string;
  /** Its place among the factors. */
  readonly k: number;
  /** Each level once, as they come. */
  readonly levels: readonly Level[];
  /** Whether its numbers were drawn, rather than crossed with what else varies: no two of them make a grid. */
  readonly isDrawn: boolean;
}

/** Numbers of a factor, up to which they may stand beside one another however they come. */
const FEW = 6;

/** The factors that have several levels, in their order. */
export function factorLevels({
  factors,
  points,
}: {
  readonly factors: readonly string[];
  readonly points: readonly DrawnPoint[];
}): FactorLevels[] {
  const levelsOf = factors.map((_, k) => [...new Set(points.map(({ point }) => point.levels[k]))]);
  const several = factors.map((name, k) => ({ name, k, levels: levelsOf[k] })).filter(hasSeveral);
  return several.map((factor) => {
    const isFree = factor.levels.length > FEW && factor.levels.every((level) => typeof level === 'number');
    const isCrossed = (other: Pick<FactorLevels, 'k' | 'levels'>) =>
      2 * placesOf(points, factor.k, other.k) > factor.levels.length * other.levels.length;
    const isDrawn = isFree && several.some((other) => other.k !== factor.k && !isCrossed(other));
    return { ...factor, isDrawn };
  });
}

const hasSeveral = ({ levels }: Pick<FactorLevels, 'levels'>): boolean => levels.length > 1;

/** How many pairs of levels two factors have. */
const placesOf = (points: readonly DrawnPoint[], a: number, b: number): number =>
  new Set(points.map(({ point }) => JSON.stringify([point.levels[a], point.levels[b]]))).size;

/** Whether the levels of a factor follow from those of another, as in a zip; from a number that is drawn anew everything would. */
export const followsFrom = (
  points: readonly DrawnPoint[],
  { k, isDrawn }: FactorLevels,
  other: FactorLevels,
): boolean => !isDrawn && !other.isDrawn && placesOf(points, k, other.k) === other.levels.length;

/**
 * Factors whose numbers were drawn, those first by which the choices are told apart best: of the variance of their numbers, the share
 * that lies between points of different choices.
 */
export const mattersFirst = (points: readonly DrawnPoint[], drawn: readonly FactorLevels[]): FactorLevels[] =>
  drawn
    .map((factor) => ({ factor, share: shareBetween(points, factor.k) }))
    .sort((a, b) => b.share - a.share)
    .map(({ factor }) => factor);

function shareBetween(points: readonly DrawnPoint[], k: number): number {
  const groups = new Map<string, number[]>();
  const all: number[] = [];
  for (const { point, decision } of points) {
    const chosen = decision?.contenders.length === 1 ? decision.chosen : '';
    const group = groups.get(chosen) ?? [];
    groups.set(chosen, group);
    group.push(point.levels[k] as number);
    all.push(point.levels[k] as number);
  }
  const spread = squaresAbout(all, meanOf(all));
  if (spread === 0) return 0;
  const within = [...groups.values()].reduce((sum, group) => sum + squaresAbout(group, meanOf(group)), 0);
  return 1 - within / spread;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const squaresAbout = (values: readonly number[], mean: number): number =>
  values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
