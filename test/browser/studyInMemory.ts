import { studyTables } from '../../src/report/study/studyTables.ts';
import { csvOf } from '../../src/report/tables/dataTable.ts';
import { hashOf } from '../../src/scenario/canonical.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import { chunksInMemory } from '../../src/study/chunks/chunkStore.ts';
import { performChunk } from '../../src/study/chunks/performChunk.ts';
import { readStudy } from '../../src/study/readStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { readFrom } from '../../src/web/worker/session.ts';

/** A whole study from its text to its tables, without a platform beneath it: the hash of each table of each point, by name. */
export async function studyInMemory(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly (readonly [table: string, sha256: string])[]> {
  const reader = hashingReader(readFrom(files));
  const source = await readStudy(name, reader);
  const tables = studyTables(source);
  const hashes: [string, string][] = [];
  const points = runStudy({
    points: source.points,
    precision: source.study.precision,
    files: reader,
    more: 0,
    store: chunksInMemory(),
    perform: async (prepared, chunk) => performChunk(prepared, chunk),
    ahead: 2,
    control: {},
  });
  for await (const played of points) {
    if ('failure' in played) throw new Error(JSON.stringify(played.failure));
    for (const table of tables.of(played)) hashes.push([table.name, hashOf([...csvOf(table)].join(''))]);
  }
  return hashes;
}
