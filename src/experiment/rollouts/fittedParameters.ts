import type { PlausibleRange } from '../../model/quantities.ts';
import { type Assumption, assumptionAt, assumptions } from '../../scenario/assumptions/assumptions.ts';
import { withAssumptions } from '../../scenario/assumptions/withAssumptions.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Text } from '../../text/text.ts';
import { fittedRollouts } from './rollouts.ts';

/** A number that is fitted, of one roll-out or of all. */
export interface FittedParameter {
  /** Its path in scenario files, with the roll-out where it is of one alone. */
  readonly name: string;
  readonly means: Text;
  readonly plausible: PlausibleRange;
  readonly default: number;
  /** The roll-out that it is a number of; undefined for an assumption of every scenario. */
  readonly rollout?: string | undefined;
  /** The scenario of that roll-out, or of any, with another value. */
  readonly set: (source: ScenarioSource, value: number) => ScenarioSource;
}

const shared = ([path, means]: readonly [string, Text]): FittedParameter => {
  const { plausible, default: byDefault } = assumptionAt(path)!;
  return {
    name: path,
    means,
    plausible,
    default: byDefault,
    set: (source, value) => withAssumptions(source, new Map([[path, value]])),
  };
};

/** Everything that is fitted: what each roll-out speaks of, and its own numbers. */
export const fittedParameters: readonly FittedParameter[] = fittedRollouts.flatMap(
  ({ id, own, speaksOf }) => [
    ...own.map(
      ({ path, ...number }): FittedParameter => ({ ...number, name: `${path} (${id})`, rollout: id }),
    ),
    ...Object.entries(speaksOf).map(shared),
  ],
);

/** The gain of reactance keeps its basis whatever an enrolment says of it: it is meant for daily use. */
export const NEVER_MOVED = 'rule.reactanceGain';

/** Of a post alone, in whole weeks: hardly any post is held in these roll-outs, and none in those that are fitted. */
const ofPosts = ['rule.idleWeeks', 'rule.vacancyWeeks'];
/** Every assumption that is drawn in some roll-out. */
export const drawable: readonly Assumption[] = assumptions.filter(({ path }) => !ofPosts.includes(path));
const fittedPaths = new Set([
  ...fittedParameters.map(({ name }) => name),
  ...fittedRollouts.flatMap(({ own }) => own.map(({ path }) => path)),
]);

/** All other assumptions: they are drawn from their plausible ranges as well, so that nothing is told as known that is not. */
export const drawnBeside: readonly Assumption[] = drawable.filter(({ path }) => !fittedPaths.has(path));

/** What a firm is like is a fact that its people know; of these firms nobody published it, and so it is drawn for each of them. */
export const unpublished = {
  leadership: { low: 0.1, high: 0.9, scale: 'linear', basis: 'A' },
  resistance: { low: 0.4, high: 1.6, scale: 'linear', basis: 'A' },
} as const satisfies Record<string, PlausibleRange>;
