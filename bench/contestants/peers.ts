import { resolve } from 'node:path';
import type { Contestant, Work } from './contestant.ts';

/** A contestant written with another library of agents. */
export const peer = (
  name: string,
  script: string,
  works: { readonly [work in Work]?: number },
): Contestant => ({
  name,
  works,
  sameLuck: false,
  command: (work, folder) => [
    ...[process.execPath, '--import', 'tsx', resolve(import.meta.dirname, script)],
    ...[work, folder],
  ],
});
