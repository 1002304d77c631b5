import type { Language, Text } from '../text/text.ts';

/**
 * Sets the spaces of a text: none may break inside `n = 200`; French puts a no-break space before its high punctuation
 * and the per cent sign, and inside its quotation marks.
 */
export function typeset(text: string, language: Language): string {
  const joined = text.replaceAll(/\bn = (?=\d)/g, 'n\u00a0=\u00a0');
  if (language === 'en') return joined;
  return joined
    .replaceAll(/ ([:»])/g, '\u00a0$1')
    .replaceAll(/ ([;?!%])/g, '\u202f$1')
    .replaceAll('« ', '«\u00a0');
}

/** Says texts in a language, their spaces set. */
export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    typeset(text[language], language);
