import { area, line } from 'd3-shape';
import { memo } from 'react';
import { planLook } from '../../../report/html/planLooks.ts';
import type { Branch, BranchesView, BranchOutcome } from '../../../report/page/branchesView.ts';
import { Hatches, hatchId } from '../../charts/Hatches.tsx';
import { type TimeAxis, weekX } from '../../charts/timeAxis.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { laneHeights } from './branchAxis.ts';

/** Room for the axis under the branches. */
const FOOT = 22;

/** All branches as strips on one axis of weeks: buy-in, the façade above it, where each leaves the one before, and what it comes to. */
export const LaneDrawing = memo(function LaneDrawing({
  id,
  view,
  looks,
  outcome,
  axis,
  ticks,
}: {
  readonly id: string;
  readonly view: BranchesView;
  /** Looks of the plans that each branch ends with. */
  readonly looks: readonly number[];
  readonly outcome: BranchOutcome;
  readonly axis: TimeAxis;
  readonly ticks: readonly { readonly week: number; readonly text: string }[];
}) {
  const { row, top, strip } = laneHeights(axis);
  const { lanes, deadline } = view;
  const height = lanes.length * row + FOOT;
  const most = Math.max(0.05, ...lanes.flatMap(({ declared }) => [...declared.subarray(0, deadline + 1)]));
  const x = (week: number) => Math.round(weekX(axis, week) * 10) / 10;
  const floorOf = (k: number) => k * row + top + strip;
  const y = (k: number, share: number) => Math.round((floorOf(k) - (strip * share) / most) * 10) / 10;
  const differences = view.axes[outcome];
  const [zero, end] = [axis.width - 66, axis.width - 8];
  const away = (value: number) =>
    differences === undefined
      ? zero
      : zero + (end - zero) * Math.max(-1, Math.min(1, value / differences.most));
  return (
    <svg
      className="drawing lane-drawing"
      width={axis.width}
      height={height}
      viewBox={`0 0 ${axis.width} ${height}`}
      aria-hidden="true"
    >
      <Hatches id={id} looks={[...new Set(looks)]} />
      {ticks.map(({ week, text }) => (
        <g key={week}>
          <line className="grid" x1={x(week)} x2={x(week)} y1={top} y2={floorOf(lanes.length - 1) + 4} />
          <text x={x(week)} y={height - 4} textAnchor="middle" fontSize={axis.sizes.tick}>
            {text}
          </text>
        </g>
      ))}
      {lanes.map(({ branch, buyIn, declared }, k) => {
        const from = branch.at(-1)?.week ?? 0;
        const weeks = Array.from({ length: deadline + 1 - from }, (_, w) => from + w);
        const won = area<number>()
          .x(x)
          .y0(floorOf(k))
          .y1((week) => y(k, buyIn[week]))(weeks);
        const facade = area<number>()
          .x(x)
          .y0((week) => y(k, buyIn[week]))
          .y1((week) => y(k, declared[week]))(weeks);
        const curve = line<number>()
          .x(x)
          .y((week) => y(k, buyIn[week]))(weeks);
        return (
          <g key={keyOf(branch)} className={lookClass(looks[k])}>
            <path className="lane-won" d={won ?? ''} />
            <path d={facade ?? ''} fill={`url(#${hatchId(id, looks[k])})`} />
            <path className="curve" d={curve ?? ''} strokeDasharray={planLook(looks[k]).dash} />
            <line className="lane-floor" x1={x(from)} x2={x(deadline)} y1={floorOf(k)} y2={floorOf(k)} />
          </g>
        );
      })}
      {dropsOf(lanes.map(({ branch }) => branch)).map(({ week, parent, lanes: below }) => (
        <g key={`${parent} ${week}`} className="drop">
          <line
            x1={x(week)}
            x2={x(week)}
            y1={y(parent, lanes[parent].buyIn[week])}
            y2={floorOf(Math.max(...below))}
          />
          {below.map((k) => (
            <circle key={k} className="landed" cx={x(week)} cy={floorOf(k)} r="2.5" />
          ))}
          <circle className="fork" cx={x(week)} cy={y(parent, lanes[parent].buyIn[week])} r="4.5" />
        </g>
      ))}
      {!axis.isNarrow && differences !== undefined && (
        <g className="lane-differences">
          <line className="floor" x1={zero} x2={zero} y1={top} y2={floorOf(lanes.length - 1) + 4} />
          <text x={zero} y={height - 4} textAnchor="middle" fontSize={axis.sizes.tick}>
            0
          </text>
          <text x={axis.width} y={height - 4} textAnchor="end" fontSize={axis.sizes.tick}>
            {differences.text}
          </text>
          {lanes.map(({ branch, against }, k) => {
            const figure = against[outcome];
            if (figure === undefined || Number.isNaN(figure.mean)) return null;
            const at = floorOf(k) - strip / 2;
            return (
              <g key={keyOf(branch)} className={figure.shown ? lookClass(looks[k]) : 'plan-none'}>
                <line className="whisker" x1={away(figure.low)} x2={away(figure.high)} y1={at} y2={at} />
                <circle className="week-dot" cx={away(figure.mean)} cy={at} r="3.4" />
              </g>
            );
          })}
        </g>
      )}
    </svg>
  );
});

const keyOf = (branch: Branch): string => branch.map(({ week, to }) => `${week} ${to}`).join(' ');

/** Where branches leave others: one line a week and parent. */
function dropsOf(
  branches: readonly Branch[],
): { readonly week: number; readonly parent: number; readonly lanes: readonly number[] }[] {
  const drops = new Map<string, { week: number; parent: number; lanes: number[] }>();
  for (const [lane, branch] of branches.entries()) {
    const last = branch.at(-1);
    if (last === undefined) continue;
    const before = keyOf(branch.slice(0, -1));
    // where the branch that it leaves is not drawn, it is drawn from the one that goes on
    const parent = Math.max(
      0,
      branches.findIndex((other) => keyOf(other) === before),
    );
    const key = `${parent} ${last.week}`;
    const drop = drops.get(key) ?? { week: last.week, parent, lanes: [] };
    drop.lanes.push(lane);
    drops.set(key, drop);
  }
  return [...drops.values()];
}
