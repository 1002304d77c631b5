import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { historyUpTo } from '../history/checkOut.ts';
import { BEFORE } from '../history/commits.ts';
import type { History } from '../history/history.ts';
import { type Absent, ANY_SIZE, type Contestant } from './contestant.ts';
import { runs } from './runs.ts';

const here = import.meta.dirname;
const root = resolve(here, '../..');
/** Ignored by git, and inside the clone, so that the built files find their packages. */
export const BUILT = resolve(root, 'bench/built');

/** Our engine as it is delivered: TypeScript compiled to JavaScript, not rewritten while it runs. */
export function currentUptake(): Contestant {
  compile(root);
  return { ...uptakeBuild('uptake', BUILT), tellsStates: ['change', 'styles'] };
}

/** The engine before, from another build or from an earlier commit, built as ours is. Its results may have been others. */
export function earlierUptake(history: History, against: string | undefined): Contestant | Absent {
  const built = builtBefore(history, against);
  if (built === undefined) return { name: 'before', needs: historyUpTo(BEFORE) };
  const { works, ...engine } = uptakeBuild('before', built);
  // beyond, a Blitzkrieg took that engine half an hour
  return { ...engine, works: { ...works, blitzkrieg: 1_000_000 }, comparedIn: [] };
}

/** Folder of the build that stands for the engine before; undefined where its history is missing. */
export function builtBefore(history: History, against: string | undefined): string | undefined {
  if (against !== undefined) return resolve(against);
  const folder = history.at(BEFORE)?.folder;
  if (folder === undefined) return undefined;
  const built = join(folder, 'bench/built');
  if (!existsSync(built)) compile(folder);
  return built;
}

/** Our engine on Node 24, to which the environment variable UPTAKE_BENCH_NODE leads. */
export function uptakeOnNode24(): Contestant | Absent {
  const node = process.env.UPTAKE_BENCH_NODE;
  if (node === undefined || !isNode24(node))
    return { name: ON_NODE_24, needs: 'Node 24, its path in UPTAKE_BENCH_NODE' };
  return { ...uptakeBuild(ON_NODE_24, BUILT, node), works: { W1: 10_000, W2: 10_000, change: 10_000 } };
}

export const ON_NODE_24 = 'uptake-node24';

const isNode24 = (node: string): boolean =>
  runs(node, ['-e', "process.exit(process.version.startsWith('v24.') ? 0 : 1)"]);

const uptakeBuild = (name: string, built: string, node = process.execPath): Contestant => ({
  name,
  works: {
    ...{ W1: ANY_SIZE, W2: ANY_SIZE },
    ...{ change: ANY_SIZE, styles: ANY_SIZE, lenses: ANY_SIZE, blitzkrieg: ANY_SIZE },
  },
  sameLuck: true,
  command: (work, folder) => [
    ...[node, '--import', 'tsx', resolve(here, 'uptakeServes.ts')],
    ...[resolve(built), work, folder],
  ],
});

/** Compiles the sources of a clone into its folder of built files. */
function compile(clone: string): void {
  execFileSync(
    process.execPath,
    [
      ...[resolve(root, 'node_modules/typescript/bin/tsc'), '-p', join(clone, 'bench/tsconfig.built.json')],
      ...['--outDir', join(clone, 'bench/built')],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}
