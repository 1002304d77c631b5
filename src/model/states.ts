/**
 * The seven states of a person (model page, §3). *Declared* users are the committed and the compliant; *buy-in* is
 * the committed alone; *façade* is the compliant: use that lasts as long as it is demanded.
 */
export const states = [
  'unaware',
  'aware',
  'trial',
  'committed',
  'compliant',
  'resistant',
  'discontinued',
] as const;
export type State = (typeof states)[number];

export const UNAWARE = 0;
export const AWARE = 1;
export const TRIAL = 2;
export const COMMITTED = 3;
export const COMPLIANT = 4;
export const RESISTANT = 5;
export const DISCONTINUED = 6;

/** Whether a state counts as declared use, the nominal reading of *active*. */
export const isDeclared = (state: number): boolean => state === COMMITTED || state === COMPLIANT;

/** The same by state, 1 where it does: for loops in which a branch on the state would be mispredicted. */
export const declares: Uint8Array = Uint8Array.from(states, (_, state) => Number(isDeclared(state)));

/** Whether people in a state try it or use it: they practise what they have learnt, and forget nothing. */
export const practises = (state: number): boolean => state === TRIAL || isDeclared(state);
