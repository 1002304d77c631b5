import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { orgStatistics } from '../../src/org/statistics/orgStatistics.ts';
import { orgOf } from './orgOf.ts';

describe('hand-counted organisations', () => {
  test('a triangle with a tail', () => {
    // 0–1, 1–2, 2–0, 2–3 given twice, once the other way round and once with a self tie
    const figures = orgStatistics(
      orgOf({ size: 4, pairs: [[0, 1], [1, 2], [2, 0], [2, 3], [3, 2], [1, 1]] }), // biome-ignore format: pairs
    );
    expect(figures.ties).toBe(4);
    expect(figures.degree).toMatchObject({ mean: 2, max: 3, isolates: 0 });
    expect(figures.degree.cv).toBeCloseTo(Math.sqrt(0.5) / 2, 12); // degrees 2 2 3 1
    expect(figures.degree.skew).toBeCloseTo(0, 12);
    expect(figures.degree.assortativity).toBeCloseTo(-5 / 7, 12);
    expect(figures.clustering.triangles).toBe(1);
    expect(figures.clustering.average).toBeCloseTo((1 + 1 + 1 / 3 + 0) / 4, 12);
    expect(figures.clustering.transitivity).toBeCloseTo(3 / 5, 12);
    expect(figures.distance).toEqual({
      mean: (4 * 1 + 2 * 2) / 6,
      diameter: 2,
      exact: true,
      sources: 4,
      components: 1,
      largest: 4,
    });
    expect(figures.units).toBeUndefined();
    expect(figures.reporting).toBeUndefined();
  });

  test('two pairs and a loner are three components', () => {
    const { distance, degree } = orgStatistics(orgOf({ size: 5, pairs: [[0, 1], [2, 3]] })); // biome-ignore format: pairs
    expect(distance).toMatchObject({ mean: 1, diameter: 1, components: 3, largest: 2 });
    expect(degree.isolates).toBe(1);
    expect(degree.mean).toBeCloseTo(0.8, 12);
  });

  test('two units, one tie between them', () => {
    const { units } = orgStatistics(
      orgOf({ size: 5, pairs: [[0, 1], [2, 3], [1, 2], [3, 4]], unit: [0, 0, 1, 1, -1] }), // biome-ignore format: pairs
    );
    expect(units).toEqual({ within: 2 / 3, byChance: 2 / 6, inwardOnly: 0.5 });
  });

  test('a hierarchy in any order of rows', () => {
    // 4 leads 0 and 3; 0 leads 1 and 2; 3 leads 5; 6 stands outside
    const manager = [4, 0, 0, 4, -1, 3, -1];
    const figures = orgStatistics(orgOf({ size: 7, manager, pairs: [[1, 2], [4, 0], [1, 5], [2, 6]] })); // biome-ignore format: pairs
    expect(figures.reporting).toEqual({
      people: 6,
      managers: 0.5,
      span: { median: 2, mean: 5 / 3, max: 2 },
      layers: 3,
    });
    // pairs by distance: 1: 5 lines · 2: 1–2, 0–3, 4–1, 4–2, 4–5 · 3: 0–5, 3–1, 3–2 · 4: 1–5, 2–5
    expect([...figures.tiesByTreeDistance!]).toEqual([1 / 5, 1 / 5, 0, 1 / 2, Number.NaN, Number.NaN]);
  });

  test('above 3,000 people paths are sampled, and said to be', () => {
    const size = 4000;
    const pairs = Array.from({ length: size }, (_, i): [number, number] => [i, (i + 1) % size]);
    const { distance } = orgStatistics(orgOf({ size, pairs }));
    expect(distance).toMatchObject({ exact: false, diameter: size / 2, components: 1 });
    expect(distance.sources).toBeLessThan(size);
    expect(distance.mean).toBeCloseTo((size / 2) ** 2 / (size - 1), 6);
  });
});

const data = new URL('../../../shared/data/', import.meta.url);
const missing = !existsSync(data);

/** Rows of a file without quoted cells, by column name. */
function rows(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(file, data), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(header.split(',').map((name, c) => [name, cells[c]]));
  });
}

/** The people of a folder who have a tie to somebody else. */
function connected(folder: string, unitColumn: string) {
  const edges = rows(`${folder}/edges.csv`).filter(({ source, target }) => source !== target);
  const ids = [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
  const row = new Map(ids.map((id, i) => [id, i]));
  const units = new Map(rows(`${folder}/nodes.csv`).map((node) => [node.id, node[unitColumn]]));
  const labels = [...new Set(units.values())].filter((label) => label);
  return orgOf({
    size: ids.length,
    pairs: edges.map(({ source, target }) => [row.get(source)!, row.get(target)!]),
    unit: ids.map((id) => labels.indexOf(units.get(id)!)),
  });
}

describe('published figures', () => {
  test.skipIf(missing)('a European research institution (needs data: email_eu_core)', () => {
    const all = orgStatistics(connected('email_eu_core', 'department'));
    expect(all.distance.largest).toBe(986);
    expect(all.people).toBe(986);
    expect(all.ties).toBe(16_064);
    expect(all.clustering.triangles).toBe(105_461);
    expect(all.degree.mean).toBeCloseTo(32.5842, 4);
    expect(all.degree.cv).toBeCloseTo(1.1363, 3);
    expect(all.degree.skew).toBeCloseTo(2.4679, 2);
    expect(all.degree.max).toBe(345);
    expect(all.degree.assortativity).toBeCloseTo(-0.0257, 4);
    expect(all.clustering.average).toBeCloseTo(0.4071, 4);
    expect(all.clustering.transitivity).toBeCloseTo(0.2674, 4);
    expect(all.distance).toMatchObject({ diameter: 7, exact: true });
    expect(all.distance.mean).toBeCloseTo(2.5869, 4);
    expect(all.units!.within).toBeCloseTo(0.3357, 4);
    expect(all.units!.byChance).toBeCloseTo(0.0463, 3);
    expect(all.units!.inwardOnly).toBeCloseTo(0.1004, 4);
  });

  test.skipIf(missing)('a manufacturing company (needs data: manufacturing_emails)', () => {
    const all = orgStatistics(connected('manufacturing_emails', 'branch'));
    expect(all.people).toBe(167);
    expect(all.ties).toBe(3250);
    expect(all.degree.mean).toBeCloseTo(38.9222, 4);
    expect(all.degree.cv).toBeCloseTo(0.81, 2);
    expect(all.degree.skew).toBeCloseTo(0.9398, 2);
    expect(all.degree.assortativity).toBeCloseTo(-0.2952, 4);
    expect(all.clustering.average).toBeCloseTo(0.5919, 4);
    expect(all.clustering.transitivity).toBeCloseTo(0.5413, 4);
    expect(all.distance).toMatchObject({ diameter: 5 });
    expect(all.distance.mean).toBeCloseTo(1.9674, 4);
    expect(all.units!.within).toBeCloseTo(0.3576, 4);
    expect(all.units!.byChance).toBeCloseTo(0.3178, 3);
    expect(all.units!.inwardOnly).toBeCloseTo(0.0789, 4);
  });
});
