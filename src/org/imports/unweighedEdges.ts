import type { Note, Place } from '../../text/problem.ts';

/** What programs write for a weight that is not known. */
const notKnown: ReadonlySet<string> = new Set([
  'nan',
  'na',
  'n/a',
  '#n/a',
  'null',
  'none',
  'nil',
  'undefined',
]);

/** Whether a weight stands for one that is not known, as `NaN` does; no weight at all is another thing. */
export const isUnknownWeight = (weight: unknown): boolean =>
  weight === null ||
  (typeof weight === 'number' && Number.isNaN(weight)) ||
  (typeof weight === 'string' && notKnown.has(weight.trim().replace(/^[+-]/, '').toLowerCase()));

/** That so many of the edges were left out for it, the first of them at this place. */
export const unweighedNotes = (place: Place, count: number, edges: number): Note[] =>
  count === 0
    ? []
    : [
        {
          ...place,
          code: 'unweighed-ties',
          message: {
            en: `left out for a weight that is not known (NaN): ${count} of ${edges} edges, this the first`,
            fr: `écartées pour un poids inconnu (NaN) : ${count} des ${edges} arêtes, dont celle-ci est la première`,
          },
          remedy: {
            en: 'write their weights if they are ties; an edge without any weight counts as 1',
            fr: 'écrivez leur poids si ce sont des liens ; une arête sans aucun poids compte pour 1',
          },
        },
      ];
