import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Language } from '../../text/text.ts';

/** Factors that name a point, at most. */
const MOST_FACTORS = 6;

/** `climate.leadership = 0.1, target.structure = dandelion`; a point of a study in which nothing varies has no name. */
export function pointNamed(
  { levels }: Pick<StudyPoint, 'levels'>,
  { factors }: Pick<StudySource, 'factors'>,
  language: Language,
): string {
  const told = factors.map((factor, k) => `${factor} = ${levelShown(levels[k], language)}`);
  return told.length > MOST_FACTORS ? `${told.slice(0, MOST_FACTORS).join(', ')}, …` : told.join(', ');
}

/** Digits of a number that was drawn of a range: the tables have all of them. */
const DIGITS = 5;

/** A level of a factor as people of a language write it. */
export function levelShown(level: number | string | boolean, language: Language): string {
  if (typeof level !== 'number' || Number.isInteger(level)) return String(level);
  const shown = String(Number(level.toPrecision(DIGITS)));
  return language === 'fr' ? shown.replace('.', ',') : shown;
}
