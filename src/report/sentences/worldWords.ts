import type { Comparison } from '../../experiment/comparison.ts';
import { areFewWorlds } from '../../statistics/worldRange.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';

/** Whose possible worlds were played: those of the firm that the files tell of, or of one like the firm described. */
export type Firm = 'this' | 'like-this';

const ofFirm: Record<Firm, Text> = {
  this: { en: 'of this firm', fr: 'de cette entreprise' },
  'like-this': { en: 'of a firm like this one', fr: 'd’une entreprise comme celle-ci' },
};

/** `200 possible worlds of a firm like this one`. */
export function worldsOf(worlds: number, firm: Firm, language: Language): string {
  const many =
    language === 'fr'
      ? counted(worlds, 'monde possible', 'mondes possibles', language)
      : counted(worlds, 'possible world', 'possible worlds', language);
  return `${many} ${ofFirm[firm][language]}`;
}

/** `n = 40 worlds`, `n = 1 world`. */
export const nWorlds = (worlds: number, language: Language): string =>
  `n = ${language === 'fr' ? counted(worlds, 'monde', 'mondes', language) : counted(worlds, 'world', 'worlds', language)}`;

const inNineOfTen: Record<Firm, Text> = {
  this: { en: 'in nine of ten such worlds', fr: 'dans neuf de ces mondes sur dix' },
  'like-this': { en: 'in nine of ten such firms', fr: 'dans neuf entreprises pareilles sur dix' },
};

/**
 * What a range of single worlds is said of: `in nine of ten such firms`, or of fewer than 19 `in the 5 worlds played,`, since so few
 * tell nothing of others.
 */
export function rangeOfWorlds(worlds: number, firm: Firm, language: Language): string {
  if (!areFewWorlds(worlds)) return inNineOfTen[firm][language];
  return language === 'fr'
    ? `dans les ${counted(worlds, 'monde joué', 'mondes joués', language)}`
    : `in the ${counted(worlds, 'world', 'worlds', language)} played,`;
}

/** Whose worlds a comparison was played in. */
export const firmOf = ({ drawn }: Pick<Comparison, 'drawn'>): Firm => (drawn ? 'like-this' : 'this');
