import { bestCase } from '../../model/plans/bestCase.ts';
import type { Plan } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import type { Setting } from '../../model/setting.ts';
import { autonomy } from '../../model/structures/conditions.ts';
import { createStructureMeasures } from '../../model/structures/measureStructure.ts';
import { structureOf } from '../../model/structures/structures.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * Plans that cannot reach a target of hubs by its deadline, whoever is willing: by dates, intervals and set-up slots
 * alone, the hubs it needs stand too late. Not asked of plans that turn to another target on the way or whose gates may
 * fork to another plan, of an organisation that starts with hubs, nor of a plan without steps.
 */
export function noteUnfinishable(source: ScenarioSource, setting: Setting): Note[] {
  const { target, start, horizon, unitNames } = setting;
  if (structureOf(target.structure).builds.waves !== 'hub' || start.structure !== 'organic') return [];
  const deadline = Math.min(target.deadline, horizon);
  const needed = hubsNeeded(setting);
  return source.plans.flatMap((plan): Note[] => {
    if (plan.steps.length === 0 || turnsAway(plan) || joinsOtherwise(plan)) return [];
    const week = bestCase(plan, setting, needed) + target.hold - 1;
    if (week <= deadline) return [];
    const { name } = plan;
    const count = `${needed}/${unitNames.length}`;
    return [
      {
        ...placeOf(source, `plans.${name}`),
        code: 'cannot-finish',
        message: Number.isFinite(week)
          ? {
              en: `plan ${name} cannot reach its target by week ${deadline}: were everybody willing, hubs would stand in ${count} units and have held for ${target.hold} ${target.hold === 1 ? 'week' : 'weeks'} in week ${week}`,
              fr: `le plan ${name} ne peut pas atteindre sa cible en semaine ${deadline} : même si tous le voulaient, des relais tiendraient dans ${count} unités depuis ${target.hold} ${target.hold === 1 ? 'semaine' : 'semaines'} en semaine ${week}`,
            }
          : {
              en: `plan ${name} cannot reach its target: were everybody willing, hubs would never stand in ${count} units`,
              fr: `le plan ${name} ne peut pas atteindre sa cible : même si tous le voulaient, des relais ne tiendraient jamais dans ${count} unités`,
            },
        remedy: Number.isFinite(week)
          ? {
              en: `write target: { deadline: ${week}w } and a horizon as long, a larger centre, shorter intervals, or more units at a time`,
              fr: `écrivez target: { deadline: ${week}w } et un horizon aussi long, une équipe centrale plus grande, des intervalles plus courts, ou plus d’unités à la fois`,
            }
          : {
              en: 'give it a central team (centralTeam), whose members set hubs up, and hubs in enough units (hub)',
              fr: 'donnez-lui une équipe centrale (centralTeam), dont les membres installent les relais, et des relais dans assez d’unités (hub)',
            },
      },
    ];
  });
}

/** Units in which hubs have to stand, at least, for their autonomy to be that of the target. */
function hubsNeeded({ size, unitNames: { length: units } }: Setting): number {
  const measures = createStructureMeasures(size, units);
  for (let hubs = 0; hubs <= units; hubs++)
    if (autonomy.holds({ ...measures, autonomousUnits: hubs })) return hubs;
  return units;
}

/** Contributors of the centre who are peers of others join units without any hub. */
const joinsOtherwise = ({ steps }: Plan): boolean =>
  ['consolidate', 'community'].every((kind) =>
    steps.some((step) => step.repeat?.tactic === kind || step.do.some(({ tactic }) => tactic === kind)),
  );

/** Turns to another target, or to a plan that arithmetic does not follow: it sees every gate passed, and no fork. */
const turnsAway = (plan: Plan): boolean =>
  withSuccessors([plan]).some(
    ({ steps, forks }) =>
      (forks !== undefined && forks.size > 0) ||
      steps.some((step) => step.do.some(({ tactic }) => tactic === 'retarget')),
  );
