import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Files = typeof import('../../src/runners/files.ts');
type Prepare = typeof import('../../src/experiment/prepare.ts');
type Read = typeof import('../../src/scenario/readScenario.ts');

/** Loads a module of a built engine, by its path from `src/`. */
export type Load = (file: string) => Promise<never>;

export const builtEngine =
  (built: string): Load =>
  (file) =>
    import(pathToFileURL(resolve(built, file)).href) as Promise<never>;

/** Makes scenarios ready by a built engine, as the product does it; everything is loaded beforehand. */
export async function preparer(load: Load) {
  const { prepare }: Prepare = await load('experiment/prepare.js');
  const { parseScenario }: Read = await load('scenario/readScenario.js');
  const { shippedFiles }: Files = await load('runners/files.js');
  // earlier builds also open the styles that ship
  const sources = { read: shippedFiles, shipped: shippedFiles };
  return async (text: string) => prepare(await parseScenario(text, 'bench.yaml', sources), shippedFiles);
}
