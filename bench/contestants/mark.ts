/** One number for a series of whole numbers: FNV-1a over its words. */
export function markOf(weeks: ArrayLike<number>): number {
  let mark = FIRST_MARK;
  for (let w = 0; w < weeks.length; w++) mark = addToMark(mark, weeks[w]);
  return mark >>> 0;
}

export const FIRST_MARK = 2166136261;
export const addToMark = (mark: number, value: number): number => Math.imul(mark ^ value, 16777619);
