import { hashingReader } from '../../src/scenario/identity.ts';
import type { PerformChunk } from '../../src/study/chunks/chunkedRunner.ts';
import { type ChunkStore, chunksInMemory } from '../../src/study/chunks/chunkStore.ts';
import { performChunk } from '../../src/study/chunks/performChunk.ts';
import { withObserved } from '../../src/study/observing/withObserved.ts';
import { parseStudy } from '../../src/study/readStudy.ts';
import { type PlayedPoint, runStudy } from '../../src/study/runStudy.ts';
import { studyFiles } from './studyFiles.ts';

/** People of whom nothing is known but how many they are, who adopt by themselves and after others, week by week. */
export const bassFiles = (people: number, horizon: number) => ({
  'people.csv': `id\n${Array.from({ length: people }, (_, k) => `P${k}\n`).join('')}`,
  'bass.yaml': `version: 1
horizon: ${horizon}w
replicates: 60
organisation: { people: { csv: people.csv } }
rule: { kind: bass, p: 0.01, q: 0.3, mixing: well-mixed }
`,
});

/** Reads a study with what was observed, from files at hand. */
export async function observedStudy(text: string, files: Record<string, string>) {
  const all = studyFiles(files);
  return withObserved(await parseStudy(text, 'study.yaml', all), all);
}

const here: PerformChunk = async (prepared, chunk) => performChunk(prepared, chunk);

/** Plays the first point of a study. */
export async function playFirst(
  text: string,
  files: Record<string, string>,
  store: ChunkStore = chunksInMemory(),
  perform: PerformChunk = here,
): Promise<PlayedPoint> {
  const { points, observing } = await observedStudy(text, files);
  const { read } = studyFiles(files);
  const options = { files: hashingReader(read), more: 0, store, perform, ahead: 1, control: {}, observing };
  for await (const played of runStudy({ points: points.slice(0, 1), ...options })) {
    if ('failure' in played) throw new Error(JSON.stringify(played.failure));
    return played;
  }
  throw new Error('there is no point');
}
