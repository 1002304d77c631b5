import { memo, type RefObject, useMemo, useRef } from 'react';
import type { FirmSeats } from '../../report/page/firmView.ts';
import { DRAWN_TOGETHER } from '../../report/page/peopleView.ts';
import type { Text } from '../../text/text.ts';
import { useSay } from '../state/language.ts';
import { useSide } from './contentSize.ts';
import { placeUnitLabels } from './placeUnitLabels.ts';
import { Grounds, UnitNames } from './UnitGrounds.tsx';
import './seats.css';

const words = {
  plan: { en: 'Seat plan:', fr: 'Plan des places :' },
} satisfies Record<string, Text>;

/** Size of names in pixels. */
const NAME = 12;
/** Units that are told to whoever cannot see them; the largest come first. */
const MOST_TOLD = 12;
/** A square of the area of a disc. */
const SQUARE = 0.9;

/** Who there is, without anything that happens: one ring each, a square for those of the second of two sites. */
export function FirmPlan({
  seats: firm,
  svgRef,
}: {
  seats: FirmSeats;
  svgRef?: RefObject<SVGSVGElement | null> | undefined;
}) {
  const say = useSay();
  const own = useRef<SVGSVGElement>(null);
  const svg = svgRef ?? own;
  const { seats } = firm;
  const side = useSide(svg, 400);
  const size = (NAME * 1000) / side;
  const labels = useMemo(() => placeUnitLabels(seats.units, size), [seats, size]);
  const told = seats.units
    .slice(0, MOST_TOLD)
    .map(({ name, people }) => `${name} ${people}`.trim())
    .join(', ');
  return (
    <svg
      ref={svg}
      viewBox="0 0 1000 1000"
      className="seats large firm-plan"
      role="img"
      aria-label={`${say(words.plan)} ${told}${seats.units.length > MOST_TOLD ? ' …' : ''}`}
    >
      <Grounds seats={seats} />
      <Ties firm={firm} />
      {seats.x.length < DRAWN_TOGETHER && <People firm={firm} />}
      <UnitNames labels={labels} size={size} />
    </svg>
  );
}

const Ties = memo(function Ties({ firm: { seats, ties } }: { firm: FirmSeats }) {
  const at = (row: number) => `${fixed(seats.x[row])} ${fixed(seats.y[row])}`;
  return <path className="firm-ties" d={ties.map(([a, b]) => `M${at(a)}L${at(b)}`).join('')} />;
});

const People = memo(function People({ firm: { seats, sites } }: { firm: FirmSeats }) {
  const { x, y } = seats;
  const radius = seats.radius * 0.86;
  const half = radius * SQUARE;
  return (
    <g className="firm-people">
      {Array.from(x, (at, row) => {
        // a person is their row
        const key = row;
        return sites?.of[row] === 1 ? (
          <rect
            key={key}
            x={fixed(at - half)}
            y={fixed(y[row] - half)}
            width={fixed(2 * half)}
            height={fixed(2 * half)}
          />
        ) : (
          <circle key={key} cx={fixed(at)} cy={fixed(y[row])} r={fixed(radius)} />
        );
      })}
    </g>
  );
});

const fixed = (value: number) => value.toFixed(1);
