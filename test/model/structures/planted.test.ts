import { describe, expect, test } from 'vitest';
import { type StructureName, structureNames } from '../../../src/model/structures/structures.ts';
import { classOf, type Layout, plantedWorld, suffices } from './plantedWorlds.ts';

const sizes = [24, 30, 45, 60, 120, 240, 600, 1500];
const peoplePerUnit = [6, 8, 12, 30];

/** Layouts in which a structure can be planted: small and large units, one division or several, few or many active. */
function layoutsFor(structure: StructureName, size: number): Layout[] {
  const shares = structure === 'honeycomb' ? [0.8, 0.9, 1] : [0.1, 0.2, 0.35, 0.5, 0.7, 0.9];
  const divisions = structure === 'dandelion' ? [2, 3, 4, 6] : [1, 3];
  return peoplePerUnit.flatMap((people) => {
    const units = Math.max(2, Math.round(size / people));
    return divisions
      .filter((count) => count <= units)
      .flatMap((count) => shares.map((active) => ({ size, units, divisions: count, active })));
  });
}

/** Share of planted worlds that are read as what was planted. */
function recovered(
  structure: StructureName,
  among: readonly number[],
  rewired: number,
  only: (layout: Layout) => boolean = () => true,
) {
  let found = 0;
  let planted = 0;
  for (const size of among)
    layoutsFor(structure, size)
      .filter(only)
      .forEach((layout, place) => {
        for (let replicate = 0; replicate < (size > 300 ? 2 : 8); replicate++) {
          const world = plantedWorld(structure, layout, replicate + 100 * place + 100_000 * size);
          if (!suffices(structure, world)) continue;
          planted++;
          if (classOf(world, rewired) === structure) found++;
        }
      });
  expect(planted).toBeGreaterThan(50);
  return found / planted;
}

const small = sizes.filter((size) => size < 60);
const large = sizes.filter((size) => size >= 60);

describe.each(structureNames)('%s, planted', (structure) => {
  test('is recovered where its active people suffice', () => {
    expect(recovered(structure, small, 0)).toBeGreaterThanOrEqual(0.97);
    expect(recovered(structure, large, 0)).toBeGreaterThanOrEqual(0.97);
  });

  test('is recovered when a tenth of its ties lead to anybody', () => {
    expect(recovered(structure, small, 0.1)).toBeGreaterThanOrEqual(0.75);
    expect(recovered(structure, large, 0.1)).toBeGreaterThanOrEqual(0.9);
  });
});

test('a dandelion of two divisions hangs on two ties, and survives when neither is moved', () => {
  // .9² = .81; no reading could tell a division whose one tie to the centre is gone from one that stands apart
  const two = recovered('dandelion', sizes, 0.1, ({ divisions }) => divisions === 2);
  expect(two).toBeGreaterThanOrEqual(0.75);
  expect(recovered('dandelion', sizes, 0.1, ({ divisions }) => divisions >= 3)).toBeGreaterThanOrEqual(0.94);
});

test('a structure whose ties all lead to anybody is no longer what was planted', () => {
  for (const structure of ['coordinated', 'dandelion'] as const)
    expect(recovered(structure, large, 1)).toBeLessThan(0.5);
});
