import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { BarView } from '../../../report/page/planTimeline.ts';
import { measureText } from '../../charts/measureText.ts';
import { type TimeAxis, weekX } from '../../charts/timeAxis.ts';

const QUARTER = 13;
/** The end of a bar that is taken hold of to make it longer. */
const GRIP = 9;
/** A press that goes no further than this is none that moves. */
const STILL = 3;
const LEAST = 6;

/** What a bar can be asked to do. */
export interface BarActions {
  readonly onChoose: (key: string) => void;
  readonly onMove: (key: string, weeks: number) => void;
  readonly onResize: (key: string, weeks: number) => void;
  readonly onRemove: (key: string) => void;
  /** To its form. */
  readonly onOpen: (key: string) => void;
}

/** Where a bar stands: week 1 begins at the mark of week 0. */
export function placeOfBar(axis: TimeAxis, from: number, to: number) {
  const left = weekX(axis, Math.max(0, Math.min(axis.horizon, from - 1)));
  const right = weekX(axis, Math.max(0, Math.min(axis.horizon, to)));
  return { left, width: Math.max(LEAST, right - left) };
}

/** A tactic on the axis of weeks: moved and made longer by dragging, or by keys while it has the focus. */
export function PlanBar({
  bar,
  axis,
  isChosen,
  isFixed,
  canDrag,
  old,
  actions,
}: {
  readonly bar: BarView;
  readonly axis: TimeAxis;
  readonly isChosen: boolean;
  /** Nothing of it can be changed here. */
  readonly isFixed: boolean;
  readonly canDrag: boolean;
  /** Where it stood when the plan was run, if that was elsewhere. */
  readonly old: { readonly from: number; readonly to: number } | undefined;
  readonly actions: BarActions;
}) {
  const [drag, setDrag] = useState<{ readonly weeks: number; readonly isEnd: boolean }>();
  const start = useRef<{ x: number; isEnd: boolean; moved: boolean }>(undefined);
  const perWeek = (axis.right - axis.left) / axis.horizon;
  const isRepeat = bar.key.endsWith('.repeat');
  const moved = drag !== undefined && !drag.isEnd ? drag.weeks : 0;
  const longer = drag?.isEnd ? drag.weeks : 0;
  const place = placeOfBar(axis, bar.from + moved, Math.max(bar.from + moved, bar.to + moved + longer));
  const fits = measureText(bar.title, axis.sizes.label - 1, isChosen ? 650 : 400) + 18 <= place.width;
  const behind = place.left + place.width + 8;
  const isLeftOf = behind + measureText(bar.title, axis.sizes.label - 1) > axis.width;
  const label: CSSProperties = fits
    ? { left: place.left + 7, maxWidth: place.width - 14 }
    : isLeftOf
      ? { right: axis.width - place.left + 8, maxWidth: place.left - axis.left }
      : { left: behind };

  const canMove = !isFixed && !isRepeat;
  function down(event: PointerEvent<HTMLButtonElement>): void {
    if (!canDrag || !canMove || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { right } = event.currentTarget.getBoundingClientRect();
    const isEnd = bar.canResize && right - event.clientX < GRIP && place.width > 2 * GRIP;
    start.current = { x: event.clientX, isEnd, moved: false };
  }
  function move(event: PointerEvent): void {
    const from = start.current;
    if (from === undefined) return;
    const by = event.clientX - from.x;
    if (Math.abs(by) > STILL) from.moved = true;
    if (from.moved) setDrag({ weeks: Math.round(by / perWeek), isEnd: from.isEnd });
  }
  function up(): void {
    const from = start.current;
    start.current = undefined;
    if (from === undefined || drag === undefined) return;
    setDrag(undefined);
    if (drag.weeks === 0) return;
    (from.isEnd ? actions.onResize : actions.onMove)(bar.key, drag.weeks);
  }
  function key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      event.stopPropagation();
      const weeks = by * (event.shiftKey ? QUARTER : 1);
      if (!canMove) return;
      if (!event.altKey) actions.onMove(bar.key, weeks);
      else if (bar.canResize) actions.onResize(bar.key, weeks);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      actions.onOpen(bar.key);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !isFixed) {
      event.preventDefault();
      actions.onRemove(bar.key);
    }
  }

  return (
    <>
      {old !== undefined && (
        <span className="plan-bar-old" style={placeOfBar(axis, old.from, old.to)} aria-hidden="true" />
      )}
      <button
        type="button"
        className="plan-bar"
        data-key={bar.key}
        data-chosen={isChosen || undefined}
        data-known={bar.known}
        data-fixed={!canMove || undefined}
        aria-pressed={isChosen}
        aria-label={`${bar.title}, ${bar.told}`}
        title={bar.told}
        style={place}
        onClick={() => actions.onChoose(bar.key)}
        onFocus={() => actions.onChoose(bar.key)}
        onKeyDown={key}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          start.current = undefined;
          setDrag(undefined);
        }}
      >
        {bar.begins.map((week) => (
          <i
            key={week}
            style={{ left: weekX(axis, Math.min(axis.horizon, week - 1)) - place.left }}
            className="plan-begin"
          />
        ))}
        {isChosen && bar.canResize && canMove && canDrag && <i className="plan-grip" />}
        {bar.goesOn && <i className="plan-goes-on" />}
      </button>
      <span
        className="plan-bar-label"
        data-inside={fits || undefined}
        data-chosen={isChosen || undefined}
        style={label}
        aria-hidden="true"
      >
        {bar.title}
      </span>
    </>
  );
}
