import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Absent, type Contestant, isAbsent } from '../../bench/contestants/contestant.ts';
import { reference, referenceOfEverybody } from '../../bench/contestants/reference.ts';
import { uptakeRunner } from '../../bench/contestants/uptake.ts';
import { writeChangeInputs } from '../../bench/inputs/changeInputs.ts';
import { type Child, startChild } from '../../bench/measure/child.ts';

const scratch = mkdtempSync(join(tmpdir(), 'uptake-reference-'));
const folder = join(scratch, 'inputs');
const REPLICATES = [0, 1, 2, 3, 1_000_000, 1_000_001];
const children: Child[] = [];
const begin = async (contestant: Contestant) => {
  const child = await startChild(contestant, 'change', folder);
  children.push(child);
  return child;
};
let found: Contestant | Absent;

beforeAll(async () => {
  found = reference(scratch);
  await writeChangeInputs(folder, 240);
});
afterAll(() => {
  for (const child of children) child.stop();
  rmSync(scratch, { recursive: true });
});

test('plain C plays the week of the rule as we do, person by person', async (context) => {
  if (isAbsent(found)) return context.skip(`needs package: ${found.needs}`);
  const c = await begin(found);
  const ours = await uptakeRunner(fromSources, 'change', folder);
  for (const replicate of REPLICATES) expect(await c.states(replicate)).toBe(ours.states!(replicate));
});

test('whom the filter by draws passes over would have stayed as they are', async (context) => {
  if (isAbsent(found)) return context.skip(`needs package: ${found.needs}`);
  const [filtered, everybody] = [
    await begin(found),
    await begin(referenceOfEverybody(scratch) as Contestant),
  ];
  const marks = new Set<number>();
  for (let replicate = 0; replicate < 50; replicate++) {
    const mark = await filtered.states(replicate);
    expect(mark).toBe(await everybody.states(replicate));
    marks.add(mark);
  }
  expect(marks.size).toBe(50);
});

/** Our engine as it stands in the sources, so that nothing has to be built. */
const fromSources = (file: string) =>
  import(new URL(`../../src/${file.replace(/\.js$/, '.ts')}`, import.meta.url).href) as Promise<never>;
