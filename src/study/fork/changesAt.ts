import type { RunControl } from '../../engine/runControl.ts';
import { forkOutcomesOf } from '../../experiment/forks/bestChange.ts';
import { type ChangesOfMind, changesOfMind } from '../../experiment/forks/changesOfMind.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import { isDrawn } from '../../scenario/compile/organisationIn.ts';
import { type Chunking, chunkedRunner } from '../chunks/chunkedRunner.ts';
import { chunksOf } from '../chunks/chunksOf.ts';
import type { ForkAsked } from './forkAsked.ts';

/** What came of changing from one plan to another at a point, week by week and by each outcome that decides there. */
export interface PointChanges extends ChangesOfMind {
  /** The plan that is gone on with. */
  readonly to: string;
  /** Whether each world has an organisation of its own. */
  readonly drawn: boolean;
}

/** How changes of mind are played: in chunks of their own. */
export interface ChangesAtOptions extends Pick<Chunking, 'store' | 'perform' | 'onChunk'> {
  /** Of all that the runs of the point depend on but how many there are. */
  readonly key: string;
  readonly control: Omit<RunControl, 'onProgress'>;
}

/** Plays the changes of mind that a study asks for at a point, in all of its worlds, and says in which week that is best. */
export async function changesAt(
  prepared: Prepared,
  { of, to, weeks }: ForkAsked,
  { key, control, ...chunking }: ChangesAtOptions,
): Promise<PointChanges> {
  const { scenario } = prepared.source;
  // plans of the same name are measured otherwise here than in the comparison
  const own = canonicalHash({ key, changes: { of, to } });
  const runner = chunkedRunner({ ...chunking, chunksOf: (forks) => chunksOf(forks, own) });
  const outcomes = forkOutcomesOf(scenario.decide.by);
  const asked = { of, to: [to], weeks, outcomes, worlds: prepared.replicates };
  const found = await changesOfMind(prepared, asked, { ...control, runner });
  return { ...found, to, drawn: isDrawn(scenario) };
}

/** Runs that changes of mind are at a point of so many replicates: those of each week, and of the plan that goes on. */
export const countForkRuns = (fork: ForkAsked | undefined, replicates: number): number =>
  fork === undefined ? 0 : (1 + fork.weeks.length) * replicates;
