import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Plan } from '../../model/plans/plan.ts';
import { withSuccessors } from '../../model/plans/withSuccessors.ts';
import type { Language } from '../../text/text.ts';
import { bareInterval } from '../board/boardFigure.ts';
import { showInterval, showNumber, styleFor } from '../quantity.ts';
import { stepName } from '../sentences/gateClauses.ts';
import { seriesOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import type { GateView } from './compareView.ts';
import { countOfWorlds, worldsTold } from './worldsTold.ts';

const HALF = 0.5;

/** The gates of a plan, numbered in the order of its steps, without those that half of the worlds never come to the end of. */
export function gateViews(
  comparison: Comparison,
  result: PlanResult,
  plan: Plan | undefined,
  language: Language,
): GateView[] {
  const gates = comparison.gates.filter((gate) => gate.plan === result.name);
  return gates.flatMap((gate, k): GateView[] => {
    const passed = seriesOf(result, 'passed', `step=${gate.step}`)?.mean;
    const failed = seriesOf(result, 'failed', `step=${gate.step}`)?.mean;
    if (passed === undefined || failed === undefined) return [];
    // whose time was over may pass a gate later, if it goes on waiting; otherwise it is the one or the other
    const goesOn = goesOnWaiting(plan, gate.step);
    const isDecided = (week: number) =>
      goesOn ? Math.max(passed[week], failed[week]) >= HALF : passed[week] + failed[week] >= HALF;
    const week = passed.findIndex((_, at) => isDecided(at));
    if (week < 0) return [];
    const number = k + 1;
    return [{ number, week, met: passed[week] >= failed[week], text: told(gate, number, passed) }];
  });

  function told(
    { step, passed: share }: (typeof gates)[number],
    number: number,
    passed: Float64Array,
  ): string {
    const french = language === 'fr';
    const week = deadlineOf(comparison);
    const gate = `${french ? 'Porte' : 'Gate'} ${showNumber(number, language)}, ${stepName(step, language)}`;
    const by = `${french ? 'd’ici la semaine' : 'by week'}\u00a0${showNumber(week, language)}`;
    if (share.estimate === 0)
      return typeset(
        french ? `${gate} : franchie dans aucun monde ${by}` : `${gate}: met in no world ${by}`,
        language,
      );
    const count = countOfWorlds(share.estimate, comparison);
    const style = styleFor('share', { language, currency: '' }, share.low, share.high);
    const all = showNumber(comparison.worlds, language);
    const often =
      count === undefined
        ? inBrackets(
            worldsTold(share.estimate, comparison, language),
            bareInterval(share.low, share.high, style),
          )
        : inBrackets(showNumber(count, language), showInterval(share.low, share.high, style));
    const ofWorlds =
      count === undefined
        ? french
          ? 'des mondes'
          : 'of worlds'
        : french
          ? `des ${all} mondes`
          : `of ${all} worlds`;
    const when = showNumber(meanWeek(passed.subarray(0, week + 1)), language);
    return typeset(
      french
        ? `${gate} : franchie dans ${often} ${ofWorlds} ${by}, en semaine\u00a0${when} en moyenne ; le losange est à la semaine où la moitié a tranché`
        : `${gate}: met in ${often} ${ofWorlds} ${by}, in week\u00a0${when} on average; the diamond stands where half of the worlds have decided`,
      language,
    );
  }
}

const inBrackets = (value: string, interval: string): string =>
  interval === '' ? value : `${value}\u00a0(${interval})`;

/** The week in which half of the worlds have left a step with a gate; undefined where they never do. */
export function weekLeft(result: PlanResult, plan: Plan, step: string): number | undefined {
  const passed = seriesOf(result, 'passed', `step=${step}`)?.mean;
  const failed = seriesOf(result, 'failed', `step=${step}`)?.mean;
  if (passed === undefined || failed === undefined) return undefined;
  const goesOn = goesOnWaiting(plan, step);
  const week = passed.findIndex((share, at) => share + (goesOn ? 0 : failed[at]) >= HALF);
  return week < 0 ? undefined : week;
}

function goesOnWaiting(plan: Plan | undefined, step: string): boolean {
  const steps = plan === undefined ? [] : withSuccessors([plan]).flatMap((each) => each.steps);
  const gate = steps.find(({ id }) => id === step)?.gate;
  return gate?.otherwise === 'wait' || gate?.otherwise === 'repeat';
}

/** Mean week of something that happens once, over those to whom it happens, from the share of them by week. */
function meanWeek(share: Float64Array): number {
  const all = share[share.length - 1];
  return share.reduce((sum, value, week) => sum + week * (value - (week > 0 ? share[week - 1] : 0)), 0) / all;
}
