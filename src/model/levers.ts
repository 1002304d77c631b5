/** What the plan does to each person this week; written anew every week. */
export interface Levers {
  /** Communication c, mandate m, coaching k, each in [0, 1]. */
  readonly communication: Float64Array;
  readonly mandate: Float64Array;
  readonly coaching: Float64Array;
  /** Hours of training, and rows of those who get any: the first `trainees` of `trained`. */
  readonly hours: Float64Array;
  readonly trained: Int32Array;
  trainees: number;
  /** 1 for people addressed by a mandate or compulsory training: nobody of them stays unaware. */
  readonly addressed: Uint8Array;
  /** Hours the change asks of a person, training included. */
  readonly requestedHours: Float64Array;
}

export function createLevers(size: number): Levers {
  return {
    communication: new Float64Array(size),
    mandate: new Float64Array(size),
    coaching: new Float64Array(size),
    hours: new Float64Array(size),
    trained: new Int32Array(size),
    trainees: 0,
    addressed: new Uint8Array(size),
    requestedHours: new Float64Array(size),
  };
}

export function clearLevers(levers: Levers): void {
  const { communication, mandate, coaching, hours, trained, addressed, requestedHours } = levers;
  communication.fill(0);
  mandate.fill(0);
  coaching.fill(0);
  for (let k = 0; k < levers.trainees; k++) hours[trained[k]] = 0;
  levers.trainees = 0;
  addressed.fill(0);
  requestedHours.fill(0);
}

/** Presses equally on each of these people. */
export function combineLevers(lever: Float64Array, people: Int32Array, strength: number): void {
  const left = 1 - strength;
  // a list of everybody holds the rows in their order: it need not be read
  if (people.length === lever.length)
    for (let i = 0; i < lever.length; i++) lever[i] = 1 - (1 - lever[i]) * left;
  else for (let k = 0; k < people.length; k++) lever[people[k]] = 1 - (1 - lever[people[k]]) * left;
}

/** Asks the same hours of each of these people. */
export function addHours(requestedHours: Float64Array, people: Int32Array, hours: number): void {
  if (people.length === requestedHours.length)
    for (let i = 0; i < requestedHours.length; i++) requestedHours[i] += hours;
  else for (let k = 0; k < people.length; k++) requestedHours[people[k]] += hours;
}

/** Hours of training of one person, which they are asked for as well. */
export function trainOne(levers: Levers, person: number, hours: number): void {
  if (levers.hours[person] === 0) levers.trained[levers.trainees++] = person;
  levers.hours[person] += hours;
  levers.requestedHours[person] += hours;
}

/** Several tactics on one person combine as 1 − Π(1 − lever): each leaves its share of what the others left. */
export function combineLever(lever: Float64Array, person: number, strength: number): void {
  lever[person] = 1 - (1 - lever[person]) * (1 - strength);
}
