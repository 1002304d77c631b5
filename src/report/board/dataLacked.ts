import type { Comparison } from '../../experiment/comparison.ts';
import { capital } from '../../text/capital.ts';
import { mayChangeResult, type Note } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { boardWords } from './boardWords.ts';

/** Notes that stand on the board's sheet; the others are counted, and stand in the annex. */
const MOST_NOTES = 3;

/**
 * What weighs most in a result, first: people and ties that are missing, then who leads whom, then units that are one and
 * count as two. Notes of other kinds come after them, in their own order.
 */
const heaviest: readonly string[] = [
  'nobody-tied',
  'blank-ids',
  'strangers',
  'no-hierarchy',
  'no-manager-column',
  'column-left-out',
  'managers-left-out',
  'ambiguous-managers',
  'near-labels',
  'no-unit-column',
  'communities-for-units',
  'total-lines',
  'several-heads',
  'blank-units',
];

/** Notes without a strength that a board is told even so. */
const toldEvenSo: ReadonlySet<string> = new Set(['several-heads', 'blank-units']);

/** Alternatives that stay in a list of labels. */
const MOST_LABELS = 2;

/** Words of files and keys that are none of a board's. */
const plainly: readonly (readonly [RegExp, string])[] = [
  [/whom where leaves out/g, 'who is left out by choice'],
  [/que where écarte/g, 'écarté par choix'],
  [/labels of unit that/g, 'names of units that'],
  [/valeurs de la colonne Unité qui/g, 'noms d’unités qui'],
  [/valeurs de la colonne (Division|Site|Fonction) qui/g, 'noms de la colonne $1 qui'],
  [/labels of (division|site|function) that/g, 'names in $1 that'],
];

/**
 * A note that names nobody, without details in brackets at its end, which stand in the annex. Of labels that look alike
 * the first stay.
 */
function inShort({ code, message, nameless = message }: Note, language: Language): string {
  const said = typeset(nameless[language], language);
  const told = plainly.reduce((text, [key, word]) => text.replaceAll(key, word), said);
  if (code !== 'near-labels') return grouped(told.replace(/\s*\([^()]*\)$/, ''), language);
  const [first, ...more] = told.split(/\s?; /);
  return [first, ...more.slice(0, MOST_LABELS - 1)].join(', ') + (more.length >= MOST_LABELS ? ' …' : '');
}

/** Long numbers in groups of three. */
const grouped = (text: string, language: Language) =>
  text.replaceAll(/(?<![\w.,\u202f-])\d{4,}(?![\w-])/g, (digits) => showNumber(Number(digits), language));

/** The heavier, the less; what is about a manager weighs more than what is about a weight. */
function placeOf({ code, remedy }: Note): number {
  const place = heaviest.indexOf(code);
  const isLight = place < 0 || (code === 'column-left-out' && !remedy.en.includes('manager:'));
  return isLight ? heaviest.length : place;
}

/**
 * What the data of the organisation lacked, sentence by sentence, the heaviest first: whatever may change the result, by the
 * word of the notes themselves, and nobody by name. What was done and counted stands in the annex alone.
 */
export function dataLacked(
  { drawn, notes }: Pick<Comparison, 'drawn' | 'notes'>,
  language: Language,
): string[] {
  const say = (text: { en: string; fr: string }) => typeset(text[language], language);
  const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const told = notes
    .filter((note) => mayChangeResult(note) || toldEvenSo.has(note.code))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((note) => ended(capital(inShort(note, language))));
  const lacks = [...new Set(told)];
  const left = lacks.length - MOST_NOTES;
  return [
    say(drawn ? boardWords.madeUp : boardWords.oneFirm),
    ...lacks.slice(0, MOST_NOTES),
    ...(left > 0 ? [`${showNumber(left, language)} ${say(boardWords.moreNotes)}.`] : []),
  ];
}
