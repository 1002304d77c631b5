import { DIVISION_HUB, UNIT_HUB } from '../../../src/model/coordination/posts.ts';
import { COMMITTED, COMPLIANT, states } from '../../../src/model/states.ts';
import { incrementalMeasures } from '../../../src/model/structures/incrementalMeasures.ts';
import { measureStructure } from '../../../src/model/structures/measureStructure.ts';
import type { World } from '../../../src/model/world.ts';

/** Who counts as active in a reading of the structure, and whether a hub needs a trained lead to work in it. */
interface Reading {
  readonly activeStates: readonly number[];
  readonly trainedLeads: boolean;
}

/** On paper, and effectively. */
export const readings: readonly Reading[] = [
  { activeStates: [COMMITTED, COMPLIANT], trainedLeads: false },
  { activeStates: [COMMITTED], trainedLeads: true },
];

/** Both readings of a world by the reader of trees and by that of any ties, and whom each notes as coordinated. */
export function readBothWays(world: World, { activeStates, trainedLeads }: Reading) {
  const { setting, state, skills, coordination } = world;
  const { size, unit, division, unitNames, divisionNames, rule } = setting;
  const counts = Uint8Array.from(states, (_, s) => Number(activeStates.includes(s)));
  const active = state.map((s) => counts[s]);
  const [noted, notedByAny] = [new Uint8Array(size), new Uint8Array(size)];
  const read = incrementalMeasures(world, counts, trainedLeads, noted);
  const readAny = measureStructure(size, unitNames.length, divisionNames.length);
  const { post } = coordination;
  const tree = read(active.reduce((sum, is) => sum + is, 0));
  const any = readAny({
    size,
    unit,
    units: unitNames.length,
    division,
    divisions: divisionNames.length,
    active,
    post,
    paperHub: post.map((kind, i) =>
      Number(
        trainedLeads && (kind === UNIT_HUB || kind === DIVISION_HUB) && skills.of(i) < rule.trainedSkill,
      ),
    ),
    ties: coordination.ties(),
    coordinated: notedByAny,
  });
  return [
    { ...tree, noted },
    { ...any, noted: notedByAny },
  ];
}
