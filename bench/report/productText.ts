import { growthExponent } from '../measure/growth.ts';
import type { LargeRun } from '../product/largeRun.ts';
import type { Product } from '../product/product.ts';
import { duration, figure, mebibytes } from './figures.ts';
import { table } from './table.ts';

/** What was measured of the product alone. */
export function productText({ large, command, cancel }: Product): string {
  return [
    `**The product alone**, by the clock`,
    table(
      ['people', 'plan', 'one-way ties', 'made ready', 'a run', 'ns a person-week', 'peak memory'],
      large.map(rowOf),
    ),
    growthOf(large),
    `One \`run\` of the command line, built, of a small firm with two replicates: ${duration(command.median)}, the median of ${command.times}; at least ${duration(command.least)}.`,
    `Ending two threads at work on ${figure(cancel.people)} people: ${cancel.seconds.map(duration).join(', ')}.`,
  ].join('\n\n');
}

const rowOf = ({ people, plan, ties, prepared, run, weeks, peak }: LargeRun): string[] => [
  figure(people),
  plan,
  ties.toLocaleString('en-GB'),
  duration(prepared),
  duration(run),
  figure((1e9 * run) / people / weeks),
  mebibytes(peak),
];

/** How time grows with people + ties, for getting ready and for each plan. */
function growthOf(large: readonly LargeRun[]): string {
  const exponent = (runs: readonly LargeRun[], secondsOf: (run: LargeRun) => number) =>
    growthExponent(runs.map((run) => ({ size: run.people + run.ties, seconds: secondsOf(run) }))).toFixed(2);
  const plans = [...new Set(large.map(({ plan }) => plan))];
  const runs = plans.map((name) => {
    const ofPlan = large.filter(({ plan }) => plan === name);
    return `${name} ${exponent(ofPlan, ({ run }) => run)}`;
  });
  return `Exponents: made ready ${exponent(large, ({ prepared }) => prepared)}, ${runs.join(', ')}.`;
}
