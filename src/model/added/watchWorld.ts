import type { Setting } from '../setting.ts';
import type { World } from '../world.ts';

type Column = Float64Array | Uint8Array | Int16Array | Int32Array;

/** Whether what is watched has changed; what lasts longer than the run is then as it was before. */
export type HasChanged = () => boolean;

/**
 * Notes what a run's world holds: states, reactance and influence of people, levers, money and the marks that tactics set, and
 * the people of the setting.
 */
export function watchWorld(world: World): HasChanged {
  const setting = watchSetting(world.setting);
  const columns = watchColumns(columnsOf(world));
  const marks = marksOf(world);
  return () => {
    const now = marksOf(world);
    const isOther = [setting(), columns(), marks.some((mark, k) => mark !== now[k])];
    return isOther.includes(true);
  };
}

/** Notes who the people of a setting are: all runs share it, and tactics and metrics only read it. */
export const watchSetting = (setting: Setting): HasChanged =>
  watchColumns([
    setting.unit,
    setting.function,
    setting.level,
    setting.everybody,
    setting.adopterType,
    setting.innovativeness,
    setting.threshold,
    setting.proneness,
  ]);

const columnsOf = (world: World): Column[] => [
  world.state,
  world.reactance,
  world.learnsSlowly,
  world.influence,
  world.underPolicy,
  world.unitEase,
  world.levers.hours,
  // of a lever that is one number for everybody the rest is scratch
  ...world.levers.all.map(({ mask, values }) => (mask === 0 ? values.subarray(0, 1) : values)),
];

const marksOf = (world: World): readonly unknown[] => [
  world.leadership,
  world.centreIsLegitimate,
  world.knowsInformal,
  world.hubEffort,
  world.hubCoaching,
  world.target,
  world.ledger.spent,
  world.ledger.gained,
  ...Object.values(world.ledger.used),
  ...world.levers.all.map(({ mask }) => mask),
];

function watchColumns(columns: readonly Column[]): HasChanged {
  const before = columns.map((column) => column.slice());
  return () => {
    let isOther = false;
    columns.forEach((column, c) => {
      if (!differ(column, before[c])) return;
      column.set(before[c]);
      isOther = true;
    });
    return isOther;
  };
}

function differ(one: Column, other: Column): boolean {
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return true;
  return false;
}
