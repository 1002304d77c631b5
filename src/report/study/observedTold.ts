import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudyPoint } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { labelled } from '../typeset.ts';
import { fitSentences } from './fitSentences.ts';
import { standingSentences } from './standingSentences.ts';

/** What came of laying what was observed beside a point, in words. */
export interface ObservedTold {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** What is told of a point. */
export type TellingPoint = { readonly point: Pick<StudyPoint, 'levels'> } & Partial<
  Pick<PointDigest, 'fit' | 'standing'>
>;

/** Points that are told; the others stand in the tables. */
const MOST_POINTS = 5;

const headings = {
  fit: { en: 'Fitted to what was observed', fr: 'Ajusté à ce qui a été observé' },
  standing: { en: 'Where we are, what comes next', fr: 'Où nous en sommes, ce qui vient' },
} as const;

/** What was fitted, and where a roll-out stands, point by point; nothing where nothing was observed. */
export function observedTold(
  factors: readonly string[],
  points: readonly TellingPoint[],
  language: Language,
): ObservedTold[] {
  const part = (
    heading: Text,
    of: (point: TellingPoint) => readonly string[] | undefined,
  ): ObservedTold[] => {
    const told = points.flatMap((point) => {
      const sentences = of(point);
      if (sentences === undefined) return [];
      const where = factors.map((name, k) => `${name} = ${point.point.levels[k]}`).join(', ');
      return [
        {
          heading: where === '' ? heading[language] : labelled(heading[language], where, language),
          sentences,
        },
      ];
    });
    const more = told.length - MOST_POINTS;
    const rest = { en: `… and ${more} more points`, fr: `… et ${more} points de plus` }[language];
    return [...told.slice(0, MOST_POINTS), ...(more > 0 ? [{ heading: rest, sentences: [] }] : [])];
  };
  return [
    ...part(headings.fit, ({ fit }) => fit && fitSentences(fit, language)),
    ...part(headings.standing, ({ standing }) => standing && standingSentences(standing, language)),
  ];
}
