import { arc } from 'd3-shape';
import { useLayoutEffect, useRef } from 'react';
import { HIDDEN, type PlanWorldView } from '../../report/page/peopleView.ts';
import { statesShown } from '../../report/page/stateWords.ts';
import { statesIn } from './countStates.ts';
import { markClass } from './seatMarks.ts';

/** A circle that stands for all people in it. */
export interface ShareDisc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** How much of its circle a disc fills. */
const FILLED = 0.94;

/**
 * Discs cut into the shares of the states, for organisations whose people are too many to be seen: a step of the week changes
 * only those in which somebody changed.
 *
 * @param discOf which disc stands for each person, −1 for none
 */
export function ShareDiscs({
  discs,
  discOf,
  plan,
  week,
}: {
  discs: readonly ShareDisc[];
  discOf: Int32Array;
  plan: PlanWorldView;
  week: number;
}) {
  const group = useRef<SVGGElement>(null);
  const shown = useRef<{ discs: readonly ShareDisc[]; counts: Int32Array }>(undefined);
  useLayoutEffect(() => {
    const circles = group.current?.children;
    if (circles === undefined) return;
    const kinds = statesShown.length;
    const now = statesIn(plan, week, discOf.length);
    const counts = new Int32Array(discs.length * kinds);
    for (let i = 0; i < now.length; i++)
      if (now[i] !== HIDDEN && discOf[i] >= 0) counts[discOf[i] * kinds + now[i]]++;
    const before = shown.current?.discs === discs ? shown.current.counts : undefined;
    for (const [d, { r }] of discs.entries()) {
      const first = d * kinds;
      const of = counts.subarray(first, first + kinds);
      if (before !== undefined && of.every((count, k) => count === before[first + k])) continue;
      const whole = of.reduce((sum, count) => sum + count, 0);
      let from = 0;
      for (const [k, state] of statesShown.entries()) {
        const to = from + (whole === 0 ? 0 : of[state] / whole);
        const d = from === to ? '' : sector({ r: r * FILLED, from, to });
        circles[first + k].setAttribute('d', d);
        from = to;
      }
    }
    shown.current = { discs, counts };
  }, [discs, discOf, plan, week]);
  return (
    <g ref={group}>
      {discs.flatMap(({ x, y }) =>
        statesShown.map((state) => (
          <path key={`${x} ${y} ${state}`} className={markClass(state)} transform={`translate(${x} ${y})`} />
        )),
      )}
    </g>
  );
}

const TURN = 2 * Math.PI;

const sector = ({ r, from, to }: { r: number; from: number; to: number }): string =>
  arc()({ innerRadius: 0, outerRadius: r, startAngle: from * TURN, endAngle: to * TURN }) ?? '';
