import { arc } from 'd3-shape';
import { useLayoutEffect, useRef } from 'react';
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
 * Discs cut into the shares of states, of types or of hours asked, for organisations whose people are too many to be seen: a step of the week changes
 * only those in which somebody changed.
 *
 * @param codes of everybody's marks; those of no kind, as of people who are not shown, are not counted
 * @param kinds codes in the order of their shares
 * @param discOf which disc stands for each person, −1 for none
 */
export function ShareDiscs({
  discs,
  discOf,
  codes,
  kinds,
}: {
  discs: readonly ShareDisc[];
  discOf: Int32Array;
  codes: Uint8Array;
  kinds: readonly number[];
}) {
  const group = useRef<SVGGElement>(null);
  const shown = useRef<{
    discs: readonly ShareDisc[];
    kinds: readonly number[];
    counts: Int32Array;
  }>(undefined);
  useLayoutEffect(() => {
    const circles = group.current?.children;
    if (circles === undefined) return;
    const many = kinds.length;
    const placeOf = new Int16Array(256).fill(-1);
    for (const [k, code] of kinds.entries()) placeOf[code] = k;
    const counts = new Int32Array(discs.length * many);
    for (let i = 0; i < codes.length; i++) {
      const place = placeOf[codes[i]];
      if (place >= 0 && discOf[i] >= 0) counts[discOf[i] * many + place]++;
    }
    const before =
      shown.current?.discs === discs && shown.current.kinds === kinds ? shown.current.counts : undefined;
    for (const [d, { r }] of discs.entries()) {
      const first = d * many;
      const of = counts.subarray(first, first + many);
      if (before !== undefined && of.every((count, k) => count === before[first + k])) continue;
      const whole = of.reduce((sum, count) => sum + count, 0);
      let from = 0;
      for (let k = 0; k < many; k++) {
        const to = from + (whole === 0 ? 0 : of[k] / whole);
        const d = from === to ? '' : sector({ r: r * FILLED, from, to });
        circles[first + k].setAttribute('d', d);
        from = to;
      }
    }
    shown.current = { discs, kinds, counts };
  }, [discs, discOf, codes, kinds]);
  return (
    <g ref={group}>
      {discs.flatMap(({ x, y }) =>
        kinds.map((code) => (
          <path key={`${x} ${y} ${code}`} className={markClass(code)} transform={`translate(${x} ${y})`} />
        )),
      )}
    </g>
  );
}

const TURN = 2 * Math.PI;

const sector = ({ r, from, to }: { r: number; from: number; to: number }): string =>
  arc()({ innerRadius: 0, outerRadius: r, startAngle: from * TURN, endAngle: to * TURN }) ?? '';
