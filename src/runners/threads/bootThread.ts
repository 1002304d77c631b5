import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resourceLimits as own, type ResourceLimits, Worker } from 'node:worker_threads';
import { productFolder } from '../productFolder.ts';

/**
 * Starts a thread with a module of ours, given from the folder of the code and without its ending. Built code is
 * started as it is. Sources need tsx, which under Node 20 a thread inherits neither from tsx nor from vitest: a few
 * lines of JavaScript load it first. Unless told otherwise, what limits a thread limits those that it starts, too.
 */
export function bootThread(module: string, resourceLimits: ResourceLimits = own): Worker {
  const sources = import.meta.url.endsWith('.ts');
  const url = pathToFileURL(join(productFolder, sources ? `src/${module}.ts` : `dist/${module}.js`));
  if (!sources) return new Worker(url, { resourceLimits });
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
  // not resolve('tsx/esm/api'), which gives the CommonJS file
  const api = new URL('./dist/esm/api/index.mjs', pathToFileURL(tsx));
  const lines = `import { register } from ${JSON.stringify(api)}; register(); await import(${JSON.stringify(url)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(lines)}`), {
    execArgv: [],
    resourceLimits,
  });
}
