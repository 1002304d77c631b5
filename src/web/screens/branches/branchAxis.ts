import type { Gutters, TimeAxis } from '../../charts/timeAxis.ts';

/** Names stand to the left of branches, figures and differences to the right; on a phone names stand above. */
export const branchGutters: Gutters = (width, isNarrow) =>
  isNarrow ? [10, 92] : [width < 760 ? 178 : 196, width < 760 ? 176 : 236];

/** Height of a branch's row, in pixels, and of what is drawn in it. */
export const laneHeights = ({ isNarrow }: Pick<TimeAxis, 'isNarrow'>) =>
  isNarrow ? { row: 66, top: 28, strip: 34 } : { row: 46, top: 4, strip: 36 };
