import type { Language } from '../../text/text.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { Annotation, PlanView } from './compareView.ts';

/** Façade below this share of the people is not pointed out: it would not be seen. */
const LEAST_FACADE = 0.02;
const HALF = 0.5;

/**
 * What the chart points out: of the plan whose façade is largest, the peak of declared use among the weeks in which half of
 * that façade or more stands; undefined where there is next to none.
 */
export function annotationOf(plans: readonly PlanView[], language: Language): Annotation | undefined {
  const facades = plans.flatMap(({ name, ranked, curves }) => {
    const [declared, buyIn] = [curves.declared?.mean, curves.buyIn?.mean];
    if (!ranked || declared === undefined || buyIn === undefined) return [];
    const facade = declared.map((value, week) => value - buyIn[week]);
    return [{ name, declared, buyIn, facade, most: Math.max(...facade) }];
  });
  const [largest] = facades.toSorted((a, b) => b.most - a.most);
  if (largest === undefined || largest.most < LEAST_FACADE) return undefined;
  const { name, declared, buyIn, facade, most } = largest;
  let week = facade.indexOf(most);
  for (const [at, value] of declared.entries())
    if (facade[at] >= HALF * most && value > declared[week]) week = at;
  const percent = (share: number) => wholePercent(share, language);
  const [declare, mean] = [percent(declared[week]), percent(buyIn[week])];
  const lines: readonly [string, string] =
    language === 'fr'
      ? [
          `Semaine\u00a0${showNumber(week, language)} : ${declare} le déclarent`,
          `${mean} y adhèrent ; les hachures : façade`,
        ]
      : [
          `Week\u00a0${showNumber(week, language)}: ${declare} declare it`,
          `${mean} mean it; the hatching is façade`,
        ];
  return {
    plan: name,
    week,
    declared: declared[week],
    buyIn: buyIn[week],
    lines: [typeset(lines[0], language), typeset(lines[1], language)],
  };
}
