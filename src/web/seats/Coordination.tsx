import { useMemo } from 'react';
import type { PlanWorldView, SeatsView } from '../../report/page/peopleView.ts';

interface OfWeek {
  readonly seats: SeatsView;
  readonly plan: PlanWorldView;
  readonly week: number;
}

const isHeld = ({ from, to }: { readonly from: number; readonly to: number }, week: number): boolean =>
  from <= week && week < to;

/** Ties between hubs, the centre, contributors and peers; ties to the hub of one's own unit are drawn more quietly. */
export function CoordinationTies({ seats: { x, y }, plan, week }: OfWeek) {
  const lines = useMemo(
    () => plan.ties.map(({ a, b }) => `M${fixed(x[a])} ${fixed(y[a])}L${fixed(x[b])} ${fixed(y[b])}`),
    [plan, x, y],
  );
  let between = '';
  let within = '';
  for (const [t, tie] of plan.ties.entries()) {
    if (!isHeld(tie, week)) continue;
    if (tie.kind === 'practitioner') within += lines[t];
    else between += lines[t];
  }
  return (
    <g className="seats-ties">
      <path className="within" d={within} />
      <path d={between} />
    </g>
  );
}

/** An outer ring for whoever leads a hub, an outer square for members of the centre. */
export function Posts({ seats: { x, y, radius }, plan, week }: OfWeek) {
  const outer = radius * 1.26;
  return (
    <g className="seats-posts">
      {plan.posts
        .filter((post) => isHeld(post, week))
        .map(({ person, kind }) =>
          kind === 'hub' ? (
            <circle key={person} cx={x[person]} cy={y[person]} r={outer} />
          ) : (
            <rect
              key={person}
              x={x[person] - outer}
              y={y[person] - outer}
              width={2 * outer}
              height={2 * outer}
              rx={radius * 0.15}
            />
          ),
        )}
    </g>
  );
}

const fixed = (value: number) => value.toFixed(1);
