import type { Decision } from '../experiment/decision/decision.ts';
import { NOTHING } from '../scenario/sections/nothing.ts';
import { joinWords } from '../text/joinWords.ts';
import type { Language } from '../text/text.ts';
import { planTitle } from './names.ts';

type Plans = Parameters<typeof planTitle>[0]['plans'];

/** What was decided between plans; nothing under the reference rules and where there is nothing to choose. */
export interface Decided<Plan> {
  readonly plans: readonly Plan[];
  readonly decision: Pick<Decision, 'chosen' | 'contenders'> | undefined;
}

const or = { en: 'or', fr: 'ou' } as const;

/** The plan that is the choice, or those that may be, the one that leads first; a dash where nothing was decided. */
export function choiceShown({ plans, decision }: Decided<Plans[number]>, language: Language): string {
  if (decision === undefined) return '–';
  const titles = decision.contenders.map((plan) => planTitle({ plans }, plan, language));
  return joinWords(titles, or[language]);
}

/** The plan that leads; under a rule of reference the first. */
export const leaderOf = <Plan extends { readonly name: string }>({ plans, decision }: Decided<Plan>): Plan =>
  plans.find(({ name }) => name === decision?.chosen) ??
  plans.find(({ name }) => name !== NOTHING) ??
  plans[0];
