import { memo } from 'react';
import type { SeatsView } from '../../report/page/peopleView.ts';
import type { UnitLabel } from './placeUnitLabels.ts';

/** Circles of units and of divisions. */
export const Grounds = memo(function Grounds({ seats: { units, divisions } }: { seats: SeatsView }) {
  return (
    <g className="seats-grounds">
      {divisions.map(({ name, x, y, r }) => (
        <circle key={name} className="division" cx={x} cy={y} r={r} />
      ))}
      {units.map(({ name, x, y, r }) => (
        <circle key={name} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
});

/** The names of units, or of divisions, with the number of their people. */
export const UnitNames = memo(function UnitNames({
  labels,
  size,
}: {
  labels: readonly UnitLabel[];
  size: number;
}) {
  return (
    <g className="seats-units" fontSize={size}>
      {labels.map(({ unit, text, x, y }) => (
        <text key={unit} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
});
