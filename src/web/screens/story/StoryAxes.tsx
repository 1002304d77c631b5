import { shareY } from '../../charts/adoptionMarks.ts';
import { weekX } from '../../charts/timeAxis.ts';
import type { StoryFrame } from './storyFrame.ts';

const half = (coordinate: number) => Math.round(coordinate) + 0.5;

/** Shares and weeks, and the week in which an obligation lapses. */
export function StoryAxes({
  frame: { axis, heights, weeks },
  lapse,
}: {
  frame: StoryFrame;
  /** The week, and what is written beside it. */
  lapse: { readonly week: number; readonly text: string } | undefined;
}) {
  const { left, right, sizes, isNarrow } = axis;
  const { top, bottom, shares } = heights;
  const ticks = isNarrow ? weeks.ticks.filter((_, k) => k % 2 === 0) : weeks.ticks;
  return (
    <>
      {shares.ticks.map(({ share, text }) => {
        const y = half(shareY(heights, share));
        return (
          <g key={share}>
            {share > 0 && <line className="grid" x1={left} x2={right} y1={y} y2={y} />}
            <text x={left - 8} y={y + 0.35 * sizes.tick} textAnchor="end" fontSize={sizes.tick}>
              {text}
            </text>
          </g>
        );
      })}
      <line className="floor" x1={left} x2={right} y1={half(bottom)} y2={half(bottom)} />
      {ticks.map(({ week, text }) => (
        <g key={week}>
          <line
            className="tick"
            x1={half(weekX(axis, week))}
            x2={half(weekX(axis, week))}
            y1={bottom}
            y2={bottom + 6}
          />
          {text !== '' && (
            <text
              x={weekX(axis, week)}
              y={bottom + 10 + sizes.tick}
              textAnchor={week > 0 && weekX(axis, week) > axis.width - 20 ? 'end' : 'middle'}
              fontSize={sizes.tick}
            >
              {text}
            </text>
          )}
        </g>
      ))}
      {lapse !== undefined && (
        <g>
          <line
            className="story-lapse"
            x1={half(weekX(axis, lapse.week))}
            x2={half(weekX(axis, lapse.week))}
            y1={top}
            y2={bottom}
          />
          <text x={weekX(axis, lapse.week) + 7} y={top + sizes.small + 3} fontSize={sizes.small}>
            {lapse.text}
          </text>
        </g>
      )}
    </>
  );
}
