import type { Comparison } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { boardWords } from './boardWords.ts';

/** Notes that stand on the board's sheet; the others are counted, and stand in the annex. */
const MOST_NOTES = 2;

/** What the data of the organisation lacked, sentence by sentence. */
export function dataLacked(
  { drawn, notes: all }: Pick<Comparison, 'drawn' | 'notes'>,
  language: Language,
): string[] {
  // what has a path speaks of the scenario
  const notes = all.filter(({ path }) => path === undefined);
  const say = (text: { en: string; fr: string }) => typeset(text[language], language);
  const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  const told = notes.slice(0, MOST_NOTES).map(({ message }) => ended(say(message)));
  const left = notes.length - told.length;
  return [
    say(drawn ? boardWords.madeUp : boardWords.oneFirm),
    ...told,
    ...(left > 0 ? [`${showNumber(left, language)} ${say(boardWords.moreNotes)}.`] : []),
  ];
}
