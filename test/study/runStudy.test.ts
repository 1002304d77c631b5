import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { csvOf } from '../../src/report/tables/dataTable.ts';
import { weeklyTable } from '../../src/report/tables/runTables.ts';
import { chunksOnCores } from '../../src/runners/chunksOnCores.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { chunksInFolder } from '../../src/store/chunksInFolder.ts';
import type { PerformChunk } from '../../src/study/chunks/chunkedRunner.ts';
import { type ChunkStore, chunksInMemory } from '../../src/study/chunks/chunkStore.ts';
import { performChunk } from '../../src/study/chunks/performChunk.ts';
import { runStudy } from '../../src/study/runStudy.ts';

const scenario = `version: 1
organisation: { generate: { people: 30, units: 3 } }
horizon: 20
replicates: 7
assumptions: none
`;
const read = async () => new TextEncoder().encode(scenario);
const point = (number: number, leadership: number) => ({
  number,
  scenario: 'a.yaml',
  overrides: [{ path: 'climate.leadership', value: leadership }],
  levels: [leadership],
});
const points = [point(0, 0.1), point(1, 0.9)];

async function weeklyOf(store: ChunkStore, perform: PerformChunk, more = 0): Promise<string[]> {
  const tables: string[] = [];
  const options = { points, files: hashingReader(read), more, store, perform, ahead: 2, control: {} };
  for await (const played of runStudy(options)) {
    if ('failure' in played) throw new Error(String(played.failure));
    tables.push([...csvOf(weeklyTable(played.comparison))].join(''));
  }
  return tables;
}

describe('a study', () => {
  const here: PerformChunk = async (prepared, chunk) => performChunk(prepared, chunk);
  const nobody: PerformChunk = async () => {
    throw new Error('everything was kept');
  };
  let alone: string[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uptake-chunks-'));
    alone = [];
    for (const { overrides } of points) {
      const source = await readScenario('a.yaml', { read }, overrides);
      alone.push([...csvOf(weeklyTable(await compare(await prepare(source, read))))].join(''));
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives in every point what the comparison of its scenario gives', async () => {
    expect(await weeklyOf(chunksInMemory(), here)).toEqual(alone);
  });

  it('gives the same on threads, and from what they kept in a folder', async () => {
    const cores = chunksOnCores({ jobs: 2 });
    expect(await weeklyOf(chunksInFolder(folder), cores.perform)).toEqual(alone);
    await cores.end();
    expect(await weeklyOf(chunksInFolder(folder), nobody)).toEqual(alone);
  });

  it('performs a chunk again that was damaged on the disk', async () => {
    const [first] = await readdir(folder);
    const [chunk] = await readdir(join(folder, first));
    await truncate(join(folder, first, chunk), 300);
    let performed = 0;
    const counting: PerformChunk = (prepared, chunk) => {
      performed++;
      return here(prepared, chunk);
    };
    expect(await weeklyOf(chunksInFolder(folder), counting)).toEqual(alone);
    expect(performed).toBe(1);
  });

  it('ends where nothing more can be kept, and goes on from what was kept once there is room', async () => {
    const store = chunksInMemory();
    let room = 1;
    const full = new Error('the disk is full');
    const small: ChunkStore = {
      ...store,
      async write(chunk, results) {
        if (room-- <= 0) throw full;
        await store.write(chunk, results);
      },
    };
    await expect(weeklyOf(small, here)).rejects.toBe(full);
    let performed = 0;
    const counting: PerformChunk = (prepared, chunk) => {
      performed++;
      return here(prepared, chunk);
    };
    expect(await weeklyOf(store, counting)).toEqual(alone);
    expect(performed).toBe(1);
  });
});
