import { chunksOnCores } from '../../runners/chunksOnCores.ts';
import type { WorkersSeen } from '../../runners/queue/workersSeen.ts';
import type { ChunksInFolder } from '../../store/chunksInFolder.ts';
import type { StudySpent } from '../../store/studyFolder.ts';
import type { PerformChunk } from '../../study/chunks/chunkedRunner.ts';
import type { Terminal } from '../output/terminal.ts';

/** What performs the chunks of a study, here or elsewhere. */
export interface Performing {
  readonly perform: PerformChunk;
  /** Points that are worked on at a time, and chunks of each that are asked for ahead, where that is not as usual. */
  readonly pointsAhead: number;
  readonly chunksAhead?: number | undefined;
  /** Where chunks are performed far ahead of who merges them: resolves when there is room for one more. */
  readonly room?: (() => Promise<void>) | undefined;
  /** What a manifest tells of the queue, where it is one. */
  readonly queue?: (() => StudySpent['queue']) | undefined;
  end(): Promise<void>;
}

/** Somewhere else, where the chunks of studies are performed, one study after the other. */
export interface PerformingElsewhere {
  /** Performs chunks there; what comes of them is kept in a store. */
  performing(store: ChunksInFolder, watching?: Watching): Promise<Performing>;
}

/** Whoever watches what is performed elsewhere. */
export interface Watching {
  /** Hears every few seconds who works there. */
  readonly workers: (seen: WorkersSeen) => void;
  /** Says something on a line of its own. */
  readonly say: (line: string) => void;
}

/** The cores of this machine. */
export function performingHere(jobs: number | undefined, { signal }: Pick<Terminal, 'signal'>): Performing {
  const { perform, threads, end } = chunksOnCores({ jobs, signal });
  return { perform, end, pointsAhead: threads + 1 };
}
