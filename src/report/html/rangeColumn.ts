import { FEWEST_FOR_NINE_OF_TEN } from '../../statistics/worldRange.ts';
import type { Page } from './page.ts';

/** The head of the column of ranges: below nineteen values a range is all that was seen. */
export const rangeColumn = ({ comparison }: Page): 'nineOfTen' | 'worldsPlayed' =>
  comparison.replicates < FEWEST_FOR_NINE_OF_TEN ? 'worldsPlayed' : 'nineOfTen';
