import {
  adopterCategories,
  type Categories,
  GONE,
  NOT_ADOPTED,
} from '../../experiment/explain/adopterCategory.ts';
import { adopterTypes } from '../../org/org.ts';
import type { Language, Text } from '../../text/text.ts';
import { memberName } from '../names.ts';
import { showNumber } from '../quantity.ts';
import type { Reader } from './reader.ts';

/** `adopter category: late majority (commits in week 61, place 140 of 223)`: what a person became in this replicate. */
export function categoryLine(person: number, { week, place, category, of }: Categories): Text {
  const found = category[person];
  if (found === GONE)
    return {
      en: 'adopter category: none, since they left before they could have committed',
      fr: 'catégorie d’adoptant : aucune, la personne étant partie avant tout engagement',
    };
  if (found === NOT_ADOPTED)
    return {
      en: `adopter category: none, not committed by the end, as ${countOf(category)} of ${of}`,
      fr: `catégorie d’adoptant : aucune, sans engagement jusqu’à la fin, comme ${countOf(category)} sur ${of}`,
    };
  const named = (language: Language) =>
    memberName('adopterType', adopterCategories[found], language).toLowerCase();
  const at = (language: Language) => showNumber(place[person], language);
  return {
    en: `adopter category: ${named('en')} (first committed in week ${week[person]}, place ${at('en')} of ${of})`,
    fr: `catégorie d’adoptant : ${named('fr')} (engagement en semaine ${week[person]}, place ${at('fr')} sur ${of})`,
  };
}

const countOf = (category: Uint8Array) =>
  category.reduce((count, each) => count + (each === NOT_ADOPTED ? 1 : 0), 0);

/** The same for programs, beside the type, where dispositions are told; null for a person without a category. */
export const categoryAsJson = (
  person: number,
  { week, place, category, of }: Categories,
  type: number,
  { reveal }: Reader,
): Record<string, unknown> =>
  reveal
    ? {
        adopterType: adopterTypes[type],
        adopterCategory:
          category[person] < NOT_ADOPTED
            ? { category: adopterCategories[category[person]], week: week[person], place: place[person], of }
            : null,
      }
    : {};
