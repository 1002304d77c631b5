import { engineVersion } from '../../engine/version.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Runner } from '../../experiment/runner.ts';
import type { InputFile } from '../../scenario/identity.ts';
import { type ChunksInFolder, chunksBeside } from '../../store/chunksInFolder.ts';
import { type Chunk, runsOf } from '../../study/chunks/chunk.ts';
import { chunkedRunner } from '../../study/chunks/chunkedRunner.ts';
import { chunksOf } from '../../study/chunks/chunksOf.ts';
import { keepingRunner } from '../../study/chunks/keepingRunner.ts';
import { runKey } from '../../study/chunks/runKey.ts';
import type { Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Performing } from './performing.ts';
import { withoutKept } from './withoutKept.ts';

/** The runs of one comparison, kept beside where its result will stand until it does. */
export interface KeptRuns {
  readonly keeping: (runner: Runner) => Runner;
  /** Runs chunk by chunk, by what performs them elsewhere. */
  readonly performed: (by: Pick<Performing, 'perform' | 'chunksAhead'>) => Runner;
  readonly store: ChunksInFolder;
  /** How many runs are kept now. */
  readonly count: () => number;
  /** Forgets them: the result is there. */
  forget(): Promise<void>;
}

/** A scenario that is run is a study of one point: its runs are kept in the same chunks; `again`, what was kept before is not looked at. */
export function keepRuns(folder: string, inputs: () => readonly InputFile[], again: boolean): KeptRuns {
  const store = again ? withoutKept(chunksBeside(folder)) : chunksBeside(folder);
  const kept = new Set<Chunk>();
  const chunking = {
    store,
    chunksOf: (prepared: Prepared) => chunksOf(prepared, runKey(prepared, inputs(), engineVersion)),
    onChunk: (chunk: Chunk) => void kept.add(chunk),
  };
  return {
    store,
    keeping: (runner) => keepingRunner(runner, chunking),
    performed: ({ perform, chunksAhead }) => chunkedRunner({ ...chunking, perform, chunksAhead }),
    count: () => [...kept].reduce((sum, chunk) => sum + runsOf(chunk), 0),
    async forget() {
      for (const chunk of kept) await store.remove(chunk);
    },
  };
}

/** Tells whoever interrupted a run what is kept of it. */
export function tellKeptRuns(
  { signal, err }: Pick<Terminal, 'signal' | 'err'>,
  { say }: Output,
  runs: number,
): void {
  if (signal.aborted && runs > 0) err.write(`${say(goesOnFrom(runs))}\n`);
}

const goesOnFrom = (runs: number): Text => ({
  en: `${runs} runs are kept: the same command goes on from there`,
  fr: `${runs} passages sont gardés : la même commande reprend de là`,
});
