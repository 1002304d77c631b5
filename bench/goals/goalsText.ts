import { BEFORE } from '../history/commits.ts';
import { describeMachine } from '../measure/machine.ts';
import { table } from '../report/table.ts';
import type { Results } from '../results.ts';
import type { Goal } from './goal.ts';
import { goals } from './goals.ts';

/** Every goal beside what was reached in this run, and what the commit before reaches in it. */
export function goalsText(results: Results): string {
  const rows = goals.map((goal) => rowOf(goal, results));
  const heads = ['goal', 'at', `before (${BEFORE})`, 'reached', ''];
  return `${describeMachine(results.machine)}\n\n${table(heads, rows)}`;
}

function rowOf(goal: Goal, results: Results): string[] {
  const [before, now] = (['before', 'uptake'] as const).map((ours) => goal.reached(results, ours));
  const tell = (value: number | undefined) => (value === undefined ? '–' : goal.tell(value));
  const verdict = now === undefined ? 'not measured' : goal.meets(now) ? 'met' : 'not met';
  return [goal.work, goal.goal, tell(before), tell(now), verdict];
}
