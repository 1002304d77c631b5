/** Commits that goals are told against. */

/** The engine before its week was walked in long walks: the column `before`. */
export const BEFORE = '6881af0';

/** The product whose first verdict later ones are held against. */
export const FIRST_VERDICT = '59e78f1';
