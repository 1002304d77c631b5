import { seedKey } from '../../engine/draws.ts';
import type { RunControl } from '../../engine/runControl.ts';
import type { Trajectory } from '../../engine/trajectory.ts';
import { type StructureName, structureNames } from '../../model/structures/structures.ts';
import { measuringWhatDecides } from '../../scenario/decide/measuringWhatDecides.ts';
import { parseScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import type { PlanEntry } from '../../scenario/sections/plans.ts';
import { InputError } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { Failure } from '../comparison.ts';
import type { Organisations } from '../keepOrganisations.ts';
import { createOutcomes, deadlineOf } from '../outcomes.ts';
import { playPlans } from '../playPlans.ts';
import type { Prepared } from '../prepare.ts';
import type { Runner } from '../runner.ts';
import { withSource } from '../withPlans.ts';
import { type StructureMeasure, type StructureRow, sideBySide, structureMeasures } from './structureRows.ts';

/** One plan towards each structure, in the same possible worlds under the same luck. */
export interface TowardsStructures {
  readonly plan: string;
  readonly structures: readonly {
    readonly name: StructureName;
    /** Why this organisation cannot have it; undefined where it was played. */
    readonly impossible: Text | undefined;
  }[];
  /** What came of it, in the order of the structures; only of what was measured. */
  readonly rows: readonly StructureRow[];
  readonly worlds: number;
  readonly replicates: number;
  /** The week that everything is read at. */
  readonly deadline: number;
  readonly failures: readonly Failure[];
}

/** How structures are played; `onProgress` counts runs. */
export interface PlayStructures extends RunControl {
  readonly runner?: Runner | undefined;
  readonly organisations?: Organisations | undefined;
}

/**
 * Plays a plan of a scenario towards each structure: a style builds what that structure needs, steps that are written by hand stay
 * what they are. Deadline, participation and all else stay the scenario's.
 *
 * @throws Error where the scenario has no such plan, or no plans at all
 */
export async function towardsEachStructure(
  prepared: Prepared,
  { plan, worlds: most }: { readonly plan: string; readonly worlds: number },
  { onProgress, organisations, ...control }: PlayStructures = {},
): Promise<TowardsStructures> {
  const { seed } = prepared.source.scenario;
  const failures: Failure[] = [];
  const told: { name: StructureName; impossible: Text | undefined }[] = [];
  const measured: (ReadonlyMap<StructureMeasure, Float64Array> | undefined)[] = [];
  let frame = { worlds: 1, replicates: 1, deadline: 0 };
  let done = 0;
  for (const name of structureNames) {
    let ready: Prepared;
    try {
      const source = await aimedAt(prepared.source, name, plan);
      ready = withSource(prepared, source, most, organisations);
    } catch (error) {
      if (!(error instanceof InputError) || error.problems.length === 0) throw error;
      told.push({ name, impossible: error.problems[0].message });
      measured.push(undefined);
      continue;
    }
    const { worlds, replicates, horizon } = ready;
    const { target } = ready.source.scenario;
    frame = { worlds, replicates, deadline: deadlineOf({ target, horizon }) };
    const reader = createReader(ready, frame.deadline);
    const failed = await playPlans(ready, {
      ...control,
      onTrajectory(_, replicate, trajectory) {
        reader.add(replicate, trajectory);
        onProgress?.(++done, structureNames.length * replicates);
      },
    });
    failures.push(...failed.map((failure) => ({ ...failure, plan: `${failure.plan} → ${name}` })));
    told.push({ name, impossible: undefined });
    measured.push(reader.columns());
  }
  return { plan, structures: told, rows: sideBySide(measured, frame, seedKey(seed)), ...frame, failures };
}

/** The scenario with one of its plans alone, aimed at a structure, and with what structures are told by among its measures. */
async function aimedAt(
  source: ScenarioSource,
  structure: StructureName,
  plan: string,
): Promise<ScenarioSource> {
  // what it resolved to says everything, and names no other scenario
  const read = () => Promise.reject(new Error('a resolved scenario extends nothing'));
  const aimed = await parseScenario(JSON.stringify(source.resolved), source.path, { read }, [
    ...Object.entries(source.scenario.plans).flatMap(([name, entry]) => {
      const written = asStyle(entry);
      return written === undefined ? [] : [{ path: `plans.${name}`, value: written }];
    }),
    { path: 'target.structure', value: structure },
  ]);
  const plans = aimed.plans.filter(({ name }) => name === plan);
  if (plans.length === 0) throw new Error(`there is no plan ${plan}`);
  const { scenario } = measuringWhatDecides(aimed);
  const metrics = [...new Set([...scenario.outputs.metrics, ...structureMeasures])].filter(isMetric);
  return { ...aimed, plans, scenario: { ...scenario, outputs: { metrics, by: [] } } };
}

/** How the file writes a plan that is made for its target, which a resolved scenario writes out; undefined of steps. */
function asStyle({ title, style, between, at, fork }: PlanEntry): object | undefined {
  const named = title === undefined ? {} : { title: { ...title } };
  if (style !== undefined) return { ...named, style: typeof style === 'string' ? style : { ...style } };
  if (between !== undefined) return { ...named, between: [...between], at };
  return fork === undefined ? undefined : { ...named, fork: { ...fork, at: `${fork.at}w` } };
}

/** Outcomes are read off other metrics, and are none themselves. */
const isMetric = (name: string): boolean => !['kept', 'weeksLost'].includes(name);

function createReader({ plans, org, source, replicates }: Prepared, deadline: number) {
  const [{ model }] = plans;
  const { target } = source.scenario;
  const { series, weeks } = model;
  const outcomes = createOutcomes({ series, weeks, people: org.size, target }, replicates);
  const others = structureMeasures.flatMap((measure) => {
    const at = series.findIndex(({ metric, group }) => metric === measure && group === 'all');
    return outcomes.outcomes.has(measure as never) || at < 0
      ? []
      : [{ measure, at: at * (weeks + 1) + deadline, column: new Float64Array(replicates).fill(NaN) }];
  });
  return {
    add(replicate: number, trajectory: Trajectory): void {
      outcomes.add(replicate, trajectory);
      for (const { at, column } of others) column[replicate] = trajectory.values[at];
    },
    columns(): ReadonlyMap<StructureMeasure, Float64Array> {
      const read = structureMeasures.flatMap((measure) => {
        const column = outcomes.outcomes.get(measure as never);
        return column === undefined ? [] : [[measure, column] as const];
      });
      return new Map([...read, ...others.map(({ measure, column }) => [measure, column] as const)]);
    },
  };
}
