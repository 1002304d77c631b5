import type { WorldMethod } from '../statistics/worldEstimate.ts';
import { type Text, untranslated } from '../text/text.ts';

/** How the method of an interval is called in a table. */
export const methodNames: Readonly<Record<WorldMethod, Text>> = {
  wilson: untranslated('Wilson'),
  t: untranslated('Student'),
  'max-t': untranslated('max t'),
  agreement: { en: 'agreement', fr: 'accord' },
  none: { en: 'nothing drawn', fr: 'rien n’est tiré' },
  'too-few': { en: 'too few worlds', fr: 'trop peu de mondes' },
};
