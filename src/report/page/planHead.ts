import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Language, Text } from '../../text/text.ts';
import { lookNumber, planLetter } from '../html/planLooks.ts';
import { planTitle } from '../names.ts';
import type { PlanView } from './compareView.ts';

/** What a plan is called and known by, by its place among all that are played. */
export function planHead(
  all: { readonly plans: readonly { readonly name: string; readonly title: Text }[] },
  place: number,
  source: Pick<ScenarioSource, 'plans'>,
  language: Language,
): Pick<PlanView, 'name' | 'title' | 'look' | 'letter' | 'ranked' | 'fork'> {
  const { name } = all.plans[place];
  const look = lookNumber({ name }, place);
  const written = source.plans.find((plan) => plan.name === name)?.written;
  return {
    name,
    title: planTitle(all, name, language),
    look,
    letter: planLetter(look),
    ranked: look >= 0,
    fork: written && { of: written.of, week: written.at },
  };
}
