import type { Language, Text } from '../../text/text.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { OutcomeName, PlanView } from './compareView.ts';

/** In the order in which they are read out. */
const names: readonly (readonly [OutcomeName, Text])[] = [
  ['declared', { en: 'declared', fr: 'déclaré' }],
  ['buyIn', { en: 'buy-in', fr: 'adhésion' }],
  ['facade', { en: 'façade', fr: 'façade' }],
  ['target', { en: 'target reached', fr: 'cible atteinte' }],
];

/** Where a plan stands in a week, for whoever listens: `Week 20, Blitzkrieg, declared 75%, buy-in 20%`. */
export function readOut(
  { title, curves }: Pick<PlanView, 'title' | 'curves'>,
  week: number,
  outcomes: readonly OutcomeName[],
  language: Language,
): string {
  const told = names.flatMap(([outcome, name]) => {
    const share = curves[outcome]?.mean[week];
    if (share === undefined || !outcomes.includes(outcome)) return [];
    return [`${name[language]} ${wholePercent(share, language)}`];
  });
  const opening = `${language === 'fr' ? 'Semaine' : 'Week'} ${showNumber(week, language)}`;
  return typeset([opening, title, ...told].join(', '), language);
}
