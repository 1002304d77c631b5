import { area } from 'd3-shape';
import { memo, type Ref, useMemo } from 'react';
import type { CompareView, PlanView } from '../../report/page/compareView.ts';
import type { Text } from '../../text/text.ts';
import { lookClass, PlanKey } from '../design/PlanKey.tsx';
import { useLabelled, useLanguage, useSay } from '../state/language.ts';
import { fitText } from './fitText.ts';
import { measureText } from './measureText.ts';
import { PlayheadLine } from './PlayheadLine.tsx';
import { shareText } from './shareText.ts';
import { spellTexts } from './spellTexts.ts';
import { useTimeAxis } from './TimeFrame.tsx';
import { type TimeAxis, weekX } from './timeAxis.ts';

const words = {
  heading: { en: 'The structure it really has', fr: 'La structure réelle' },
  now: { en: 'In the way this week', fr: 'Ce qui bloque cette semaine' },
} as const satisfies Record<string, Text>;

const caption = (structure: string): Text => ({
  en: `share of possible worlds in which it is ${structure}; beneath, what blocks the target, buy-in included`,
  fr: `part des mondes possibles où elle est ${structure} ; dessous, ce qui bloque la cible, adhésion comprise`,
});

/** Height of a strip. */
const STRIP = 14;

/** Height of a plan's row: its strip, the spells beneath, their texts. */
const rowHeight = ({ sizes }: TimeAxis): number => STRIP + 8 + Math.round(sizes.tick * 1.25);

/**
 * How many worlds have the target structure, week by week, a strip a plan, and beneath it what blocks the others. It stands in a
 * TimeFrame; nothing is drawn where there is no target.
 */
export function StructureTracker({
  view,
  shown,
  week,
  svgRef,
}: {
  readonly view: Pick<CompareView, 'plans' | 'targetName'>;
  /** Names of the plans that are drawn. */
  readonly shown: readonly string[];
  readonly week: number;
  /** The drawing, to be kept in a file. */
  readonly svgRef?: Ref<SVGSVGElement> | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const labelled = useLabelled();
  const axis = useTimeAxis();
  const shownKey = shown.join('\n');
  const plans = useMemo(
    () =>
      view.plans.filter(
        ({ name, ranked, inStructure }) =>
          ranked && inStructure !== undefined && shownKey.split('\n').includes(name),
      ),
    [view, shownKey],
  );
  if (plans.length === 0) return null;
  const row = rowHeight(axis);
  const height = plans.length * row;
  const x = Math.round(weekX(axis, week)) + 0.5;
  const { left, right, width, sizes } = axis;
  const room = width - right - 14;
  return (
    <section className="tracker" aria-label={say(words.heading)}>
      <div className="tracker-head">
        <PlayheadLine axis={axis} week={week} />
        <h2 className="tracker-heading">
          <b>{say(words.heading)}</b> <span>{say(caption(view.targetName))}</span>
        </h2>
      </div>
      <svg
        ref={svgRef}
        className="drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say(words.heading)}
      >
        <Strips plans={plans} axis={axis} row={row} />
        <line className="playhead" x1={x} x2={x} y1={0} y2={height - row + STRIP} />
        {plans.map(({ name, inStructure }, k) => {
          const share = shareText(inStructure![Math.min(week, inStructure!.length - 1)], language);
          const size = sizes.label;
          const told = axis.isNarrow
            ? ''
            : fitText(view.targetName, room - measureText(`${share} `, size, 650), (text) =>
                measureText(text, size),
              );
          return (
            <text
              key={name}
              className="tracker-share"
              x={right + 14}
              y={k * row + STRIP / 2 + 0.35 * size}
              fontSize={size}
            >
              <tspan className="strong">{share}</tspan>
              {told === '' ? '' : ` ${told}`}
            </text>
          );
        })}
        <SpellTexts plans={plans} axis={axis} row={row} />
      </svg>
      <ul
        className="tracker-now"
        aria-label={say(words.now)}
        style={{ paddingLeft: axis.isNarrow ? 0 : left }}
      >
        {plans.map(({ name, title, letter, look, blockingNow }) =>
          blockingNow[week] === undefined ? null : (
            <li key={name}>
              <PlanKey letter={letter} look={look} />
              <span className="visually-hidden">{labelled(title, '')}</span>
              {blockingNow[week]}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** Strips and spells; in ink, for a structure has no plan's colour. */
const Strips = memo(function Strips({
  plans,
  axis,
  row,
}: {
  readonly plans: readonly PlanView[];
  readonly axis: TimeAxis;
  readonly row: number;
}) {
  const { left, right } = axis;
  return plans.map(({ name, title, letter, look, inStructure, blocking }, k) => {
    const top = k * row;
    const path = area<number>()
      .x((_, week) => Math.round(weekX(axis, week) * 10) / 10)
      .y0(top + STRIP)
      .y1((share) => Math.round((top + STRIP * (1 - share)) * 10) / 10)(Array.from(inStructure ?? []));
    return (
      <g key={name}>
        <g className={lookClass(look)}>
          <title>{title}</title>
          <rect className="key-ground" x={left - 30} y={top - 2} width="18" height="18" rx="4" />
          <text className="key-letter" x={left - 21} y={top + 11} textAnchor="middle" fontSize={11}>
            {letter}
          </text>
        </g>
        <rect className="strip" x={left} y={top} width={right - left} height={STRIP} />
        <path className="there" d={path ?? ''} />
        {spellTexts(blocking, axis, measureText).map(({ from, left: begin, right: end, isFree }) => (
          <line
            key={from}
            className={isFree ? 'spell free' : 'spell'}
            x1={begin + (begin > left ? 1 : 0)}
            x2={Math.max(begin + 1, end - 1)}
            y1={top + STRIP + 3}
            y2={top + STRIP + 3}
          />
        ))}
      </g>
    );
  });
});

const SpellTexts = memo(function SpellTexts({
  plans,
  axis,
  row,
}: {
  readonly plans: readonly PlanView[];
  readonly axis: TimeAxis;
  readonly row: number;
}) {
  return plans.map(({ name, blocking }, k) => (
    <g key={name}>
      {spellTexts(blocking, axis, measureText).map(({ from, left, isFree, text }) =>
        text === '' ? null : (
          <text
            key={from}
            className={isFree ? 'spell-text free' : 'spell-text'}
            x={left + 2}
            y={k * row + STRIP + 6 + axis.sizes.tick * 0.95}
            fontSize={axis.sizes.tick}
          >
            {text}
          </text>
        ),
      )}
    </g>
  ));
});
