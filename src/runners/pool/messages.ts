import type { Design } from '../../experiment/design.ts';
import type { RunReply, RunSpec } from '../../experiment/runSpec.ts';
import type { Org } from '../../org/org.ts';

/** Sent once a comparison: what its plans are compiled from. The specs that follow are about these plans. */
export interface Opening {
  readonly id: number;
  readonly design: Design;
  /** Runs of every plan. */
  readonly replicates: number;
  /** Undefined where the thread holds it from the comparison before. */
  readonly org: Org | Generated | undefined;
}

/** Of an organisation that the scenario generates: the thread makes it, and nobody has to send it. */
export type Generated = 'generated';

/** What a thread is told. */
export type Order = Opening | RunSpec;

/** The plans of an opening are compiled. */
export interface Opened {
  readonly id: number;
  readonly opened: true;
}

/** Why an order could not be followed at all; errors travel as text. */
export interface Fault {
  readonly id: number;
  readonly fault: string;
}

/** What a thread answers: every order once, with its id. */
export type Reply = RunReply | Opened | Fault;
