import type { WorldMethod } from '../statistics/worldEstimate.ts';
import { type Text, untranslated } from '../text/text.ts';

/** How the method of an interval is called in a table. */
export const methodNames: Readonly<Record<WorldMethod, Text>> = {
  wilson: untranslated('Wilson'),
  t: untranslated('Student'),
  'max-t': untranslated('max t'),
  agreement: { en: 'agreement', fr: 'accord' },
  't-or-agreement': { en: 'Student, or agreement', fr: 'Student, ou accord' },
  'max-t-or-agreement': { en: 'max t, or agreement', fr: 'max t, ou accord' },
  same: { en: 'the same in every world', fr: 'le même dans tous les mondes' },
  none: { en: 'nothing drawn', fr: 'rien n’est tiré' },
  'too-few': { en: 'too few worlds', fr: 'trop peu de mondes' },
};
