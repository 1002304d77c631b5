import { memo, useLayoutEffect, useRef } from 'react';
import type { SeatsView } from '../../report/page/peopleView.ts';
import { markClass, markShape } from './seatMarks.ts';

/**
 * Everybody's mark, by codes of states or of types. A step of the week changes the attributes of those marks alone whose people changed.
 */
export function SeatMarks({ seats, codes }: { seats: SeatsView; codes: Uint8Array }) {
  const group = useRef<SVGGElement>(null);
  const shown = useRef<{ seats: SeatsView; codes: Uint8Array }>(undefined);
  useLayoutEffect(() => {
    const marks = group.current?.children;
    const people = seats.x.length;
    if (marks === undefined) return;
    // marks of other seats are new elements, on which nothing is drawn
    const before = shown.current?.seats === seats ? shown.current.codes : undefined;
    for (let i = 0; i < people; i++) {
      if (before?.[i] === codes[i]) continue;
      const mark = marks[i];
      mark.setAttribute('class', markClass(codes[i]));
      mark.setAttribute('d', markShape(codes[i]));
    }
    shown.current = { seats, codes };
  }, [seats, codes]);
  return (
    <g ref={group}>
      <Seats seats={seats} />
    </g>
  );
}

const Seats = memo(function Seats({ seats: { x, y, radius } }: { seats: SeatsView }) {
  return Array.from(x, (at, i) => {
    // a person is their row, in every plan and week
    const key = i;
    return <path key={key} transform={`translate(${fixed(at)} ${fixed(y[i])})scale(${fixed(radius)})`} />;
  });
});

const fixed = (value: number) => value.toFixed(2);
