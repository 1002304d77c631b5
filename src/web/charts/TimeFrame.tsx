import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWidth } from '../design/useWidth.ts';
import { type Gutters, type TimeAxis, timeAxis } from './timeAxis.ts';

const TimeAxisContext = createContext<TimeAxis>(timeAxis(900, 104));

/** The axis of weeks that the drawings in a frame share. */
export const useTimeAxis = (): TimeAxis => useContext(TimeAxisContext);

/** Before anything is measured. */
const USUAL_WIDTH = 896;
/** Narrower is no drawing. */
const LEAST_WIDTH = 260;

/**
 * Holds the drawings that share one axis of weeks, at its own left and right edges. Each draws its piece of the line of the
 * week: one beneath the other, without a gap, they make one line.
 */
export function TimeFrame({
  horizon,
  gutters,
  children,
}: {
  readonly horizon: number;
  /** Room at the sides of the axis; that of a chart, if not given. */
  readonly gutters?: Gutters | undefined;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const width = Math.max(LEAST_WIDTH, useWidth(ref, USUAL_WIDTH));
  const [isProjected, setProjected] = useState(false);
  // whoever gives the page to a projector does so with a class, which changes no size of this
  useLayoutEffect(() => setProjected(ref.current?.closest('.projector') != null));
  const axis = useMemo(
    () => timeAxis(width, horizon, isProjected, gutters),
    [width, horizon, isProjected, gutters],
  );
  return (
    <div ref={ref} className="time-frame">
      <TimeAxisContext value={axis}>{children}</TimeAxisContext>
    </div>
  );
}
