import { useId } from 'react';
import { fillsOf, MarkFills } from './MarkFills.tsx';
import { markClass, markShape, OVER } from './seatMarks.ts';

/** Radius of a mark beside words, and the period of its hatching for a seat of radius 1. */
const RADIUS = 5.4;
const PERIOD = 0.52;

/** The mark of a state beside its name, in the hue of whatever plan it stands in. */
export function StateMark({ state, size = 14 }: { state: number; size?: number }) {
  const id = useId();
  const r = (RADIUS * size) / 14;
  return (
    <svg className="state-mark" width={size} height={size} style={fillsOf(id)} aria-hidden="true">
      {(state === 2 || state === 4 || state === OVER) && <MarkFills id={id} period={PERIOD} />}
      <path
        className={markClass(state)}
        d={markShape(state)}
        transform={`translate(${size / 2} ${size / 2})scale(${r})`}
      />
    </svg>
  );
}
