import type { Agreement } from './checks/peersGraph.ts';
import type { Absent, Work } from './contestants/contestant.ts';
import type { Measured } from './measure/interleave.ts';
import type { Machine } from './measure/machine.ts';
import type { PageMeasure } from './page/page.ts';
import type { MadeReady } from './product/madeReady.ts';
import type { Product } from './product/product.ts';
import type { QueueMeasure } from './queue/measureQueue.ts';
import type { Served } from './serving/serving.ts';
import type { TwoThreads } from './threads/twoThreads.ts';
import type { Verdicts } from './verdict/verdicts.ts';

/** One work at one size, by everybody who can do it. */
export interface Cell {
  readonly work: Work;
  readonly people: number;
  /** One-way ties of the first graph. */
  readonly ties: number;
  readonly weeks: number;
  readonly measured: readonly Measured[];
}

/** What a bench found: printed, written as JSON, and what the page is made of. */
export interface Results {
  readonly machine: Machine;
  readonly quick: boolean;
  readonly cells: readonly Cell[];
  /** How the contestants of W1 and W2 did on the graph of the recorded peers. */
  readonly agreements: readonly Agreement[];
  readonly twoThreads: TwoThreads | undefined;
  /** The product alone; in the long form only. */
  readonly product: Product | undefined;
  /** Possible worlds made ready, by our engine and that of the commit before. */
  readonly madeReady: readonly MadeReady[];
  /** What a verdict takes from `npm start`, or for want of what it was not measured; in the long form only. */
  readonly verdicts: Verdicts | string | undefined;
  /** The server beside a bare route; in the long form, or when it alone is asked for. */
  readonly served: readonly Served[];
  /** The page in Chromium, or for want of what it was not measured; in the long form, or when it alone is asked for. */
  readonly page: readonly PageMeasure[] | string | undefined;
  /** The queue beside threads, or for want of what it was not measured; where it alone is asked for. */
  readonly queue: QueueMeasure | string | undefined;
  /** Contestants that could not be had, and for want of what. */
  readonly absent: readonly Absent[];
}
