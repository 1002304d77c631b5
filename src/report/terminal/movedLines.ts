import type { KeptContrast, KeptStudy } from '../../study/keptStudy.ts';
import type { Move, MovedConclusions, MovedDifference } from '../../study/movedConclusions.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval, showNumber } from '../quantity.ts';
import { levelShown } from '../study/pointNamed.ts';
import { typeset } from '../typeset.ts';
import { wrap } from './wrap.ts';

/** Differences that are told one by one. */
const MOST = 40;

const moves: Record<Move, Text> = {
  noLongerShown: { en: 'no longer shown', fr: 'n’est plus montrée' },
  newlyShown: { en: 'newly shown', fr: 'montrée désormais' },
  signChanged: { en: 'sign changed', fr: 'signe changé' },
  outside: { en: 'each outside of the other’s interval', fr: 'chacune hors de l’intervalle de l’autre' },
};

/** Which conclusions moved between two studies, as lines of text of at most `width` characters. */
export function movedLines(
  moved: MovedConclusions,
  before: KeptStudy,
  now: KeptStudy,
  language: Language,
  width: number,
): string[] {
  const say = (text: Text) => wrap(typeset(text[language], language), width, '  ');
  const [points, differences, count, choices] = [
    moved.points,
    moved.differences,
    moved.moved.length,
    moved.choices.length,
  ].map((value) => showNumber(value, language));
  const none = { en: 'none', fr: 'aucun' }[language];
  const more = moved.moved.length - MOST;
  return [
    ...say({
      en: `${before.shown} (engine ${before.engine}), then ${now.shown} (engine ${now.engine}): ${points} points in both`,
      fr: `${before.shown} (moteur ${before.engine}), puis ${now.shown} (moteur ${now.engine}) : ${points} points dans les deux`,
    }),
    ...onlyIn(moved, before, now).flatMap(say),
    '',
    ...say({
      en: `Choices that changed: ${choices} of ${points}`,
      fr: `Choix qui ont changé : ${choices} sur ${points}`,
    }),
    ...moved.choices.flatMap(({ levels, before: was, now: is }) => [
      ...pointLines(moved.factors, levels, language, width),
      ...indented(`${was || none} → ${is || none}`, width, 4),
    ]),
    '',
    ...say({
      en: `Differences between plans that moved: ${count} of ${differences}`,
      fr: `Différences entre plans qui ont bougé : ${count} sur ${differences}`,
    }),
    ...say({
      en: 'Counted are all outcomes of contrasts.csv that have an interval in both studies; the report of a study tells of some of them.',
      fr: 'Sont comptés tous les résultats de contrasts.csv qui ont un intervalle dans les deux études ; le rapport d’une étude n’en dit qu’une partie.',
    }),
    ...moved.moved.slice(0, MOST).flatMap((each, k, all) => [
      // those of one point stand under it
      ...(k > 0 && all[k - 1].levels === each.levels
        ? []
        : pointLines(moved.factors, each.levels, language, width)),
      ...differenceLines(each, language, width),
    ]),
    ...(more > 0
      ? say({ en: `… and ${more} more, with --json`, fr: `… et ${more} de plus, avec --json` })
      : []),
    '',
    ...say(luckTold(moved, language)),
  ];
}

function luckTold({ sameLuck, moved, choices, expectedByLuck }: MovedConclusions, language: Language): Text {
  if (!sameLuck) {
    const lucky = showNumber(Math.round(expectedByLuck), language);
    return {
      en: `Seeds or replicates differ: if nothing else did, about ${lucky} of the differences would move by luck alone.`,
      fr: `Les graines ou les répliques diffèrent : si rien d’autre ne différait, environ ${lucky} des différences bougeraient par le seul hasard.`,
    };
  }
  if (moved.length + choices.length === 0)
    return {
      en: 'Seeds and replicates are the same in both studies, and no conclusion moved.',
      fr: 'Les graines et les répliques sont les mêmes dans les deux études, et aucune conclusion n’a bougé.',
    };
  return {
    en: 'Seeds and replicates are the same in both studies, so that other seeds explain nothing of this: something else differs between them. Each value is still that of a sample of worlds, within its interval.',
    fr: 'Les graines et les répliques sont les mêmes dans les deux études : d’autres graines n’expliquent rien de cela, autre chose diffère entre elles. Chaque valeur reste celle d’un échantillon de mondes, à son intervalle près.',
  };
}

/** Lines of at most `width` characters that begin with so many spaces, further ones with two more. */
const indented = (text: string, width: number, spaces: number): string[] =>
  wrap(text, width - spaces, '  ').map((line) => ' '.repeat(spaces) + line);

function pointLines(
  factors: readonly string[],
  levels: readonly string[],
  language: Language,
  width: number,
): string[] {
  if (factors.length === 0) return [];
  const told = levels.map((level) => (NUMBER.test(level) ? levelShown(Number(level), language) : level));
  return indented(factors.map((factor, k) => `${factor} = ${told[k]}`).join(', '), width, 2);
}

/** A level that is a number, as tables have it. */
const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/;

function differenceLines(
  { before, now, currency, move }: MovedDifference,
  language: Language,
  width: number,
): string[] {
  const name = typeset(metricNamed(before.metric).name[language], language);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const told = `${shown(before, currency.before, language)} → ${shown(now, currency.now, language)}`;
  return [
    ...indented(
      `${before.b} − ${before.a}, ${name}${colon} ${typeset(moves[move][language], language)}`,
      width,
      4,
    ),
    ...indented(told, width, 6),
  ];
}

function onlyIn({ only }: MovedConclusions, before: KeptStudy, now: KeptStudy): Text[] {
  const told = (count: number, { shown: of }: KeptStudy): Text[] =>
    count === 0
      ? []
      : [{ en: `only in ${of}: ${count} points`, fr: `seulement dans ${of} : ${count} points` }];
  return [...told(only.before, before), ...told(only.now, now)];
}

function shown(
  { metric, difference, ciLow, ciHigh }: KeptContrast,
  currency: string,
  language: Language,
): string {
  const style = differenceStyle(metricNamed(metric).unit, { language, currency }, ciLow, ciHigh);
  return `${showDifference(difference, style)} (${showDifferenceInterval(ciLow, ciHigh, style)})`;
}
