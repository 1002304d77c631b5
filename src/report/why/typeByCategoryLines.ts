import { adopterCategories } from '../../experiment/explain/adopterCategory.ts';
import type { TypeByCategory } from '../../experiment/explain/typeByCategory.ts';
import { adopterTypes } from '../../org/org.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { Language, Text } from '../../text/text.ts';
import { memberName } from '../names.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { columns } from '../terminal/alignColumns.ts';
import type { Reader } from './reader.ts';

/** Rows of the table: of people who exist, no type and no category is shown unless it is asked for. */
export const shownRows = ({ rows }: TypeByCategory, { reveal }: Reader): TypeByCategory['rows'] =>
  reveal ? rows.filter(({ people }) => people > 0) : [];

/** The table of types by categories, a line a type; empty of people who exist, unless asked for. */
export function typeByCategoryTable(table: TypeByCategory, reader: Reader): string[] {
  const { language } = reader;
  if (!reader.reveal) return [];
  const named = (name: string) => memberName('adopterType', name, language).toLowerCase();
  return columns([
    ['', people[language], ...adopterCategories.map(named), notCommitted[language]],
    ...shownRows(table, reader).map((row) => [
      `  ${named(adopterTypes[row.type])}`,
      showNumber(row.people, language, 1),
      ...row.shares.map(({ estimate }) => wholePercent(estimate, language)),
    ]),
  ]);
}

/** How far the given type said who would be early. */
export function typeByCategorySentence({ same, byChance, order, worlds }: TypeByCategory): Text {
  if (Number.isNaN(same.estimate) || Number.isNaN(order.estimate))
    return {
      en: 'Nobody committed before anybody else: there is no order that a type could have said.',
      fr: 'Personne ne s’est engagé avant un autre : aucun ordre qu’un type aurait pu dire.',
    };
  const told = (estimate: WorldEstimate, language: Language) =>
    `${wholePercent(estimate.estimate, language)}${interval(estimate, worlds, language)}`;
  return {
    en: `The category of those who committed is that of their type in ${told(same, 'en')}; by chance it would be in ${wholePercent(byChance, 'en')}. Of two people of whom one committed first, or alone, it was the more innovative in ${told(order, 'en')}; 50% would say nothing.`,
    fr: `La catégorie de qui s’est engagé est celle de son type dans ${told(same, 'fr')} des cas ; ce serait ${wholePercent(byChance, 'fr')} par hasard. De deux personnes dont l’une s’est engagée la première, ou seule, c’était la plus innovante dans ${told(order, 'fr')} des cas ; 50 % ne diraient rien.`,
  };
}

const people: Text = { en: 'people', fr: 'personnes' };
const notCommitted: Text = { en: 'not committed', fr: 'non engagés' };

function interval({ low, high }: WorldEstimate, worlds: number, language: Language): string {
  if (Number.isNaN(low)) return '';
  const ends =
    language === 'fr'
      ? `de ${wholePercent(low, 'fr')} à ${wholePercent(high, 'fr')}`
      : `${wholePercent(low, 'en')} to ${wholePercent(high, 'en')}`;
  return ` (${ends}, n = ${worlds} ${{ en: 'worlds', fr: 'mondes' }[language]})`;
}
