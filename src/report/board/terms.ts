import type { Comparison } from '../../experiment/comparison.ts';
import { structureOf } from '../../model/structures/structures.ts';
import type { Language } from '../../text/text.ts';
import { typeset } from '../typeset.ts';
import { boardWords } from './boardWords.ts';

/** The words that a board meets for the first time in the headline and the table below it, each with what it means. */
export function termsOf(comparison: Comparison, language: Language): { term: string; meaning: string }[] {
  if (comparison.rule !== 'change') return [];
  const say = (key: keyof typeof boardWords) => typeset(boardWords[key][language], language);
  const structure = comparison.target && structureOf(comparison.target.structure);
  const meaning = structure?.meaning?.[language];
  return [
    ...(structure === undefined || meaning === undefined
      ? []
      : [{ term: structure.title[language], meaning: typeset(meaning, language) }]),
    { term: say('buyIn'), meaning: say('buyInMeaning') },
    { term: say('facade'), meaning: say('facadeMeaning') },
    ...(comparison.worlds > 1
      ? [{ term: say('world'), meaning: say(comparison.drawn ? 'worldLike' : 'worldOfThis') }]
      : []),
  ];
}
