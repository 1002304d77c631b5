import { excludesZero } from '../statistics/interval.ts';
import type { Contrast, PlanOutcomes } from './comparison.ts';
import { contrasts } from './contrasts.ts';
import type { OutcomeMetric } from './outcomes.ts';
import { outcomesByDeadline } from './outcomesByDeadline.ts';
import { withReplicates } from './prepare.ts';
import { prepareText } from './prepareText.ts';

/** One organisation in one climate. */
export interface Circumstances {
  readonly people: number;
  readonly leadership: number;
  readonly resistance: number;
}

/** What came of the plans at one deadline, and Guerrilla's lead over Blitzkrieg. */
export interface Cell extends Circumstances {
  readonly week: number;
  readonly played: readonly PlanOutcomes[];
  readonly lead: (metric: OutcomeMetric) => Contrast;
}

/** Units of a firm of each size, so that a unit has some 15 to 30 people. */
const unitsOf: Readonly<Record<number, number>> = { 60: 4, 240: 9, 900: 30 };
const deadlines = [26, 52, 104] as const;
const plans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;

/** Below so many pairs nobody is called the winner. */
const LEAST_PAIRS = 10;

/** The outcomes on which there can be a winner, and which way is better. */
export const contested = [
  { metric: 'buyIn', name: 'buy-in', better: 1 },
  { metric: 'reached', name: 'P(reached)', better: 1 },
  { metric: 'costPerCommitted', name: 'cost per committed person', better: -1 },
] as const;

/** Everything that is scanned: size, leadership and resistance in all combinations. */
export const scanned: readonly Circumstances[] = Object.keys(unitsOf).flatMap((people) =>
  [0.1, 0.5, 0.9].flatMap((leadership) =>
    [0.6, 1, 1.6].map((resistance) => ({ people: Number(people), leadership, resistance })),
  ),
);

/** Plays the shipped plans in given circumstances, and reads them at every deadline: one cell a deadline. */
export async function scanCircumstances(at: Circumstances, replicates: number): Promise<Cell[]> {
  const { people, leadership, resistance } = at;
  const text = await prepareText(
    [
      `organisation: { generate: { people: ${people}, units: ${unitsOf[people]} } }`,
      'seed: 42',
      'horizon: 104w',
      'target: { structure: coordinated, deadline: 104w }',
      `climate: { leadership: ${leadership}, resistance: ${resistance} }`,
      'outputs: { metrics: [declared, buyIn] }',
      `plans: { ${plans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
  );
  const prepared = withReplicates(text, replicates);
  const outcomes = outcomesByDeadline(prepared, deadlines);
  return deadlines.map((week) => {
    const played = outcomes.get(week)!;
    const leads = contrasts(played, prepared.worlds, 'blitzkrieg').filter(
      ({ a, b }) => a === 'blitzkrieg' && b === 'guerrilla',
    );
    return { ...at, week, played, lead: (metric) => leads.find((row) => row.metric === metric)! };
  });
}

/** Who does better on an outcome; undefined where the interval holds 0 or there are too few pairs to say. */
export function winner(
  { lead }: Cell,
  metric: OutcomeMetric,
  better: 1 | -1,
): 'guerrilla' | 'blitzkrieg' | undefined {
  const { difference, ciLow, ciHigh, n } = lead(metric);
  if (n < LEAST_PAIRS || !excludesZero({ low: ciLow, high: ciHigh })) return undefined;
  return difference * better > 0 ? 'guerrilla' : 'blitzkrieg';
}
