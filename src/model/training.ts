import { argsortDescending } from '../engine/argsortDescending.ts';
import { type Key, randomStream, streamKey } from '../engine/draws.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import { NO_POST } from './coordination/posts.ts';
import type { Ledger } from './ledger.ts';
import { combineLever } from './lever.ts';
import { type Levers, trainOne } from './levers.ts';
import type { Setting } from './setting.ts';
import type { Skills } from './skills.ts';
import { AWARE, COMMITTED, DISCONTINUED, practises, states } from './states.ts';

/** One seat is one person for eight hours a week. */
export const SEAT_HOURS = 8;
/** Weeks for which a unit's own course stands open: longer than firms plan, so that newcomers find it open. */
export const OPEN_WEEKS = 520;
/** Champions who stand in for one more seat a week when champions train [A]. */
const CHAMPIONS_PER_SEAT = 5;

/**
 * Size of a course, in people, up to which it is found out in the order of turns who takes it up. Turns are scattered over
 * the rows, and with them over memory: for larger courses it is found out beforehand, row by row.
 */
const LARGE = 100_000;

/** Documentation of these constants. */
export const trainingConstants: DocumentedConstants = {
  SEAT_HOURS: {
    value: SEAT_HOURS,
    en: 'hours of training that a seat gives in a week, and the most that a person gets of a course',
    fr: 'heures de formation que donne une place en une semaine, et le plus qu’une personne reçoive',
    unit: 'hours a week',
    basis: 'A',
    range: [4, 16],
  },
  CHAMPIONS_PER_SEAT: {
    value: CHAMPIONS_PER_SEAT,
    en: 'champions who stand in for one more seat a week when champions train',
    fr: 'champions qui tiennent lieu d’une place de plus par semaine quand ils forment',
    unit: 'people',
    basis: 'A',
    range: [2, 10],
  },
};

/**
 * How people come to a course: `obliged`, everybody addressed sits in it; `accepted`, so does everybody, for having
 * taken a post; `offered`, those who take it up.
 */
export type Attendance = 'obliged' | 'accepted' | 'offered';

/** What is asked for with a course. */
export interface CourseTerms {
  readonly attendance: Attendance;
  readonly byChampions: boolean;
  /** Last week in which the offer stands. */
  readonly until: number;
  /** Of leads and recruits, who are served first and may have `leadCourse` hours; default: of everybody. */
  readonly ofLeads?: boolean;
  /** The hours count those of the person's earlier courses: it brings them so far and no further. */
  readonly inAll?: boolean;
  /** Share of the usual delivery that it takes; default 1. */
  readonly effort?: number;
  /** The unit whose own course it is: it is asked for once. */
  readonly unit?: number | undefined;
  /** Who takes over the hours that are left of somebody who leaves, −1 for nobody; without it, nobody does. */
  readonly successor?: (leaver: number) => number;
}

/** People who are owed hours of training. */
interface Course extends Required<Omit<CourseTerms, 'unit' | 'successor'>> {
  readonly successor: CourseTerms['successor'];
  readonly people: Int32Array;
  /** Hours for each person, and hours still owed, per person of the course. */
  readonly hours: number;
  readonly owed: Float64Array;
  /** Places of those who are owed anything, ascending: the first `waiting` of `pending`. */
  readonly pending: Int32Array;
  waiting: number;
  /** Places of those who are to wait again. */
  readonly newcomers: number[];
  /** Nobody gets any more of it. */
  isOver: boolean;
  /** Place of each person, −1 for none, once somebody is looked for. */
  places: Int32Array | undefined;
}

/** Leads and recruits come first, then who is obliged, then who comes as they like. */
const turnOf = ({ ofLeads, attendance }: CourseTerms) => (ofLeads ? 0 : attendance === 'offered' ? 2 : 1);

/** What the training desk reads and writes of the world. */
export interface TrainingContext {
  readonly setting: Setting;
  readonly key: Key;
  readonly state: Uint8Array;
  readonly skills: Skills;
  readonly levers: Levers;
  readonly ledger: Ledger;
  /** Kind of the post that each person holds. */
  readonly coordination: { readonly post: Uint8Array };
  /** u of a person. */
  drive(person: number): number;
}

/** Less than this is nothing: what additions of hours leave over by rounding. */
const ROUNDING = 1e-9;

/** 1 for the states in which people take voluntary training up, or may if the drive is there. */
const mayTakeUp = Uint8Array.from(states, (_, state) =>
  Number(practises(state) || state === AWARE || state === DISCONTINUED),
);

/** Who was owed nothing any more and is owed hours again waits in their old place: all of them find it in one pass. */
function waitAgain(course: Course): void {
  const { pending, newcomers } = course;
  newcomers.sort((a, b) => a - b);
  let from = course.waiting;
  let to = from + newcomers.length;
  course.waiting = to;
  for (let place = newcomers.pop(); place !== undefined; place = newcomers.pop()) {
    while (from > 0 && pending[from - 1] > place) pending[--to] = pending[--from];
    pending[--to] = place;
  }
}

/** Adds a course to those that are listed under a key. */
function listUnder(lists: Map<number, Course[]>, key: number, course: Course): void {
  const listed = lists.get(key);
  if (listed === undefined) lists.set(key, [course]);
  else listed.push(course);
}

/** Where each of `size` people stands in a list, −1 where nowhere. */
function placesOf(people: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  people.forEach((i, place) => {
    places[i] = place;
  });
  return places;
}

/** People in an order drawn for the whole run, the smallest lot first; of equal ones, the lower row. */
function inDrawnOrder(people: Int32Array, stream: Key): Int32Array {
  const lot = randomStream(stream, 0);
  const lots = new Float64Array(people.length);
  for (let k = 0; k < people.length; k++) lots[k] = -lot(people[k]);
  const order = argsortDescending(lots, (a, b) => people[a] - people[b]);
  return people.map((_, place) => people[order[place]]);
}

/**
 * Training seats are the ceiling that every plan shares: so many hours in sum up to the deadline, bunched in no week above
 * the peak. Courses of leads and recruits are served first, then what people are obliged to, then what is offered, each
 * in the order in which they were asked for; people of a course in an order drawn once, so that no place in a file gives
 * an advantage. Nobody gets more hours in all than the resources say.
 */
export function createTrainingDesk(size: number) {
  /** Courses by the turn in which they are served, in the order in which they were asked for. */
  const turns: readonly Course[][] = [[], [], []];
  /** Where a newcomer is looked for: courses by their unit, those that stand open to others, and recruits by person. */
  const ofUnits = new Map<number, Course[]>();
  const ofOthers: Course[] = [];
  const ofRecruits = new Map<number, Course[]>();
  /** Hours of course that each person has had in all. */
  const had = new Float64Array(size);
  /** Hours that trainers have given. */
  let given = 0;
  /** Whether anybody was ever obliged to a course. */
  let hasObliged = false;
  /** 1 for whoever takes voluntary training up this week, where a course is so large that all are looked at. */
  let wanting: Uint8Array | undefined;

  return {
    reset(): void {
      for (const courses of turns) courses.length = 0;
      ofUnits.clear();
      ofOthers.length = 0;
      ofRecruits.clear();
      had.fill(0);
      given = 0;
      hasObliged = false;
    },

    /** Whether anybody has been obliged to a course so far. */
    hasObliged: (): boolean => hasObliged,

    /** Hours of course that a person has had in all. */
    hadBy: (person: number): number => had[person],
    /** Whether a unit has had a course of its own opened. */
    isOpenTo: (unit: number): boolean => ofUnits.has(unit),

    /** Asks for `hours` of training for each of these people. */
    ask(world: TrainingContext, people: Int32Array, hours: number, terms: CourseTerms): void {
      if (hours <= 0 || people.length === 0) return;
      const { attendance, byChampions, until, ofLeads = false, inAll = false, effort = 1 } = terms;
      hasObliged ||= attendance === 'obliged';
      // written out: all courses then have one shape, which is what makes serving them quick
      const course: Course = {
        attendance,
        byChampions,
        until,
        ofLeads,
        inAll,
        effort,
        successor: terms.successor,
        people: inDrawnOrder(people, streamKey(world.key, 'training-order')),
        hours,
        owed: new Float64Array(people.length).fill(hours),
        pending: people.map((_, place) => place),
        waiting: people.length,
        newcomers: [],
        isOver: false,
        places: undefined,
      };
      turns[turnOf(terms)].push(course);
      if (terms.unit !== undefined) listUnder(ofUnits, terms.unit, course);
      else if (terms.successor !== undefined) for (const i of people) listUnder(ofRecruits, i, course);
      else if (!ofLeads && attendance === 'offered') ofOthers.push(course);
    },

    /** What people were obliged to ends with the plan that obliged them. */
    releaseObliged(): void {
      endAll(({ attendance }) => attendance === 'obliged');
    },

    /** Every course is over. */
    end(): void {
      endAll(() => true);
    },

    /**
     * A newcomer has had no course: what stands open to everybody is offered anew; the hours that were left of a leaver
     * among recruits are somebody else's.
     */
    welcome(person: number, unit: number): void {
      had[person] = 0;
      for (const course of ofUnits.get(unit) ?? []) offerAnew(course, course.people.indexOf(person));
      for (const course of ofOthers) {
        course.places ??= placesOf(course.people, size);
        offerAnew(course, course.places[person]);
      }
      const recruited = ofRecruits.get(person);
      if (recruited === undefined) return;
      ofRecruits.delete(person);
      for (const course of recruited) passOn(course, person);
    },

    /** Fills this week's seats; hours are written to the levers and paid for. */
    serve(world: TrainingContext, week: number): void {
      if (turns.every(({ length }) => length === 0)) return;
      const { levers, setting, state, ledger } = world;
      const { post } = world.coordination;
      const { seats, peak, capacity, course: hoursOfAll, leadCourse } = setting.resources;
      const hoursOfLeads = Math.max(hoursOfAll, leadCourse);
      const mostAWeek = setting.rule.saturation ? Math.min(SEAT_HOURS, capacity) : SEAT_HOURS;
      // by the deadline so many weeks' worth, whenever they are used; from then on a week's worth more each week
      const inSum = seats * SEAT_HOURS * Math.max(week, setting.target.deadline);
      let byTrainers = Math.max(0, Math.min(seats * SEAT_HOURS * peak, inSum - given));
      let left = byTrainers + championSeats(world) * SEAT_HOURS;
      let noted = false;
      let isPaid = true;
      for (const courses of turns) {
        let going = 0;
        for (const course of courses) {
          if (course.newcomers.length > 0) waitAgain(course);
          const { people, owed, pending, waiting, byChampions, effort, ofLeads, inAll, hours: each } = course;
          const isOffered = course.attendance === 'offered';
          const inRows = isOffered && people.length > LARGE;
          if (inRows && !noted && waiting > 0 && left > ROUNDING && isPaid) {
            wanting ??= new Uint8Array(size);
            noteWhoTakesUp(world, wanting);
            noted = true;
          }
          let open = false;
          let kept = 0;
          let k = 0;
          for (; k < waiting; k++) {
            const p = pending[k];
            if (owed[p] <= 0) continue;
            pending[kept++] = p;
            const i = people[p];
            if (isOffered && mayTakeUp[state[i]] === 0) continue;
            const mayHave = ofLeads || post[i] !== NO_POST ? hoursOfLeads : hoursOfAll;
            const unspent = (inAll ? Math.min(mayHave, each) : mayHave) - had[i];
            if (unspent <= ROUNDING) {
              // all that it brings people to: not looked at again, unless a newcomer takes over
              if (inAll && had[i] >= each - ROUNDING) {
                owed[p] = 0;
                kept--;
              }
              continue;
            }
            open = true;
            if (left <= ROUNDING || !isPaid) break;
            if (isOffered && !(inRows ? wanting![i] === 1 : takesUp(world, i))) continue;
            const seatHours = byChampions || left < byTrainers ? left : byTrainers;
            const room = Math.min(seatHours, mostAWeek - levers.hours[i], unspent);
            if (room <= ROUNDING) continue;
            const wanted = Math.min(owed[p], room);
            const hours = ledger.train(wanted, effort);
            isPaid = hours === wanted;
            if (hours <= ROUNDING) break;
            owed[p] = owed[p] - hours > ROUNDING ? owed[p] - hours : 0;
            // whoever is owed nothing waits no longer, so that a newcomer in their place can wait again
            if (owed[p] === 0) kept--;
            had[i] += hours;
            trainOne(levers, i, hours);
            if (!isOffered) combineLever(levers.addressed, i, 1);
            left -= hours;
            if (!byChampions) {
              byTrainers -= hours;
              given += hours;
            }
          }
          // those behind the one at whom the seats ran out
          if (k < waiting) {
            pending.copyWithin(kept, k + 1, waiting);
            kept += waiting - k - 1;
          }
          course.waiting = kept;
          // an open offer waits for newcomers; a course that people are sent on is over with its last hour
          if ((isOffered || open) && week < course.until) courses[going++] = course;
          else course.isOver = true;
        }
        courses.length = going;
      }
    },
  };

  /** Every course of which this is true is over. */
  function endAll(isMeant: (course: Course) => boolean): void {
    for (const courses of turns) {
      let going = 0;
      for (const course of courses) {
        course.isOver = isMeant(course);
        if (!course.isOver) courses[going++] = course;
      }
      courses.length = going;
    }
  }

  /** A newcomer takes over a place in an open offer, of which nothing has been used. */
  function offerAnew(course: Course, place: number): void {
    if (course.isOver || place < 0) return;
    if (course.owed[place] <= 0) course.newcomers.push(place);
    course.owed[place] = course.hours;
  }

  /** The hours that are left of a recruit who leaves are somebody else’s. */
  function passOn(course: Course, leaver: number): void {
    const { people, owed, successor } = course;
    const place = people.indexOf(leaver);
    if (course.isOver || place < 0 || owed[place] <= 0) return;
    const next = successor!(leaver);
    if (next < 0) owed[place] = 0;
    else {
      people[place] = next;
      listUnder(ofRecruits, next, course);
    }
  }

  function championSeats(world: TrainingContext): number {
    if (!turns.some((courses) => courses.some(({ byChampions }) => byChampions))) return 0;
    let champions = 0;
    for (let i = 0; i < world.setting.size; i++)
      if (world.state[i] === COMMITTED && world.skills.of(i) >= world.setting.rule.trainedSkill) champions++;
    return Math.floor(champions / CHAMPIONS_PER_SEAT);
  }
}

/** Notes 1 for everybody who takes voluntary training up, and 0 for everybody else. */
function noteWhoTakesUp(world: TrainingContext, marks: Uint8Array): void {
  for (let i = 0; i < marks.length; i++) marks[i] = takesUp(world, i) ? 1 : 0;
}

/** Whether a person takes voluntary training up: who uses or tries it does, who knows of it if the drive is there. */
function takesUp(world: TrainingContext, i: number): boolean {
  const state = world.state[i];
  if (practises(state)) return true;
  return (state === AWARE || state === DISCONTINUED) && world.drive(i) > world.setting.rule.uptakeDrive;
}
