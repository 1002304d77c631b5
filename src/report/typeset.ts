import type { Language, Text } from '../text/text.ts';

/**
 * Sets the spaces of a text: none may break inside `n = 200`. English sets the per cent sign to its number. French puts a no-break
 * space before its high punctuation and the per cent sign, and inside its quotation marks, a comma into what is counted in per
 * cent, and a curved apostrophe between letters.
 */
export function typeset(text: string, language: Language): string {
  const joined = text.replaceAll(/\bn = (?=\d)/g, 'n\u00a0=\u00a0');
  if (language === 'en') return joined.replaceAll(/(\d)[ \u00a0\u202f]%/g, '$1%');
  return joined
    .replaceAll(/(?<=\S)(?<![\s\u202f]); /g, '\u202f; ')
    .replaceAll(/(\d)\.(\d+)(?=[ \u00a0\u202f]%)/g, '$1,$2')
    .replaceAll(/ ([:»])/g, '\u00a0$1')
    .replaceAll(/ ([;?!%])/g, '\u202f$1')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Something under its name, or after its place: `Step 3: Deploy`; French sets the colon apart. */
export const labelled = (label: string, text: string, language: Language): string =>
  `${label}${language === 'fr' ? '\u00a0:' : ':'} ${text}`;

/** Says texts in a language, their spaces set. */
export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    typeset(text[language], language);
