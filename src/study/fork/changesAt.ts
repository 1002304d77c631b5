import type { RunControl } from '../../engine/runControl.ts';
import { forkOutcomesOf } from '../../experiment/forks/bestChange.ts';
import { branchesAsked, type ChangesOfMind, changesOfMind } from '../../experiment/forks/changesOfMind.ts';
import { prepareForks } from '../../experiment/forks/prepareForks.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { canonicalHash } from '../../scenario/canonical.ts';
import { isDrawn } from '../../scenario/compile/organisationIn.ts';
import type { Chunk } from '../chunks/chunk.ts';
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
export interface ChangesAtOptions extends Pick<Chunking, 'store' | 'perform' | 'chunksAhead' | 'onChunk'> {
  /** Of all that the runs of the point depend on but how many there are. */
  readonly key: string;
  readonly control: Omit<RunControl, 'onProgress'>;
}

/** Plays the changes of mind that a study asks for at a point, in all of its worlds, and says in which week that is best. */
export async function changesAt(
  prepared: Prepared,
  fork: ForkAsked,
  { key, control, ...chunking }: ChangesAtOptions,
): Promise<PointChanges> {
  const { scenario } = prepared.source;
  const runner = chunkedRunner({ ...chunking, chunksOf: (forks) => chunksOf(forks, forkKey(fork, key)) });
  const asked = { ...whatIsPlayed(fork, prepared), outcomes: forkOutcomesOf(scenario.decide.by) };
  const found = await changesOfMind(prepared, asked, { ...control, runner });
  return { ...found, to: fork.to, drawn: isDrawn(scenario) };
}

/** The chunks of these runs, as {@link changesAt} asks for them, with the comparison that they are of. */
export function forkChunks(prepared: Prepared, fork: ForkAsked, key: string): [Prepared, Chunk[]] {
  const forks = prepareForks(prepared, branchesAsked(whatIsPlayed(fork, prepared)));
  return [forks, chunksOf(forks, forkKey(fork, key))];
}

const whatIsPlayed = ({ of, to, weeks }: ForkAsked, { replicates }: Prepared) => ({
  of,
  to: [to],
  weeks,
  worlds: replicates,
});

/** Plans of the same name are measured otherwise here than in the comparison of a point. */
const forkKey = ({ of, to }: ForkAsked, key: string): string => canonicalHash({ key, changes: { of, to } });

/** Runs that changes of mind are at a point of so many replicates: those of each week, and of the plan that goes on. */
export const countForkRuns = (fork: ForkAsked | undefined, replicates: number): number =>
  fork === undefined ? 0 : (1 + fork.weeks.length) * replicates;
