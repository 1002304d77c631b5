import { DIVISION_HUB, UNIT_HUB } from '../coordination/posts.ts';
import { COMMITTED, COMPLIANT, states } from '../states.ts';
import type { World } from '../world.ts';
import { classCode, classCodeOf } from './classify.ts';
import { isInUse } from './conditions.ts';
import { incrementalMeasures } from './incrementalMeasures.ts';
import { isAsOnPaper } from './isAsOnPaper.ts';
import { measureStructure, type StructureMeasures } from './measureStructure.ts';
import { type BuyIn, measureProgress } from './targetProgress.ts';

/**
 * Reads the structure once a week, on paper and effectively, and keeps count of how long the target has held; notes who
 * is coordinated where somebody `asksWho`.
 */
export function trackStructure(world: World, asksWho: boolean): (week: number) => void {
  const { setting, progress, reached, everybody } = world;
  const { size } = setting;
  const { counts } = everybody;
  const readOnPaper = reader(world, [COMMITTED, COMPLIANT], false, asksWho ? world.coordinated : undefined);
  const readEffectively = reader(world, [COMMITTED], true);
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
    const committed = counts[COMMITTED];
    const declared = committed + counts[COMPLIANT];
    world.hasBeenUsed ||= isInUse(declared, size, setting.target.bounds.participation);
    world.nominal = readOnPaper(declared);
    world.nominalClass = classCodeOf(world.nominal, world.nominalClass);
    world.effective = isAsOnPaper(world) ? world.nominal : readEffectively(committed);
    world.effectiveClass = classCodeOf(world.effective, world.effectiveClass);

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

/**
 * Reads with people in these states as the active ones, whose number it is told, by whichever reader suffices; notes
 * in `coordinated`, where given, who is.
 */
function reader(
  world: World,
  activeStates: readonly number[],
  trainedLeads: boolean,
  coordinated?: Uint8Array,
): (actives: number) => StructureMeasures {
  const { peers } = world.coordination;
  const counts = Uint8Array.from(states, (_, state) => Number(activeStates.includes(state)));
  const readTree = incrementalMeasures(world, counts, trainedLeads, coordinated);
  let readAny: (() => StructureMeasures) | undefined;
  let anyRead = false;
  return (actives) => {
    if (peers.alive > 0) {
      readAny ??= anyReader(world, counts, trainedLeads, coordinated);
      anyRead = true;
      return readAny();
    }
    // what the other reader noted is not this one's to take back
    if (anyRead) coordinated?.fill(0);
    anyRead = false;
    return readTree(actives);
  };
}

/** Reads any coordination ties, those between peers as well. */
function anyReader(
  { setting, state, skills, coordination }: World,
  counts: Uint8Array,
  trainedLeads: boolean,
  coordinated: Uint8Array | undefined,
): () => StructureMeasures {
  const { size, unit, division, rule } = setting;
  const units = setting.unitNames.length;
  const divisions = setting.divisionNames.length;
  const { post } = coordination;
  const read = measureStructure(size, units, divisions, setting.target.bounds);
  const active = new Uint8Array(size);
  const paperHub = new Uint8Array(size);
  const ties = coordination.ties();
  const columns = { size, unit, units, division, divisions, active, post, paperHub, ties };
  const shape = coordinated === undefined ? columns : { ...columns, coordinated };
  return () => {
    for (let i = 0; i < size; i++) {
      active[i] = counts[state[i]];
      const leads = post[i] === UNIT_HUB || post[i] === DIVISION_HUB;
      paperHub[i] = trainedLeads && leads && skills.of(i) < rule.trainedSkill ? 1 : 0;
    }
    shape.ties = coordination.ties();
    return read(shape);
  };
}
