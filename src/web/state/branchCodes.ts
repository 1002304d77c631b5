import type { Branch } from '../../report/page/branchesView.ts';

/** A plan by its name and letter. */
interface Lettered {
  readonly name: string;
  readonly letter: string;
}

/** The code of the plan that goes on. */
export const GOING_ON = '0';

/** A branch as an address holds it: `26B40C`, weeks and the letters of plans that take over then. */
export const codeOfBranch = (branch: Branch, plans: readonly Lettered[]): string =>
  branch.length === 0
    ? GOING_ON
    : branch.map(({ week, to }) => `${week}${plans.find(({ name }) => name === to)?.letter ?? ''}`).join('');

/** The branch of a code; undefined where it names a plan that is not there, or weeks that do not ascend before `end`. */
export function branchOfCode(code: string, plans: readonly Lettered[], end: number): Branch | undefined {
  if (code === GOING_ON) return [];
  let last = 0;
  const branch = [...code.matchAll(/(\d+)([A-Z])/g)].map(([, week, letter]) => {
    const plan = plans.find((each) => each.letter === letter);
    const isLater = Number(week) > last && Number(week) < end;
    last = Number(week);
    return plan === undefined || !isLater ? undefined : { week: last, to: plan.name };
  });
  return branch.some((fork) => fork === undefined) ? undefined : (branch as Branch);
}
