/** What stands for no unit, no function and the like: in exports of other programs, in the `who` of a tactic, and in results. */
export const NO_LABEL = '(none)';
