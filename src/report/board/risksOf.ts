import type { Comparison } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import { isShown } from '../../experiment/verdict.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Language } from '../../text/text.ts';
import { memberName, metricNamed } from '../names.ts';
import { showNumber, showValue, styleFor, wholePercent } from '../quantity.ts';
import { seriesOf, splitGroup, summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { type BoardPlan, boardPlans } from './boardPlans.ts';

/** A risk of a plan that its figures show. */
export interface Risk {
  readonly of: BoardPlan;
  /** `The façade falls.` */
  readonly name: string;
  readonly told: string;
  /** How much of it there is, to sort by. */
  readonly weight: number;
}

/** As many as have room on the sheet beside the strips of so many plans. */
const mostRisks = (plans: number): number => (plans > 3 ? 4 : 6);
const MOST_OF_A_PLAN = 2;

/** What these are told of: façade, loss and resistance in shares of people or worlds, price against the cheapest, load against all that can be given. */
const LEAST = { facade: 0.1, lost: 0.1, missed: 0.1, resistant: 0.05, dear: 1.15, load: 0.8 };

/** The risks that the figures show, each with its figure, the largest first but plan by plan; none without one. */
export function risksOf(comparison: Comparison, language: Language): Risk[] {
  const plans = boardPlans(comparison, language).filter(({ ranked }) => ranked);
  const found = plans.flatMap((of) =>
    [worseThanNothing, falls, reachedThenLost, late, overload, resists, dear]
      .flatMap((look) => look(of) ?? [])
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_OF_A_PLAN),
  );
  const kept = new Set([...found].sort((a, b) => b.weight - a.weight).slice(0, mostRisks(plans.length)));
  return found.filter((risk) => kept.has(risk));

  function risk(
    of: BoardPlan,
    weight: number,
    name: { en: string; fr: string },
    told: { en: string; fr: string },
  ): Risk {
    return { of, weight, name: typeset(name[language], language), told: typeset(told[language], language) };
  }

  function percent(value: number): string {
    return wholePercent(value, language);
  }

  function falls(of: BoardPlan): Risk | undefined {
    const declared = seriesOf(of.plan, 'declared')?.mean;
    const buyIn = seriesOf(of.plan, 'buyIn')?.mean;
    if (declared === undefined || buyIn === undefined) return undefined;
    let week = 0;
    for (let at = 0; at < declared.length; at++)
      if (declared[at] - buyIn[at] > declared[week] - buyIn[week]) week = at;
    const most = declared[week] - buyIn[week];
    if (most < LEAST.facade) return undefined;
    const after = Math.min(...declared.slice(week));
    const low = declared.lastIndexOf(after);
    const isFalling = declared[week] - after >= LEAST.facade;
    return isFalling
      ? risk(
          of,
          most,
          { en: 'The façade falls.', fr: 'La façade tombe.' },
          {
            en: `${percent(declared[week])} declare use in week ${week}, ${percent(after)} in week ${low}; ${percent(most)} did so because they must.`,
            fr: `${percent(declared[week])} déclarent l’usage à la semaine ${week}, ${percent(after)} à la semaine ${low} ; ${percent(most)} le faisaient parce qu’il le fallait.`,
          },
        )
      : risk(
          of,
          most,
          { en: 'Much is façade.', fr: 'Beaucoup de façade.' },
          {
            en: `${percent(declared[week])} declare use in week ${week}, and ${percent(buyIn[week])} mean it.`,
            fr: `À la semaine ${week}, ${percent(declared[week])} déclarent l’usage et ${percent(buyIn[week])} y croient.`,
          },
        );
  }

  function worseThanNothing(of: BoardPlan): Risk | undefined {
    const nothing = comparison.plans.find((plan) => !isRanked(plan));
    if (nothing === undefined || !isLess(of.plan.name, nothing.name, 'kept')) return undefined;
    const [here, there] = [of.plan, nothing].map((plan) => summaryOf(plan, 'kept')?.mean);
    if (here === undefined || there === undefined) return undefined;
    return risk(
      of,
      2,
      { en: 'Worse than nothing.', fr: 'Pire que ne rien faire.' },
      {
        en: `The target is reached and kept in ${here === 0 ? 'none' : percent(here)} of the worlds; where nothing is done, in ${percent(there)}.`,
        fr: `La cible ${here === 0 ? 'n’est' : 'est'} atteinte et gardée dans ${here === 0 ? 'aucun monde' : `${percent(here)} des mondes`} ; sans rien faire, dans ${percent(there)}.`,
      },
    );
  }

  /** Whether one plan has less of something than another, as far as that is shown. */
  function isLess(plan: string, than: string, metric: string): boolean {
    return comparison.contrasts.some((contrast) => {
      if (contrast.metric !== metric || !isShown(contrast)) return false;
      if (contrast.a === than && contrast.b === plan) return contrast.difference < 0;
      return contrast.a === plan && contrast.b === than && contrast.difference > 0;
    });
  }

  function reachedThenLost(of: BoardPlan): Risk | undefined {
    const [reached, kept] = ['reached', 'kept'].map((metric) => summaryOf(of.plan, metric)?.mean);
    if (reached === undefined || kept === undefined || reached - kept < LEAST.lost) return undefined;
    const week = deadlineOf(comparison);
    return risk(
      of,
      reached - kept,
      { en: 'Reached, then lost.', fr: 'Atteinte, puis perdue.' },
      {
        en: `${percent(reached)} of worlds reach the target at some time; ${kept === 0 ? 'none' : percent(kept)} still have it in week ${week}.`,
        fr: `${percent(reached)} des mondes atteignent la cible à un moment ; ${kept === 0 ? 'aucun ne l’a plus' : `${percent(kept)} l’ont encore`} à la semaine ${week}.`,
      },
    );
  }

  function late(of: BoardPlan): Risk | undefined {
    const never = summaryOf(of.plan, 'neverReached')?.mean;
    const reached = summaryOf(of.plan, 'weekReached');
    if (never === undefined || never < LEAST.missed) return undefined;
    const deadline = deadlineOf(comparison);
    const isKnown = reached !== undefined && !Number.isNaN(reached.mean);
    const when = isKnown ? showNumber(reached.mean, language, 0) : '';
    return risk(
      of,
      never,
      { en: 'Too late.', fr: 'Trop tard.' },
      {
        en: `${never === 1 ? 'No world reaches' : `${percent(never)} of worlds do not reach`} the target by week ${deadline}${isKnown ? `; the others do in week ${when} on average` : ''}.`,
        fr: `${never === 1 ? 'Aucun monde n’atteint' : `${percent(never)} des mondes n’atteignent pas`} la cible d’ici la semaine ${deadline}${isKnown ? ` ; les autres l’atteignent à la semaine ${when} en moyenne` : ''}.`,
      },
    );
  }

  function overload(of: BoardPlan): Risk | undefined {
    let most = { load: 0, week: 0, group: '' };
    for (const { metric, group, mean } of of.plan.weekly)
      if (metric === 'load' && group.startsWith('unit='))
        for (const [week, load] of mean.entries()) if (load > most.load) most = { load, week, group };
    if (most.load < LEAST.load) return undefined;
    const unit = memberName('unit', splitGroup(most.group).member, language);
    return risk(
      of,
      most.load / 4,
      most.load > 1
        ? { en: 'Too much at once.', fr: 'Trop à la fois.' }
        : { en: 'A heavy load.', fr: 'Une lourde charge.' },
      {
        en: `${unit} is asked ${percent(most.load)} of the hours it can give, in week ${most.week}.`,
        fr: `${unit} : ${percent(most.load)} des heures que l’unité peut donner lui sont demandées, à la semaine ${most.week}.`,
      },
    );
  }

  function resists(of: BoardPlan): Risk | undefined {
    const resistant = seriesOf(of.plan, 'resistant')?.mean;
    if (resistant === undefined) return undefined;
    const most = Math.max(...resistant);
    if (most < LEAST.resistant) return undefined;
    const week = resistant.indexOf(most);
    return risk(
      of,
      most,
      { en: 'Open resistance.', fr: 'Résistance ouverte.' },
      {
        en: `${percent(most)} of people resist openly at the height of it, in week ${week}.`,
        fr: `${percent(most)} des personnes résistent ouvertement au plus fort, à la semaine ${week}.`,
      },
    );
  }

  function dear(of: BoardPlan): Risk | undefined {
    const price = ({ plan }: BoardPlan) => summaryOf(plan, 'costPerCommitted')?.mean ?? NaN;
    const own = price(of);
    const cheapest = plans.filter((each) => price(each) > 0).sort((a, b) => price(a) - price(b))[0];
    if (cheapest === undefined || !(own >= LEAST.dear * price(cheapest))) return undefined;
    const isOpen = comparison.contrasts.some(
      (contrast) =>
        contrast.metric === 'costPerCommitted' &&
        [contrast.a, contrast.b].includes(of.plan.name) &&
        [contrast.a, contrast.b].includes(cheapest.plan.name) &&
        !isShown(contrast),
    );
    if (isOpen) return undefined;
    const more = own - price(cheapest);
    const called = [...cheapest.title].length > 18 ? cheapest.letter : cheapest.title;
    const style = {
      ...styleFor(
        metricNamed('costPerCommitted').unit,
        { language, currency: comparison.currency },
        NaN,
        NaN,
      ),
      decimals: -2,
    };
    return risk(
      of,
      (own / price(cheapest) - 1) / 2,
      { en: 'Dear.', fr: 'Cher.' },
      {
        en: `${showValue(more, style)} more per person won than ${called}.`,
        fr: `${showValue(more, style)} de plus par personne gagnée que ${called}.`,
      },
    );
  }
}
