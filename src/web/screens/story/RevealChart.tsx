import { area } from 'd3-shape';
import { useId, useMemo, useRef } from 'react';
import { wholePercent } from '../../../report/quantity.ts';
import { typeset } from '../../../report/typeset.ts';
import type { PlayedView, StoryView } from '../../../story/storyView.ts';
import { curvePath, shareY } from '../../charts/adoptionMarks.ts';
import { fitText } from '../../charts/fitText.ts';
import { type Box, freeSpot, type Line } from '../../charts/freeSpot.ts';
import { Hatches, hatchId } from '../../charts/Hatches.tsx';
import { poolHeights } from '../../charts/labelHeights.ts';
import { measureText } from '../../charts/measureText.ts';
import { weekX } from '../../charts/timeAxis.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { predictionLook } from './predictionLooks.ts';
import { middleOf, type Prediction } from './predictions.ts';
import { StoryAxes } from './StoryAxes.tsx';
import { percentPath, storyFrame } from './storyFrame.ts';
import { middleTold, numbered, pointsTold, storyWords } from './storyWords.ts';
import { useSize } from './useSize.ts';

/** Façade below this share is not seen. */
const SEEN = 0.005;
/** Weeks between two marks on a curve. */
const HALF_YEAR = 26;
/** Room for the mark before a name, right of the plot. */
const MARK = 54;
/** Heights of a label and of the gap, in sizes of their letters. */
const LABEL_HEIGHT = 1.72;
const GAP_HEIGHT = 2.1;

/** The curves that were drawn, and once it is revealed, the one of the worlds with the gap between them. */
export function RevealChart({
  view,
  played,
  predictions,
  isOpen,
  isProjected,
}: {
  view: StoryView;
  played: PlayedView | undefined;
  predictions: readonly Prediction[];
  isOpen: boolean;
  isProjected: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { horizon, predict } = view;
  const gutter = isProjected ? 300 : 232;
  const frame = useMemo(
    () => storyFrame(width, height, horizon, language, gutter, isProjected),
    [width, height, horizon, language, gutter, isProjected],
  );
  const { axis, heights } = frame;
  const { left, right, sizes, isNarrow } = axis;
  const isAlone = predictions.length === 1;
  const shown = isOpen ? played : undefined;
  const percent = (share: number) => wholePercent(share, language);
  const said =
    predictions.length === 0 ? undefined : middleOf(predictions.map(({ values }) => values[horizon]));
  const truth = shown?.curve.mean[horizon];
  const drawn = useMemo(() => {
    if (shown === undefined) return undefined;
    const between = (low: ArrayLike<number>, high: ArrayLike<number>) =>
      area<number>()
        .x((_, week) => weekX(axis, week))
        .y0((share) => shareY(heights, share))
        .y1((_, week) => shareY(heights, high[week]))(Array.from(low)) ?? '';
    const { curve, declared } = shown;
    const above =
      declared?.some((share, week) => share - curve.mean[week] >= SEEN) === true ? declared : undefined;
    return {
      band: between(curve.low, curve.high),
      mean: curvePath(axis, heights, curve.mean),
      declared: above && {
        line: curvePath(axis, heights, above),
        area: between(curve.mean, above),
        values: above,
      },
    };
  }, [shown, axis, heights]);

  const y = (share: number) => shareY(heights, share);
  const big = isNarrow ? 22 : Math.round(sizes.label * 1.75);
  const points =
    said === undefined || truth === undefined
      ? undefined
      : Math.round(Math.abs(said - Math.round(truth * 100)));
  const bracketX = isNarrow ? right - 12 : right + 14;
  const caption = isAlone
    ? say(storyWords.between)
    : typeset(middleTold(predictions.length)[language], language);

  interface Label {
    readonly key: string;
    readonly y: number;
    readonly text: string;
    readonly className: string;
    readonly size: number;
    readonly place?: number;
  }
  const labels: Label[] = [];
  const room = frame.width - right - MARK - measureText(` ${percent(1)}`, sizes.label, 650);
  const shortened = (name: string) => fitText(name, room, (text) => measureText(text, sizes.label, 650));
  if (!isNarrow) {
    for (const [place, { name, values }] of predictions.entries())
      labels.push({
        key: `said ${place}`,
        y: y(values[horizon] / 100),
        text: `${shortened(name.trim()) || say(isAlone ? storyWords.you : numbered(place))} ${percent(values[horizon] / 100)}`,
        className: 'story-said',
        size: sizes.label,
        ...(!isAlone && { place }),
      });
    if (truth !== undefined) {
      labels.push({
        key: 'truth',
        y: y(truth) + 0.01,
        text: `${predict.ends} ${percent(truth)}`,
        className: `story-truth-end ${lookClass(predict.look)}`,
        size: Math.round(sizes.label * 1.25),
      });
      if (isAlone && points !== undefined && said !== undefined) {
        const middle = (y(said / 100) + y(truth)) / 2;
        labels.push(
          { key: 'gap', y: middle, text: pointsTold(points, language), className: 'story-gap', size: big },
          { key: 'between', y: middle + 0.02, text: caption, className: 'story-between', size: sizes.small },
        );
      }
    }
  }
  // between many names there is no room for the gap: it stands above or below them, where more is left
  const isApart = !isNarrow && !isAlone && points !== undefined;
  const kept = isApart ? Math.round(GAP_HEIGHT * big) : 0;
  const middleOfLabels = labels.reduce((sum, label) => sum + label.y, 0) / Math.max(1, labels.length);
  const isAbove = middleOfLabels > (heights.top + heights.bottom) / 2;
  const placed = poolHeights(
    labels.map((label) => label.y),
    Math.round(sizes.label * LABEL_HEIGHT),
    heights.top + 4 + (isAbove ? kept : 0),
    heights.bottom - 2 - (isAbove ? 0 : kept),
  );
  if (isApart) {
    const top = isAbove ? heights.top + big * 0.3 : heights.bottom - kept + big * 1.1;
    labels.push(
      { key: 'gap', y: top, text: pointsTold(points, language), className: 'story-gap', size: big },
      { key: 'between', y: 0, text: caption, className: 'story-between', size: sizes.small },
    );
    placed.push(top, top + big * 0.5 + sizes.small * 0.8);
  }

  // what is written in the plot keeps clear of every curve and of everything else
  const step = weekX(axis, 1) - weekX(axis, 0);
  const lineOf = (values: ArrayLike<number>, of = 1): Line => ({
    left,
    step,
    heights: Float64Array.from(values, (value) => y(value / of)),
  });
  const lines = [
    ...predictions.map(({ values }) => lineOf(values, 100)),
    ...(shown ? [lineOf(shown.curve.mean)] : []),
    ...(drawn?.declared ? [lineOf(drawn.declared.values)] : []),
  ];
  const boxes: Box[] = [];
  if (predict.lapse !== undefined) {
    const x = weekX(axis, predict.lapse);
    boxes.push(
      { left: x - 3, right: x + 3, top: heights.top, bottom: heights.bottom },
      {
        left: x,
        right: x + 10 + measureText(say(storyWords.lapse), sizes.small),
        top: heights.top,
        bottom: heights.top + sizes.small + 8,
      },
    );
  }
  const within: Box = {
    left: left + 6,
    right: isNarrow ? right - 24 : right - 4,
    top: heights.top,
    bottom: heights.bottom - 4,
  };
  const notes: { text: string; size: number; className: string; x: number; y: number }[] = [];
  const note = (
    text: string,
    size: number,
    className: string,
    near: { x: number; y: number },
    weight = 400,
  ) => {
    const wide = measureText(text, size, weight);
    const spot = freeSpot({ within, boxes, lines, areas: [] }, { width: wide, height: size * 1.3 }, near);
    if (spot === undefined) return;
    boxes.push(spot);
    notes.push({ text, size, className, x: spot.left, y: spot.top + size });
  };
  if (shown && isNarrow && points !== undefined && said !== undefined && truth !== undefined) {
    const text = pointsTold(points, language);
    const middle = (y(said / 100) + y(truth)) / 2;
    const before = (wide: number) => bracketX - 14 - wide;
    note(text, big, 'story-gap', { x: before(measureText(text, big, 700)), y: middle }, 700);
    // of several it is said whose
    if (!isAlone)
      note(caption, sizes.small, 'story-between', {
        x: before(measureText(caption, sizes.small)),
        y: middle + big,
      });
  }
  if (drawn?.declared) {
    const { values } = drawn.declared;
    const peak = values.indexOf(values.reduce((most, value) => (value > most ? value : most), 0));
    note(
      typeset(
        `${say(storyWords.declared)}${language === 'fr' ? ' : ' : ': '}${percent(values[peak])}, ${say(storyWords.week)} ${peak}`,
        language,
      ),
      sizes.label,
      `story-declared ${lookClass(predict.look)}`,
      { x: weekX(axis, peak) + 30, y: y(values[peak]) - 16 },
      600,
    );
  }
  if (shown)
    note(say(drawn?.declared ? storyWords.legend : storyWords.bandOnly), sizes.small, 'story-legend', {
      x: weekX(axis, horizon * 0.5),
      y: y(0.22),
    });
  const marked = (values: readonly number[]) =>
    Array.from({ length: Math.floor(horizon / HALF_YEAR) }, (_, k) => (k + 1) * HALF_YEAR).filter(
      (week) => week < values.length,
    );
  return (
    <div ref={box} className="story-chart" data-open={shown !== undefined || undefined}>
      <svg className="drawing" width={width} height={height} role="img" aria-label={view.title}>
        <Hatches id={id} looks={[predict.look]} />
        <StoryAxes
          frame={frame}
          lapse={
            predict.lapse === undefined ? undefined : { week: predict.lapse, text: say(storyWords.lapse) }
          }
        />
        {drawn && (
          <g className={`story-truth ${lookClass(predict.look)}`}>
            <path className="band" d={drawn.band} />
            {drawn.declared && (
              <>
                <path d={drawn.declared.area} fill={`url(#${hatchId(id, predict.look)})`} />
                <path className="story-thin" d={drawn.declared.line} />
              </>
            )}
            <path className="story-line under" d={drawn.mean} />
            <path className="story-line" d={drawn.mean} />
          </g>
        )}
        {predictions.map(({ values }, place) => {
          const look = predictionLook(place);
          const key = place;
          return (
            <g key={key} className={isAlone ? 'story-said-line alone' : 'story-said-line'}>
              <path d={percentPath(frame, values)} strokeDasharray={look.dash} />
              {!isAlone &&
                marked(values).map((week) => (
                  <path
                    key={week}
                    d={look.mark}
                    className={look.isFilled ? 'filled' : 'hollow'}
                    transform={`translate(${weekX(axis, week)} ${y(values[week] / 100)})`}
                  />
                ))}
            </g>
          );
        })}
        {shown && said !== undefined && truth !== undefined && points !== 0 && (
          <path
            className="story-bracket"
            d={`M${bracketX - 6} ${y(said / 100)}h12m-6 0V${y(truth)}m-6 0h12`}
          />
        )}
        {labels.map((label, k) => (
          <g key={label.key} className={label.className}>
            {label.place !== undefined && (
              <path
                d={predictionLook(label.place).mark}
                className={predictionLook(label.place).isFilled ? 'filled' : 'hollow'}
                transform={`translate(${right + 38} ${placed[k]})`}
              />
            )}
            <text
              x={right + (label.place === undefined ? 30 : 50)}
              y={placed[k] + 0.35 * label.size}
              fontSize={label.size}
            >
              {label.text}
            </text>
          </g>
        ))}
        {notes.map(({ text, size, className, x, y }) => (
          <text key={text} className={className} x={x} y={y} fontSize={size}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
