import type { Stretch } from '../../experiment/runSpec.ts';
import type { Chunk } from '../../study/chunks/chunk.ts';

/** A job of the queue: a chunk, by whose identity it goes, and where to find what it is a chunk of. */
export interface ChunkJob {
  /** Version of the engine that it is for: another comes to other runs. */
  readonly engine: string;
  /** Whoever handed it in, who alone may cancel it. */
  readonly submission: string;
  /** Names of the parcels of the comparison and of its organisation; null where that is generated. */
  readonly design: string;
  readonly org: string | null;
  /** How many plans the comparison has. */
  readonly plans: number;
  readonly chunk: Omit<Chunk, 'id'>;
  /** Seconds that it is thought to take. */
  readonly seconds: number;
}

/** What a job leaves behind, beside its parcel. */
export interface ChunkDone {
  readonly runs: number;
  readonly milliseconds: number;
}

/** Why a chunk failed, where that is not the chunk's fault: it is handed in again. */
export const failedFor = {
  /** Somebody who had handed it in, too, has cancelled it. */
  cancelled: 'cancelled',
  /** What it is a chunk of is not in the database any more. */
  parcelMissing: 'parcel missing',
  /** What its job says is no chunk of this engine: somebody has changed it, or lost some of it. */
  damaged: 'damaged',
} as const;

/** Whether a chunk that failed is handed in again: the fault was not its own. */
export const isHandedInAgain = (reason: string): boolean =>
  reason === failedFor.cancelled ||
  reason === failedFor.parcelMissing ||
  reason.startsWith(failedFor.damaged);

/** Whether what a job says is a chunk that could be; whose, is for others to say. */
export function isChunkJob(data: unknown): data is ChunkJob {
  const { engine, submission, design, org, plans, chunk, seconds } = (data ?? {}) as Partial<ChunkJob>;
  return (
    [engine, submission, design].every((text) => typeof text === 'string') &&
    (org === null || typeof org === 'string') &&
    isCount(plans) &&
    isStretch(chunk?.plans, plans) &&
    isStretch(chunk?.worlds, MOST) &&
    isStretch(chunk?.rounds, MOST) &&
    Number.isFinite(seconds)
  );
}

/** More worlds, rounds or plans than any comparison has. */
const MOST = 2 ** 31;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) < MOST;

const isStretch = (stretch: Partial<Stretch> | undefined, end: number): boolean =>
  Number.isInteger(stretch?.first) &&
  Number.isInteger(stretch?.end) &&
  stretch!.first! >= 0 &&
  stretch!.first! < stretch!.end! &&
  stretch!.end! <= end;
