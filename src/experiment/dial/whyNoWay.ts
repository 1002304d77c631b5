import { axesOfPlan } from '../../scenario/plans/readPlans.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { NOTHING } from '../../scenario/sections/nothing.ts';
import { type Text, untranslated } from '../../text/text.ts';

/** Why no plan lies between two, in a sentence that says what to do; undefined where every share of the way is one. */
export function whyNoWay(
  { scenario, plans }: Pick<ScenarioSource, 'scenario' | 'plans'>,
  from: string,
  to: string,
): Text | undefined {
  if (scenario.rule.kind !== 'change')
    return {
      en: 'Under this rule there are no plans, and nothing between them.',
      fr: 'Sous cette règle, il n’y a pas de plans, et rien entre eux.',
    };
  if (from === to)
    return {
      en: 'Between a plan and itself there is nothing: choose another.',
      fr: 'Entre un plan et lui-même, il n’y a rien : choisissez-en un autre.',
    };
  for (const name of [from, to]) {
    if (axesOfPlan(scenario, name) !== undefined) continue;
    return { en: `${whyNot(name).en} ${remedy.en}`, fr: `${whyNot(name).fr} ${remedy.fr}` };
  }
  return undefined;

  function whyNot(name: string): Text {
    const title = plans.find((plan) => plan.name === name)?.title ?? untranslated(name);
    const entry = Object.hasOwn(scenario.plans, name) ? scenario.plans[name] : undefined;
    if (name === NOTHING)
      return { en: 'Doing nothing is no style.', fr: 'Ne rien faire n’est pas un style.' };
    if (entry?.steps !== undefined)
      return {
        en: `“${title.en}” is written step by step, so that no share of the way to it is a plan.`,
        fr: `« ${title.fr} » est écrit étape par étape : aucune part du chemin vers lui n’est un plan.`,
      };
    if (entry?.fork !== undefined)
      return {
        en: `“${title.en}” is one plan until a week and another from then on, so that no share of the way to it is a plan.`,
        fr: `« ${title.fr} » est un plan jusqu’à une semaine et un autre ensuite : aucune part du chemin vers lui n’est un plan.`,
      };
    if (entry?.between !== undefined)
      return {
        en: `“${title.en}” lies between two styles itself.`,
        fr: `« ${title.fr} » se trouve lui-même entre deux styles.`,
      };
    return { en: `There is no plan “${name}”.`, fr: `Il n’y a pas de plan « ${name} ».` };
  }
}

const remedy: Text = {
  en: 'A dial turns between two plans that are styles.',
  fr: 'Un curseur va d’un plan qui est un style à un autre.',
};
