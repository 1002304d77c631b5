import { MOST_ASKED } from './peopleView.ts';

const ALL = 100;

/**
 * Hours asked of a person over those that they can give, in whole hundredths: rounded, but above 100 if and only if more is
 * asked than they can give, and above 0 if and only if anything is; at most {@link MOST_ASKED}.
 *
 * @param load at least 0
 */
export function loadHundredths(load: number): number {
  const rounded = Math.round(load * ALL);
  if (load > 1) return Math.min(MOST_ASKED, Math.max(ALL + 1, rounded));
  return load > 0 ? Math.min(ALL, Math.max(1, rounded)) : 0;
}
