import type { Org } from '../org/org.ts';
import { keepLatest, type MakeOnce } from './keepLatest.ts';

/** Reads an organisation, unless it was read lately: the same for the same key. */
export type ReadOnce = MakeOnce<Org>;

/** Keeps the organisations that were read last, `most` of them: many comparisons often have one and the same. */
export const keepReadOrganisations = (most: number): ReadOnce => keepLatest(most);
