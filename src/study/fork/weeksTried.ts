/** Weeks that are tried of a range, at most, where nobody says how far apart. */
const FEW = 13;
/** Weeks that are tried at most. */
export const MOST_WEEKS = 500;

/**
 * The weeks in which minds may change, in ascending order, each once: those of a list, or of a range from its first week on; a range
 * without `every` is tried in no more than 13, so that they can be told apart and the runs be paid for.
 */
export function weeksTried(
  asked: readonly number[] | { readonly from: number; readonly to: number },
  every?: number,
): number[] {
  if (!('from' in asked)) return [...new Set(asked)].sort((a, b) => a - b);
  const { from, to } = asked;
  const step = every ?? Math.max(1, Math.ceil((to - from + 1) / FEW));
  const weeks: number[] = [];
  for (let week = from; week <= to; week += step) weeks.push(week);
  return weeks;
}
