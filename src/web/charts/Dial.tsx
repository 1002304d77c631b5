import { area, line } from 'd3-shape';
import { memo, type ReactNode, type Ref, useId, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { CompareView, PlanView } from '../../report/page/compareView.ts';
import { dialTold } from '../../report/page/dialSentence.ts';
import type { DialPoint, DialPreview, DialView } from '../../report/page/dialView.ts';
import { showNumber } from '../../report/quantity.ts';
import { lookClass, PlanKey } from '../design/PlanKey.tsx';
import { useWidth } from '../design/useWidth.ts';
import { isSameShare } from '../state/dialSteps.ts';
import { useLabelled, useLanguage, useSay } from '../state/language.ts';
import { type DialValues, dialValuesAt } from './dialPoints.ts';
import { beingPlayed, buyInAt, dialWords, notPlayed, turnIt } from './dialWords.ts';
import { fitText } from './fitText.ts';
import { Hatches, hatchId } from './Hatches.tsx';
import { measureText } from './measureText.ts';
import { shareText } from './shareText.ts';

export interface DialProps {
  readonly view: Pick<CompareView, 'plans' | 'deadline'>;
  /** The two plans, by name. */
  readonly from: string;
  readonly to: string;
  /** The points that came so far; undefined before anything is played. */
  readonly points: DialView | undefined;
  /** How many points there are to be. */
  readonly steps: number;
  readonly isPlaying?: boolean | undefined;
  /** No plan lies between these two. */
  readonly hasNoWay?: boolean | undefined;
  /** Share of the way at which the handle stands. */
  readonly at: number;
  /** A point that was played for the handle where it stands. */
  readonly preview?: DialPreview | undefined;
  readonly onChange: (at: number) => void;
  readonly onChangeEnd?: ((at: number) => void) | undefined;
  /** Asks for the points to be played. */
  readonly onPlay?: (() => void) | undefined;
  /** The drawing, to be kept in a file. */
  readonly svgRef?: Ref<SVGSVGElement> | undefined;
}

const ROW = 36;
/** Height of a row's plot. */
const PLOT = 22;

/** What lies between two plans: a handle, with what every point of the way comes to drawn above its track. */
export function Dial(props: DialProps) {
  const { view, from, to, points, steps, isPlaying = false, hasNoWay = false, at } = props;
  const language = useLanguage();
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref, 420);
  const start = view.plans.find(({ name }) => name === from);
  const end = view.plans.find(({ name }) => name === to);
  const played = points?.points ?? [];
  // worlds come one after the other: until all have, a point is of those that came
  const fewest = Math.min(...played.map((point) => point.worlds));
  const isWhole = played.length >= steps && fewest >= (points?.worlds ?? 0);
  const preview =
    props.preview !== undefined && isSameShare(props.preview.point.at, at) ? props.preview : undefined;
  const isPlayed = preview !== undefined || played.some((point) => isSameShare(point.at, at));
  const inside = (): ReactNode => {
    if (hasNoWay || start === undefined || end === undefined)
      return <p className="dial-says">{say(dialWords.none)}</p>;
    if (played.length < 2)
      return (
        <>
          <p className="dial-says">{say(isPlaying ? beingPlayed(played.length, steps) : notPlayed(steps))}</p>
          {!isPlaying && props.onPlay !== undefined && (
            <Button className="button" onPress={props.onPlay}>
              {say(dialWords.play)}
            </Button>
          )}
        </>
      );
    const here = preview?.point ?? dialValuesAt(played, at);
    // what stands beside something else has the same worlds
    const first = preview?.start ?? played[0];
    const told =
      here !== undefined && isPlayed && at > 0
        ? dialTold(first, here, { from: start.title, to: end.title }, language)
        : undefined;
    return (
      <>
        <Consequences
          {...props}
          width={width}
          start={start}
          end={end}
          here={here}
          isAbout={!isPlayed}
          points={played}
        />
        <p className="dial-says" aria-live="polite">
          {isWhole || told !== undefined ? null : `${say(beingPlayed(played.length, steps))}. `}
          {told === undefined ? (
            isWhole && say(at > 0 ? dialWords.between : turnIt(points?.worlds ?? 0, steps))
          ) : (
            <>
              <b>{told.where}</b> {told.what}
            </>
          )}
        </p>
      </>
    );
  };
  return (
    <section className="dial" ref={ref} aria-label={say(dialWords.heading)}>
      <div className="dial-heading">
        <h2 className="section-title">{say(dialWords.heading)}</h2>
        {points !== undefined && (
          <span className="caption">
            {isWhole
              ? `n\u00a0=\u00a0${showNumber(preview?.point.worlds ?? points.worlds, language)}`
              : `${say(dialWords.playing)} · n\u00a0=\u00a0${showNumber(Number.isFinite(fewest) ? fewest : 0, language)}`}
          </span>
        )}
      </div>
      {inside()}
    </section>
  );
}

function Consequences({
  view: { deadline },
  width,
  start,
  end,
  here,
  isAbout,
  points,
  at,
  onChange,
  onChangeEnd,
  svgRef,
}: Omit<DialProps, 'points'> & {
  readonly points: readonly DialPoint[];
  readonly width: number;
  readonly start: PlanView;
  readonly end: PlanView;
  readonly here: DialValues | undefined;
  /** Whether the values lie between two points that were played, and are none themselves. */
  readonly isAbout: boolean;
}) {
  const language = useLanguage();
  const say = useSay();
  const labelled = useLabelled();
  const left = Math.min(124, Math.round(width * 0.34));
  const right = width - 62;
  const x = Math.round(left + (right - left) * at) + 0.5;
  const rows = useMemo(() => dialRows(points), [points]);
  const labels = [say(buyInAt(deadline)), say(dialWords.target), say(dialWords.weeksLost)];
  const about = isAbout ? '≈\u202f' : '';
  const values = here && [
    about + shareText(here.buyIn, language),
    about + shareText(here.kept, language),
    about + showNumber(here.weeksLost, language),
  ];
  const height = rows.length * ROW + 4;
  return (
    <>
      <div className="dial-drawing" style={{ paddingBottom: 22 }}>
        <svg
          ref={svgRef}
          className="drawing"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={labels.map((label, k) => labelled(label, values?.[k] ?? '–')).join(', ')}
        >
          <Ways rows={rows} points={points} left={left} right={right} labels={labels} />
          <line className="playhead" x1={x} x2={x} y1={4} y2={height} />
          {here !== undefined &&
            rows.map(({ key, most, of }, k) => (
              <g key={key}>
                <circle className="dial-dot" cx={x} cy={heightIn(k, of(here), most)} r={3.6} />
                <text className="strong" x={right + 14} y={k * ROW + 6 + PLOT / 2 + 5} fontSize={14}>
                  {values?.[k]}
                </text>
              </g>
            ))}
        </svg>
        <Slider
          className="dial-slider"
          style={{ left, width: right - left, top: height - 2 }}
          aria-label={`${start.title} – ${end.title}`}
          minValue={0}
          maxValue={1}
          step={0.05}
          formatOptions={{ style: 'percent' }}
          value={at}
          onChange={onChange}
          onChangeEnd={(value) => onChangeEnd?.(value)}
        >
          <SliderTrack
            className="dial-track"
            style={{
              ['--from' as string]: `var(--plan-${start.look % 8})`,
              ['--to' as string]: `var(--plan-${end.look % 8})`,
            }}
          >
            {points.map((point) => (
              <span key={point.at} className="dial-played" style={{ left: `${100 * point.at}%` }} />
            ))}
            <SliderThumb className="dial-thumb" />
          </SliderTrack>
        </Slider>
      </div>
      <div className="dial-ends" style={{ marginLeft: left - 9, marginRight: width - right - 9 }}>
        <span className={lookClass(start.look)}>
          <PlanKey letter={start.letter} look={start.look} />
          {start.title}
        </span>
        <span className={lookClass(end.look)}>
          {end.title}
          <PlanKey letter={end.letter} look={end.look} />
        </span>
      </div>
    </>
  );
}

interface DialRow {
  readonly key: string;
  readonly of: (values: DialValues) => number;
  /** What lies above, hatched. */
  readonly above?: ((values: DialValues) => number) | undefined;
  /** Upper end of the row; it begins at 0. */
  readonly most: number;
}

function dialRows(points: readonly DialPoint[]): DialRow[] {
  const weeks = Math.max(1, ...points.map(({ weeksLost }) => weeksLost));
  const people = Math.max(0.05, ...points.map(({ declared, buyIn }) => Math.max(declared, buyIn)));
  return [
    { key: 'buyIn', of: ({ buyIn }) => buyIn, above: ({ declared }) => declared, most: people },
    { key: 'kept', of: ({ kept }) => kept, most: 1 },
    { key: 'weeksLost', of: ({ weeksLost }) => weeksLost, most: weeks },
  ];
}

const heightIn = (row: number, value: number, most: number): number =>
  Math.round((row * ROW + 6 + PLOT * (1 - value / most)) * 10) / 10;

const Ways = memo(function Ways({
  rows,
  points,
  left,
  right,
  labels,
}: {
  readonly rows: readonly DialRow[];
  readonly points: readonly DialPoint[];
  readonly left: number;
  readonly right: number;
  readonly labels: readonly string[];
}) {
  const id = useId();
  const x = ({ at }: DialPoint) => Math.round((left + (right - left) * at) * 10) / 10;
  return (
    <>
      <Hatches id={id} looks={[-1]} />
      {rows.map(({ key, of, above, most }, k) => {
        const y = (point: DialPoint) => heightIn(k, of(point), most);
        const base = k * ROW + 6 + PLOT + 0.5;
        return (
          <g key={key} className="plan-ink">
            <line className="grid" x1={left} x2={right} y1={base} y2={base} />
            {above !== undefined && (
              <path
                fill={`url(#${hatchId(id, -1)})`}
                d={
                  area<DialPoint>()
                    .x(x)
                    .y0(y)
                    .y1((point) => heightIn(k, above(point), most))([...points]) ?? ''
                }
              />
            )}
            <path className="curve way" d={line<DialPoint>().x(x).y(y)([...points]) ?? ''} />
            <text className="dial-label" x={0} y={k * ROW + 6 + PLOT / 2 + 4} fontSize={12}>
              {fitText(labels[k], left - 8, (text) => measureText(text, 12))}
            </text>
          </g>
        );
      })}
    </>
  );
});
