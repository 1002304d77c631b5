import type { World } from '../world.ts';

/**
 * Notes what a run's world holds and returns what says, later, whether any of it has changed: states, reactance, influence and
 * posts of people, levers, money and the marks that tactics set.
 */
export function watchWorld(world: World): () => boolean {
  const columns = columnsOf(world);
  const before = columns.map((column) => column.slice());
  const marks = marksOf(world);
  return () => {
    const now = marksOf(world);
    return marks.some((mark, k) => mark !== now[k]) || columns.some((column, c) => differ(column, before[c]));
  };
}

type Column = Float64Array | Uint8Array | Int16Array | Int32Array;

const columnsOf = ({ setting, levers, ...world }: World): Column[] => [
  world.state,
  world.reactance,
  world.learnsSlowly,
  world.influence,
  world.underPolicy,
  world.unitEase,
  levers.hours,
  setting.unit,
  setting.everybody,
  setting.adopterType,
  setting.innovativeness,
  setting.threshold,
  setting.proneness,
  // of a lever that is one number for everybody the rest is scratch
  ...levers.all.map(({ mask, values }) => (mask === 0 ? values.subarray(0, 1) : values)),
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

function differ(one: Column, other: Column): boolean {
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return true;
  return false;
}
