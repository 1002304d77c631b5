import type { Text } from './text.ts';

/** Words of which one is to be chosen: `a, b or c`, `a, b ou c`. */
export const alternatives = (words: readonly string[]): Text => ({
  en: joined(words, 'or'),
  fr: joined(words, 'ou'),
});

const joined = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
