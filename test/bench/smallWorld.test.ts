import { expect, test } from 'vitest';
import { smallWorld } from '../../bench/inputs/smallWorld.ts';
import { seedKey } from '../../src/engine/draws.ts';

const PEOPLE = 2_000;
const { first, follower, weight } = smallWorld(PEOPLE, seedKey('a ring'));
const contactsOf = (i: number) => Array.from(follower.subarray(first[i], first[i + 1]));

test('everybody has ten contacts on average, nine in ten of them on the ring beside them', () => {
  const near = follower.reduce((count, _, t) => count + (ringDistance(t) <= 5 ? 1 : 0), 0);
  expect(follower.length / PEOPLE).toBeGreaterThan(9.9);
  expect(follower.length / PEOPLE).toBeLessThanOrEqual(10);
  expect(near / follower.length).toBeGreaterThan(0.88);
  expect(near / follower.length).toBeLessThan(0.92);
});

test('ties go both ways, count once, and lead to somebody else', () => {
  for (let i = 0; i < PEOPLE; i++) {
    const contacts = contactsOf(i);
    expect(new Set(contacts).size).toBe(contacts.length);
    expect(contacts).not.toContain(i);
    for (const j of contacts) expect(contactsOf(j)).toContain(i);
  }
  expect(new Set(weight)).toEqual(new Set([1]));
});

/** How far apart on the ring the ends of a tie are. */
function ringDistance(tie: number): number {
  const from = first.findLastIndex((begin) => begin <= tie);
  const apart = Math.abs(from - follower[tie]);
  return Math.min(apart, PEOPLE - apart);
}
