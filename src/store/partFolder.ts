import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ChunkStore } from '../study/chunks/chunkStore.ts';
import { InputError, type Problem } from '../text/problem.ts';
import { chunksInFolder } from './chunksInFolder.ts';
import { partsSchema } from './partsOfRun.ts';
import { RESOLVED_STUDY } from './studyTexts.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a part of a study says of itself: `part-2-of-4.json`, one a part, so that several may write into one folder. */
export const partSchema = z.strictObject({
  part: z.literal(1),
  /** The number of the part, from 1, and of how many. */
  i: z.int().min(1),
  n: z.int().min(1),
  engine: z.string(),
  name: z.string(),
  /** The identity of the study but for the replicates that are added to it. */
  key: sha256,
  more: z.int().min(0),
  /** Chunks of the study and of this part, and runs of the part; left out until it is complete. */
  counts: z.strictObject({ chunks: z.number(), own: z.number(), runs: z.number() }).optional(),
  /** Files that the study was read from, as they were named. */
  inputs: z.array(z.strictObject({ path: z.string(), bytes: z.number(), sha256 })),
  /** Modules of tactics and metrics from outside that it was run with; left out where there were none. */
  parts: partsSchema.optional(),
});

export type Part = z.output<typeof partSchema>;

const isPart = (name: string) => /^part-\d+-of-\d+\.json$/.test(name);

/** Every file and folder that a folder of parts holds. */
export const isOfParts = (name: string): boolean =>
  isPart(name) || name === RESOLVED_STUDY || name === 'scenarios' || name === CHUNKS;
const CHUNKS = 'chunks';

/** The chunks of parts that were written into a folder. */
export const chunksOfParts = (folder: string): ChunkStore => chunksInFolder(join(folder, CHUNKS));

/** Writes what a part says of itself. */
export const writePart = (folder: string, part: Part): Promise<void> =>
  writeFileAtomically(
    join(folder, `part-${part.i}-of-${part.n}.json`),
    [`${JSON.stringify(part, undefined, 2)}\n`],
    true,
  );

/**
 * The parts that were written into a folder; `shown` is what it is called.
 *
 * @throws InputError of subject `data` where one is not of those that this version writes
 */
export async function partsIn(folder: string, shown: string): Promise<Part[]> {
  const names = (await readdir(folder).catch(() => [])).filter(isPart).sort();
  return Promise.all(
    names.map(async (name) => {
      try {
        return partSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      } catch (error) {
        throw Object.assign(new InputError('data', [badPart(`${shown}/${name}`)]), { cause: error });
      }
    }),
  );
}

const badPart = (file: string): Problem => ({
  file,
  code: 'bad-part',
  message: {
    en: 'the file is not a part of a study as this version writes it',
    fr: 'le fichier n’est pas une partie d’étude telle que cette version l’écrit',
  },
  remedy: {
    en: 'run the part again with uptake run --chunk',
    fr: 'relancez la partie avec uptake run --chunk',
  },
});

/** Several stores to read from as one; what is computed anew is kept nowhere. */
export const readingFrom = (stores: readonly ChunkStore[]): ChunkStore => ({
  async has(chunk) {
    for (const store of stores) if (await store.has(chunk)) return true;
    return false;
  },
  async read(chunk) {
    for (const store of stores) {
      const found = await store.read(chunk);
      if (found !== undefined) return found;
    }
    return undefined;
  },
  write: async () => {},
  remove: async () => {},
});
