import type { Text } from '../text/text.ts';

/** What those are called together who have no unit, where others have one. */
export const noUnit: Text = { en: '(no unit)', fr: '(sans unité)' };
