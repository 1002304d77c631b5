import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a module of a built engine, by its path from `src/`. */
export type Load = (file: string) => Promise<never>;

export const builtModules =
  (built: string): Load =>
  (file) =>
    import(pathToFileURL(resolve(built, file)).href) as Promise<never>;
