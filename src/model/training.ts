import { argsortDescending } from '../engine/argsortDescending.ts';
import { type Key, randomStream, streamKey } from '../engine/draws.ts';
import type { DocumentedConstants } from '../text/documentedConstant.ts';
import type { Ledger } from './ledger.ts';
import { type Levers, trainOne } from './levers.ts';
import type { Setting } from './setting.ts';
import type { Skills } from './skills.ts';
import { AWARE, COMMITTED, DISCONTINUED, practises } from './states.ts';

/** One seat is one person for eight hours a week. */
export const SEAT_HOURS = 8;
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
    en: 'hours of training that a seat gives in a week, and the most that a person gets',
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

/** People who are owed hours of training. */
export interface Course {
  readonly people: Int32Array;
  /** Hours for each person, and hours still owed, per person of the course. */
  readonly hours: number;
  readonly owed: Float64Array;
  /** Nobody before this place is owed anything. */
  from: number;
  /** Compulsory training is given to whoever is addressed; voluntary training to those who take it up. */
  readonly compulsory: boolean;
  readonly byChampions: boolean;
  /** Last week in which the offer stands. */
  readonly until: number;
  /** Place of each person, −1 for none, once somebody is looked for. */
  places: Int32Array | undefined;
}

/** What the training desk reads and writes of the world. */
export interface TrainingContext {
  readonly setting: Setting;
  readonly key: Key;
  readonly state: Uint8Array;
  readonly skills: Skills;
  readonly levers: Levers;
  readonly ledger: Ledger;
  /** u of a person. */
  drive(person: number): number;
}

/** Where each person stands in a list, −1 where nowhere; as long as the largest row asks for. */
function placesOf(people: Int32Array): Int32Array {
  const last = people.reduce((most, i) => Math.max(most, i), -1);
  const places = new Int32Array(last + 1).fill(-1);
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
 * Training seats are the ceiling that every plan shares: courses are served in the order in which they were asked
 * for, people of a course in an order drawn once, so that no place in a file gives an advantage.
 */
export function createTrainingDesk() {
  const courses: Course[] = [];
  /** Those of them that people take up as they like. */
  const offers: Course[] = [];
  /** 1 for whoever takes voluntary training up this week, where a course is so large that all are looked at. */
  let wanting: Uint8Array | undefined;

  return {
    reset(): void {
      courses.length = 0;
      offers.length = 0;
    },

    /** Asks for `hours` of training for each of these people. */
    ask(
      world: TrainingContext,
      people: Int32Array,
      hours: number,
      terms: Pick<Course, 'compulsory' | 'byChampions' | 'until'>,
    ) {
      if (hours <= 0 || people.length === 0) return;
      const { compulsory, byChampions, until } = terms;
      const ordered = inDrawnOrder(people, streamKey(world.key, 'training-order'));
      const owed = new Float64Array(people.length).fill(hours);
      const course: Course = {
        people: ordered,
        hours,
        owed,
        from: 0,
        compulsory,
        byChampions,
        until,
        places: undefined,
      };
      courses.push(course);
      if (!compulsory) offers.push(course);
    },

    /** A newcomer is offered anew what stands open to everybody who wants it. */
    welcome(person: number): void {
      for (const course of offers) {
        course.places ??= placesOf(course.people);
        const place = course.places[person] ?? -1;
        if (place < 0) continue;
        course.owed[place] = course.hours;
        course.from = Math.min(course.from, place);
      }
    },

    /** Fills this week's seats; hours are written to the levers and paid for. */
    serve(world: TrainingContext, week: number): void {
      const { levers, setting } = world;
      const ownSeats = setting.resources.seats * SEAT_HOURS;
      let left = ownSeats + championSeats(world) * SEAT_HOURS;
      let byTrainers = ownSeats;
      let noted = false;
      let going = 0;
      for (let c = 0; c < courses.length; c++) {
        const course = courses[c];
        const { people, owed } = course;
        let open = false;
        const inRows = !course.compulsory && people.length > LARGE;
        if (inRows && !noted) {
          wanting ??= new Uint8Array(setting.size);
          noteWhoTakesUp(world, wanting);
          noted = true;
        }
        while (course.from < people.length && owed[course.from] <= 0) course.from++;
        for (let p = course.from; p < people.length; p++) {
          if (owed[p] <= 0) continue;
          open = true;
          if (left <= 0) break;
          const i = people[p];
          if (!course.compulsory && !(inRows ? wanting![i] === 1 : takesUp(world, i))) continue;
          const seats = course.byChampions || left < byTrainers ? left : byTrainers;
          const room = Math.min(seats, SEAT_HOURS - levers.hours[i]);
          if (room <= 0) continue;
          const hours = Math.min(owed[p], room);
          owed[p] -= hours;
          trainOne(levers, i, hours);
          if (course.compulsory) levers.addressed[i] = 1;
          left -= hours;
          if (!course.byChampions) byTrainers -= hours;
          world.ledger.train(hours);
        }
        // an open offer waits for newcomers; a compulsory course is over with its last hour
        const isOver = (course.compulsory && !open) || week >= course.until;
        if (!isOver) courses[going++] = course;
        else if (!course.compulsory) offers.splice(offers.indexOf(course), 1);
      }
      courses.length = going;
    },
  };

  function championSeats(world: TrainingContext): number {
    if (!courses.some(({ byChampions }) => byChampions)) return 0;
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
