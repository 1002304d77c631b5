/** What the API takes on before it says no. Every measure is checked before work of that size begins. */
export interface Limits {
  /** Bytes of a request's body; files sent along count. Answered with 413. */
  readonly bodyBytes: number;
  /** Bytes of the scenario itself. Answered with 413. */
  readonly scenarioBytes: number;
  /** Bytes of all bodies that are on their way or not yet answered. Answered with 429 beyond. */
  readonly openBodyBytes: number;
  /** People of an organisation, counted while files are read. This and the next five are answered with 422. */
  readonly people: number;
  /** Rows of ties in the files of an organisation, or edges of its graph, counted while they are read. */
  readonly ties: number;
  /** Work of one run, people × weeks: a plan is stopped only between two runs. */
  readonly runPersonWeeks: number;
  /** Work of all: people × weeks × replicates × plans. */
  readonly personWeeks: number;
  /** Size of the answer: series × weeks × plans. */
  readonly cells: number;
  /** Memory: series × weeks × plans × replicates. */
  readonly values: number;
  /** Simulations that run at the same time; one piece of reading, checking or rendering is done beside them. */
  readonly running: number;
  /** Pieces of either kind that may be in the line besides, and those among them from one address. Answered with 429 beyond. */
  readonly waiting: number;
  readonly waitingOfAddress: number;
  /** Clients that may wait for a simulation that another one asked for. Answered with 429 beyond. */
  readonly sharing: number;
  /** Bytes of objects that a thread which reads or runs a request may hold. Answered with 422 beyond. */
  readonly threadBytes: number;
  /** Seconds that reading, checking or rendering may take. Answered with 422 beyond. */
  readonly readingSeconds: number;
  /** Seconds that a simulation may run. Answered with 422 beyond. */
  readonly runningSeconds: number;
  /** Bytes of finished results that are kept, whatever they hold, the least recently used dropped first. */
  readonly keptBytes: number;
  /** Finished results that are kept, however small. */
  readonly keptResults: number;
  /** Connections that may be open, and those among them from one address. The idlest is closed for a new one. */
  readonly connections: number;
  readonly connectionsOfAddress: number;
  /** Seconds in which the head of a request has to arrive, and the whole of it. Answered with 408 beyond. */
  readonly headSeconds: number;
  readonly requestSeconds: number;
  /** Seconds that a connection may be silent on which nothing is worked out, as one whose client does not read. It is closed then. */
  readonly silentSeconds: number;
}

/**
 * Limits of a server that one team uses on one machine [assumption]: a simulation lasts seconds, rarely a minute, and
 * a body comes from the same machine or network.
 */
export const usualLimits: Limits = {
  bodyBytes: 8_000_000,
  scenarioBytes: 256_000,
  openBodyBytes: 64_000_000,
  people: 5_000,
  ties: 200_000,
  runPersonWeeks: 1_000_000,
  personWeeks: 50_000_000,
  cells: 300_000,
  values: 40_000_000,
  running: 1,
  waiting: 16,
  waitingOfAddress: 8,
  sharing: 64,
  threadBytes: 512_000_000,
  readingSeconds: 20,
  runningSeconds: 600,
  keptBytes: 256_000_000,
  keptResults: 1_000,
  connections: 512,
  connectionsOfAddress: 256,
  headSeconds: 10,
  requestSeconds: 30,
  silentSeconds: 60,
};
