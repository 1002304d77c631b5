import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { LargeRun } from './largeRun.ts';

const SIZES = [100_000, 1_000_000, 3_000_000];
/** The plan that C transcribes, and the three styles. */
const PLANS = [
  ['change', 0],
  ['styles', 0],
  ['styles', 1],
  ['styles', 2],
] as const;

/** Each plan once in firms up to the largest employers on Earth, each run in a process of its own. */
export const largeRuns = (built: string, say: (what: string) => void): LargeRun[] =>
  SIZES.flatMap((people) =>
    PLANS.map(([work, plan], k) => {
      say(`plan ${k + 1} of ${PLANS.length}, ${people} people`);
      const script = resolve(import.meta.dirname, 'largeRun.ts');
      const given = ['--import', 'tsx', script, built, String(people), work, String(plan)];
      return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' }));
    }),
  );
