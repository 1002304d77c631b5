import { bestCase } from '../../model/plans/bestCase.ts';
import type { Plan } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import type { Setting } from '../../model/setting.ts';
import { autonomy } from '../../model/structures/conditions.ts';
import { createStructureMeasures } from '../../model/structures/measureStructure.ts';
import { structureOf } from '../../model/structures/structures.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import { DEFAULT } from '../locatedValue.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { usualHold } from '../scenarioSchema.ts';
import { beginsLate } from './noteBegunLate.ts';

/**
 * Plans that cannot reach a target of hubs by its deadline, whoever is willing: by dates, intervals and set-up slots
 * alone, the hubs it needs stand too late, or the budget pays not one post of a centre. Not asked of plans that turn to
 * another target on the way or whose gates may fork to another plan, of an organisation that starts with hubs, nor of a
 * plan without steps or of which nothing begins in time.
 */
export function noteUnfinishable(source: ScenarioSource, setting: Setting): Note[] {
  const { target, start, horizon } = setting;
  if (structureOf(target.structure).builds.waves !== 'hub' || start.structure !== 'organic') return [];
  const deadline = Math.min(target.deadline, horizon);
  const needed = hubsNeeded(setting);
  return source.plans.flatMap((plan): Note[] => {
    if (plan.steps.length === 0 || beginsLate(plan, deadline)) return [];
    if (turnsAway(plan) || joinsOtherwise(plan)) return [];
    const cannotFinish = (told: Pick<Note, 'message' | 'remedy'>): Note[] => [
      { ...placeOf(source, `plans.${plan.name}`), code: 'cannot-finish', ...told },
    ];
    const stand = bestCase(plan, setting, needed);
    if (stand === Number.POSITIVE_INFINITY) return cannotFinish(neverStanding(plan.name, setting, needed));
    if (!isAffordable(plan, setting)) return cannotFinish(unaffordable(plan.name, setting));
    if (stand + target.hold - 1 <= deadline) return [];
    return cannotFinish(standingLate(plan.name, setting, { needed, stand, hold: holdInTime(stand, source) }));
  });
}

/**
 * Weeks for which the target has to hold by the earliest deadline that a plan can keep whose hubs stand in that week:
 * where the file does not say, the hold grows with a short deadline.
 */
function holdInTime(stand: number, { scenario: { target }, origins }: ScenarioSource): number {
  if (origins.get('target.hold') !== DEFAULT) return target.hold;
  let deadline = target.deadline;
  while (stand + usualHold(deadline) - 1 > deadline) deadline++;
  return usualHold(deadline);
}

function standingLate(
  name: string,
  { target, horizon, unitNames }: Setting,
  { needed, stand, hold }: { readonly needed: number; readonly stand: number; readonly hold: number },
): Pick<Note, 'message' | 'remedy'> {
  const deadline = Math.min(target.deadline, horizon);
  const week = stand + hold - 1;
  const count = `${needed}/${unitNames.length}`;
  const grows = hold > target.hold;
  return {
    message: {
      en: `plan ${name} cannot reach its target by week ${deadline}: were everybody willing, hubs would stand in ${count} units and have held for ${hold} ${hold === 1 ? 'week' : 'weeks'} in week ${week}`,
      fr: `le plan ${name} ne peut pas atteindre sa cible en semaine ${deadline} : même si tous le voulaient, des relais tiendraient dans ${count} unités depuis ${hold} ${hold === 1 ? 'semaine' : 'semaines'} en semaine ${week}`,
    },
    remedy: {
      en: `write target: { deadline: ${week}w }${grows ? ` (by which a target has to hold for ${hold} weeks unless hold: says otherwise)` : ''} and a horizon as long, a larger centre, shorter intervals, or more units at a time`,
      fr: `écrivez target: { deadline: ${week}w }${grows ? ` (une cible doit alors tenir ${hold} semaines, sauf si hold: dit autre chose)` : ''} et un horizon aussi long, une équipe centrale plus grande, des intervalles plus courts, ou plus d’unités à la fois`,
    },
  };
}

const neverStanding = (
  name: string,
  { unitNames }: Setting,
  needed: number,
): Pick<Note, 'message' | 'remedy'> => ({
  message: {
    en: `plan ${name} cannot reach its target: were everybody willing, hubs would never stand in ${needed}/${unitNames.length} units`,
    fr: `le plan ${name} ne peut pas atteindre sa cible : même si tous le voulaient, des relais ne tiendraient jamais dans ${needed}/${unitNames.length} unités`,
  },
  remedy: {
    en: 'give it a central team (centralTeam), whose members set hubs up, and hubs in enough units (hub)',
    fr: 'donnez-lui une équipe centrale (centralTeam), dont les membres installent les relais, et des relais dans assez d’unités (hub)',
  },
});

const unaffordable = (name: string, { resources }: Setting): Pick<Note, 'message' | 'remedy'> => ({
  message: {
    en: `plan ${name} cannot reach its target: a budget of ${resources.budget} pays not one week of a post of its central team, and nobody is put into a post that is not paid for`,
    fr: `le plan ${name} ne peut pas atteindre sa cible : un budget de ${resources.budget} ne paie pas une semaine d’un poste de son équipe centrale, et nul n’est mis à un poste qui n’est pas payé`,
  },
  remedy: {
    en: `write a larger resources.budget, or remove it: one full post-week alone costs ${resources.costs.postWeek}, and a plan has to pay for months of several`,
    fr: `écrivez un resources.budget plus grand, ou retirez-le : une seule semaine de poste entière coûte ${resources.costs.postWeek}, et un plan en paie plusieurs pendant des mois`,
  },
});

/** Whether the budget pays one week of the cheapest post of a centre that the plan, or one that takes over, asks for. */
function isAffordable(plan: Plan, { resources: { budget, costs } }: Setting): boolean {
  if (budget === undefined) return true;
  const shares = withSuccessors([plan]).flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.do.filter(({ tactic }) => tactic === 'centralTeam').map(({ time }) => time as number),
    ),
  );
  return shares.some((share) => share * costs.postWeek <= budget);
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
