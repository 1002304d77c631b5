import type { Trajectory } from '../../engine/trajectory.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Language } from '../../text/text.ts';
import { typeset } from '../typeset.ts';
import type { PartialView } from './compareView.ts';
import { createCourse } from './course.ts';
import { outcomeOrder } from './planCurves.ts';
import { planHead } from './planHead.ts';

/** The curves of a comparison that is being played. */
export interface PartialCurves {
  /** Takes in what came of a plan in one replicate; in any order, each once. */
  add(plan: string, replicate: number, trajectory: Trajectory): void;
  /** What can be seen of the worlds that came so far. */
  view(language: Language): PartialView;
}

/** A reader of the runs of a prepared scenario as they come, cheap enough to be asked many times a second. */
export function createPartialCurves(prepared: Prepared): PartialCurves {
  const { source, org, horizon, replicates, worlds } = prepared;
  const { scenario } = source;
  const target = scenario.rule.kind === 'change' ? scenario.target : undefined;
  const plans = prepared.plans.map((plan) => createCourse(plan.model, org.size));
  const rows = new Map(prepared.plans.map(({ name }, place) => [name, place]));
  return {
    add(plan, _replicate, trajectory) {
      const place = rows.get(plan);
      if (place !== undefined) plans[place].add(trajectory);
    },
    view(language) {
      const views = plans.map((plan, place) => ({
        ...planHead(prepared, place, source, language),
        curves: plan.curves(),
        cost: plan.cost(),
      }));
      const came = Math.min(...plans.map((plan) => plan.came()));
      return {
        title: typeset(scenario.title[language], language),
        question: typeset(scenario.question[language], language),
        people: org.size,
        horizon,
        starts: scenario.starts,
        deadline: deadlineOf({ target, horizon }),
        participation: target?.participation,
        plans: views,
        outcomes: outcomeOrder.filter((outcome) => views.some(({ curves }) => curves[outcome] !== undefined)),
        done: Math.floor((came * worlds) / replicates),
        worlds,
      };
    },
  };
}
