import { useMemo } from 'react';
import type { PlanWorldView, SeatsView } from '../../report/page/peopleView.ts';

interface OfWeek {
  readonly seats: SeatsView;
  readonly plan: PlanWorldView;
  readonly week: number;
}

const isHeld = ({ from, to }: { readonly from: number; readonly to: number }, week: number): boolean =>
  from <= week && week < to;

/**
 * Ties between hubs, the centre, contributors and peers; ties to the hub of one's own unit are drawn more quietly, or not at
 * all where nobody is seen alone.
 */
export function CoordinationTies({
  seats: { x, y },
  plan,
  week,
  isCoarse,
}: OfWeek & { readonly isCoarse: boolean }) {
  const ties = useMemo(
    () =>
      plan.ties
        .filter(({ kind }) => !isCoarse || kind !== 'practitioner')
        .map((tie) => ({
          ...tie,
          line: `M${fixed(x[tie.a])} ${fixed(y[tie.a])}L${fixed(x[tie.b])} ${fixed(y[tie.b])}`,
        })),
    [plan, x, y, isCoarse],
  );
  let between = '';
  let within = '';
  for (const tie of ties) {
    if (!isHeld(tie, week)) continue;
    if (tie.kind === 'practitioner') within += tie.line;
    else between += tie.line;
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
