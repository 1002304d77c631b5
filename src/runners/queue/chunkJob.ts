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
} as const;
