import type { Org } from '../../../org/org.ts';
import type { Language } from '../../../text/text.ts';
import { showNumber } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';
import { type MadeNumber, type MadeView, madeNumbers } from '../firmView.ts';
import { firmStrips } from './firmFigures.ts';
import { firmSeats } from './firmSeats.ts';
import { numberWord } from './numberWords.ts';

/** A firm that was made up, in one of the possible worlds. */
export function madeViewOf(
  org: Org,
  numbers: Readonly<Record<MadeNumber, number>>,
  world: number,
  language: Language,
): MadeView {
  const units = new Set(org.unit.of).size;
  return {
    numbers: Object.fromEntries(madeNumbers.map((name) => [name, numbers[name]])) as Record<
      MadeNumber,
      number
    >,
    headline: [
      sayIn(language)({ en: 'A firm like many: ', fr: 'Une entreprise comme beaucoup : ' }),
      { figure: showNumber(org.size, language) },
      sayIn(language)({
        en: ` people in ${numberWord(units, 'en')} ${units === 1 ? 'unit' : 'units'}, anew in each possible world.`,
        fr: ` personnes dans ${numberWord(units, 'fr', true)} ${units === 1 ? 'unité' : 'unités'}, autres dans chaque monde possible.`,
      }),
    ],
    strips: firmStrips(org, language),
    seats: firmSeats(org, org.ids, language),
    world,
  };
}
