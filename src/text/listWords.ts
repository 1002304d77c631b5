import { truncate } from './truncate.ts';

/** The first of some words as a message lists them, each cut when long: `a, b, c, …`. */
export const listWords = (words: readonly string[], most = 40): string =>
  words.slice(0, most).map(truncate).join(', ') + (words.length > most ? ', …' : '');
