/** Points that are played between two plans, both ends among them. */
export const DIAL_STEPS = 11;

/** Whether two shares of the way are the same point: a handle counts in hundredths, points in steps. */
export const isSameShare = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

/** Whether a share of the way is one of the points that are played. */
export const isDialStep = (at: number): boolean => {
  const step = at * (DIAL_STEPS - 1);
  return isSameShare(step, Math.round(step));
};
