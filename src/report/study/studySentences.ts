import type { PointDigest } from '../../study/pointDigest.ts';
import { cellsByLuck } from '../../study/precision/cellsByLuck.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { showNumber, showValue, styleFor } from '../quantity.ts';
import { typeset } from '../typeset.ts';

/** How precise a point is, where that was asked for. */
export type PagePrecision = Pick<
  NonNullable<PointDigest['precision']>,
  'metric' | 'isEnough' | 'halfWidth' | 'goal' | 'stillNeeded'
>;

/** Confidence of the intervals of the tables. */
const CONFIDENCE = 0.95;

/** How many intervals were looked at, and how many of them are expected to miss by luck alone; undefined where there are few. */
export function luckSentence(
  digests: readonly Pick<PointDigest, 'contrasts'>[],
  language: Language,
): string | undefined {
  const cells = digests.reduce((sum, { contrasts }) => sum + contrasts.length, 0);
  if (cells < 20) return undefined;
  const { expected } = cellsByLuck(cells, CONFIDENCE);
  const [all, lucky] = [cells, Math.round(expected)].map((count) => showNumber(count, language));
  const told = {
    en: `${all} differences between plans were looked at, each with an interval at 95% of its own: if no plan differed from any other, about ${lucky} would seem to, by luck alone.`,
    fr: `${all} différences entre plans ont été regardées, chacune avec son intervalle à 95 % : si aucun plan ne différait d’un autre, environ ${lucky} sembleraient le faire, par le seul hasard.`,
  };
  return typeset(told[language], language);
}

/** How precise the study is where that was asked for, and how many worlds more it would take; undefined where nobody asked. */
export function precisionSentence(
  digests: readonly (Pick<PointDigest, 'currency'> & { readonly precision: PagePrecision | undefined })[],
  language: Language,
): string | undefined {
  const asked = digests.flatMap(({ precision, currency }) => (precision ? [{ ...precision, currency }] : []));
  if (asked.length === 0) return undefined;
  const short = asked.filter(({ isEnough }) => !isEnough);
  const widest = (short.length > 0 ? short : asked).reduce((a, b) =>
    b.halfWidth / b.goal > a.halfWidth / a.goal ? b : a,
  );
  const { unit, name } = metricNamed(widest.metric);
  const style = {
    ...styleFor(unit, { language, currency: widest.currency }, -widest.halfWidth, widest.halfWidth),
  };
  // half the length of a share's interval is counted in points, which are no per cent of anything
  const told = (value: number) =>
    unit === 'share'
      ? `${showNumber(value * 100, language, 1)} points`
      : showValue(value, { ...style, decimals: style.decimals + 1 });
  const [halfWidth, goal] = [told(widest.halfWidth), told(widest.goal)];
  const count = showNumber(asked.length, language);
  if (short.length === 0)
    return typeset(
      {
        en: `${name.en} is as precise as asked at ${asked.length === 1 ? 'the point' : `all ${count} points`}: no interval is wider than ±${halfWidth} (asked: ${goal}).`,
        fr: `${name.fr} : aussi précis que demandé ${asked.length === 1 ? 'au point' : `aux ${count} points`}, aucun intervalle ne dépasse ±${halfWidth} (demandé : ${goal}).`,
      }[language],
      language,
    );
  const needed = Math.max(...short.map(({ stillNeeded }) => stillNeeded));
  const more = Number.isFinite(needed) ? showNumber(Math.ceil(needed / 100) * 100, language) : undefined;
  return typeset(
    {
      en: `${name.en} is not as precise as asked at ${showNumber(short.length, language)} of ${count} points: the widest interval is ±${halfWidth} (asked: ${goal}). ${more === undefined ? 'What was run does not tell how many more worlds that takes.' : `It takes about ${more} more worlds: raise max in precision.`}`,
      fr: `${name.fr} : moins précis que demandé à ${showNumber(short.length, language)} points sur ${count}, l’intervalle le plus large est de ±${halfWidth} (demandé : ${goal}). ${more === undefined ? 'Ce qui a été joué ne dit pas combien de mondes il faudrait de plus.' : `Il faut environ ${more} mondes de plus : relevez max dans precision.`}`,
    }[language],
    language,
  );
}
