import { createContext, memo, type RefObject, useContext, useEffect, useMemo } from 'react';
import type { Selection } from 'react-aria-components/ListBox';
// not by way of the whole library: what only this list needs would be loaded with the page
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { COMMITTED } from '../../../model/states.ts';
import type { PlanWorldView, WorldView } from '../../../report/page/peopleView.ts';
import { stateWords } from '../../../report/page/stateWords.ts';
import type { Text } from '../../../text/text.ts';
import { useContentWidth } from '../../seats/contentSize.ts';
import { StateMark } from '../../seats/StateMark.tsx';
import { useSay } from '../../state/language.ts';
import { LifeHatch, LifeLine } from './LifeLine.tsx';
import { lifeSpells } from './lifeSpells.ts';
import type { PeopleOfUnit } from './peopleOrder.ts';
import { useOfWeek } from './weekStore.ts';

const words = {
  list: { en: 'People, by unit and level', fr: 'Personnes, par unité et niveau' },
  committed: { en: 'committed', fr: 'engagés' },
  nobody: { en: 'Nobody has such a name.', fr: 'Personne ne porte un tel nom.' },
} satisfies Record<string, Text>;

const hiddenUnit = (people: number): Text => ({
  en: people === 1 ? '1 person in this unit: not shown.' : `${people} people in this unit: not shown.`,
  fr:
    people === 1
      ? '1 personne dans cette unité : non montrée.'
      : `${people} personnes dans cette unité : non montrées.`,
});

/** Heights in pixels: of a row, of a heading, of a lifeline. */
const ROW = 24;
const ROW_TOUCHED = 44;
const HEADING = 30;
const LIFE = 9;
/** What stands before the lifeline, and after it. */
const BEFORE = 98;
const AFTER = 20;

/** What rows show besides the week. */
interface Shown {
  readonly world: WorldView;
  readonly plan: PlanWorldView;
  readonly horizon: number;
  readonly lifeWidth: number;
  readonly hatch: string;
}
const ShownContext = createContext<Shown | undefined>(undefined);
const useShown = (): Shown => useContext(ShownContext)!;

interface PeopleListProps {
  readonly world: WorldView;
  readonly plan: PlanWorldView;
  readonly horizon: number;
  readonly units: readonly PeopleOfUnit[];
  readonly person: number | undefined;
  readonly onPerson: (row: number) => void;
  readonly isTouched: boolean;
  readonly listRef: RefObject<HTMLDivElement | null>;
}

/** Everybody's life as a bar over the weeks: the graph's equal, for the eye and for the keyboard. */
export const PeopleList = memo(function PeopleList({
  world,
  plan,
  horizon,
  units,
  person,
  onPerson,
  isTouched,
  listRef,
}: PeopleListProps) {
  const say = useSay();
  const width = useContentWidth(listRef, 315);
  const lifeWidth = Math.max(40, width - BEFORE - AFTER);
  const hatch = `life-${plan.plan}`.replaceAll(/[^\w-]/g, '_');
  const shown = useMemo(
    () => ({ world, plan, horizon, lifeWidth, hatch }),
    [world, plan, horizon, lifeWidth, hatch],
  );
  const height = isTouched ? ROW_TOUCHED : ROW;
  useEffect(() => {
    const top = person === undefined ? undefined : placeInList(units, person, height);
    if (top === undefined) return;
    // whoever is chosen elsewhere comes into view, once the list is as high as it will be
    const frame = requestAnimationFrame(() => {
      const list = listRef.current;
      if (list === null) return;
      // on a phone, the end of the list lies under what is fixed below
      if (isTouched || top < list.scrollTop + HEADING) list.scrollTop = top - HEADING - height;
      else if (top + height > list.scrollTop + list.clientHeight)
        list.scrollTop = top + 2 * height - list.clientHeight;
    });
    return () => cancelAnimationFrame(frame);
  }, [person, units, height, isTouched, listRef]);
  return (
    <div className="people-rows">
      <LifeHatch id={hatch} />
      <ShownContext value={shown}>
        <Rows units={units} person={person} onPerson={onPerson} isTouched={isTouched} listRef={listRef} />
      </ShownContext>
      {units.length === 0 ? (
        <p className="caption nobody">{say(words.nobody)}</p>
      ) : (
        <WeekLine left={BEFORE} width={lifeWidth} horizon={horizon} />
      )}
    </div>
  );
});

/** The week that is shown, through all lives. */
function WeekLine({ left, width, horizon }: { left: number; width: number; horizon: number }) {
  const at = useOfWeek((week) => left + ((week + 0.5) / (horizon + 1)) * width);
  return <div className="week-line" style={{ left: at }} aria-hidden="true" />;
}

/** How many pixels a person's row begins below the top of the list; undefined where they are not in it. */
function placeInList(units: readonly PeopleOfUnit[], person: number, row: number): number | undefined {
  let top = 0;
  for (const { rows, hidden } of units) {
    const place = rows.findIndex(({ id }) => id === person);
    if (place >= 0) return top + HEADING + place * row;
    top += HEADING + (hidden ? 1 : rows.length) * row;
  }
  return undefined;
}

type RowsProps = Pick<PeopleListProps, 'units' | 'person' | 'onPerson' | 'isTouched' | 'listRef'>;

const Rows = memo(function Rows({ units, person, onPerson, isTouched, listRef }: RowsProps) {
  const say = useSay();
  const options = useMemo(
    () => ({ rowSize: isTouched ? ROW_TOUCHED : ROW, headingSize: HEADING, gap: 0 }),
    [isTouched],
  );
  const chosen: Selection = useMemo(() => new Set(person === undefined ? [] : [person]), [person]);
  const sections = useMemo(
    () =>
      units.map((unit) => ({
        ...unit,
        id: `unit-${unit.unit}`,
        rows: unit.hidden ? [{ id: -1 - unit.unit, name: unit.name }] : unit.rows,
      })),
    [units],
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={options}>
      <ListBox
        ref={listRef}
        className="people-listbox"
        aria-label={say(words.list)}
        items={sections}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (typeof key === 'number' && key >= 0) onPerson(key);
        }}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header className="people-heading">
              <Heading unit={section} />
            </Header>
            <Collection items={section.rows}>
              {({ id, name }) =>
                id < 0 ? (
                  <ListBoxItem id={id} className="people-row not-shown" textValue={name} isDisabled>
                    {say(hiddenUnit(section.people))}
                  </ListBoxItem>
                ) : (
                  <PersonItem row={id} name={name} />
                )
              }
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
});

/** `Operations   14/91 committed`. */
function Heading({ unit: { unit, name, people, hidden } }: { unit: PeopleOfUnit }) {
  const say = useSay();
  const { world, plan } = useShown();
  const committed = useOfWeek((week) => {
    const size = world.names.length;
    let count = 0;
    for (let row = 0; row < size; row++)
      if (world.seats.unitOf[row] === unit && plan.states[week * size + row] === COMMITTED) count++;
    return count;
  });
  return (
    <>
      <b>{name}</b>
      {!hidden && (
        <span>
          {committed}/{people} {say(words.committed)}
        </span>
      )}
    </>
  );
}

function PersonItem({ row, name }: { row: number; name: string }) {
  return (
    <ListBoxItem id={row} className="people-row" textValue={name}>
      <PersonRow row={row} />
    </ListBoxItem>
  );
}

/** The mark of this week, the name, and the life. */
function PersonRow({ row }: { row: number }) {
  const say = useSay();
  const { world, plan, horizon, lifeWidth, hatch } = useShown();
  const people = world.names.length;
  const state = useOfWeek((week) => plan.states[week * people + row]);
  return (
    <>
      <StateMark state={state} size={13} />
      <span className="name">{world.names[row]}</span>
      <span className="visually-hidden">, {say(stateWords[state].one)}</span>
      <LifeOf row={row} plan={plan} people={people} horizon={horizon} width={lifeWidth} hatch={hatch} />
    </>
  );
}

const LifeOf = memo(function LifeOf({
  row,
  plan,
  people,
  horizon,
  width,
  hatch,
}: {
  row: number;
  plan: PlanWorldView;
  people: number;
  horizon: number;
  width: number;
  hatch: string;
}) {
  const spells = lifeSpells((week) => plan.states[week * people + row], horizon);
  return (
    <svg className="life" width={width} height={LIFE} aria-hidden="true">
      <LifeLine spells={spells} horizon={horizon} width={width} height={LIFE} hatch={hatch} />
    </svg>
  );
});
