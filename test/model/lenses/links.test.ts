import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini } from '../../../src/model/lenses/gini.ts';
import {
  addLink,
  clearLinks,
  createLinks,
  type Links,
  updateComponents,
} from '../../../src/model/lenses/links.ts';
import { clearSearch, createSearch, follow, searchFrom } from '../../../src/model/lenses/search.ts';
import { twoPathsIn } from '../../../src/model/lenses/twoPaths.ts';

type Pairs = readonly (readonly [number, number])[];

function relinked(links: Links, pairs: Pairs): boolean {
  clearLinks(links);
  for (const [a, b] of pairs) addLink(links, a, b);
  return updateComponents(links);
}

function linked(size: number, pairs: Pairs): Links {
  const links = createLinks(size);
  relinked(links, pairs);
  return links;
}

function stepsFrom(
  links: Links,
  sources: readonly number[],
  search = createSearch(links.last.length),
): Int32Array {
  clearSearch(search);
  for (const source of sources) searchFrom(search, source);
  follow(search, links);
  return search.steps;
}

test('steps are counted along links from the nearest source', () => {
  const links = linked(6, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);
  const search = createSearch(6);
  expect([...stepsFrom(links, [0], search)]).toEqual([0, 1, 2, 1, -1, -1]);
  expect([...stepsFrom(links, [4, 2, 2], search)]).toEqual([2, 1, 0, 1, 0, -1]);
});

test('links are joined up again only where one of them is another, or there are more or fewer', () => {
  const links = linked(4, [
    [0, 1],
    [1, 2],
  ]);
  expect(
    relinked(links, [
      [0, 1],
      [1, 2],
    ]),
  ).toBe(false);
  expect(relinked(links, [[0, 1]])).toBe(true);
  expect([...stepsFrom(links, [0])]).toEqual([0, 1, -1, -1]);
  expect(
    relinked(links, [
      [0, 1],
      [1, 2],
    ]),
  ).toBe(true);
  expect([...stepsFrom(links, [0])]).toEqual([0, 1, 2, -1]);
  const many = Array.from({ length: 40 }, (_, k) => [k % 3, 3] as const);
  expect(relinked(links, many)).toBe(true);
  expect([...stepsFrom(links, [0])]).toEqual([0, 2, 2, 1]);
});

test('the Gini coefficient is 0 of equals, and one has all but nothing left', () => {
  expect(gini([0, 0, 0, 3])).toBe(0);
  expect(gini([])).toBe(0);
  expect(gini([2])).toBe(0);
  expect(gini([3, 0, 0, 0, 0, 0, 0, 0, 1])).toBe(0.75);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (values) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const between = values.flatMap((a) => values.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
      const having = Array.from({ length: 21 }, (_, value) => values.filter((each) => each === value).length);
      const plain = sum === 0 ? 0 : between / (2 * values.length * sum);
      expect(gini(having)).toBeCloseTo(plain, 12);
    }),
  );
});

describe('two disjoint paths', () => {
  const held = (size: number, ...pairs: (readonly [number, number])[]) => [
    ...twoPathsIn(size)(0, linked(size, pairs)),
  ];

  test('a chain has none, a ring has them all, and what hangs on a ring by one node has none', () => {
    expect(held(3, [0, 1], [1, 2])).toEqual([1, 0, 0]);
    expect(held(4, [0, 1], [1, 2], [2, 3], [3, 0])).toEqual([1, 1, 1, 1]);
    expect(held(6, [0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 2])).toEqual([1, 1, 1, 0, 0, 0]);
    expect(held(3, [1, 2])).toEqual([1, 0, 0]);
  });

  test('two ties to the same node are two paths', () => {
    expect(held(3, [0, 1], [1, 0], [1, 2])).toEqual([1, 1, 0]);
  });

  test('they are there exactly where no single node or tie cuts somebody off (Menger)', () => {
    const graph = fc.integer({ min: 2, max: 8 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        pairs: fc.array(
          fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b),
          { maxLength: 14 },
        ),
      }),
    );
    fc.assert(
      fc.property(graph, ({ size, pairs }) => {
        const reaches = (kept: readonly (readonly [number, number])[], node: number) =>
          stepsFrom(linked(size, kept), [0])[node] >= 0;
        const expected = Array.from({ length: size }, (_, node) => {
          if (node === 0) return 1;
          if (!reaches(pairs, node)) return 0;
          const withoutLink = pairs.every((_, k) => reaches(pairs.toSpliced(k, 1), node));
          const withoutNode = Array.from({ length: size }, (_, cut) => cut).every(
            (cut) =>
              cut === 0 ||
              cut === node ||
              reaches(
                pairs.filter((pair) => !pair.includes(cut)),
                node,
              ),
          );
          return withoutLink && withoutNode ? 1 : 0;
        });
        expect(held(size, ...pairs)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
