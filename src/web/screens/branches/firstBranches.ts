import type { Branch } from '../../../report/page/branchesView.ts';

/** Shares of the time to the deadline at which a first tree forks: early, in the middle of the first half, and half-way. */
const FIRST_FORKS = [0.1, 0.25, 0.5];
/** Plans that a first tree goes over to. */
const FIRST_PLANS = 2;

/** Branches to begin with: three weeks, and two plans in each. */
export function firstBranches(others: readonly { readonly name: string }[], deadline: number): Branch[] {
  const weeks = [...new Set(FIRST_FORKS.map((share) => Math.max(1, Math.round(share * deadline))))];
  return weeks
    .filter((week) => week < deadline)
    .flatMap((week) => others.slice(0, FIRST_PLANS).map(({ name }) => [{ week, to: name }]));
}

/** Weeks that the best is looked for in, at most about so many. */
const MOST_WEEKS = 26;

/** Weeks from the second to the deadline, evenly. */
export function triedWeeks(deadline: number): number[] {
  const step = Math.max(1, Math.round(deadline / MOST_WEEKS));
  const weeks: number[] = [];
  for (let week = Math.min(2, deadline - 1); week < deadline; week += step) weeks.push(week);
  return weeks.filter((week) => week > 0);
}
