/**
 * Writes docs/winners.md: in which circumstances Guerrilla or Blitzkrieg does better, over a scan of leadership,
 * resistance, size and deadline. `npm run docs:winners`, whenever results have changed.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contrast } from '../src/experiment/comparison.ts';
import { contrasts, type PlanOutcomes } from '../src/experiment/contrasts.ts';
import type { OutcomeMetric } from '../src/experiment/outcomes.ts';
import { excludesZero } from '../src/statistics/interval.ts';
import { moments } from '../src/statistics/moments.ts';
import { playPlans } from './playPlans.ts';

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
export const deadlines = [26, 52, 104] as const;
const plans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;

/** The outcomes on which there can be a winner, and which way is better. */
export const outcomes = [
  { metric: 'buyIn', name: 'buy-in', better: 1 },
  { metric: 'reached', name: 'P(reached)', better: 1 },
  { metric: 'costPerCommitted', name: 'cost per committed person', better: -1 },
] as const;

/** Everything that is scanned. */
export const scanned: readonly Circumstances[] = Object.keys(unitsOf).flatMap((people) =>
  [0.1, 0.5, 0.9].flatMap((leadership) =>
    [0.6, 1, 1.6].map((resistance) => ({ people: Number(people), leadership, resistance })),
  ),
);

/** Plays the shipped plans in given circumstances, and reads them at every deadline. */
export async function cellsOf(at: Circumstances, replicates: number): Promise<Cell[]> {
  const { people, leadership, resistance } = at;
  const played = await playPlans(
    [
      `organisation: { generate: { people: ${people}, units: ${unitsOf[people]} } }`,
      'seed: 42',
      'horizon: 104w',
      'target: { structure: coordinated, deadline: 104w }',
      `climate: { leadership: ${leadership}, resistance: ${resistance} }`,
      'outputs: { metrics: [declared, buyIn] }',
      `plans: { ${plans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
    replicates,
    deadlines,
  );
  return deadlines.map((week) => {
    const here = played.get(week)!;
    const found = contrasts(here, 'blitzkrieg').filter(({ b }) => b === 'guerrilla');
    return { ...at, week, played: here, lead: (metric) => found.find((row) => row.metric === metric)! };
  });
}

/** Who does better on an outcome; undefined where the interval holds 0 or there are too few pairs to say. */
export function winner({ lead }: Cell, metric: OutcomeMetric, better: 1 | -1): string | undefined {
  const { difference, ciLow, ciHigh, n } = lead(metric);
  if (n < 10 || !excludesZero({ low: ciLow, high: ciHigh })) return undefined;
  return difference * better > 0 ? 'guerrilla' : 'blitzkrieg';
}

/** The page, in Markdown. */
export async function winnersPage(
  replicates = 40,
  over: readonly Circumstances[] = scanned,
): Promise<string> {
  const cells: Cell[] = [];
  for (const at of over) cells.push(...(await cellsOf(at, replicates)));
  return `${[
    '# Who wins where',
    '',
    'Written by `npm run docs:winners`: do not edit.',
    '',
    'No plan wins by construction. The three shipped plans towards the coordinated structure, over leadership, resistance,',
    `size and deadline, everything else at its default: ${cells.length} cells of ${replicates} pairs of runs under the same luck. In each cell the`,
    'values of **B**litzkrieg, **G**uerrilla and **V**oluntary, and who of Blitzkrieg and Guerrilla does better, where the 95 %',
    'interval of the paired difference (t; Agresti & Min for proportions) leaves 0 out; – where it does not. Of so many',
    'intervals one in twenty leaves 0 out by luck alone: a single cell proves little, a region of them does.',
    '',
    ...table(
      ['outcome', 'Guerrilla does better', 'Blitzkrieg does better', 'not shown'],
      outcomes.map(({ metric, name, better }) => {
        const won = cells.map((cell) => winner(cell, metric, better));
        const count = (who: string | undefined) => String(won.filter((each) => each === who).length);
        return [name, count('guerrilla'), count('blitzkrieg'), count(undefined)];
      }),
    ),
    '',
    ...table(
      [
        'people',
        'leadership',
        'resistance',
        'week',
        ...outcomes.flatMap(({ name }) => [`${name} B · G · V`, 'better']),
      ],
      cells.map((cell) => [
        String(cell.people),
        String(cell.leadership),
        String(cell.resistance),
        String(cell.week),
        ...outcomes.flatMap(({ metric, better }) => [
          cell.played.map(({ outcomes: of }) => level(metric, of.get(metric)!)).join(' · '),
          initial[winner(cell, metric, better) ?? 'none'],
        ]),
      ]),
    ),
  ].join('\n')}\n`;
}

const initial: Readonly<Record<string, string>> = { guerrilla: '**G**', blitzkrieg: '**B**', none: '–' };

function level(metric: OutcomeMetric, values: Float64Array): string {
  const { n, mean } = moments(values.filter((value) => !Number.isNaN(value)));
  if (n === 0) return 'nobody';
  return metric === 'costPerCommitted' ? mean.toFixed(0) : mean.toFixed(2);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

const file = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === file)
  writeFileSync(join(file, '../../docs/winners.md'), await winnersPage());
