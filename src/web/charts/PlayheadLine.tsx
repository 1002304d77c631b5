import { type TimeAxis, weekX } from './timeAxis.ts';

/** The line of the week behind what is no drawing: its piece between two drawings. */
export const PlayheadLine = ({ axis, week }: { readonly axis: TimeAxis; readonly week: number }) => (
  <div className="playhead-line" style={{ left: Math.round(weekX(axis, week)) }} aria-hidden="true" />
);
