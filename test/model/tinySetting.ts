import { seedKey } from '../../src/engine/draws.ts';
import { type Network, toNetwork } from '../../src/engine/network.ts';
import { simulate } from '../../src/engine/simulate.ts';
import type { Grouping } from '../../src/model/census.ts';
import { metricSet } from '../../src/model/metrics/metricSet.ts';
import { metrics } from '../../src/model/metrics/metrics.ts';
import { type Plan, type Step, stepsSchema } from '../../src/model/plans/plan.ts';
import { changeModel } from '../../src/model/rules/changeModel.ts';
import { type ChangeParameters, changeDefaults } from '../../src/model/rules/changeParameters.ts';
import type { Climate, External, Resources, Setting, StartSetting, Target } from '../../src/model/setting.ts';
import { usualBounds } from '../../src/model/structures/classBounds.ts';
import type { World } from '../../src/model/world.ts';

/** A tie between two people, both ways unless the network says otherwise, of weight 1 unless given. */
export type Tie = readonly [a: number, b: number, weight?: number];

/** An organisation small enough to follow by hand. What is left out is as plain as can be. */
export interface Tiny {
  readonly size: number;
  readonly ties?: readonly Tie[];
  /** Unit of each person; everybody in one unit if left out. */
  readonly unit?: readonly number[];
  readonly division?: readonly number[];
  readonly function?: readonly number[];
  readonly functionNames?: readonly string[];
  /** 1 for those who meet customers; nobody says so if left out. */
  readonly customerFacing?: readonly number[];
  /** Whom each external party knows. */
  readonly external?: readonly (readonly number[])[];
  readonly level?: readonly number[];
  readonly manager?: readonly number[];
  /** θ, proneness and z of each person, or of everybody. */
  readonly threshold?: number | readonly number[];
  readonly proneness?: number | readonly number[];
  readonly innovativeness?: readonly number[];
  readonly rule?: Partial<ChangeParameters>;
  readonly climate?: Partial<Climate>;
  /** The climate of each person, where they differ; left out, it is the same for everybody. */
  readonly climateOf?: Setting['climateOf'];
  readonly resources?: Partial<Resources>;
  readonly target?: Partial<Target>;
  /** Rows of those who are committed in week 0; nobody if left out. */
  readonly start?: readonly number[] | StartSetting;
  readonly horizon?: number;
  readonly seed?: number | string;
}

/** Nothing happens by itself: nobody leaves, nobody becomes aware of their own accord, nobody gives up by chance. */
export const still = { turnover: 0, spontaneousAwareness: 0, attritionRate: 0 } as const;

/** Nobody's week is full, and as many hubs are set up at once as there are. */
export const unbounded = { saturation: false, setUpSlots: false } as const;

const column = (value: number | readonly number[] | undefined, byDefault: number, size: number) =>
  Float64Array.from({ length: size }, (_, i) =>
    typeof value === 'object' ? value[i] : (value ?? byDefault),
  );
const rows = (value: readonly number[] | undefined, byDefault: number, size: number) =>
  Int32Array.from({ length: size }, (_, i) => value?.[i] ?? byDefault);

/** A network of ties that all influence both ways, in whole weights as given. */
export function tinyNetwork(size: number, ties: readonly Tie[], directed = false): Network {
  const arcs = ties.flatMap(([a, b, weight = 1]) =>
    directed ? [[a, b, weight] as const] : ([[a, b, weight] as const, [b, a, weight] as const] as const),
  );
  return toNetwork(
    size,
    {
      from: Int32Array.from(arcs, ([from]) => from),
      to: Int32Array.from(arcs, ([, to]) => to),
      weight: Float64Array.from(arcs, ([, , weight]) => weight),
    },
    (sum) => sum,
  );
}

const tinyExternal = (known: readonly (readonly number[])[]): External => ({
  size: known.length,
  first: Uint32Array.from([0, ...known.map((_, p) => known.slice(0, p + 1).flat().length)]),
  person: Int32Array.from(known.flat()),
});

export function tinySetting(tiny: Tiny): Setting {
  const { size, start = [] } = tiny;
  const unit = rows(tiny.unit, 0, size);
  const division = rows(tiny.division, 0, size);
  const everybody = Int32Array.from({ length: size }, (_, i) => i);
  const manager = tiny.manager && Int32Array.from(tiny.manager);
  const people = 'structure' in start ? undefined : Int32Array.from(start);
  return {
    size,
    ids: () => Array.from(everybody, (i) => `p${i}`),
    unit,
    unitNames: Array.from({ length: Math.max(...unit) + 1 }, (_, u) => `unit ${u}`),
    division,
    divisionNames: Array.from({ length: Math.max(...division) + 1 }, (_, d) => `division ${d}`),
    function: rows(tiny.function, -1, size),
    functionNames: tiny.functionNames ?? [],
    customerFacing: tiny.customerFacing && Uint8Array.from(tiny.customerFacing),
    external: tiny.external && tinyExternal(tiny.external),
    level: rows(tiny.level, 0, size),
    manager,
    everybody,
    managers: everybody.filter((i) => manager?.includes(i) ?? false),
    membersOf: (which) => everybody.filter((i) => which >= 0 && unit[i] === which),
    divisionOf: (which) => division[unit.indexOf(which)] ?? -1,
    network: tinyNetwork(size, tiny.ties ?? []),
    adopterType: new Uint8Array(size).fill(2),
    innovativeness: column(tiny.innovativeness, 0, size),
    threshold: column(tiny.threshold, 0.5, size),
    proneness: column(tiny.proneness, 0.5, size),
    rule: { ...changeDefaults, ...still, ...unbounded, ...tiny.rule },
    climate: {
      leadership: 0.5,
      resistance: 1,
      habit: 0,
      resignation: 0,
      lackOfDesire: 0,
      digitalDivide: 0,
      shortTermism: 0,
      unclearGovernance: 0,
      fit: 1,
      ...tiny.climate,
    },
    climateOf: tiny.climateOf,
    resources: {
      seats: 4,
      peak: 1,
      course: 8,
      leadCourse: 16,
      capacity: 2,
      costs: { delivery: 150, wage: 45, postWeek: 1600, campaign: 4000 },
      value: {},
      ...tiny.resources,
    },
    target: {
      structure: 'coordinated',
      participation: 0.25,
      hold: 4,
      deadline: 1000,
      bounds: usualBounds,
      ...tiny.target,
    },
    start: 'structure' in start ? start : { structure: 'organic', active: 0, people },
    horizon: tiny.horizon ?? 20,
    worldKey: seedKey('tiny world'),
    key: seedKey(tiny.seed ?? 1),
  };
}

/** Steps as a file writes them, checked and with their defaults. */
export const stepsOf = (written: readonly unknown[]): Step[] => stepsSchema.parse(written);

/** One step that does these things. */
export const doing = (...entries: Record<string, unknown>[]) => stepsOf([{ id: 'step', do: entries }]);

export interface Played {
  /** A metric week by week, from week 0. */
  series(metric: string, group?: string): number[];
  /** The world after its last week. */
  world: World;
}

/** Plays one replicate of a plan, or of its steps, and measures everything; `each` looks at the world after every commit. */
export function play(
  setting: Setting,
  plan: readonly Step[] | Plan = [],
  each: (world: World, week: number) => void = () => {},
  replicate = 0,
  groupings: readonly Grouping[] = [],
): Played {
  let world: World | undefined;
  const measured = metricSet(
    metrics.map(({ name }) => name),
    groupings,
    setting,
  );
  const model = changeModel(setting, 'steps' in plan ? plan : { steps: plan }, measured, {
    afterCommit: (after, week) => {
      world = after;
      each(after, week);
    },
  });
  const { values } = simulate(model, replicate);
  const weeks = model.weeks + 1;
  return {
    series(metric, group = 'all') {
      const s = model.series.findIndex((name) => name.metric === metric && name.group === group);
      if (s < 0) throw new Error(`no series ${metric} ${group}`);
      return Array.from(values.subarray(s * weeks, (s + 1) * weeks));
    },
    world: world!,
  };
}
