import { typeset } from '../report/typeset.ts';
import type { Language } from '../text/text.ts';

/** An author's text with its spaces set, and in French those before per cent signs that were typed without any. */
export const typesetAuthor = (text: string, language: Language): string =>
  typeset(language === 'fr' ? text.replaceAll(/(\d)%/g, '$1 %') : text, language);
