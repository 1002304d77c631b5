import type { Language } from '../text/text.ts';
import { type Prose, withSentences } from './prose.ts';
import { typesetAuthor } from './typesetAuthor.ts';

/** Sets the spaces of an author's text as a language has them; code stays as it is. */
export const typesetProse = (prose: Prose, language: Language): Prose =>
  withSentences(prose, (spans) =>
    spans.map((span) => (span.as === 'code' ? span : { ...span, text: typesetAuthor(span.text, language) })),
  );
