import type { Text } from '../../text/text.ts';

/** States in the order in which the page tells of them, by their codes. */
export const statesShown = [3, 4, 2, 1, 5, 6, 0] as const;

/** What the states are called on the page, by their codes: of one person, and of several in a legend. */
export const stateWords: readonly { readonly one: Text; readonly many: Text }[] = [
  { one: { en: 'unaware', fr: 'non informé' }, many: { en: 'unaware', fr: 'non informés' } },
  { one: { en: 'aware', fr: 'informé' }, many: { en: 'aware', fr: 'informés' } },
  { one: { en: 'on trial', fr: 'à l’essai' }, many: { en: 'on trial', fr: 'à l’essai' } },
  { one: { en: 'committed', fr: 'engagé' }, many: { en: 'committed', fr: 'engagés' } },
  { one: { en: 'façade', fr: 'façade' }, many: { en: 'façade', fr: 'façade' } },
  { one: { en: 'resistant', fr: 'résistant' }, many: { en: 'resistant', fr: 'résistants' } },
  { one: { en: 'given up', fr: 'abandon' }, many: { en: 'given up', fr: 'abandons' } },
];
