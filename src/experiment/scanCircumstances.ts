import { seedKey } from '../engine/draws.ts';
import { isRanked } from '../scenario/compile/armOfNothing.ts';
import type { Decision } from './decision/decision.ts';
import { decisionBetween } from './decision/decisionBetween.ts';
import { type PairDifference, simultaneousPairs } from './decision/simultaneousPairs.ts';
import type { PlanOutcomes } from './outcomes.ts';
import { outcomesByDeadline } from './outcomesByDeadline.ts';
import { type Prepared, withReplicates } from './prepare.ts';
import { prepareText } from './prepareText.ts';

/** What the climate of a firm is like. */
export interface ScannedClimate {
  readonly leadership: number;
  readonly resistance: number;
}

/** Firms of one description in one climate. */
export interface Circumstances extends ScannedClimate {
  readonly people: number;
  /** Possible worlds in which the plans are played. */
  readonly worlds: number;
}

/** What came of the plans at one deadline. */
export interface Cell extends Circumstances {
  /** The deadline. */
  readonly week: number;
  /** Every plan, the arm in which nothing is done last. */
  readonly played: readonly PlanOutcomes[];
  /** Plans that validation says cannot finish by the deadline, were everybody willing. */
  readonly unfinishable: readonly string[];
  readonly decision: Decision;
  /** Differences of all pairs of ranked plans, in all outcomes that are decided by; their intervals hold together. */
  readonly pairs: readonly PairDifference[];
}

/** Sizes with as many units as give some 15 to 30 people each, and in how many possible worlds each is played. */
const sizes = [
  { people: 60, units: 4, worlds: 200 },
  { people: 240, units: 9, worlds: 200 },
  { people: 900, units: 30, worlds: 100 },
] as const;

/**
 * Climates whose mean thresholds differ, .50 + .30 (resistance − 1) − .30 (leadership − ½): .38, .50, .62, .68 and .80. One
 * of more leadership and one of less resistance with the same thresholds are all but one climate to whoever obliges nobody.
 */
const climates: readonly ScannedClimate[] = [
  { leadership: 0.9, resistance: 1 },
  { leadership: 0.5, resistance: 1 },
  { leadership: 0.3, resistance: 1.2 },
  { leadership: 0.5, resistance: 1.6 },
  { leadership: 0.1, resistance: 1.6 },
];

export const scannedDeadlines = [26, 52, 104] as const;

/** Last week of every run: resources that are counted in sum over it are the same whatever the deadline. */
const HORIZON = 104;
const SEED = '42';
export const scannedPlans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;

/** Everything that is scanned: every size in every climate. */
export const scanned: readonly Circumstances[] = sizes.flatMap(({ people, worlds }) =>
  climates.map((climate) => ({ people, ...climate, worlds })),
);

/** Plays the shipped plans in given circumstances, and reads them at every deadline: one cell a deadline. */
export async function scanCircumstances(at: Circumstances): Promise<Cell[]> {
  const prepared = withReplicates(await prepareAt(at, HORIZON), at.worlds);
  const { worlds } = prepared;
  const { by } = prepared.source.scenario.decide;
  const outcomes = outcomesByDeadline(prepared, scannedDeadlines);
  const cells: Cell[] = [];
  for (const week of scannedDeadlines) {
    const played = outcomes.get(week)!;
    const ranked = played.filter(isRanked);
    const bounds = { deadline: week, people: at.people };
    cells.push({
      ...at,
      worlds,
      week,
      played,
      unfinishable: unfinishableIn(await prepareAt(at, week)),
      decision: decisionBetween(played, by, worlds, SEED, bounds)!,
      // of the same family as those of the decision, and so with the same intervals
      pairs: simultaneousPairs(
        ranked,
        by.map(({ outcome }) => outcome),
        worlds,
        seedKey(SEED),
        bounds,
      ),
    });
  }
  return cells;
}

const prepareAt = ({ people, leadership, resistance }: Circumstances, deadline: number): Promise<Prepared> =>
  prepareText(
    [
      `organisation: { generate: { people: ${people}, units: ${unitsOf(people)} } }`,
      `seed: ${SEED}`,
      'replicates: 1',
      `horizon: ${HORIZON}w`,
      `target: { structure: coordinated, deadline: ${deadline}w }`,
      `climate: { leadership: ${leadership}, resistance: ${resistance} }`,
      'outputs: { metrics: [declared, buyIn, progress, cost] }',
      `plans: { ${scannedPlans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
  );

/** Units of a firm of each size. */
const unitsOf = (people: number): number =>
  sizes.find((size) => size.people === people)?.units ?? Math.max(2, Math.round(people / 25));

const unfinishableIn = ({ notes }: Prepared): string[] =>
  notes.flatMap(({ code, path }) =>
    code === 'cannot-finish' ? [path?.replace('plans.', '') ?? 'a plan'] : [],
  );
