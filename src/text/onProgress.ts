import type { Text } from './text.ts';

/** Told now and then what is being done before the first week, and how far it is: a share from 0 to 1. */
export type OnProgress = (doing: Text, share: number) => void;

/** How many people or lines are worked off between two tellings, a power of two. */
export const STRIDE = 1 << 15;
