import { useEffect, useRef } from 'react';
import { curvePath, type PlotHeights } from './adoptionMarks.ts';
import type { TimeAxis } from './timeAxis.ts';

/** How long a curve takes to its new data, in milliseconds. */
const TWEEN = 320;

/** A curve between two plans, which glides to its new data unless the reader wants nothing to move. */
export function DialPath({
  values,
  axis,
  heights,
}: {
  readonly values: ArrayLike<number>;
  readonly axis: TimeAxis;
  readonly heights: PlotHeights;
}) {
  const paths = useRef<(SVGPathElement | null)[]>([]);
  const drawn = useRef<Float64Array>(undefined);
  useEffect(() => {
    const to = Float64Array.from(values);
    const draw = (now: Float64Array) => {
      drawn.current = now;
      const path = curvePath(axis, heights, now);
      for (const element of paths.current) element?.setAttribute('d', path);
    };
    const from = drawn.current;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (from === undefined || from.length !== to.length || isStill) return draw(to);
    const start = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const past = Math.min(1, Math.max(0, time - start) / TWEEN);
      // most of the way at once, and then settling
      const eased = 1 - (1 - past) ** 3;
      draw(past === 1 ? to : to.map((share, week) => from[week] + (share - from[week]) * eased));
      if (past < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [values, axis, heights]);
  return (
    <g className="plan-ink">
      {['curve under', 'curve dial'].map((className, k) => (
        <path
          key={className}
          className={className}
          strokeDasharray={k === 1 ? '4 3' : undefined}
          ref={(element) => {
            paths.current[k] = element;
          }}
        />
      ))}
    </g>
  );
}
