import type { History } from '../history/history.ts';
import type { Options } from '../options.ts';
import { type Absent, type Contestant, isAbsent } from './contestant.ts';
import { peer } from './peers.ts';
import { python } from './python.ts';
import { reference, referenceAsYardstick, referenceOfEverybody } from './reference.ts';
import { currentUptake, earlierUptake, uptakeOnNode24 } from './uptakeBuild.ts';

/** Everybody who takes part, ours first: the results of the others are checked against the first. */
export function allContestants(
  scratch: string,
  history: History,
  { against, only, quick }: Pick<Options, 'against' | 'only' | 'quick'>,
): { present: Contestant[]; absent: Absent[] } {
  const few = quick ? 1_000 : 10_000;
  const many = quick ? 1_000 : 1_000_000;
  const makers: Readonly<Record<string, () => Contestant | Absent>> = {
    uptake: currentUptake,
    before: () => earlierUptake(history, against),
    'uptake-node24': uptakeOnNode24,
    C: () => reference(scratch),
    'C-change': () => referenceAsYardstick(scratch),
    'C-everybody': () => referenceOfEverybody(scratch),
    scipy: () => python('scipy', 'scipy', 'sparse.py', { W1: many, W2: many }),
    igraph: () => python('igraph', 'igraph', 'lists.py', { W1: few, W2: few }),
    agentscript: () => peer('agentscript', 'agentscript.ts', { W1: few, W2: few }),
    flocc: () => peer('flocc', 'flocc.ts', { W1: few, W2: few }),
  };
  const unknown = only?.find((name) => !(name in makers));
  if (unknown !== undefined)
    throw new Error(`there is no contestant "${unknown}": it is one of ${Object.keys(makers).join(', ')}`);
  const found = Object.entries(makers).flatMap(([name, make]) =>
    takesPart(name, { against, only, quick }) ? [make()] : [],
  );
  return {
    present: found.filter((one) => !isAbsent(one)) as Contestant[],
    absent: found.filter(isAbsent),
  };
}

/** The everyday form leaves out what it can, unless it is named. Whoever names C wants its yardstick too. */
function takesPart(
  name: string,
  { against, only, quick }: Pick<Options, 'against' | 'only' | 'quick'>,
): boolean {
  if (only !== undefined) return only.includes(name) || (name === 'C-change' && only.includes('C'));
  if (name === 'before' && against !== undefined) return true;
  return !(quick && ['before', 'C-everybody'].includes(name));
}
