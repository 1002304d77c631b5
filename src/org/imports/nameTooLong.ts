import { longestName } from '../../text/longestName.ts';
import type { Place, Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';

/** The fault of a name that nobody would call a person, a unit or a column by. */
export const nameTooLong = (place: Place, name: string): Problem => ({
  ...place,
  code: 'name-too-long',
  message: {
    en: `the name "${truncate(name)}" has ${name.length} characters: up to ${longestName} are read`,
    fr: `le nom « ${truncate(name)} » a ${name.length} caractères : on en lit jusqu’à ${longestName}`,
  },
  remedy: { en: 'shorten it, in every file', fr: 'raccourcissez-le, dans tous les fichiers' },
});
