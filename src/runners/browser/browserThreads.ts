import type { Reply } from '../pool/messages.ts';
import { type RunThread, runThread } from '../pool/runThread.ts';
import { threadPool } from '../pool/threadPool.ts';

/** What a worker is called that performs runs: it has the code of the one that starts it, and knows by its name what it is for. */
export const RUN_THREAD = 'runs';

/** Starts another worker of the same file, which performs runs: nothing more is loaded, and both are one version. */
function startBrowserThread(): RunThread {
  return runThread(({ answered, died }) => {
    const worker = new Worker(self.location.href, { type: 'module', name: RUN_THREAD });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => answered(data);
    worker.onerror = ({ message }) => died(new Error(message || 'a worker could not be started'));
    worker.onmessageerror = () => died(new Error('a worker answered something that could not be read'));
    return {
      post: (order) => worker.postMessage(order),
      // a page waits for nobody at its end
      rest() {},
      rise() {},
      async end() {
        worker.terminate();
        died(new Error('ended'));
      },
    };
  });
}

/** The threads of this page. */
export const browserThreads = threadPool(startBrowserThread);
