import seedrandom from 'seedrandom';

/**
 * Counter-based draws: each is a pure function of (seed, replicate, decision, person, week), never of how many
 * draws came before. Two plans with the same seed therefore give the same person the same draw in the same week
 * (common random numbers), and any order of evaluation, any number of threads, gives the same bits.
 *
 * A {@link Key} holds 64 bits; a week's {@link RandomStream} derives 64 bits from it once, and each person's draw costs two
 * rounds of an avalanche mixer.
 */

/** 64 bits that stand for (seed, replicate, decision). */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/** The draws of one decision in one week: `stream(person)` is uniform in [0, 1), a multiple of 2⁻³². */
export type RandomStream = (person: number) => number;

/** lowbias32, a public-domain 32-bit finaliser (C. Wellons, 2018): every input bit flips every output bit. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/**
 * The key of a user's seed, number or word; 42 and "42" are the same seed. seedrandom alone repeats short seeds until
 * its state is full (1, 11 and 111 come out equal) and sees one byte of each character, so the text is absorbed as well.
 */
export function seedKey(seed: number | string): Key {
  const text = String(seed);
  const random = seedrandom(text);
  return absorbText({ high: random.int32(), low: random.int32() }, text);
}

/** The key of one replicate of an experiment. */
export const replicateKey = (key: Key, replicate: number): Key => absorb(absorb(key, 0x7265706c), replicate);

/** The key of one possible world: of all that is not known and drawn before anything happens. */
export const worldKey = (key: Key, world: number): Key => absorb(absorb(key, 0x776f726c), world);

/** The key of one named decision: no two decisions share draws. */
export const streamKey = (key: Key, decision: string): Key => absorbText(key, decision);

/** Mixes a text into a key: its length, then every character. */
function absorbText(key: Key, text: string): Key {
  let derived = absorb(key, text.length);
  for (let i = 0; i < text.length; i++) derived = absorb(derived, text.charCodeAt(i));
  return derived;
}

/** Mixes one more 32-bit word into a key, both halves depending on both. */
function absorb({ high, low }: Key, word: number): Key {
  const a = mix(high ^ Math.imul(word + 1, 0x9e3779b1));
  const b = mix(low ^ a ^ Math.imul(word ^ 0x5bd1e995, 0x85ebca77));
  return { high: mix(a + b), low: b };
}

/** A uniform draw in [0, 1) for one person in one week. */
export function uniform(key: Key, person: number, week: number): number {
  const { high, low } = absorb(key, week);
  return uniformFrom(high, low, person);
}

/** The draw of `person` from the two halves of a week's key, for loops over people. */
export function uniformFrom(high: number, low: number, person: number): number {
  return uint32From(high, low, person) / 4294967296;
}

/** The same draw as a whole number in [0, 2³²), to be compared with a chance × 2³². */
export function uint32From(high: number, low: number, person: number): number {
  return mix(mix(Math.imul(person + 1, 0x9e3779b1) ^ high) ^ low) >>> 0;
}

/** The two halves to hand to {@link uniformFrom} for every person of a week. */
export const weekStreamKey = (key: Key, week: number): Key => absorb(key, week);

/** All draws of one decision in one week. */
export function randomStream(key: Key, week: number): RandomStream {
  const { high, low } = absorb(key, week);
  return (person) => uniformFrom(high, low, person);
}
