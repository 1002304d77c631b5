/** What the API takes on before it says no. Every measure is checked before work of that size begins. */
export interface Limits {
  /** Bytes of a request's body; files sent along count. Answered with 413. */
  readonly bodyBytes: number;
  /** Bytes of the scenario itself. Answered with 413. */
  readonly scenarioBytes: number;
  /** People of an organisation. This and the next four are answered with 422, the estimate and what would fit. */
  readonly people: number;
  /** Work of one run, people × weeks: other requests wait for their turn until it is done. */
  readonly runPersonWeeks: number;
  /** Work of all: people × weeks × replicates × plans. */
  readonly personWeeks: number;
  /** Size of the answer: series × weeks × plans. */
  readonly cells: number;
  /** Memory: series × weeks × plans × replicates. */
  readonly values: number;
  /** Simulations that run at the same time, taking turns on one thread. */
  readonly running: number;
  /** Simulations that may wait for their turn. Answered with 429 beyond. */
  readonly waiting: number;
  /** People up to whom `validate` also generates the organisation and checks the plans against it. */
  readonly checkedPeople: number;
  /** Bytes of finished results that are kept, the least recently used dropped first. */
  readonly keptBytes: number;
}

/**
 * Limits of a server that one team uses on one machine [assumption]: a simulation lasts seconds, rarely a minute, and
 * no other request waits much longer than a second for its turn.
 */
export const usualLimits: Limits = {
  bodyBytes: 8_000_000,
  scenarioBytes: 256_000,
  people: 5_000,
  runPersonWeeks: 1_000_000,
  personWeeks: 50_000_000,
  cells: 300_000,
  values: 40_000_000,
  running: 1,
  waiting: 8,
  checkedPeople: 2_000,
  keptBytes: 256_000_000,
};
