import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resourceLimits as own, type ResourceLimits, Worker } from 'node:worker_threads';
import { loadedParts } from '../added/loadedParts.ts';
import type { PartsFile } from '../added/partsFile.ts';
import { productFolder } from '../productFolder.ts';

/** What a thread is given when it is started. */
export interface ThreadData {
  /** Modules of parts that have to be added before anything reads the registries. */
  readonly parts: readonly PartsFile[];
}

/**
 * Starts a thread with a module of ours, given from the folder of the code and without its ending. Built code is
 * started as it is, from the build that this is part of. Sources need tsx, which under Node 20 a thread inherits neither from
 * tsx nor from vitest: a few lines of JavaScript load it first. Unless told otherwise, what limits a thread limits those
 * that it starts, too. It is given the parts that were added here.
 */
export function bootThread(module: string, resourceLimits: ResourceLimits = own): Worker {
  const here = import.meta.url;
  const workerData = { parts: loadedParts() } satisfies ThreadData;
  if (!here.endsWith('.ts'))
    return new Worker(pathToFileURL(builtModule(module, dirname(fileURLToPath(here)))), {
      resourceLimits,
      workerData,
    });
  const url = pathToFileURL(join(productFolder, `src/${module}.ts`));
  const tsx = createRequire(here).resolve('tsx/package.json');
  // not resolve('tsx/esm/api'), which gives the CommonJS file
  const api = new URL('./dist/esm/api/index.mjs', pathToFileURL(tsx));
  const lines = `import { register } from ${JSON.stringify(api)}; register(); await import(${JSON.stringify(url)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(lines)}`), {
    execArgv: [],
    resourceLimits,
    workerData,
  });
}

/** A module in the folder of the build that one of its folders belongs to. */
function builtModule(module: string, folder: string): string {
  const file = join(folder, `${module}.js`);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  if (above === folder) throw new Error(`this build has no ${module}.js`);
  return builtModule(module, above);
}
