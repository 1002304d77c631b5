import { type KeyboardEvent, type PointerEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { lookClass } from '../design/PlanKey.tsx';
import { useLanguage, useSay } from '../state/language.ts';
import type { ShownOutcome } from '../state/pageState.ts';
import { AdoptionDrawing, AdoptionEnds, AdoptionSigns, AdoptionTexts, gateKey } from './AdoptionDrawing.tsx';
import { adoptionMarks, boxOfGate, GATE, highestShare, plotHeight, plotHeights } from './adoptionMarks.ts';
import { adoptionNotes, annotationLines, roomAbove } from './adoptionNotes.ts';
import { type Charted, type DialCurve, mainOutcome } from './charted.ts';
import { chartWords, outcomeTitles, seriesNames } from './chartWords.ts';
import { DialPath } from './DialPath.tsx';
import { dialSeries, lineEnds } from './endLabels.ts';
import { measureText } from './measureText.ts';
import { shareAxis } from './shareAxis.ts';
import { useTimeAxis } from './TimeFrame.tsx';
import { weekAt, weekX } from './timeAxis.ts';
import { labelX, weekRead, weekValues } from './weekValues.ts';

const QUARTER = 13;
/** A lower plot is not read. */
const LEAST_PLOT = 160;

export interface AdoptionChartProps {
  /** A comparison, or the curves of the worlds that came so far. */
  readonly view: Charted;
  readonly outcome: ShownOutcome;
  /** Names of the plans that are drawn, the arm in which nothing is done among them. */
  readonly shown: readonly string[];
  /** Names of the two plans that the headline speaks of. */
  readonly pair?: readonly string[] | undefined;
  /** Whether ranges over single worlds are drawn; they are, unless told otherwise. */
  readonly bands?: boolean | undefined;
  readonly week: number;
  readonly onWeek: (week: number) => void;
  /** A plan between two, drawn in ink. */
  readonly dial?: DialCurve | undefined;
  /** Height of the plot in pixels; by the width where it is left out. */
  readonly plot?: number | undefined;
  /** The drawing, to be kept in a file. */
  readonly svgRef?: Ref<SVGSVGElement> | undefined;
}

/** Adoption week by week: curves, bands, façades and the values of a week, which keys and pointer move. Stands in a TimeFrame. */
export function AdoptionChart({
  view,
  outcome,
  shown,
  pair,
  bands = true,
  week,
  onWeek,
  dial,
  plot,
  svgRef,
}: AdoptionChartProps) {
  const language = useLanguage();
  const say = useSay();
  const axis = useTimeAxis();
  const id = useId();
  const [line, setLine] = useState(0);
  const [spoken, setSpoken] = useState('');
  const held = useRef(false);
  // lists that a parent makes anew for the same plans are the same
  const shownKey = shown.join('\n');
  const pairKey = pair?.join('\n');
  const source = useMemo(
    () => ({ view, outcome, shown: shownKey.split('\n'), pair: pairKey?.split('\n'), bands }),
    [view, outcome, shownKey, pairKey, bands],
  );
  const main = mainOutcome(outcome);
  const dialValues = dial?.curves[main]?.mean;
  const dialAt = dial?.at ?? 0;
  const most = shareAxis(highestShare(source, dialValues), language).most;

  const { marks, room } = useMemo(() => {
    const told = annotationLines(source).length;
    const low = 12;
    // room above is taken from the plot: what stands beneath stays where it is when the annotation comes
    const high = plot ?? plotHeight(axis);
    const atTop = (top: number) =>
      adoptionMarks(
        source,
        axis,
        plotHeights(axis, most, top, language, Math.max(LEAST_PLOT, high - (top - low))),
        language,
        measureText,
      );
    const tried = atTop(low);
    if (told === 0) return { marks: tried, room: low };
    const setting = { axis, language, measure: measureText };
    if (!adoptionNotes(source, tried, setting).misses) return { marks: tried, room: low };
    const top = roomAbove(axis, told) + 4;
    return { marks: atTop(top), room: top };
  }, [source, axis, language, most, plot]);
  const { heights } = marks;

  const dialDrawn = useMemo(
    () => (dialValues === undefined ? undefined : dialSeries(dialAt, main, dialValues, language)),
    [dialAt, dialValues, main, language],
  );
  const series = useMemo(
    () => (dialDrawn === undefined ? marks.series : [...marks.series, dialDrawn]),
    [marks, dialDrawn],
  );
  const ends = useMemo(
    () => lineEnds({ series, heights }, axis, language, measureText),
    [series, heights, axis, language],
  );
  const { notes } = useMemo(() => {
    const step = weekX(axis, 1) - weekX(axis, 0);
    const dialLine =
      dialValues === undefined
        ? []
        : [
            {
              left: axis.left,
              step,
              heights: Float64Array.from(
                dialValues,
                (share) => heights.bottom - ((heights.bottom - heights.top) * share) / heights.shares.most,
              ),
            },
          ];
    return adoptionNotes(source, marks, { axis, language, measure: measureText }, dialLine);
  }, [source, marks, heights, axis, language, dialValues]);
  const inTheWay = useMemo(
    () => [
      ...notes.map(({ key, box }) => ({ key, box })),
      ...marks.gates.map((gate) => {
        const { left, right, top, bottom } = boxOfGate(gate);
        // a diamond is narrow where labels come near it: values stand beside one whose week it is
        return { key: gateKey(gate.key), box: { left: left + 4, right: right - 4, top, bottom } };
      }),
    ],
    [notes, marks],
  );
  const values = weekValues({ heights, series }, week, axis, language, measureText, inTheWay);
  const hidden = values.hidden.join('\n');
  // a gate of this very week marks the curve's place itself
  const isSeen = ({ look, y }: (typeof values.dots)[number]) =>
    !marks.gates.some(
      (gate) =>
        gate.look === look &&
        Math.abs(gate.x - values.x) < GATE &&
        Math.abs(gate.y - y) < GATE &&
        !values.hidden.includes(gateKey(gate.key)),
    );

  // one line of values a plan, whatever of it is drawn
  const read = useMemo(() => {
    const names = {
      buyIn: say(seriesNames.buyIn),
      declared: say(seriesNames.declared),
      facade: say(seriesNames.facade),
      target: say(seriesNames.target),
    };
    return [
      ...view.plans
        .filter(({ name }) => source.shown.includes(name))
        .map(({ title, curves }) => (at: number) => {
          const told = outcome === 'all' ? (['declared', 'buyIn'] as const) : [main];
          const found = told.flatMap((one) => {
            const curve = curves[one];
            return curve === undefined ? [] : [{ outcome: one, values: curve.mean }];
          });
          return weekRead(found, title, at, `${say(chartWords.Week)} ${at}`, names, language);
        }),
      ...(dialDrawn === undefined
        ? []
        : [
            (at: number) =>
              weekRead([dialDrawn], dialDrawn.title, at, `${say(chartWords.Week)} ${at}`, names, language),
          ]),
    ];
  }, [view, source, outcome, main, dialDrawn, language, say]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? QUARTER : 1;
    const { key } = event;
    let next = week;
    let chosen = Math.min(line, Math.max(0, read.length - 1));
    if (key === 'ArrowLeft') next = week - by;
    else if (key === 'ArrowRight') next = week + by;
    else if (key === 'Home') next = 0;
    else if (key === 'End') next = view.horizon;
    else if (key === 'ArrowUp') chosen = (chosen + read.length - 1) % Math.max(1, read.length);
    else if (key === 'ArrowDown') chosen = (chosen + 1) % Math.max(1, read.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
    next = Math.min(view.horizon, Math.max(0, next));
    setLine(chosen);
    setSpoken(read[chosen]?.(next) ?? say(chartWords.notDrawn));
    if (next !== week) onWeek(next);
  };
  const goTo = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const next = weekAt(axis, x);
    if (next !== week) onWeek(next);
  };

  return (
    <div
      className="adoption-chart"
      role="application"
      aria-label={`${say(outcomeTitles[outcome])}. ${say(chartWords.chart)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is read with the arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
        if (event.button !== 0 || x < axis.left - 8 || x > axis.right + 8) return;
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (held.current) goTo(event);
      }}
      onPointerUp={() => {
        held.current = false;
      }}
      onPointerCancel={() => {
        held.current = false;
      }}
    >
      <svg
        ref={svgRef}
        className="drawing"
        width={axis.width}
        height={heights.height}
        viewBox={`0 0 ${axis.width} ${heights.height}`}
        role="img"
        aria-label={say(outcomeTitles[outcome])}
      >
        <AdoptionDrawing
          id={id}
          marks={marks}
          axis={axis}
          participation={outcome === 'all' || outcome === 'buyIn' ? view.participation : undefined}
          deadline={view.deadline}
        />
        {dialValues !== undefined && <DialPath values={dialValues} axis={axis} heights={heights} />}
        <line
          className="playhead"
          x1={Math.round(values.x) + 0.5}
          x2={Math.round(values.x) + 0.5}
          y1={Math.min(room, heights.top) - 4}
          y2={heights.height}
        />
        <AdoptionSigns marks={marks} hidden={hidden} />
        <AdoptionTexts notes={notes} axis={axis} hidden={hidden} />
        <AdoptionEnds ends={ends} axis={axis} />
        <g className="week-values">
          {values.dots.filter(isSeen).map(({ key, look, y }) => (
            <circle
              key={key}
              className={`week-dot ${look === undefined ? 'plan-ink' : lookClass(look)}`}
              cx={values.x}
              cy={y}
              r={3.6}
            />
          ))}
          {values.labels.map(({ key, look, isLight, text, y }) => (
            <text
              key={key}
              className={`week-value ${look === undefined ? 'plan-ink' : lookClass(look)}${isLight ? ' light' : ''}`}
              x={labelX(values)}
              y={y + 0.35 * axis.sizes.tick}
              textAnchor={values.isLeft ? 'end' : 'start'}
              fontSize={axis.sizes.tick}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
      <div className="visually-hidden" aria-live="polite">
        {spoken}
      </div>
    </div>
  );
}
