import { typeset } from '../report/typeset.ts';
import type { Language } from '../text/text.ts';
import { type Prose, withSentences } from './prose.ts';

/** An author's text with its spaces set, and in French those before per cent signs that were typed without any. */
export const typesetAuthor = (text: string, language: Language): string =>
  typeset(language === 'fr' ? text.replaceAll(/(\d)%/g, '$1 %') : text, language);

/** Sets the spaces of an author's text as a language has them; code stays as it is. */
export const typesetProse = (prose: Prose, language: Language): Prose =>
  withSentences(prose, (spans) =>
    spans.map((span) => (span.as === 'code' ? span : { ...span, text: typesetAuthor(span.text, language) })),
  );
