import type { Setting } from '../../model/setting.ts';
import { type StructureName, structureOf } from '../../model/structures/structures.ts';
import { retarget } from '../../model/tactics/retarget.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf, throwAt } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * Whether the organisation can have the structures at all that the scenario aims at and its plans turn to.
 *
 * @throws InputError for what it lacks, such as units or divisions
 * @returns warnings where the sources hold a target unsuited
 */
export function checkTargets(source: ScenarioSource, setting: Setting): Note[] {
  const aims = [{ structure: setting.target.structure, path: 'target.structure' }];
  for (const { name, steps } of source.plans)
    steps.forEach((step, s) => {
      step.do.forEach(({ tactic, structure }, e) => {
        if (tactic !== retarget.kind) return;
        const path = `plans.${name}.steps[${s}].do[${e}].structure`;
        aims.push({ structure: structure as StructureName, path });
      });
    });
  return aims.flatMap(({ structure, path }): Note[] => {
    const { impossible, unsuited } = structureOf(structure);
    const lack = impossible?.(setting, setting.target.bounds);
    if (lack !== undefined) throwAt(source, path, lack.code, lack.message, lack.remedy);
    const doubt = unsuited?.(setting);
    return doubt === undefined ? [] : [{ ...placeOf(source, path), ...doubt }];
  });
}
