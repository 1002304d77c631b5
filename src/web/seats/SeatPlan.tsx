import { type RefObject, useId, useMemo, useRef } from 'react';
import {
  DRAWN_TOGETHER,
  HIDDEN,
  MOST_ASKED,
  type PlanWorldView,
  type SeatsView,
  type WorldView,
} from '../../report/page/peopleView.ts';
import { stateWords } from '../../report/page/stateWords.ts';
import { showNumber } from '../../report/quantity.ts';
import type { Text } from '../../text/text.ts';
import { lookClass } from '../design/PlanKey.tsx';
import { useLabelled, useLanguage, useSay } from '../state/language.ts';
import { CascadeArcs, type ShownCascade } from './CascadeArcs.tsx';
import { CoordinationTies, Posts } from './Coordination.tsx';
import { useSide } from './contentSize.ts';
import { loadIn, loadTold } from './countLoad.ts';
import { countStates, countsTold, statesIn } from './countStates.ts';
import { fillsOf, MarkFills } from './MarkFills.tsx';
import { NamesOfOwn, type Own, OwnTies } from './OwnTies.tsx';
import { CHARACTER, placeUnitLabels, type UnitLabel } from './placeUnitLabels.ts';
import { SeatMarks } from './SeatMarks.tsx';
import { ShareDiscs } from './ShareDiscs.tsx';
import { FADED, kindsOf, loadCode, TYPES_FROM } from './seatMarks.ts';
import { Grounds, UnitNames } from './UnitGrounds.tsx';
import './seats.css';

/** From so many people on, divisions are cut into shares instead of units. */
const DIVISIONS_FROM = 20_000;

/** Size of names in pixels. */
const UNIT_NAME = 12;
const OWN_NAME = 12.5;

const words = {
  week: { en: 'week', fr: 'semaine' },
  hidden: { en: 'not shown', fr: 'non montrés' },
  choose: {
    en: 'Arrow up and down go from person to person.',
    fr: 'Les flèches haut et bas vont d’une personne à l’autre.',
  },
} satisfies Record<string, Text>;

/** What a large seat plan shows of one person, and how one is chosen. */
export interface Choosing {
  /** Row of the person who is chosen, −1 for none. */
  readonly person: number;
  readonly own?: Own | undefined;
  readonly onPick: (row: number) => void;
  /** Rows in the order in which the keyboard goes through people. */
  readonly order: readonly number[];
}

/** Thickest end of an arc of the cascade, in pixels. */
const ARC = 2.6;

interface SeatPlanProps {
  readonly world: WorldView;
  readonly plan: PlanWorldView;
  /** Title and look of the plan. */
  readonly title: string;
  readonly look: number;
  readonly week: number;
  /** Left out, the plan is small: nobody can be chosen, and units have no names. */
  readonly choosing?: Choosing | undefined;
  /** Units with fewer people are not named. */
  readonly namedFrom?: number;
  /** What marks tell: states, types but of people who exist, or hours asked. */
  readonly colour?: 'state' | 'type' | 'load';
  /** Who won over whom, in place of ties. */
  readonly cascade?: ShownCascade | undefined;
  /** 1 for each person who is looked for: everybody else has no mark of their own. */
  readonly lit?: Uint8Array | undefined;
  /** The drawing, to be kept in a file. */
  readonly svgRef?: RefObject<SVGSVGElement | null> | undefined;
}

/** Who sits where, and what state everybody is in under a plan in a week. */
export function SeatPlan({
  world,
  plan,
  title,
  look,
  week,
  choosing,
  namedFrom = 1,
  colour: asked = 'state',
  cascade,
  lit,
  svgRef,
}: SeatPlanProps) {
  const say = useSay();
  const language = useLanguage();
  const labelled = useLabelled();
  const id = useId();
  const ownRef = useRef<SVGSVGElement>(null);
  const svg = svgRef ?? ownRef;
  const { seats } = world;
  const people = seats.x.length;
  const isLarge = choosing !== undefined;
  const side = useSide(svg, isLarge ? 620 : 184);
  const inView = (pixels: number) => (pixels * 1000) / side;
  const shares = useMemo(() => shareDiscs(seats), [seats]);
  const size = inView(UNIT_NAME);
  const circles = useMemo(
    () => (shares?.byDivision ? seats.divisions.map(withPeople(seats)) : seats.units),
    [shares, seats],
  );
  const labels = useMemo(
    () => (isLarge ? placeUnitLabels(circles, size, namedFrom) : []),
    [isLarge, circles, size, namedFrom],
  );
  const states = useMemo(() => statesIn(plan, week, people), [plan, week, people]);
  const types = useMemo(() => typeCodes(world), [world]);
  const colour = asked === 'type' && types === undefined ? 'state' : asked;
  const load = loadIn(plan, week, people);
  const codes = useMemo(() => {
    const all =
      colour === 'type' && types
        ? types
        : colour === 'load'
          ? loadIn(plan, week, people).map(loadCode)
          : states;
    return lit === undefined ? all : all.map((code, i) => (lit[i] === 1 || code === HIDDEN ? code : FADED));
  }, [colour, types, plan, week, people, states, lit]);
  const counted = colour === 'load' ? loadTold(load) : countsTold(countStates(states));
  const hidden = states.reduce((count, state) => count + Number(state === HIDDEN), 0);
  const unshown = hidden === 0 ? '' : `, ${showNumber(hidden, language)} ${say(words.hidden)}`;
  const told = labelled(`${title}, ${say(words.week)} ${week}`, `${counted[language]}${unshown}`);
  const hatch =
    shares === undefined ? Math.max(inView(1.9), Math.min(inView(2.9), seats.radius * 0.4)) : inView(3.4);

  const arcs = cascade && (
    <CascadeArcs
      seats={seats}
      cascade={cascade}
      week={week}
      isCoarse={shares !== undefined}
      lit={lit}
      thick={shares === undefined ? Math.min(inView(ARC), seats.radius * 0.26) : inView(ARC)}
    />
  );

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the ring around whoever is chosen
    <svg
      ref={svg}
      viewBox="0 0 1000 1000"
      className={`seats ${isLarge ? 'large' : 'small'}${shares ? ' shares' : ''}${cascade ? ' cascading' : ''} ${lookClass(look)}`}
      style={fillsOf(id)}
      role={isLarge ? 'group' : 'img'}
      aria-label={isLarge ? `${told}. ${say(words.choose)}` : told}
      onClick={
        choosing &&
        ((event) => {
          const row = nearest(seats, event.currentTarget, event);
          if (row >= 0) choosing.onPick(row);
        })
      }
      onPointerMove={
        isLarge
          ? (event) => {
              const row = nearest(seats, event.currentTarget, event);
              event.currentTarget.style.cursor = row >= 0 ? 'pointer' : '';
              const title = event.currentTarget.querySelector('title');
              if (title !== null) title.textContent = row >= 0 ? tipOf(row) : '';
            }
          : undefined
      }
    >
      {isLarge && <title />}
      <MarkFills id={id} period={shares === undefined ? hatch / seats.radius : hatch} />
      <Grounds seats={seats} />
      {cascade === undefined ? (
        <CoordinationTies seats={seats} plan={plan} week={week} isCoarse={shares !== undefined} />
      ) : (
        shares === undefined && arcs
      )}
      {choosing && choosing.person >= 0 && cascade === undefined && (
        <OwnTies seats={seats} person={choosing.person} own={choosing.own} />
      )}
      {shares === undefined ? (
        <SeatMarks seats={seats} codes={codes} />
      ) : (
        <ShareDiscs discs={shares.discs} discOf={shares.discOf} codes={codes} kinds={kindsOf[colour]} />
      )}
      {shares !== undefined && arcs}
      {shares === undefined && <Posts seats={seats} plan={plan} week={week} />}
      <HiddenUnits seats={seats} size={size} words={say(words.hidden)} isNamed={isLarge} />
      <UnitNames labels={labels} size={size} />
      {choosing && (
        <Chosen
          world={world}
          choosing={choosing}
          tell={statusOf}
          labels={labels}
          labelSize={size}
          size={inView(OWN_NAME)}
          least={inView(13)}
        />
      )}
    </svg>
  );

  function tipOf(row: number): string {
    const unit = seats.units[seats.unitOf[row]].name;
    if (states[row] === HIDDEN) return unit;
    return [world.names[row], unit, ...statusOf(row)].filter((part) => part !== '').join(' · ');
  }

  /** The state of somebody, and what is asked of them where that is what marks tell. */
  function statusOf(row: number): string[] {
    if (states[row] === HIDDEN) return [];
    const state = say(stateWords[states[row]].one);
    if (colour !== 'load') return [state];
    const hours = (value: number) => showNumber(value, language, 1);
    const sum = hours((load[row] / 100) * world.capacity);
    return [state, say(askedOf(load[row] === MOST_ASKED ? `≥ ${sum}` : sum, hours(world.capacity)))];
  }
}

const askedOf = (hours: string, capacity: string): Text => ({
  en: `asked ${hours} h of ${capacity} h this week`,
  fr: `${hours} h demandées sur ${capacity} h cette semaine`,
});

/** Everybody's adopter type as a code of marks; undefined where types are not shown. */
const typeCodes = ({ types }: WorldView): Uint8Array | undefined =>
  types && Uint8Array.from(types.of, (type) => TYPES_FROM + type);

/** Units that are too small to be shown: how many people they have, and in words that they are not shown where there is room. */
function HiddenUnits({
  seats: { units },
  size,
  words: said,
  isNamed,
}: {
  seats: SeatsView;
  size: number;
  words: string;
  isNamed: boolean;
}) {
  const hidden = units.filter((unit) => unit.hidden);
  if (!isNamed || hidden.length === 0) return null;
  const half = (said.length * CHARACTER * size) / 2;
  return (
    <g className="seats-hidden" fontSize={size}>
      {hidden.map(({ name, people, x, y, r }) => {
        const hasRoom = half ** 2 + size ** 2 <= r ** 2;
        return (
          <text key={name} x={x} y={y + size * (hasRoom ? -0.15 : 0.35)} textAnchor="middle">
            {people}
            {hasRoom && (
              <tspan x={x} dy={size * 1.05}>
                {said}
              </tspan>
            )}
          </text>
        );
      })}
    </g>
  );
}

/** The ring around whoever is chosen, which is the plan's one stop of the tabulator, and the names that belong to it. */
function Chosen({
  world: { seats, names },
  choosing: { person, own, order, onPick },
  tell,
  labels,
  labelSize,
  size,
  least,
}: {
  world: WorldView;
  choosing: Choosing;
  /** What the marks tell of a person, in words. */
  tell: (row: number) => readonly string[];
  labels: readonly UnitLabel[];
  labelSize: number;
  size: number;
  least: number;
}) {
  const at = person >= 0 ? person : (order[0] ?? -1);
  if (at < 0) return null;
  const unit = seats.units[seats.unitOf[at]].name;
  const told = [names[at], unit, ...(person < 0 ? [] : tell(at))];
  const step = (by: number) => {
    const place = order.indexOf(at);
    const next = order[Math.max(0, Math.min(order.length - 1, place + by))];
    if (next !== undefined) onPick(next);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing */}
      <circle
        className={person < 0 ? 'seats-cursor idle' : 'seats-cursor'}
        cx={seats.x[at]}
        cy={seats.y[at]}
        r={Math.max(least, seats.radius * 1.6)}
        role="button"
        tabIndex={0}
        aria-label={told.filter((part) => part !== '').join(', ')}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
          if (by !== undefined) step(by);
          else if (event.key === 'Enter' || event.key === ' ') onPick(at);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {person >= 0 && (
        <NamesOfOwn
          seats={seats}
          person={person}
          own={own}
          names={names}
          size={size}
          labels={labels}
          labelSize={labelSize}
        />
      )}
    </>
  );
}

/** The row of whoever sits where the pointer is, −1 for nobody. */
function nearest(
  { x, y, radius, units, unitOf }: SeatsView,
  svg: SVGSVGElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): number {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return -1;
  const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  let found = -1;
  // a finger or a pointer beside a small seat means it all the same
  let least = (radius * 1.35 + 3) ** 2;
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - at.x) ** 2 + (y[i] - at.y) ** 2;
    if (distance < least && !units[unitOf[i]].hidden) {
      least = distance;
      found = i;
    }
  }
  return found;
}

/** What stands for people where they are too many to be seen: their units, or their divisions; undefined where they can be. */
function shareDiscs({ x, units, unitOf, divisions }: SeatsView) {
  if (x.length < DRAWN_TOGETHER) return undefined;
  const byDivision = x.length >= DIVISIONS_FROM && divisions.length > 0;
  if (!byDivision) return { byDivision, discs: units, discOf: unitOf };
  const divisionOf = units.map(divisionAround(divisions));
  return { byDivision, discs: divisions, discOf: unitOf.map((unit) => divisionOf[unit]) };
}

const divisionAround =
  (divisions: SeatsView['divisions']) =>
  ({ x, y }: { readonly x: number; readonly y: number }): number =>
    divisions.findIndex((division) => (division.x - x) ** 2 + (division.y - y) ** 2 < division.r ** 2);

/** A division with the number of its people. */
const withPeople =
  ({ units, divisions }: SeatsView) =>
  (division: SeatsView['divisions'][number], d: number) => ({
    ...division,
    people: units.reduce((sum, unit) => sum + (divisionAround(divisions)(unit) === d ? unit.people : 0), 0),
  });
