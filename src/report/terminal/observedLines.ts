import type { StudySource } from '../../study/studySource.ts';
import type { Language } from '../../text/text.ts';
import { observedTold, type TellingPoint } from '../study/observedTold.ts';
import { wrap } from './wrap.ts';

/** What came of laying what was observed beside the points of a study; nothing where it does not ask. */
export const observedLines = (
  { factors }: Pick<StudySource, 'factors'>,
  digests: readonly TellingPoint[],
  language: Language,
  width: number,
): string[] =>
  observedTold(factors, digests, language).flatMap(({ heading, sentences }, k) => [
    ...(k > 0 ? [''] : []),
    heading,
    ...sentences.flatMap((sentence) => wrap(sentence, width - 2, '  ').map((line) => `  ${line}`)),
  ]);
