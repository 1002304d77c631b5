import type { Text } from './text.ts';

/** `a, b or c`, with the word before the last. */
export const joinWords = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** Words of which one is to be chosen: `a, b or c`, `a, b ou c`. */
export const alternatives = (words: readonly string[]): Text => ({
  en: joinWords(words, 'or'),
  fr: joinWords(words, 'ou'),
});
