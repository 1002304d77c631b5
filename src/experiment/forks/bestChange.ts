import { type Key, randomStream, streamKey } from '../../engine/draws.ts';
import {
  type DecisiveOutcomeName,
  decisiveOutcomeNames,
  decisiveOutcomes,
} from '../../scenario/decide/decisiveOutcomes.ts';
import {
  type Differences,
  differencesOf,
  intervalOfDifferences,
} from '../../statistics/differenceOverWorlds.ts';
import { moments } from '../../statistics/moments.ts';
import { signShown } from '../../statistics/signShown.ts';
import { simultaneousIntervals } from '../../statistics/simultaneousIntervals.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import { withoutBlanks } from '../../statistics/worldMeans.ts';
import { type OutcomeBounds, type Outcomes, scaleOf } from '../outcomes.ts';
import type { Fork } from './prepareForks.ts';

/** Outcomes that changes of mind can be chosen by: at equal money there is nothing to choose between a plan and its own forks. */
export type ForkOutcome = Exclude<DecisiveOutcomeName, 'buyInAtEqualMoney'>;
export const forkOutcomes = decisiveOutcomeNames.filter(
  (name): name is ForkOutcome => name !== 'buyInAtEqualMoney',
);

/** Of the outcomes that a scenario decides by, those that changes of mind can be chosen by; buy-in where there are none. */
export function forkOutcomesOf(by: readonly { readonly outcome: string }[]): readonly ForkOutcome[] {
  const own = by
    .map(({ outcome }) => outcome)
    .filter((name): name is ForkOutcome => (forkOutcomes as readonly string[]).includes(name));
  return own.length > 0 ? own : ['buyIn'];
}

/** What is told beside the outcome by which a change is chosen. */
const besides = ['kept', 'buyIn', 'facade', 'cost'] as const;

/** What a change of mind comes to against going on: the later less the earlier, over possible worlds. */
export interface ForkDifference extends Fork {
  /** Over all worlds; the intervals of all changes hold together. */
  readonly difference: WorldEstimate;
}

/** The best of several changes of mind by one outcome, and what is to be said of it. */
export interface BestChange {
  readonly outcome: ForkOutcome;
  /** In the order asked. */
  readonly changes: readonly ForkDifference[];
  /** Best in the worlds that choose; of equals the earliest. Undefined where no world has a value. */
  readonly best: Fork | undefined;
  /** Its difference from going on in the other worlds, which did not choose it; undefined with {@link best}. */
  readonly gain: WorldEstimate | undefined;
  /** What that means: the interval lies on the better side of 0, on the worse one, or holds it. */
  readonly verdict: 'better' | 'worse' | 'not-told-apart';
  /** Whether every change is shown to be worse than going on. */
  readonly areAllWorse: boolean;
  /** Changes that the other worlds do not tell apart from the best, itself among them, in the order asked. */
  readonly alike: readonly Fork[];
  /** What else it does: its differences from going on in other outcomes, in the worlds that judge it. */
  readonly besides: readonly { readonly outcome: ForkOutcome; readonly difference: WorldEstimate }[];
  /** Worlds by which the best is chosen, and those by which it is judged. */
  readonly worldsChoosing: number;
  readonly worldsJudging: number;
}

/**
 * Chooses the best of several changes of mind. Whatever looks best among many owes some of that to luck: it is chosen in every
 * other possible world, and what it gains is read in those between, of which the choice knows nothing. Differences are paired
 * world by world; intervals at 95 % hold together over all changes.
 *
 * @param goingOn outcomes of the plan that goes on
 * @param outcomes those of each fork, in the order of `forks`
 * @param key the scenario's: what the bootstrap draws depends on nothing else
 */
export function bestChange(
  goingOn: Outcomes,
  forks: readonly Fork[],
  outcomes: readonly Outcomes[],
  outcome: ForkOutcome,
  worlds: number,
  key: Key,
  bounds?: OutcomeBounds,
): BestChange {
  const scale = scaleOf(outcome, bounds);
  const { better } = decisiveOutcomes[outcome];
  const columnOf = (of: Outcomes): Float64Array => {
    const column = of.get(outcome);
    if (column === undefined) throw new Error(`${outcome} was not measured`);
    return column;
  };
  const before = columnOf(goingOn);
  const columns = outcomes.map((each) => differencesOf(before, columnOf(each), worlds, scale));
  const together = (of: readonly Differences[], purpose: string) => {
    const own = streamKey(key, purpose);
    return simultaneousIntervals(of, (resample) => randomStream(own, resample));
  };

  const intervals = together(columns, 'forks');
  const told = {
    outcome,
    changes: forks.map((fork, k) => ({ ...fork, difference: intervals[k] })),
    areAllWorse: intervals.length > 0 && intervals.every((each) => signShown(each) === -better),
    worldsChoosing: Math.ceil(worlds / 2),
    worldsJudging: Math.floor(worlds / 2),
  };
  const chosen = mostOf(columns.map((column) => better * meanOf(halfOf(column, 0))));
  if (chosen === undefined)
    return { ...told, best: undefined, gain: undefined, verdict: 'not-told-apart', alike: [], besides: [] };

  const gain = intervalOfDifferences(halfOf(columns[chosen], 1));
  const against = outcomes.map((each) =>
    halfOf(differencesOf(columnOf(outcomes[chosen]), columnOf(each), worlds, scale), 1),
  );
  const apart = together(against, 'forks alike');
  return {
    ...told,
    best: forks[chosen],
    gain,
    verdict: verdictOf(gain, better),
    alike: forks.filter((_, k) => k === chosen || signShown(apart[k]) === 0),
    besides: besides.flatMap((name) => {
      const [from, to] = [goingOn.get(name), outcomes[chosen].get(name)];
      if (name === outcome || from === undefined || to === undefined) return [];
      const column = halfOf(differencesOf(from, to, worlds, scaleOf(name, bounds)), 1);
      return [{ outcome: name, difference: intervalOfDifferences(column) }];
    }),
  };
}

/** The differences of every other world, from the given one on. */
const halfOf = (column: Differences, first: 0 | 1): Differences => ({
  ...column,
  differences: column.differences.filter((_, world) => world % 2 === first),
});

const meanOf = ({ differences }: Differences): number => moments(withoutBlanks(differences)).mean;

/** Place of the largest, of equals the first; NaN counts for none. */
function mostOf(values: readonly number[]): number | undefined {
  let most: number | undefined;
  for (const [place, value] of values.entries())
    if (!Number.isNaN(value) && (most === undefined || value > values[most])) most = place;
  return most;
}

const verdictOf = (gain: WorldEstimate, better: 1 | -1): BestChange['verdict'] =>
  signShown(gain) === 0 ? 'not-told-apart' : signShown(gain) === better ? 'better' : 'worse';
