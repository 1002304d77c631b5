import type { Trajectory } from '../../engine/trajectory.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { PlanInWorlds } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Language } from '../../text/text.ts';
import { typeset } from '../typeset.ts';
import type { Curve, OutcomeName, PartialView } from './compareView.ts';
import { outcomeOrder } from './planCurves.ts';
import { planHead } from './planHead.ts';
import { createShareColumns, type ShareColumns } from './shareColumns.ts';

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
  const plans = prepared.plans.map((plan) => createPlan(plan, org.size));
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

function createPlan({ model: { series, weeks } }: PlanInWorlds, people: number) {
  const span = weeks + 1;
  const startOf = (metric: string) =>
    series.findIndex((each) => each.metric === metric && each.group === 'all') * span;
  const shares: { readonly outcome: OutcomeName; readonly at: number; readonly columns: ShareColumns }[] = [];
  for (const outcome of ['buyIn', 'declared', 'facade'] as const) {
    const at = startOf(outcome);
    if (at >= 0) shares.push({ outcome, at, columns: createShareColumns(people, weeks, 1) });
  }
  const adopters = startOf('adopters');
  if (adopters >= 0 && !shares.some(({ outcome }) => outcome === 'declared'))
    shares.push({ outcome: 'declared', at: adopters, columns: createShareColumns(people, weeks, people) });
  const [reached, cost] = ['reached', 'cost'].map(startOf);
  const reachedBy = new Float64Array(span);
  const spentBy = new Float64Array(span);
  let came = 0;
  return {
    came: () => came,
    add({ values }: Trajectory) {
      came++;
      for (const { at, columns } of shares) columns.add(values, at);
      for (let week = 0; week < span; week++) {
        if (reached >= 0) reachedBy[week] += values[reached + week];
        if (cost >= 0) spentBy[week] += values[cost + week];
      }
    },
    curves(): Partial<Record<OutcomeName, Curve>> {
      if (came === 0) return {};
      const curves: Partial<Record<OutcomeName, Curve>> = {};
      for (const { outcome, columns } of shares) curves[outcome] = columns.curve();
      if (reached >= 0) curves.target = shareOfWorlds(reachedBy, came);
      return curves;
    },
    cost: () => (cost < 0 || came === 0 ? undefined : spentBy.map((sum) => sum / came)),
  };
}

/** In what share of the worlds that came something is so, week by week, with its interval. */
function shareOfWorlds(hits: Float64Array, came: number): Curve {
  const bounds = Array.from(hits, (count) => wilson(count, came));
  return {
    mean: hits.map((count) => count / came),
    low: Float64Array.from(bounds, ({ low }) => low),
    high: Float64Array.from(bounds, ({ high }) => high),
  };
}
