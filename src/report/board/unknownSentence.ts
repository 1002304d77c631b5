import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { assumptionName, assumptionValue } from '../assumptionNames.ts';
import { lookNumber } from '../html/planLooks.ts';
import { planTitle } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { toldOf } from '../sentences/firmness.ts';
import { boardWords } from './boardWords.ts';
import { type Segment, said } from './segments.ts';

/** Whether anything is said of what is not known: wherever plans of a change were played. */
export const isUnknownTold = ({ rule, plans }: Comparison): boolean => rule === 'change' && plans.length > 0;

/** What turns the choice, in one sentence; why nothing is told of it, where nothing is. */
export function unknownSentence(comparison: Comparison, language: Language): Segment[] {
  const { assumptions } = comparison.verdict;
  if (assumptions === undefined) return [boardWords.notAsked[language]];
  const told = toldOf(assumptions);
  if (told === undefined || !('draws' in assumptions)) {
    return [
      'draws' in assumptions ? boardWords.drawnTooNoisily[language] : boardWords.tooFewWorlds[language],
    ];
  }
  const french = language === 'fr';
  const number = (count: number) => showNumber(count, language);
  const plan = (name: string): Segment => {
    const place = comparison.plans.findIndex((each) => each.name === name);
    return { plan: { title: planTitle(comparison, name, language), look: lookNumber({ name }, place) } };
  };
  const { contest } = told;
  if (contest === undefined)
    return french
      ? said`Aucun plan n’est jamais en tête de ce qui compte, dans aucun des ${number(assumptions.draws)} tirages.`
      : said`No plan is ever ahead by what matters, in any of ${number(assumptions.draws)} draws.`;
  const { leader, flip, strongest } = contest;
  if (flip === undefined) {
    const [first] = strongest;
    const name = first === undefined ? undefined : { figure: assumptionName(first.path, language) };
    if (french)
      return said`Rien ne montre qu’une hypothèse, à elle seule, fasse basculer le choix${name === undefined ? '' : said` ; ce qui le déplace le plus : ${name}`}.`;
    return said`No single assumption is shown to turn the choice${name === undefined ? '' : said`; what moves it most: ${name}`}.`;
  }
  const name = { figure: assumptionName(flip.path, language) };
  const bound = assumptionValue(flip.path, flip.bound, language);
  const to = flip.beyond.instead;
  const there = to === undefined ? undefined : plan(to.plan);
  if (french) {
    const side = flip.above ? 'au-dessus' : 'en dessous';
    return there === undefined
      ? said`${plan(leader)} n’est le choix que dans ${number(flip.beyond.leader)} des ${number(flip.beyond.draws)} tirages où « ${name} » est ${side} de ${bound}, et dans ${number(flip.elsewhere.leader)} des ${number(flip.elsewhere.draws)} autres.`
      : said`Le choix passe à ${there} là où « ${name} » est ${side} de ${bound} : dans ${{ figure: number(to!.draws) }} de ces ${number(flip.beyond.draws)} tirages sur ${number(assumptions.draws)} ; ailleurs, ${plan(leader)} dans ${number(flip.elsewhere.leader)} sur ${number(flip.elsewhere.draws)}.`;
  }
  const side = flip.above ? 'above' : 'below';
  return there === undefined
    ? said`${plan(leader)} is the choice in only ${number(flip.beyond.leader)} of the ${number(flip.beyond.draws)} draws where ${name} is ${side} ${bound}, and in ${number(flip.elsewhere.leader)} of the other ${number(flip.elsewhere.draws)}.`
    : said`The choice turns to ${there} where ${name} is ${side} ${bound}: in ${{ figure: number(to!.draws) }} of those ${number(flip.beyond.draws)} of ${number(assumptions.draws)} draws; elsewhere it is ${plan(leader)} in ${number(flip.elsewhere.leader)} of ${number(flip.elsewhere.draws)}.`;
}
