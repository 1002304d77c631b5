import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ANY_SIZE, type Contestant } from './contestant.ts';

const here = import.meta.dirname;
const root = resolve(here, '../..');
/** Ignored by git, and inside the clone, so that the built files find their packages. */
export const BUILT = resolve(root, 'bench/built');

/** Our engine as it is delivered: TypeScript compiled to JavaScript, not rewritten while it runs. */
export function currentUptake(): Contestant {
  execFileSync(
    process.execPath,
    [
      ...[resolve(root, 'node_modules/typescript/bin/tsc'), '-p', resolve(here, '../tsconfig.built.json')],
      ...['--outDir', BUILT],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return uptakeBuild('uptake', BUILT);
}

/** Another build of the product, such as that of an earlier commit. */
export const uptakeBuild = (name: string, built: string): Contestant => ({
  name,
  works: { W1: ANY_SIZE, W2: ANY_SIZE, change: ANY_SIZE, styles: ANY_SIZE, lenses: ANY_SIZE },
  sameLuck: true,
  command: (work, folder) => [
    ...[process.execPath, '--import', 'tsx', resolve(here, 'uptakeServes.ts')],
    ...[resolve(built), work, folder],
  ],
});
