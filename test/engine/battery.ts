import { exp, normalQuantile } from '../../src/engine/elementary.ts';

/**
 * A statistical battery for draws that are functions of (seed, replicate, decision, person, week). Every test yields a
 * z-score that is standard normal, or nearly so, for independent uniform draws (L'Ecuyer & Simard, 2007, TestU01; Knuth,
 * vol. 2, §3.3; Marsaglia's birthday spacings).
 */

/** The draws of one decision, as whole numbers in [0, 2³²). */
export type Draws = (person: number, week: number) => number;

/** What is tested: where a decision's draws come from. */
export type Source = (seed: number | string, replicate: number, decision: string) => Draws;

export type Scores = Map<string, number>;

const PEOPLE = 1 << 16;

/** All tests of a source, the longest of them on 65,536 people in each of `weeks` weeks (at least 16). */
export function battery(source: Source, weeks: number): Scores {
  const draws = source('battery', 0, 'adopt');
  const byPerson = new Uint32Array(PEOPLE * weeks);
  for (let week = 0; week < weeks; week++)
    for (let person = 0; person < PEOPLE; person++) byPerson[week * PEOPLE + person] = draws(person, week);
  const byWeek = byPerson.map((_, i) => byPerson[(i % weeks) * PEOPLE + Math.floor(i / weeks)]);

  const scores: Scores = new Map();
  uniformity(scores, byPerson);
  order(scores, 'people', byPerson);
  order(scores, 'weeks', byWeek);
  neighbours(scores, byPerson);
  strangers(scores, source);
  avalanche(scores, source);
  return scores;
}

/** Are all values equally frequent, in their high bits, their low bits and each bit alone? */
function uniformity(scores: Scores, values: Uint32Array) {
  scores.set(
    '4096 high cells',
    cells(values, (v) => v >>> 20, 4096),
  );
  scores.set(
    '4096 low cells',
    cells(values, (v) => v & 4095, 4096),
  );
  scores.set(
    '4096 middle cells',
    cells(values, (v) => (v >>> 10) & 4095, 4096),
  );
  scores.set('distance from the diagonal', kolmogorovSmirnov(values.slice(0, 1 << 20)));
  const some = values.subarray(0, 1 << 20);
  let sum = 0;
  for (let bit = 0; bit < 32; bit++) {
    let ones = 0;
    for (let i = 0; i < some.length; i++) ones += (some[i] >>> bit) & 1;
    sum += (ones - some.length / 2) ** 2 / (some.length / 4);
  }
  scores.set('balance of each bit', chiSquareScore(sum, 32));
}

/** Does a value tell anything of the next ones in the same order? */
function order(scores: Scores, along: string, values: Uint32Array) {
  scores.set(`runs along ${along}`, runs(values));
  scores.set(`runs of the lowest bit along ${along}`, runs(values.map((v) => v << 31)));
  scores.set(`gaps along ${along}`, gaps(values));
  scores.set(
    `birthday spacings along ${along}`,
    birthdaySpacings(values, (v) => v >>> 8),
  );
  scores.set(
    `birthday spacings of the low bits along ${along}`,
    birthdaySpacings(values, (v) => v & 0xffffff),
  );
}

/** Are neighbouring people and weeks independent? Linearly, in the plane and in space. */
function neighbours(scores: Scores, values: Uint32Array) {
  for (const [people, later] of [
    [1, 0],
    [2, 0],
    [64, 0],
    [1024, 0],
    [0, 1],
    [0, 2],
    [0, 13],
    [1, 1],
    [-1, 1],
  ] as const) {
    const pairs = values.length - PEOPLE * later - Math.abs(people);
    const start = people < 0 ? -people : 0;
    const begin = start + people + later * PEOPLE;
    const a = values.subarray(start, start + pairs);
    const b = values.subarray(begin, begin + pairs);
    pair(scores, `${people} people and ${later} weeks apart`, a, b);
  }
  // one person in two and one week in two: triples that overlapped would not be independent
  const space = new Float64Array(4096);
  let triples = 0;
  for (let week = 0; (week + 2) * PEOPLE <= values.length; week += 2)
    for (let person = 0; person + 1 < PEOPLE; person += 2) {
      const i = week * PEOPLE + person;
      space[((values[i] >>> 28) << 8) | ((values[i + 1] >>> 28) << 4) | (values[i + PEOPLE] >>> 28)]++;
      triples++;
    }
  scores.set('triples of person, neighbour and next week', even(space, triples));
}

/** Are replicates, decisions and seeds strangers to each other, however alike their names? */
function strangers(scores: Scores, source: Source) {
  const of = (seed: number | string, replicate: number, decision: string) => {
    const draws = source(seed, replicate, decision);
    return Uint32Array.from({ length: 1 << 18 }, (_, i) => draws(i >>> 3, i & 7));
  };
  const first = of(1, 0, 'adopt');
  for (const replicate of [1, 2, 3, 64, 199, 9999])
    pair(scores, `replicates 0 and ${replicate}`, first, of(1, replicate, 'adopt'));
  for (const decision of ['quit', 'adopu', 'tpoda', 'adopt2', 'a', ''])
    pair(scores, `decisions adopt and "${decision}"`, first, of(1, 0, decision));
  for (const seed of [0, 2, 3, 11, 111, 257, 4294967297, -1, 1.5, '01', 'a'])
    pair(scores, `seeds 1 and ${seed}`, first, of(seed, 0, 'adopt'));
  pair(scores, 'seeds a and b', of('a', 0, 'adopt'), of('b', 0, 'adopt'));
  pair(scores, 'seeds a and aa', of('a', 0, 'adopt'), of('aa', 0, 'adopt'));
  pair(scores, 'seeds a and š', of('a', 0, 'adopt'), of('š', 0, 'adopt'));
  pair(scores, 'seed 1 replicate 2, seed 2 replicate 1', of(1, 2, 'adopt'), of(2, 1, 'adopt'));

  // one draw of each replicate, and one of each seed, must be as good as one draw of each person
  scores.set(
    'one draw per replicate',
    cells(
      Uint32Array.from({ length: 1 << 16 }, (_, r) => source(1, r, 'adopt')(0, 1)),
      (v) => v >>> 22,
      1024,
    ),
  );
  scores.set(
    'one draw per seed',
    cells(
      Uint32Array.from({ length: 1 << 12 }, (_, s) => source(s, 0, 'adopt')(0, 1)),
      (v) => v >>> 24,
      256,
    ),
  );
}

/**
 * Does each bit of each input turn over each bit of the draw half of the time? Every input bit has draws of its own: two
 * bits that shared them would be compared around the edges of a square, whose fourth edge the other three decide.
 */
function avalanche(scores: Scores, source: Source) {
  const samples = 1 << 12;
  const flips = (name: string, inputBits: number, change: (sample: number, bit: number) => number) => {
    let sum = 0;
    for (let bit = 0; bit < inputBits; bit++) {
      const turned = new Float64Array(32);
      for (let sample = 0; sample < samples; sample++) {
        const changed = change(sample, bit);
        for (let out = 0; out < 32; out++) turned[out] += (changed >>> out) & 1;
      }
      for (const count of turned) sum += (count - samples / 2) ** 2 / (samples / 4);
    }
    scores.set(`avalanche of ${name}`, chiSquareScore(sum, 32 * inputBits));
  };
  /** The sample with a 0 put in at the bit, so that no difference is counted twice. */
  const without = (sample: number, bit: number) =>
    ((sample >>> bit) << (bit + 1)) | (sample & ((1 << bit) - 1));
  const draws = source('avalanche', 0, 'adopt');
  flips('person', 24, (sample, bit) => {
    const person = without(sample, bit);
    return draws(person, bit) ^ draws(person | (1 << bit), bit);
  });
  flips('week', 13, (sample, bit) => {
    const week = without(sample, bit);
    return draws(bit, week) ^ draws(bit, week | (1 << bit));
  });
  const replicates = Array.from({ length: samples * 4 }, (_, r) => source('avalanche', r, 'adopt'));
  flips('replicate', 14, (sample, bit) => {
    const replicate = without(sample, bit);
    return replicates[replicate](bit, 1) ^ replicates[replicate | (1 << bit)](bit, 1);
  });
  const decision = source('avalanche', 0, 'a');
  const decisions = Array.from({ length: 7 }, (_, bit) =>
    source('avalanche', 0, String.fromCharCode(97 ^ (1 << bit))),
  );
  flips('decision', 7, (sample, bit) => decision(sample, 1) ^ decisions[bit](sample, 1));
}

/** Two columns that should know nothing of each other: correlation, then χ² of their high and of their low nibbles. */
function pair(scores: Scores, name: string, a: Uint32Array, b: Uint32Array) {
  let product = 0;
  const high = new Float64Array(256);
  const low = new Float64Array(256);
  for (let i = 0; i < a.length; i++) {
    product += (a[i] / 2 ** 32 - 0.5) * (b[i] / 2 ** 32 - 0.5);
    high[((a[i] >>> 28) << 4) | (b[i] >>> 28)]++;
    low[((a[i] & 15) << 4) | (b[i] & 15)]++;
  }
  scores.set(`correlation, ${name}`, (product * 12) / Math.sqrt(a.length));
  scores.set(`high plane, ${name}`, independent(high, a.length));
  scores.set(`low plane, ${name}`, independent(low, a.length));
}

/** A χ² statistic as a z-score, by Wilson and Hilferty's cube root. */
export function chiSquareScore(statistic: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}

function cells(values: Uint32Array, cell: (value: number) => number, count: number): number {
  const counts = new Float64Array(count);
  for (let i = 0; i < values.length; i++) counts[cell(values[i])]++;
  return even(counts, values.length);
}

/** Are the counts as even as chance would make them? */
function even(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  let sum = 0;
  for (const count of counts) sum += (count - expected) ** 2 / expected;
  return chiSquareScore(sum, counts.length - 1);
}

/** Are rows and columns of a 16 × 16 table independent? Their margins are tested elsewhere and taken as they are. */
function independent(table: Float64Array, total: number): number {
  const rows = new Float64Array(16);
  const columns = new Float64Array(16);
  for (let c = 0; c < 256; c++) {
    rows[c >> 4] += table[c];
    columns[c & 15] += table[c];
  }
  let sum = 0;
  for (let c = 0; c < 256; c++) {
    const expected = (rows[c >> 4] * columns[c & 15]) / total;
    if (expected > 0) sum += (table[c] - expected) ** 2 / expected;
  }
  return chiSquareScore(sum, 225);
}

/** Largest distance between the values' distribution and the uniform one. */
function kolmogorovSmirnov(values: Uint32Array): number {
  const n = values.length;
  let distance = 0;
  values.sort().forEach((v, i) => {
    const u = v / 2 ** 32;
    distance = Math.max(distance, u - i / n, (i + 1) / n - u);
  });
  // the limit distribution of √n D
  const lambda = Math.sqrt(n) * distance;
  let above = 0;
  for (let k = 1; k < 100; k++) above += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * lambda * lambda);
  return -normalQuantile(Math.min(1 - 1e-16, Math.max(1e-300, lambda < 0.2 ? 1 : above)));
}

/** Wald and Wolfowitz: how often the values cross the middle. */
function runs(values: Uint32Array): number {
  let crossings = 0;
  for (let i = 1; i < values.length; i++) crossings += (values[i] >>> 31) ^ (values[i - 1] >>> 31);
  return (crossings - (values.length - 1) / 2) / Math.sqrt((values.length - 1) / 4);
}

/** How long a value below 1/16 lets wait for the next: geometric. */
function gaps(values: Uint32Array): number {
  const longest = 80;
  const counts = new Float64Array(longest + 1);
  let gap = 0;
  let total = 0;
  for (const v of values) {
    if (v >>> 28 !== 0) {
      gap++;
      continue;
    }
    counts[Math.min(gap, longest)]++;
    total++;
    gap = 0;
  }
  let sum = 0;
  for (let g = 0; g <= longest; g++) {
    const expected = total * (15 / 16) ** g * (g < longest ? 1 / 16 : 1);
    sum += (counts[g] - expected) ** 2 / expected;
  }
  return chiSquareScore(sum, longest);
}

/** 512 birthdays in a year of 2²⁴ days: repeated spacings are Poisson with mean 512³ / 2²⁶ = 2. */
function birthdaySpacings(values: Uint32Array, day: (value: number) => number): number {
  const birthdays = 512;
  const years = Math.min(1000, Math.floor(values.length / birthdays));
  let repeated = 0;
  for (let year = 0; year < years; year++) {
    const days = Uint32Array.from(values.subarray(year * birthdays, (year + 1) * birthdays), day).sort();
    const spacings = days.map((d, i) => (i === 0 ? d : d - days[i - 1])).sort();
    for (let i = 1; i < birthdays; i++) if (spacings[i] === spacings[i - 1]) repeated++;
  }
  return (repeated - 2 * years) / Math.sqrt(2 * years);
}
