import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { historyUpTo } from '../history/checkOut.ts';
import { BEFORE, FIRST_VERDICT } from '../history/commits.ts';
import type { History } from '../history/history.ts';
import { startUntilVerdict, type VerdictTimes } from './startUntilVerdict.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the comparison that comes with the product takes, round by round, in each clone. */
export interface Verdicts {
  /** The earlier product's: it knows no draws of assumptions. */
  readonly first: readonly VerdictTimes[];
  /** Of ours and of the commit before, without draws and with them; `before` is empty where its history is missing. */
  readonly uptake: VerdictsOf;
  readonly before: VerdictsOf;
}
interface VerdictsOf {
  readonly withoutDraws: readonly VerdictTimes[];
  readonly withDraws: readonly VerdictTimes[];
}

/** Rounds without draws; a comparison with them takes several times as long, and two rounds fewer. */
const ROUNDS = 5;
const ROUNDS_WITH_DRAWS = ROUNDS - 2;

/** Starts the product again and again, in turns with the earlier ones; a string says why that cannot be measured. */
export async function measureVerdicts(
  history: History,
  scratch: string,
  say: (what: string) => void,
): Promise<Verdicts | string> {
  const first = history.at(FIRST_VERDICT);
  if (first === undefined) return historyUpTo(FIRST_VERDICT);
  const scenario = join(scratch, 'without-draws.yaml');
  const shipped = readFileSync(join(root, 'scenarios/organic-to-coordinated.yaml'), 'utf8');
  writeFileSync(scenario, `${shipped}\nassumptions: none\n`);
  const before = history.at(BEFORE);
  const clones = { uptake: root, ...(before === undefined ? {} : { before: before.folder }) };

  const found = {
    first: [] as VerdictTimes[],
    uptake: { withoutDraws: [] as VerdictTimes[], withDraws: [] as VerdictTimes[] },
    before: { withoutDraws: [] as VerdictTimes[], withDraws: [] as VerdictTimes[] },
  };
  // the round before the first builds what is not built yet, and reads files that are not at hand
  for (let round = -1; round < ROUNDS; round++) {
    say(round < 0 ? 'the verdict, once unmeasured' : `the verdict, round ${round + 1} of ${ROUNDS}`);
    const take = async (into: VerdictTimes[], clone: string, of?: string) => {
      const times = await startUntilVerdict(clone, of);
      if (times !== undefined && round >= 0) into.push(times);
      return times !== undefined;
    };
    if (!(await take(found.first, first.folder))) return 'a system that tells what processes use (/proc)';
    for (const [name, clone] of Object.entries(clones)) {
      const into = found[name as 'uptake' | 'before'];
      await take(into.withoutDraws, clone, scenario);
      if (round >= 0 && round < ROUNDS_WITH_DRAWS) await take(into.withDraws, clone);
    }
  }
  return found;
}
