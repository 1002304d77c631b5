import { decisionKey, draw } from '../engine/draws.ts';
import type { FixedNumbers } from '../words/fixedNumber.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, TRIAL } from './states.ts';
import type { World } from './world.ts';

/** One seat is one person for eight hours a week. */
export const SEAT_HOURS = 8;
/** Champions who stand in for one more seat a week when champions train [A]. */
const CHAMPIONS_PER_SEAT = 5;

/** What is told of these numbers. */
export const trainingNumbers: FixedNumbers = {
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
  /** Compulsory training is given to whoever is addressed; voluntary training to those who take it up. */
  readonly compulsory: boolean;
  readonly byChampions: boolean;
  /** Last week in which the offer stands. */
  readonly until: number;
}

/**
 * Training seats are the ceiling that every plan shares: courses are served in the order in which they were asked
 * for, people of a course in an order drawn once, so that no place in a file gives an advantage.
 */
export function trainingDesk() {
  const courses: Course[] = [];

  return {
    /** Asks for `hours` of training for each of these people. */
    ask(
      world: World,
      people: Int32Array,
      hours: number,
      terms: Pick<Course, 'compulsory' | 'byChampions' | 'until'>,
    ) {
      if (hours <= 0 || people.length === 0) return;
      const luck = decisionKey(world.key, 'training-order');
      const place = new Float64Array(world.setting.size);
      for (const i of people) place[i] = draw(luck, i, 0);
      const ordered = people.slice().sort((a, b) => place[a] - place[b] || a - b);
      courses.push({ people: ordered, hours, owed: new Float64Array(people.length).fill(hours), ...terms });
    },

    /** A newcomer is offered anew what stands open to everybody who wants it. */
    welcome(person: number): void {
      for (const { people, owed, hours, compulsory } of courses) {
        const place = compulsory ? -1 : people.indexOf(person);
        if (place >= 0) owed[place] = hours;
      }
    },

    /** Fills this week's seats; hours are written to the levers and paid for. */
    serve(world: World, week: number): void {
      const { levers, setting } = world;
      const ownSeats = setting.resources.seats * SEAT_HOURS;
      let left = ownSeats + championSeats(world) * SEAT_HOURS;
      let byTrainers = ownSeats;
      for (let c = 0; c < courses.length; c++) {
        const course = courses[c];
        const { people, owed } = course;
        let open = false;
        for (let p = 0; p < people.length; p++) {
          if (owed[p] <= 0) continue;
          const i = people[p];
          open = true;
          const room = Math.min(
            course.byChampions ? left : Math.min(left, byTrainers),
            SEAT_HOURS - levers.hours[i],
          );
          if (left <= 0) break;
          if (room <= 0 || !(course.compulsory || takesUp(world, i))) continue;
          const hours = Math.min(owed[p], room);
          owed[p] -= hours;
          levers.hours[i] += hours;
          levers.asked[i] += hours;
          if (course.compulsory) levers.addressed[i] = 1;
          left -= hours;
          if (!course.byChampions) byTrainers -= hours;
          world.ledger.train(hours);
        }
        // an open offer waits for newcomers; a compulsory course is over with its last hour
        if ((course.compulsory && !open) || week >= course.until) courses.splice(c--, 1);
      }
    },
  };

  function championSeats(world: World): number {
    if (!courses.some(({ byChampions }) => byChampions)) return 0;
    let champions = 0;
    for (let i = 0; i < world.setting.size; i++)
      if (world.state[i] === COMMITTED && world.skill[i] >= world.setting.rule.trainedSkill) champions++;
    return Math.floor(champions / CHAMPIONS_PER_SEAT);
  }
}

/** Whether a person takes voluntary training up: who uses or tries it does, who knows of it if the drive is there. */
function takesUp(world: World, i: number): boolean {
  switch (world.state[i]) {
    case TRIAL:
    case COMPLIANT:
    case COMMITTED:
      return true;
    case AWARE:
    case DISCONTINUED:
      return world.drive(i) > world.setting.rule.uptakeDrive;
    default:
      return false;
  }
}
