import type { StudySource } from '../../study/studySource.ts';
import { changeHeads, changeLegend, changeRows } from '../study/changeRows.ts';
import {
  type ChangedPoint,
  changeNamed,
  changeSentences,
  isChanged,
  type MaybeChanged,
} from '../study/changeSentences.ts';
import { levelShown } from '../study/pointNamed.ts';
import { sayIn } from '../typeset.ts';
import type { LineStyle } from './paint.ts';
import { tableWithin } from './tableWithin.ts';
import { wrap } from './wrap.ts';

/** Points that are shown; the others stand in the tables. */
const MOST_POINTS = 40;

/**
 * The best week to change one's mind: of one point in sentences, of several a line each and outcome – the week, what it gains in the
 * worlds that did not choose it, and how many of the weeks tried are not told apart from it.
 */
export function changesAtPoints(
  source: Pick<StudySource, 'factors'>,
  digests: readonly MaybeChanged[],
  { language, paint }: LineStyle,
  { table: width, text }: { readonly table: number; readonly text: number },
): string[] {
  const say = sayIn(language);
  const changed = digests.filter(isChanged);
  const [first] = changed;
  if (first === undefined) return [];
  const heading = paint.strong(
    say({
      en: `When to change one’s mind: ${changeNamed(first).en}`,
      fr: `Quand changer d’avis : ${changeNamed(first).fr}`,
    }),
  );
  if (changed.length === 1) {
    const [{ sentences }] = changeSentences(source, changed, language);
    return [heading, ...sentences.flatMap((sentence) => wrap(sentence, text, '  '))];
  }
  const more = changed.length - MOST_POINTS;
  const rowsOf = (digest: ChangedPoint) => {
    const levels = digest.point.levels.map((level) => levelShown(level, language));
    return changeRows(digest, language).map((row) => [...levels, ...row]);
  };
  return [
    heading,
    // its levels, the outcome, the week, what it gains and whether that is told apart
    ...tableWithin(
      [[...source.factors, ...changeHeads(language)], ...changed.slice(0, MOST_POINTS).flatMap(rowsOf)],
      width,
      source.factors.length + 4,
      language,
    ).lines,
    ...(more > 0 ? [say({ en: `… and ${more} more points`, fr: `… et ${more} points de plus` })] : []),
    ...wrap(say(changeLegend), text, ''),
  ];
}
