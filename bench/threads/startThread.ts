import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Work } from '../contestants/contestant.ts';
import type { Answer } from '../contestants/serve.ts';

/** A thread of this process at work on runs of our engine. */
export interface Thread {
  run(first: number, count: number): Promise<Answer>;
  stop(): Promise<unknown>;
}

/** Starts a thread on a work and waits until it has read its inputs. */
export async function startThread(built: string, work: Work, folder: string): Promise<Thread> {
  const worker = new Worker(typescript(new URL('./thread.ts', import.meta.url)), {
    workerData: { built, work, folder },
    execArgv: [],
  });
  await once(worker, 'message');
  return {
    async run(first, count) {
      worker.postMessage({ first, count });
      const [answer] = await once(worker, 'message');
      return answer;
    },
    stop: () => worker.terminate(),
  };
}

/** Node 20 starts no thread from TypeScript: the thread first registers what translates it. */
function typescript(file: URL): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('./dist/esm/api/index.mjs', tsx).href;
  const code = `import { register } from '${api}'; register(); await import('${file.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
