import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { wholePercent } from '../../../report/quantity.ts';
import type { StoryView } from '../../../story/storyView.ts';
import { shareY } from '../../charts/adoptionMarks.ts';
import { measureText } from '../../charts/measureText.ts';
import { weekAt, weekX } from '../../charts/timeAxis.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { drawnTo, isDrawn, type Prediction, withShare, withStretch } from './predictions.ts';
import { StoryAxes } from './StoryAxes.tsx';
import { percentPath, storyFrame } from './storyFrame.ts';
import { storyWords } from './storyWords.ts';
import { useSize } from './useSize.ts';

const QUARTER = 13;
/** Share by which Shift moves. */
const LEAP = 10;

/** Where a curve is drawn: by hand, or week by week with the keys. */
export function PredictChart({
  view,
  prediction,
  isProjected,
  onChange,
}: {
  view: StoryView;
  prediction: Prediction;
  isProjected: boolean;
  onChange: (prediction: Prediction) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [week, setWeek] = useState(prediction.values.length - 1);
  const hand = useRef<{ week: number; percent: number }>(undefined);
  // a shape, or what was cleared, is told at its end
  const own = useRef(prediction);
  useEffect(() => {
    if (own.current !== prediction) setWeek(prediction.values.length - 1);
  }, [prediction]);
  const change = (made: Prediction) => {
    own.current = made;
    onChange(made);
  };
  const { horizon, predict } = view;
  const frame = useMemo(
    () => storyFrame(width, height, horizon, language, 150, isProjected),
    [width, height, horizon, language, isProjected],
  );
  const { axis, heights } = frame;
  const { values } = prediction;
  const last = values.length - 1;
  const pen = Math.min(week, last);
  const percent = values[pen];
  const told = `${wholePercent(percent / 100, language)} ${say(storyWords.inWeek)}\u00a0${pen}`;

  function placeOf({ clientX, clientY, currentTarget }: PointerEvent<Element>) {
    const { left, top } = currentTarget.getBoundingClientRect();
    const share = (heights.bottom - (clientY - top)) / (heights.bottom - heights.top);
    return {
      week: weekAt(axis, clientX - left),
      percent: Math.max(0, Math.min(100, share * heights.shares.most * 100)),
    };
  }
  function onDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    hand.current = place;
    change(withStretch(prediction, place, place));
    setWeek(place.week);
  }
  function onMove(event: PointerEvent<HTMLDivElement>): void {
    if (hand.current === undefined) return;
    const place = placeOf(event);
    change(withStretch(prediction, hand.current, place));
    hand.current = place;
    setWeek(place.week);
  }
  function onKey(event: KeyboardEvent): void {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const far = shiftKey ? QUARTER : 1;
    const high = shiftKey ? LEAP : 1;
    const to = (next: number) => {
      const at = Math.max(0, Math.min(horizon, next));
      change(drawnTo(prediction, at));
      setWeek(at);
    };
    if (key === 'ArrowRight') to(pen + far);
    else if (key === 'ArrowLeft') to(pen - far);
    else if (key === 'Home') to(0);
    else if (key === 'End') to(horizon);
    else if (key === 'ArrowUp') change(withShare(prediction, pen, percent + high));
    else if (key === 'ArrowDown') change(withShare(prediction, pen, percent - high));
    else if (key === 'PageUp') change(withShare(prediction, pen, percent + LEAP));
    else if (key === 'PageDown') change(withShare(prediction, pen, percent - LEAP));
    else return;
    event.preventDefault();
  }

  const x = weekX(axis, pen);
  const y = shareY(heights, percent / 100);
  const size = axis.isNarrow ? 17 : Math.round(axis.sizes.label * 1.3);
  const wide = measureText(told, size, 700);
  const isLeft = x + 16 + wide > frame.width - 4;
  return (
    <>
      <div
        ref={box}
        className="story-chart drawing-hand"
        role="slider"
        tabIndex={0}
        aria-label={say(storyWords.curve)}
        aria-describedby={help}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={told}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={() => {
          hand.current = undefined;
        }}
        onPointerCancel={() => {
          hand.current = undefined;
        }}
        onKeyDown={onKey}
      >
        <svg className="drawing" width={width} height={height} aria-hidden="true">
          <StoryAxes
            frame={frame}
            lapse={
              predict.lapse === undefined ? undefined : { week: predict.lapse, text: say(storyWords.lapse) }
            }
          />
          <path className="story-hand" d={percentPath(frame, values)} />
          <circle className="story-pen" cx={x} cy={y} r={8} />
          <text
            className="story-pen-value"
            x={isLeft ? x - 14 - (x + 8 > frame.width ? 6 : 0) : x + 14}
            y={y < heights.top + 2 * size ? y + 1.6 * size : y - 0.9 * size}
            textAnchor={isLeft ? 'end' : 'start'}
            fontSize={size}
          >
            {told}
          </text>
        </svg>
      </div>
      <p className="caption story-keys" id={help}>
        {say(storyWords.keys)}
        {isDrawn(prediction, horizon) ? ' ✓' : ''}
      </p>
    </>
  );
}
