import { type AskedKey, startingQuestions } from '../../scenario/connect/startingQuestions.ts';
import { usualSections, valueAsked } from '../../scenario/connect/valueAsked.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber, showValue } from '../quantity.ts';
import { typeset } from '../typeset.ts';

/** One thing that was said of where the organisation stands: what of, and the answer. */
export interface SaidOfToday {
  readonly of: string;
  readonly answer: string;
}

/**
 * The questions in a few words, and what a number that is none of their answers is: a share, or so much of the most; of what,
 * where the question asks for something else than what the number grows with.
 */
const asked: Record<AskedKey, Text & { readonly most?: number; readonly scale?: Text }> = {
  'start.structure': { en: 'Who looks after it', fr: 'Qui s’en occupe' },
  'start.active': { en: 'Do it already', fr: 'Le font déjà' },
  'climate.leadership': {
    en: 'Leaders who show that they want it',
    fr: 'Dirigeants qui montrent qu’ils le veulent',
  },
  'climate.unclearGovernance': {
    en: 'Clear who decides what',
    fr: 'On sait qui décide de quoi',
    most: 1,
    scale: { en: 'Unclear who decides what', fr: 'Flou sur qui décide de quoi' },
  },
  'climate.shortTermism': {
    en: 'Sponsors want results',
    fr: 'Les parrains veulent des résultats',
    most: 1,
    scale: { en: 'Short-termism of sponsors', fr: 'Court-termisme des parrains' },
  },
  'climate.resistance': { en: 'How the last changes were met', fr: 'Derniers changements reçus', most: 2 },
  'climate.habit': { en: 'Habits stand in the way', fr: 'Les habitudes font obstacle', most: 1 },
  'climate.resignation': { en: 'Have given up', fr: 'Ont baissé les bras' },
  'climate.lackOfDesire': { en: 'See nothing in it for themselves', fr: 'N’y voient rien pour eux-mêmes' },
  'climate.digitalDivide': { en: 'Learn new tools slowly', fr: 'Apprennent lentement les outils' },
};

/** Units that are named where it is otherwise in some. */
const MOST_UNITS = 3;

/**
 * What was said of where the organisation stands, in the words of the answers, wherever it is not what is usual; a number
 * that is none of the answers as a number. Nothing where all is usual.
 */
export function saidOfToday(
  { climate, start }: Pick<ScenarioSource['scenario'], 'climate' | 'start'>,
  language: Language,
): SaidOfToday[] {
  const usual = usualSections();
  const told = startingQuestions.flatMap(({ key, answers }): SaidOfToday[] => {
    const value = valueAsked({ climate, start }, key);
    if (value === valueAsked(usual, key)) return [];
    const { most, scale, ...words } = asked[key];
    const answer = answers.find((each) => each.value === value)?.words[language];
    if (answer !== undefined) return [{ of: words[language], answer }];
    return [{ of: (scale ?? words)[language], answer: number(value as number, most) }];
  });
  const units = Object.keys(climate.units);
  const named = units.slice(0, MOST_UNITS);
  const more = units.length - named.length;
  const list = joinWords(
    more > 0 ? [...named, showNumber(more, language)] : named,
    language === 'fr' ? 'et' : 'and',
  );
  const apart = { of: language === 'fr' ? 'Autrement dans' : 'Otherwise in', answer: list };
  return [...told, ...(units.length > 0 ? [apart] : [])].map(({ of, answer }) => ({
    of: typeset(of, language),
    answer: typeset(answer, language),
  }));

  function number(value: number, most: number | undefined): string {
    if (most === undefined)
      return showValue(value, { unit: 'share', language, currency: '', decimals: value < 0.1 ? 1 : 0 });
    return `${showNumber(value, language, Math.round(value * 100) % 10 === 0 ? 1 : 2)} ${language === 'fr' ? 'sur' : 'of'} ${showNumber(most, language)}`;
  }
}
