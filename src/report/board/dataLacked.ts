import type { Comparison } from '../../experiment/comparison.ts';
import { capital } from '../../text/capital.ts';
import type { Note } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { boardWords } from './boardWords.ts';

/** Notes that stand on the board's sheet; the others are counted, and stand in the annex. */
const MOST_NOTES = 2;

/** Notes on how a file is written, which lacks nothing by it. */
const onForm: ReadonlySet<string> = new Set(['delimiter', 'encoding', 'columns-matched']);
/** Notes on what the data do not hold that name a key of the scenario, as all those on the scenario do. */
const onData: ReadonlySet<string> = new Set([
  'communities-for-units',
  'lacking-column',
  'small-groups-hidden',
]);

const isLack = ({ code, path }: Note): boolean =>
  !onForm.has(code) && (path === undefined || onData.has(code));

/** What the data of the organisation lacked, sentence by sentence. */
export function dataLacked(
  { drawn, notes }: Pick<Comparison, 'drawn' | 'notes'>,
  language: Language,
): string[] {
  const say = (text: { en: string; fr: string }) => typeset(text[language], language);
  const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  const lacks = [...new Set(notes.filter(isLack).map(({ message }) => ended(capital(say(message)))))];
  const left = lacks.length - MOST_NOTES;
  return [
    say(drawn ? boardWords.madeUp : boardWords.oneFirm),
    ...lacks.slice(0, MOST_NOTES),
    ...(left > 0 ? [`${showNumber(left, language)} ${say(boardWords.moreNotes)}.`] : []),
  ];
}
