import { showNumber } from '../quantity.ts';
import { luckSentence, precisionSentence } from '../study/studySentences.ts';
import { type StudyPage, sayOf } from './studyPage.ts';

/** How sure the results of a study are: precision, how many intervals were looked at, in how many worlds. */
export function sureness(page: StudyPage): string[] {
  const { points, language } = page;
  const worlds = points.map((point) => point.worlds);
  const [least, most] = [
    worlds.reduce((a, b) => Math.min(a, b), Infinity),
    worlds.reduce((a, b) => Math.max(a, b), 0),
  ];
  const count = points.reduce((sum, { contrasts }) => sum + contrasts.length, 0);
  const differences = showNumber(count, language);
  const inWorlds =
    least === most
      ? showNumber(most, language)
      : { en: `${least} to ${most}`, fr: `${least} à ${most}` }[language];
  return [
    precisionSentence(points, language),
    count === 0
      ? undefined
      : (luckSentence(points, language) ??
        sayOf(page, {
          en: `${differences} differences between plans were looked at, each with an interval at 95% of its own.`,
          fr: `${differences} différences entre plans ont été regardées, chacune avec son intervalle à 95 %.`,
        })),
    points.length === 0
      ? undefined
      : sayOf(page, {
          en: `Every plan was played in ${inWorlds} possible worlds at each point, all plans under the same luck.`,
          fr: `Chaque plan a été joué dans ${inWorlds} mondes possibles à chaque point, tous les plans avec les mêmes hasards.`,
        }),
  ].filter((sentence) => sentence !== undefined);
}
