import type { StudySource } from '../../study/studySource.ts';
import { expectedBeforehand } from '../expectationSentence.ts';
import { heldSentences, type JudgedPoint } from '../study/heldSentences.ts';
import { sayIn } from '../typeset.ts';
import type { LineStyle } from './paint.ts';
import { wrap } from './wrap.ts';

/** What was expected of the points of a study, each with where it holds. */
export function heldLines(
  source: Pick<StudySource, 'factors'>,
  digests: readonly JudgedPoint[],
  { language, paint }: LineStyle,
  width: number,
): string[] {
  const told = heldSentences(source, digests, language);
  if (told.length === 0) return [];
  return [
    paint.strong(sayIn(language)(expectedBeforehand)),
    ...told.flatMap(({ expected, holds, sentence }) => [
      `  ${expected}`,
      ...wrap(sentence, width - 4, '').map((line) => `    ${holds ? line : paint.strong(line)}`),
    ]),
  ];
}
