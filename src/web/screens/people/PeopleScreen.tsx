import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { counted } from '../../../report/counted.ts';
import type { PlanView } from '../../../report/page/compareView.ts';
import type { CascadeView, SeatsView, WhyView, WorldView } from '../../../report/page/peopleView.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass } from '../../design/PlanKey.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { shownCascade } from '../../seats/CascadeArcs.tsx';
import { Legend, LoadLegend, TypeLegend } from '../../seats/Legend.tsx';
import type { Own } from '../../seats/OwnTies.tsx';
import { SeatPlan } from '../../seats/SeatPlan.tsx';
import { StateMark } from '../../seats/StateMark.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { CascadePanel } from './CascadePanel.tsx';
import { CascadeTold } from './CascadeTold.tsx';
import { PeopleList } from './PeopleList.tsx';
import { CascadeSwitch, ColourSwitch, PlanSwitch, WorldLine } from './PeopleSwitches.tsx';
import { peopleByUnit } from './peopleOrder.ts';
import { useAnswer } from './useAnswer.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useSteady } from './useSteady.ts';
import { WhyPanel } from './WhyPanel.tsx';
import { useWeekStore, WeekContext } from './weekStore.ts';
import './people.css';

const words = {
  byUnit: { en: 'by unit, then level', fr: 'par unité, puis niveau' },
  find: { en: 'Find a person or a unit', fr: 'Trouver une personne, une unité' },
  ask: {
    en: 'Choose a person, on the seat plan or in the list: why they did what they did is played again.',
    fr: 'Choisissez une personne, sur le plan ou dans la liste : le pourquoi est rejoué.',
  },
  replaying: { en: 'Why is being played again…', fr: 'Le pourquoi est rejoué…' },
  world: { en: 'One world is being played again…', fr: 'Un monde est rejoué…' },
  why: { en: 'Why ›', fr: 'Pourquoi ›' },
  back: { en: '‹ People', fr: '‹ Personnes' },
  next: { en: 'Next person', fr: 'Personne suivante' },
  before: { en: 'Person before', fr: 'Personne précédente' },
} satisfies Record<string, Text>;

const peopleCounted = (people: number): Text => ({
  en: counted(people, 'person', 'people', 'en'),
  fr: counted(people, 'personne', 'personnes', 'fr'),
});

/** Units with fewer people are not named on a phone: they are in the list. */
const NAMED_FROM = 8;

export interface PeopleScreenProps {
  /** The world that is shown; undefined before it is known. */
  readonly world: WorldView | undefined;
  /** Whether another world, or the same of another comparison, is on its way. */
  readonly isWaiting?: boolean | undefined;
  /** Replicates of the comparison: worlds that can be looked into. */
  readonly replicates: number;
  readonly plans: readonly Pick<PlanView, 'name' | 'title' | 'look' | 'letter'>[];
  /** Name of the plan that is shown. */
  readonly plan: string;
  readonly onPlan: (name: string) => void;
  readonly week: number;
  readonly horizon: number;
  readonly onWeek: (week: number) => void;
  /** Row of the person who is asked about. */
  readonly person: number | undefined;
  readonly onPerson: (row: number | undefined) => void;
  /** Week of the transition that is looked into; undefined: the one that the core chooses. */
  readonly moment: number | undefined;
  readonly onMoment: (week: number | undefined) => void;
  readonly colour: 'state' | 'type' | 'load';
  readonly onColour: (colour: 'state' | 'type' | 'load') => void;
  /** Whether the seat plan shows who won over whom. */
  readonly isCascadeOn: boolean;
  readonly onCascade: (isOn: boolean) => void;
  /** The way to use whose people are shown. */
  readonly channel: string | undefined;
  readonly onChannel: (channel: string | undefined) => void;
  /** The world that is asked for; undefined: the one nearest the medians. */
  readonly replicate: number | undefined;
  /** Another world; undefined: the one nearest the medians. */
  readonly onReplicate: (replicate: number | undefined) => void;
  readonly askWhy: (
    asked: {
      readonly plan: string;
      readonly replicate: number;
      readonly person: number;
      readonly week?: number | undefined;
      /** The week that is looked at. */
      readonly seen?: number | undefined;
    },
    /** Is told what is known at once. */
    onFirst: (why: WhyView) => void,
  ) => Promise<WhyView>;
  readonly askCascade: (asked: { readonly plan: string; readonly replicate: number }) => Promise<CascadeView>;
  /** Play and the weeks, as other screens have them. */
  readonly clock: ReactNode;
  /** Whether keys that are single characters do something. */
  readonly hasLetterKeys?: boolean | undefined;
}

/** Why did this person do what they did; who is where. */
export function PeopleScreen(props: PeopleScreenProps) {
  const say = useSay();
  const { world } = props;
  const planWorld = world?.plans.find(({ plan }) => plan === props.plan) ?? world?.plans[0];
  if (world === undefined || planWorld === undefined)
    return (
      <main className="people empty" id="content" tabIndex={-1} aria-busy="true">
        <p className="caption">{say(words.world)}</p>
      </main>
    );
  return <Shown {...props} world={world} planWorld={planWorld} />;
}

function Shown({
  world,
  planWorld,
  isWaiting = false,
  replicates,
  plans,
  onPlan,
  week: asked,
  horizon,
  onWeek,
  person: chosen,
  onPerson,
  moment,
  onMoment,
  colour,
  onColour,
  isCascadeOn,
  onCascade,
  channel,
  onChannel,
  replicate: askedReplicate,
  onReplicate,
  askWhy,
  askCascade,
  clock,
  hasLetterKeys = true,
}: PeopleScreenProps & { world: WorldView; planWorld: WorldView['plans'][number] }) {
  const say = useSay();
  const language = useLanguage();
  const isNarrow = useIsNarrow();
  const [find, setFind] = useState('');
  const [isWhyOpen, setWhyOpen] = useState(false);
  const findRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const came = useRef<number[]>([]);

  const week = Math.min(asked, horizon);
  const { units: circles, unitOf } = world.seats;
  // who is not shown has no ring and no ties; that they are not shown is what is answered
  const isThere = chosen !== undefined && chosen < world.names.length;
  const person = chosen !== undefined && circles[unitOf[chosen]]?.hidden === false ? chosen : undefined;
  const { plan } = planWorld;
  const { replicate } = world;
  const shownPlan = plans.find(({ name }) => name === plan);
  const look = shownPlan?.look ?? -1;
  const units = useMemo(() => peopleByUnit(world, find), [world, find]);
  const order = useMemo(() => units.flatMap(({ rows }) => rows.map(({ id }) => id)), [units]);
  const why = useAnswer<WhyView>(
    isThere ? [language, plan, replicate, chosen, moment].join(' ') : undefined,
    (onFirst) => askWhy({ plan, replicate, person: chosen ?? 0, week: moment, seen: week }, onFirst),
  );
  const cascade = useAnswer([language, plan, replicate].join(' '), () => askCascade({ plan, replicate }));
  const whyShown = why.answer;
  const isCurrent = whyShown !== undefined && whyShown.person === chosen;

  const ways =
    cascade.answer?.plan === plan && cascade.answer.replicate === replicate ? cascade.answer : undefined;
  const arcs = useMemo(
    () => (isCascadeOn && ways ? shownCascade(ways, person, week) : undefined),
    [isCascadeOn, ways, person, week],
  );
  const lit = useMemo(() => {
    const came = ways?.channels.find((each) => each.channel === channel)?.came;
    if (came === undefined) return undefined;
    const marks = new Uint8Array(world.names.length);
    came.person.forEach((row, k) => {
      if (came.week[k] <= week) marks[row] = 1;
    });
    return marks;
  }, [ways, channel, week, world]);

  const own = useMemo(
    () => (isCurrent && whyShown ? ownOf(whyShown, world.seats) : undefined),
    [isCurrent, whyShown, world],
  );

  const go = useSteady((row: number) => {
    if (row === person || circles[unitOf[row]]?.hidden !== false) return;
    if (person !== undefined) came.current.push(person);
    onMoment(undefined);
    onPerson(row);
  });
  const lookInto = useSteady((at: number) => onMoment(at));
  const showPlan = useSteady(onPlan);
  const showColour = useSteady(onColour);
  const showCascade = useSteady(onCascade);
  const showChannel = useSteady(onChannel);
  const showWorld = useSteady(onReplicate);
  const shownWeek = useWeekStore(week);
  const step = (by: number) => {
    const at = person === undefined ? -1 : order.indexOf(person);
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))];
    if (next !== undefined) go(next);
  };
  const stepMoment = (by: number) => {
    if (!isCurrent || whyShown === undefined) return;
    const next = whyShown.moments[whyShown.moment + by];
    if (next !== undefined) onMoment(next.week);
  };
  const back = () => {
    const before = came.current.pop();
    if (before === undefined) return;
    onMoment(undefined);
    onPerson(before);
  };

  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  keys.current = (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const isWritten = target.closest('input:not([type=range]), textarea, select, [role=dialog]') !== null;
    const isInList = target.closest('[role=listbox]') !== null;
    const holdsArrows = target.closest('[role=slider], input[type=range], [role=radiogroup], [role=toolbar]');
    if (event.key === 'Escape' && !target.closest('[role=dialog]')) {
      if (isNarrow && isWhyOpen) setWhyOpen(false);
      else listRef.current?.focus();
      event.preventDefault();
      return;
    }
    if (isWritten) return;
    const acts: Record<string, (() => void) | false> = {
      ArrowDown: !isInList && !holdsArrows && (() => step(1)),
      ArrowUp: !isInList && !holdsArrows && (() => step(-1)),
      // the page has these keys everywhere but where a list might want them
      ArrowRight: isInList && (() => onWeek(Math.min(horizon, week + (event.shiftKey ? 13 : 1)))),
      ArrowLeft: isInList && (() => onWeek(Math.max(0, week - (event.shiftKey ? 13 : 1)))),
      '/': hasLetterKeys && (() => findRef.current?.focus()),
      '[': hasLetterKeys && (() => stepMoment(-1)),
      ']': hasLetterKeys && (() => stepMoment(1)),
      Backspace: back,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => keys.current?.(event);
    // before the page's own keys, which leave what was prevented
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);

  const choosing = useMemo(
    () => ({
      person: person ?? -1,
      own: arcs?.tree ? { contacts: NOBODY, named: arcs.tree.named.slice(0, NAMED_OF_TREE) } : own,
      onPick: go,
      order,
    }),
    [person, own, arcs, go, order],
  );
  const chips = <PlanSwitch plans={plans} plan={plan} onPlan={showPlan} />;
  const colours = (
    <ColourSwitch
      colour={colour === 'type' && !world.types ? 'state' : colour}
      hasTypes={world.types !== undefined}
      onColour={showColour}
    />
  );
  const cascadeSwitch = <CascadeSwitch isOn={isCascadeOn} onChange={showCascade} />;
  const seatPlan = (
    <div className="people-seats">
      <SeatPlan
        world={world}
        plan={planWorld}
        title={shownPlan?.title ?? plan}
        look={look}
        week={week}
        colour={colour}
        cascade={arcs}
        lit={lit}
        namedFrom={isNarrow ? NAMED_FROM : 1}
        choosing={choosing}
      />
    </div>
  );
  const types = colour === 'type' ? world.types?.names : undefined;
  const legend = useMemo(
    () => (
      <div className={lookClass(look)}>
        {colour === 'load' ? (
          <LoadLegend capacity={world.capacity} />
        ) : types ? (
          <TypeLegend names={types} />
        ) : (
          <Legend />
        )}
      </div>
    ),
    [look, types, colour, world],
  );
  const told = (arcs || lit) && (
    <CascadeTold
      cascade={arcs}
      lit={lit}
      channel={ways?.channels.find((each) => each.channel === channel)?.name}
      names={world.names}
      person={person}
      week={week}
    />
  );
  const worldLine = (
    <WorldLine world={world} asked={askedReplicate} replicates={replicates} onReplicate={showWorld} />
  );
  const list = (
    <>
      <div className="people-find">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M9.4 9.4L13 13M10.6 5.8a4.8 4.8 0 1 1-9.6 0a4.8 4.8 0 0 1 9.6 0Z" />
        </svg>
        <input
          ref={findRef}
          type="search"
          value={find}
          placeholder={say(words.find)}
          aria-label={say(words.find)}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            if (event.key === 'Enter' && order[0] !== undefined) go(order[0]);
            listRef.current?.focus();
          }}
        />
        {hasLetterKeys && !isNarrow && <kbd>/</kbd>}
      </div>
      <PeopleList
        world={world}
        plan={planWorld}
        horizon={horizon}
        units={units}
        person={person}
        onPerson={go}
        isTouched={isNarrow}
        listRef={listRef}
      />
    </>
  );
  const whyPanel = !isThere ? (
    <p className="voice ask">{say(words.ask)}</p>
  ) : whyShown === undefined ? (
    <p className="voice ask">{why.isWaiting ? say(words.replaying) : ''}</p>
  ) : (
    <WhyPanel why={whyShown} look={look} isWaiting={why.isWaiting} onMoment={lookInto} onPerson={go} />
  );
  const cascadePanel = cascade.answer && (
    <CascadePanel
      cascade={cascade.answer}
      look={look}
      isWaiting={cascade.isWaiting}
      onPerson={go}
      channel={channel}
      onChannel={showChannel}
    />
  );

  const inWeek = (screen: ReactNode) => <WeekContext value={shownWeek}>{screen}</WeekContext>;
  if (isNarrow)
    return inWeek(
      <main
        className={`people narrow ${lookClass(look)}`}
        id="content"
        tabIndex={-1}
        data-waiting={isWaiting || undefined}
      >
        {isWhyOpen ? (
          <div className="people-why">
            <div className="people-bar">
              <Button className="button" onPress={() => setWhyOpen(false)}>
                {say(words.back)}
              </Button>
              <Button className="button" aria-label={say(words.before)} onPress={() => step(-1)}>
                ↑
              </Button>
              <Button className="button" aria-label={say(words.next)} onPress={() => step(1)}>
                ↓
              </Button>
            </div>
            {whyPanel}
            {cascadePanel}
          </div>
        ) : (
          <>
            <h1 className="visually-hidden">{say(peopleCounted(world.names.length))}</h1>
            {chips}
            {seatPlan}
            {legend}
            {told}
            <div className="people-bar people-shown">
              {colours}
              {cascadeSwitch}
            </div>
            {worldLine}
            {list}
            <div className="people-dock">
              {isCurrent && whyShown && (
                <div className="people-said">
                  <StateMark
                    state={planWorld.states[week * world.names.length + whyShown.person]}
                    size={18}
                  />
                  <p className="voice">
                    <Spoken segments={whyShown.sentence} language={language} />
                  </p>
                  <Button className="button quiet" onPress={() => setWhyOpen(true)}>
                    {say(words.why)}
                  </Button>
                </div>
              )}
              {clock}
            </div>
          </>
        )}
      </main>,
    );
  return inWeek(
    <main
      className={`people ${lookClass(look)}`}
      id="content"
      tabIndex={-1}
      data-waiting={isWaiting || undefined}
    >
      <section className="people-list" aria-label={say(peopleCounted(world.names.length))}>
        <div className="people-title">
          <h1 className="section-title">{say(peopleCounted(world.names.length))}</h1>
          <span className="caption">{say(words.byUnit)}</span>
        </div>
        {list}
      </section>
      <section className="people-middle" aria-label={shownPlan?.title ?? plan}>
        <div className="people-bar">
          {chips}
          {colours}
        </div>
        {seatPlan}
        {legend}
        {told}
        <div className="people-bar">
          {cascadeSwitch}
          {worldLine}
        </div>
        {clock}
      </section>
      <aside className="people-why">
        {whyPanel}
        {cascadePanel}
      </aside>
    </main>,
  );
}

/** Of a person's tree, so many are named. */
const NAMED_OF_TREE = 4;
const NOBODY = new Int32Array();

/** Ties are named where nothing says who spoke loudest. */
const HEAVIEST = 3;

/** The contacts whose ties are drawn, and those who are named: of people in units that are not shown, none. */
function ownOf({ tied, contacts }: WhyView, { units, unitOf }: SeatsView): Own {
  const isShown = (row: number) => !units[unitOf[row]].hidden;
  const shown = tied.filter(isShown);
  const loudest = (contacts?.loudest ?? []).map(({ person }) => person).filter(isShown);
  return { contacts: shown, named: loudest.length > 0 ? loudest : Array.from(shown.subarray(0, HEAVIEST)) };
}
