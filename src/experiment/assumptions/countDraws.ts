import { HYPERCUBES, LEAST_DRAWS } from '../../scenario/assumptions/assumptionsSchema.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { isDrawn } from '../../scenario/compile/organisationIn.ts';
import { MOST_REPLICATES } from '../../scenario/scenarioSchema.ts';
import { deadlineOf } from '../outcomes.ts';
import { worldsFor, worldsWanted } from '../possibleWorlds.ts';
import type { Prepared } from '../prepare.ts';

/** Draws cost at most so many times what the comparison costs. */
const MOST_COST = 2;
/** Weeks of a run in whose time a world is made ready: one that is generated, one whose people are in files; measured. */
const MAKING = { generated: 80, read: 25 };

/** How many times what is not known is drawn, and what there would have to be for it to be drawn at all. */
export interface DrawCount {
  /** Draws; 0 where fewer than {@link LEAST_DRAWS} would be worth the time. */
  readonly draws: number;
  /** Runs of all plans in them, each until the week in which outcomes are read. */
  readonly runs: number;
  /** What they cost, as a share of what the comparison costs. */
  readonly cost: number;
  /** Replicates of the comparison from which there would be {@link LEAST_DRAWS}. */
  readonly replicatesNeeded: number;
}

/**
 * The draws of a comparison: as many as its file asks for, or as cost no more than {@link MOST_COST} times the comparison. Costs
 * are counted in weeks of runs, so that the number is the same on every machine; undefined where nothing is to be drawn or
 * there are no two plans to choose between.
 */
export function countDraws({
  source,
  org,
  plans,
  horizon,
  replicates,
  worlds,
}: Prepared): DrawCount | undefined {
  const { scenario } = source;
  const { assumptions, rule, target } = scenario;
  const ranked = plans.filter(isRanked).length;
  if (assumptions === 'none' || rule.kind !== 'change' || ranked < 2) return undefined;
  const making = isDrawn(scenario) ? MAKING.generated : MAKING.read;
  const ofDraw = assumptions.worlds * (ranked * deadlineOf({ target, horizon }) + making);
  const costOf = (of: { readonly replicates: number; readonly worlds: number }) =>
    plans.length * horizon * of.replicates + making * of.worlds;
  const cost = costOf({ replicates, worlds });
  const affordable = Math.floor((MOST_COST * cost) / ofDraw);
  const asked = Math.min(assumptions.draws, affordable - (affordable % HYPERCUBES));
  const draws = asked < LEAST_DRAWS ? 0 : asked;
  return {
    draws,
    runs: draws * assumptions.worlds * ranked,
    cost: (draws * ofDraw) / cost,
    replicatesNeeded: fewestReplicates(
      (count) => MOST_COST * costOf(worldsFor(count, org.size, worldsWanted(source))) >= LEAST_DRAWS * ofDraw,
    ),
  };
}

/** The fewest replicates that are enough: more are enough as well. */
function fewestReplicates(isEnough: (replicates: number) => boolean): number {
  let most = 1;
  while (!isEnough(most) && most < MOST_REPLICATES) most *= 2;
  let least = Math.floor(most / 2) + 1;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle + 1;
  }
  return most;
}
