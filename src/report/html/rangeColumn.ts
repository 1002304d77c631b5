import { areFewWorlds } from '../../statistics/worldRange.ts';
import type { Page } from './page.ts';

/** The head of the column of ranges: below nineteen values a range is all that was seen. */
export const rangeColumn = ({ comparison }: Page): 'nineOfTen' | 'worldsPlayed' =>
  areFewWorlds(comparison.replicates) ? 'worldsPlayed' : 'nineOfTen';
