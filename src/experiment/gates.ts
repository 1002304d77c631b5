import type { SeriesName, Trajectory } from '../engine/trajectory.ts';
import { estimateOverWorlds } from '../statistics/estimateOverWorlds.ts';
import type { WorldEstimate } from '../statistics/worldEstimate.ts';
import type { Outcomes } from './outcomes.ts';

/** What became of one gate of a plan by the deadline, and of the plan after it. */
export interface GateResult {
  readonly plan: string;
  readonly step: string;
  /** Shares of the replicates in which it was passed, and in which its time was over first; others were still waiting. */
  readonly passed: WorldEstimate;
  readonly failed: WorldEstimate;
  /** Probability that the target is reached and kept, among the replicates that passed it, and among those that failed it. */
  readonly keptAfterPassing: WorldEstimate;
  readonly keptAfterFailing: WorldEstimate;
}

/** Reads what became of the gates of one plan off its trajectories, which come in any order. */
export interface GateReader {
  add(replicate: number, trajectory: Trajectory): void;
  results(outcomes: Outcomes, worlds: number): GateResult[];
}

/** A reader of the gates of a plan, in `replicates` runs, at the deadline. */
export function createGateReader(
  plan: string,
  { series, weeks }: { readonly series: readonly SeriesName[]; readonly weeks: number },
  deadline: number,
  replicates: number,
): GateReader {
  const rowOf = (metric: string, group: string) =>
    series.findIndex((each) => each.metric === metric && each.group === group) * (weeks + 1) + deadline;
  const gates = series
    .filter(({ metric }) => metric === 'passed')
    .map(({ group }) => ({
      step: group.slice('step='.length),
      passedAt: rowOf('passed', group),
      failedAt: rowOf('failed', group),
      passed: new Float64Array(replicates).fill(NaN),
      failed: new Float64Array(replicates).fill(NaN),
    }));
  return {
    add(replicate, { values }) {
      for (const gate of gates) {
        gate.passed[replicate] = values[gate.passedAt];
        gate.failed[replicate] = values[gate.failedAt];
      }
    },
    results: (outcomes, worlds) =>
      gates.map(({ step, passed, failed }) => {
        const kept = outcomes.get('kept') ?? new Float64Array(replicates).fill(NaN);
        const share = (values: Float64Array) => estimateOverWorlds(values, worlds, 'yes-no');
        const keptAmong = (those: Float64Array) =>
          share(kept.map((value, replicate) => (those[replicate] === 1 ? value : NaN)));
        return {
          plan,
          step,
          passed: share(passed),
          failed: share(failed),
          keptAfterPassing: keptAmong(passed),
          keptAfterFailing: keptAmong(failed),
        };
      }),
  };
}
