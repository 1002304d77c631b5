import { COMMITTED, isDeclared } from '../states.ts';
import type { World } from '../world.ts';
import { classCode, classify } from './classify.ts';
import { type BuyIn, measureProgress } from './conditions.ts';
import { DIVISION_HUB, structureReader, UNIT_HUB } from './reading.ts';

/** Whether use has begun: one person in a hundred, as for a structure that is not dormant. */
export const isTested = (declared: number, people: number): boolean =>
  declared > 0 && 100 * declared >= people;

/** Reads the structure once a week, on paper and effectively, and keeps count of how long the target has held. */
export function structureWatch(world: World): (week: number) => void {
  const { setting, state, skill, coordination, progress, reached } = world;
  const { size, unit, division, rule } = setting;
  const units = setting.unitNames.length;
  const divisions = setting.divisionNames.length;
  const readNominal = structureReader(size, units, divisions);
  const readEffective = structureReader(size, units, divisions);
  const active = new Uint8Array(size);
  const paperHub = new Uint8Array(size);
  const buyIn: BuyIn = { committed: 0, needed: 0 };
  let watched = world.target;
  let heldEffectively = 0;
  let heldOnPaper = 0;

  return (week) => {
    world.week = week;
    const { target } = world;
    if (target !== watched) {
      // who turns to another target has reached nothing yet
      watched = target;
      heldEffectively = 0;
      heldOnPaper = 0;
      reached.effective = false;
      reached.onPaper = false;
    }
    const wanted = classCode(target.structure);
    const ties = coordination.ties();
    const { post } = coordination;
    const shape = { size, unit, units, division, divisions, active, post, paperHub, ties };

    let declared = 0;
    paperHub.fill(0);
    for (let i = 0; i < size; i++) {
      active[i] = isDeclared(state[i]) ? 1 : 0;
      declared += active[i];
    }
    world.wasTested ||= isTested(declared, size);
    world.nominal = readNominal({ ...shape, coordinated: world.coordinated });
    world.nominalClass = classCode(classify(world.nominal));

    let committed = 0;
    for (let i = 0; i < size; i++) {
      active[i] = state[i] === COMMITTED ? 1 : 0;
      committed += active[i];
      const leads = coordination.post[i] === UNIT_HUB || coordination.post[i] === DIVISION_HUB;
      paperHub[i] = leads && skill[i] < rule.trainedSkill ? 1 : 0;
    }
    world.effective = readEffective(shape);
    world.effectiveClass = classCode(classify(world.effective));

    buyIn.committed = committed;
    buyIn.needed = target.participation;
    measureProgress(target.structure, world.effective, buyIn, progress);
    const enough = committed / size >= target.participation;
    heldEffectively = world.effectiveClass === wanted && enough ? heldEffectively + 1 : 0;
    const enoughOnPaper = declared / size >= target.participation;
    heldOnPaper = world.nominalClass === wanted && enoughOnPaper ? heldOnPaper + 1 : 0;
    if (week > target.deadline) return;
    if (heldEffectively >= target.hold) reached.effective = true;
    if (heldOnPaper >= target.hold) reached.onPaper = true;
  };
}
