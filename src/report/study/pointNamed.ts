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

/** A level of a factor as people of a language write it. */
export const levelShown = (level: number | string | boolean, language: Language): string =>
  language === 'fr' && typeof level === 'number' ? String(level).replace('.', ',') : String(level);
