import { useId, useRef } from 'react';
import { stateWords } from '../../../report/page/stateWords.ts';
import { showNumber } from '../../../report/quantity.ts';
import type { FollowView } from '../../../story/storyView.ts';
import { Hatches, hatchId } from '../../charts/Hatches.tsx';
import { poolHeights } from '../../charts/labelHeights.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { storyWords } from './storyWords.ts';
import { useSize } from './useSize.ts';

/** States from the top down. */
const order = [3, 4, 2, 1, 0, 5, 6] as const;
/** Room between two nodes of a column. */
const GAP = 4;
/** Moves of fewer people are not drawn. */
const FEWEST = 2;
const NARROW = 620;

interface Node {
  readonly state: number;
  readonly people: number;
  readonly top: number;
  readonly high: number;
}

/** The people who were followed, at each of the weeks by state, and who went where in between. */
export function FlowChart({ follow, isProjected }: { follow: FollowView; isProjected: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const isNarrow = width < NARROW;
  const size = isProjected ? 20 : isNarrow ? 12 : 16;
  const { weeks, counts, moves, look, count } = follow;
  const top = 2 * size;
  const bottom = height - 6;
  const node = isNarrow ? 40 : Math.min(124, width * 0.1);
  const gutter = isNarrow ? 84 : isProjected ? 220 : 172;
  const left = 2;
  const pace = weeks.length > 1 ? (width - gutter - left - node) / (weeks.length - 1) : 0;
  const most = Math.max(1, ...counts.map((each) => order.filter((state) => each[state] > 0).length));
  const scale = (bottom - top - (most - 1) * GAP) / Math.max(1, count);
  const columns = counts.map((each): Node[] => {
    let at = top;
    return order
      .filter((state) => each[state] > 0)
      .map((state) => {
        const made = { state, people: each[state], top: at, high: each[state] * scale };
        at += made.high + GAP;
        return made;
      });
  });
  const x = (column: number) => left + column * pace;
  const ribbons = weeks.slice(1).flatMap((_, from) => {
    const used = new Map<string, number>();
    const take = (key: string, people: number) => {
      const at = used.get(key) ?? 0;
      used.set(key, at + people * scale);
      return at;
    };
    return moves
      .filter((move) => move.from === from)
      .toSorted(
        (a, b) =>
          order.indexOf(a.state as 0) - order.indexOf(b.state as 0) ||
          order.indexOf(a.to as 0) - order.indexOf(b.to as 0),
      )
      .flatMap(({ state, to, people }) => {
        const source = columns[from].find((each) => each.state === state);
        const target = columns[from + 1].find((each) => each.state === to);
        if (source === undefined || target === undefined) return [];
        const one = source.top + take(`out ${state}`, people);
        const other = target.top + take(`in ${to}`, people);
        if (people < FEWEST) return [];
        const [a, b] = [x(from) + node, x(from + 1)];
        const middle = (a + b) / 2;
        const high = people * scale;
        return [
          {
            key: `${from} ${state} ${to}`,
            isWon: to === 3,
            path: `M${a} ${one}C${middle} ${one} ${middle} ${other} ${b} ${other}v${high}C${middle} ${other + high} ${middle} ${one + high} ${a} ${one + high}z`,
          },
        ];
      });
  });
  const last = columns.at(-1) ?? [];
  const ends = poolHeights(
    last.map(({ top, high }) => top + high / 2),
    size * 1.3,
    top + size / 2,
    bottom - size / 2,
  );
  const number = (people: number) => showNumber(people, language);
  return (
    <div ref={box} className="story-chart story-flow">
      <svg
        className={`drawing ${lookClass(look)}`}
        width={width}
        height={height}
        role="img"
        aria-label={follow.named}
      >
        <Hatches id={id} looks={[look]} />
        {ribbons.map(({ key, isWon, path }) => (
          <path key={key} className={isWon ? 'story-ribbon won' : 'story-ribbon'} d={path} />
        ))}
        {columns.map((nodes, column) => (
          <g key={weeks[column]}>
            <text
              x={x(column) + node / 2}
              y={size}
              textAnchor={column === 0 && isNarrow ? 'start' : 'middle'}
              dx={column === 0 && isNarrow ? -node / 2 : 0}
              fontSize={size}
            >
              {isNarrow ? (column > 0 ? '' : say(storyWords.shortWeek)) : say(storyWords.atWeek)}
              {weeks[column]}
            </text>
            {nodes.map(({ state, people, top, high }) => (
              <g key={state} className={`story-node s${state}`}>
                <rect
                  x={x(column)}
                  y={top}
                  width={node}
                  height={Math.max(1, high)}
                  {...(state === 4 && { fill: `url(#${hatchId(id, look)})` })}
                />
                {state === 6 && high > 8 && (
                  <path
                    className="story-stroke"
                    d={`M${x(column)} ${top + high}L${x(column) + node} ${top}`}
                  />
                )}
                {high >= size * 1.15 && (
                  <text
                    x={x(column) + node / 2}
                    y={top + high / 2 + 0.36 * size}
                    textAnchor="middle"
                    fontSize={size}
                  >
                    {number(people)}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
        {last.map(({ state, high, people }, k) => (
          <text
            key={state}
            className={state === 3 ? 'story-end won' : 'story-end'}
            x={x(weeks.length - 1) + node + 10}
            y={ends[k] + 0.35 * size}
            fontSize={size}
          >
            {say(stateWords[state].many)}
            {high < size * 1.15 ? ` ${number(people)}` : ''}
          </text>
        ))}
      </svg>
    </div>
  );
}
