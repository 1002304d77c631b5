import type { Language, Text } from '../text/text.ts';

/**
 * Sets the spaces of a text: none may break inside `n = 200`; French puts a no-break space before its high punctuation
 * and the per cent sign, and inside its quotation marks, and a comma into what is counted in per cent.
 */
export function typeset(text: string, language: Language): string {
  const joined = text.replaceAll(/\bn = (?=\d)/g, 'n\u00a0=\u00a0');
  if (language === 'en') return joined;
  return joined
    .replaceAll(/(?<=\S)(?<![\s\u202f]); /g, '\u202f; ')
    .replaceAll(/(\d)\.(\d+)(?=[ \u00a0\u202f]%)/g, '$1,$2')
    .replaceAll(/ ([:»])/g, '\u00a0$1')
    .replaceAll(/ ([;?!%])/g, '\u202f$1')
    .replaceAll('« ', '«\u00a0');
}

/** Says texts in a language, their spaces set. */
export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    typeset(text[language], language);
