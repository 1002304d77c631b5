import type { PointDigest } from '../../study/pointDigest.ts';
import type { StudySource } from '../../study/studySource.ts';
import type { Language, Text } from '../../text/text.ts';
import { fitSentences } from '../study/fitSentences.ts';
import { standingSentences } from '../study/standingSentences.ts';
import { wrap } from './wrap.ts';

/** Points that are told; the others stand in the tables. */
const MOST_POINTS = 5;

const headings = {
  fit: { en: 'Fitted to what was observed', fr: 'Ajusté à ce qui a été observé' },
  standing: { en: 'Where we are, what comes next', fr: 'Où nous en sommes, ce qui vient' },
} as const;

/** What came of laying what was observed beside the points of a study; nothing where it does not ask. */
export function observedLines(
  { factors }: Pick<StudySource, 'factors'>,
  digests: readonly PointDigest[],
  language: Language,
  width: number,
): string[] {
  const lines: string[] = [];
  const part = (heading: Text, of: (digest: PointDigest) => readonly string[] | undefined) => {
    const told = digests.flatMap((digest) => {
      const sentences = of(digest);
      return sentences === undefined ? [] : [{ digest, sentences }];
    });
    for (const { digest, sentences } of told.slice(0, MOST_POINTS)) {
      const where = factors.map((name, k) => `${name} = ${digest.point.levels[k]}`).join(', ');
      if (lines.length > 0) lines.push('');
      lines.push(where === '' ? heading[language] : `${heading[language]}: ${where}`);
      for (const sentence of sentences) lines.push(...wrap(`  ${sentence}`, width, '  '));
    }
    const more = told.length - MOST_POINTS;
    if (more > 0)
      lines.push({ en: `… and ${more} more points`, fr: `… et ${more} points de plus` }[language]);
  };
  part(headings.fit, ({ fit }) => fit && fitSentences(fit, language));
  part(headings.standing, ({ standing }) => standing && standingSentences(standing, language));
  return lines;
}
