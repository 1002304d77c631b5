import type { Comparison } from '../../experiment/comparison.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

const ofThis: Text = { en: 'of this firm', fr: 'de cette entreprise' };
const likeThis: Text = { en: 'of a firm like this one', fr: 'd’une entreprise comme celle-ci' };

/** `200 possible worlds of a firm like this one`; of this firm where its people and ties are known. */
export function worldsPhrase({ worlds, drawn }: Comparison, language: Language): string {
  const count = showNumber(worlds, language);
  const of = (drawn ? likeThis : ofThis)[language];
  if (language === 'fr') return `${count} ${worlds === 1 ? 'monde possible' : 'mondes possibles'} ${of}`;
  return `${count} possible ${worlds === 1 ? 'world' : 'worlds'} ${of}`;
}

/** `in nine of ten such firms`; in nine of ten worlds where there is one firm only. */
export const nineOfTen = ({ drawn }: Comparison): Text =>
  drawn
    ? { en: 'in nine of ten such firms', fr: 'dans neuf entreprises de ce genre sur dix' }
    : { en: 'in nine of ten worlds', fr: 'dans neuf mondes sur dix' };
