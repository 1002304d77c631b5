/**
 * What is too large for a job of the queue, kept in the same database under names of its own: what chunks are performed of, and
 * what comes of them. Everything expires by itself, so that nothing stays behind whoever is killed. While the database is away,
 * everything waits for it.
 */
export interface Parcels {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  /** Which of some are there. */
  there(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** Begins the time anew after which they expire. */
  renew(names: readonly string[]): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Tells everybody who listens, on every machine. Whoever is away then never hears of it. */
  announce(word: string): Promise<void>;
  /** Hears what is announced from now on. */
  listen(heard: (word: string) => void): Promise<void>;
  /** Notes that there is a queue of some name. */
  register(queue: string): Promise<void>;
  /** The names of all queues that were ever noted. */
  registered(): Promise<string[]>;
  /** What the database needs at the moment. */
  room(): Promise<DatabaseRoom>;
  close(): Promise<void>;
}

/** What a database needs. */
export interface DatabaseRoom {
  /** Bytes: memory of Redis, and of PostgreSQL space on the disk. */
  readonly bytes: number;
  /** Whether these are of everything in the database, and not only of what is ours. */
  readonly isOfAll: boolean;
  /** Bytes that it may have; undefined where nothing bounds them but the machine. */
  readonly limit: number | undefined;
  /** What it gives up where that is not enough, in the words of Redis (`allkeys-lru`); undefined where it refuses more instead. */
  readonly evicts: string | undefined;
}

/** Seconds after which a parcel expires that nobody renews. */
export const PARCEL_SECONDS = 3600;
