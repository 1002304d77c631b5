import { BEFORE } from '../history/commits.ts';
import { describeMachine } from '../measure/machine.ts';
import { table } from '../report/table.ts';
import type { Results } from '../results.ts';
import type { Goal } from './goal.ts';
import { goals } from './goals.ts';

/** Every goal beside what was reached in this run, and what the commit before reaches in it; then those left out. */
export function goalsText(results: Results): string {
  const rows: string[][] = [];
  const left: string[] = [];
  for (const goal of goals) {
    const reached = goal.reached(results, 'uptake');
    if (reached === undefined) left.push(`${goal.work} (${goal.goal})`);
    else rows.push(rowOf(goal, reached, goal.reached(results, 'before')));
  }
  const heads = ['goal', 'at', `before (${BEFORE})`, 'reached', ''];
  return [
    describeMachine(results.machine),
    ...(rows.length > 0 ? [table(heads, rows)] : []),
    ...(left.length > 0 ? [`Not measured in this run: ${left.join('; ')}.`] : []),
    ...(typeof results.verdicts === 'string' ? [`The verdict needs ${results.verdicts}.`] : []),
  ].join('\n\n');
}

const rowOf = (goal: Goal, reached: number, before: number | undefined): string[] => [
  ...[goal.work, goal.goal],
  before === undefined ? '–' : goal.tell(before),
  goal.tell(reached),
  goal.meets(reached) ? 'met' : 'not met',
];
