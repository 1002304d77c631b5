import { memo, useMemo } from 'react';
import type { CascadeView, SeatsView } from '../../report/page/peopleView.ts';
import { cascadeTree, type PersonTree } from './cascadeTree.ts';

/** Who won over whom, to be drawn between seats. */
export interface ShownCascade {
  readonly won: CascadeView['won'];
  /** Where people are too many to be seen, only whom these won over themselves is drawn, and the chosen person's tree. */
  readonly influencers: readonly number[];
  readonly tree: PersonTree | undefined;
}

/** The cascade as it is drawn of one person, or of nobody in particular. */
export const shownCascade = (
  { won, influencers }: CascadeView,
  person: number | undefined,
  week: number,
): ShownCascade => ({
  won,
  influencers: influencers.map((each) => each.person),
  tree: person === undefined ? undefined : cascadeTree(won, person, week),
});

/** Weeks in which an arc is new. */
export const QUARTER = 13;

/**
 * Arcs from whoever won somebody over, where they are thick, to whom they won over, where they end in a point: those of the last
 * quarter clear, earlier ones pale, those of the chosen person's tree strong.
 */
export const CascadeArcs = memo(function CascadeArcs({
  seats,
  cascade: { won, influencers, tree },
  week,
  isCoarse,
  lit,
  thick,
}: {
  seats: SeatsView;
  cascade: ShownCascade;
  week: number;
  isCoarse: boolean;
  /** 1 for each person who is looked for; without it, nobody in particular is. */
  lit: Uint8Array | undefined;
  /** Width of an arc where it begins, in the units of the seat plan. */
  thick: number;
}) {
  const wedges = useMemo(() => {
    const most = new Set(influencers);
    return Array.from(won.by, (by, k) =>
      !isCoarse || most.has(by) || tree?.up.has(k) || tree?.down.has(k)
        ? wedge(seats, by, won.person[k], tree?.direct.has(k) ? thick * FIRST : thick)
        : undefined,
    );
  }, [won, influencers, tree, seats, isCoarse, thick]);
  let older = '';
  let recent = '';
  let own = '';
  for (let k = 0; k < won.by.length && won.week[k] <= week; k++) {
    const drawn = wedges[k];
    if (drawn === undefined) continue;
    if (tree?.up.has(k) || tree?.down.has(k)) own += drawn;
    else if (lit !== undefined && lit[won.by[k]] === 0) continue;
    else if (won.week[k] > week - QUARTER) recent += drawn;
    else older += drawn;
  }
  return (
    <g className={`seats-cascade${own === '' ? '' : ' of-one'}`}>
      <path className="older" d={older} />
      <path className="recent" d={recent} />
      <path className="own" d={own} />
    </g>
  );
});

/** How much thicker arcs are that begin or end at the chosen person. */
const FIRST = 1.5;

/** How far arcs bend, as a share of their length. */
const BEND = 0.16;

/** A bent wedge from one seat to another. */
function wedge({ x, y }: SeatsView, a: number, b: number, thick: number): string {
  const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const half = thick / 2;
  const middleX = (x[a] + x[b]) / 2 - nx * length * BEND;
  const middleY = (y[a] + y[b]) / 2 - ny * length * BEND;
  const at = (px: number, py: number, by: number) =>
    `${(px + nx * by).toFixed(1)} ${(py + ny * by).toFixed(1)}`;
  const tip = at(x[b], y[b], 0);
  return `M${at(x[a], y[a], half)}Q${at(middleX, middleY, half * 0.6)} ${tip}Q${at(middleX, middleY, -half * 0.6)} ${at(x[a], y[a], -half)}Z`;
}
