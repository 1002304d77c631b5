import { type HeldAtPoints, heldAtPoints } from '../../study/expect/heldAtPoints.ts';
import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { judgementTold } from '../expectationSentence.ts';
import { sayIn } from '../typeset.ts';
import { pointNamed } from './pointNamed.ts';

/** Points that are named where an expectation does not hold. */
const MOST_POINTS = 4;

/** A point of which something may have been expected. */
export type JudgedPoint = Pick<PointDigest, 'currency' | 'judgements'> & {
  readonly point: Pick<StudyPoint, 'levels'>;
};

/** What came of an expectation, in words. */
export interface HeldTold {
  readonly expected: string;
  readonly holds: boolean;
  /** `holds at 5 of 6 points; not at: climate.leadership = 0.1 (8% against 10%)`. */
  readonly sentence: string;
}

/** At which points each expectation holds, in words, in the order in which they are written. */
export const heldSentences = (
  source: Pick<StudySource, 'factors'>,
  points: readonly JudgedPoint[],
  language: Language,
): HeldTold[] =>
  heldAtPoints(points).map((held) => ({
    expected: held.expected,
    holds: held.notAt.length === 0,
    sentence: sayIn(language)(sentenceOf(held, source)),
  }));

function sentenceOf(
  { points, holds, notAt }: HeldAtPoints<JudgedPoint>,
  source: Pick<StudySource, 'factors'>,
): Text {
  const where = (language: Language) => {
    const named = notAt.slice(0, MOST_POINTS).map(({ digest, judgement }) => {
      const { values } = judgementTold(judgement, { language, currency: digest.currency });
      return `${pointNamed(digest.point, source, language)} (${values})`;
    });
    return [...named, ...(notAt.length > MOST_POINTS ? ['…'] : [])].join('; ');
  };
  if (points === 1) {
    const { digest, judgement } = notAt[0] ?? {};
    if (digest === undefined || judgement === undefined) return { en: 'holds', fr: 'tenu' };
    const values = (language: Language) =>
      judgementTold(judgement, { language, currency: digest.currency }).values;
    return { en: `does not hold (${values('en')})`, fr: `non tenu (${values('fr')})` };
  }
  if (notAt.length === 0) return { en: `holds at all ${points} points`, fr: `tenu aux ${points} points` };
  return holds === 0
    ? {
        en: `holds at none of ${points} points: ${where('en')}`,
        fr: `tenu à aucun des ${points} points : ${where('fr')}`,
      }
    : {
        en: `holds at ${holds} of ${points} points; not at: ${where('en')}`,
        fr: `tenu à ${holds} des ${points} points ; pas à : ${where('fr')}`,
      };
}
