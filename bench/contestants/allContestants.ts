import type { Options } from '../options.ts';
import { type Absent, type Contestant, isAbsent } from './contestant.ts';
import { peer } from './peers.ts';
import { python } from './python.ts';
import { reference, referenceOfEverybody } from './reference.ts';
import { currentUptake, uptakeBuild } from './uptakeBuild.ts';

/** Everybody who takes part, ours first: the results of the others are checked against the first. */
export function allContestants(
  scratch: string,
  { against, only, quick }: Pick<Options, 'against' | 'only' | 'quick'>,
): { present: Contestant[]; absent: Absent[] } {
  const few = quick ? 1_000 : 10_000;
  const many = quick ? 1_000 : 1_000_000;
  const makers: Readonly<Record<string, () => Contestant | Absent>> = {
    uptake: currentUptake,
    ...(against === undefined ? {} : { before: () => uptakeBuild('before', against) }),
    C: () => reference(scratch),
    ...(quick ? {} : { 'C of everybody': () => referenceOfEverybody(scratch) }),
    scipy: () => python('scipy', 'scipy', 'sparse.py', { W1: many, W2: many }),
    igraph: () => python('igraph', 'igraph', 'lists.py', { W1: few, W2: few }),
    agentscript: () => peer('agentscript', 'agentscript.ts', { W1: few, W2: few }),
    flocc: () => peer('flocc', 'flocc.ts', { W1: few, W2: few }),
  };
  const unknown = only?.find((name) => !(name in makers));
  if (unknown !== undefined)
    throw new Error(`there is no contestant "${unknown}": it is one of ${Object.keys(makers).join(', ')}`);
  const found = Object.entries(makers).flatMap(([name, make]) =>
    only === undefined || only.includes(name) ? [make()] : [],
  );
  return {
    present: found.filter((one) => !isAbsent(one)) as Contestant[],
    absent: found.filter(isAbsent),
  };
}
