import type { Comparison } from '../../experiment/comparison.ts';
import { capital } from '../../text/capital.ts';
import { mayChangeResult } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { withoutNames } from '../withoutNames.ts';
import { boardWords } from './boardWords.ts';

/** Notes that stand on the board's sheet; the others are counted, and stand in the annex. */
const MOST_NOTES = 2;

/** A note without what it lists from the files, and without details in brackets at its end: both stand in the annex. */
const inShort = (message: string): string => withoutNames(message).replace(/\s*\([^()]*\)$/, '');

/**
 * What the data of the organisation lacked, sentence by sentence: whatever may change the result, by the word of the
 * notes themselves. What was done and counted stands in the annex alone.
 */
export function dataLacked(
  { drawn, notes }: Pick<Comparison, 'drawn' | 'notes'>,
  language: Language,
): string[] {
  const say = (text: { en: string; fr: string }) => typeset(text[language], language);
  const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  const told = notes.filter(mayChangeResult).map(({ message }) => ended(capital(inShort(say(message)))));
  const lacks = [...new Set(told)];
  const left = lacks.length - MOST_NOTES;
  return [
    say(drawn ? boardWords.madeUp : boardWords.oneFirm),
    ...lacks.slice(0, MOST_NOTES),
    ...(left > 0 ? [`${showNumber(left, language)} ${say(boardWords.moreNotes)}.`] : []),
  ];
}
