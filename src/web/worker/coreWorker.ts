import { RUN_THREAD } from '../../runners/browser/browserThreads.ts';
import { serveRunsInWorker } from '../../runners/browser/serveRunsInWorker.ts';
import { serveRequests } from './serveRequests.ts';

// one file for both: the worker that answers the page, and those that it starts to perform runs
if (self.name === RUN_THREAD) serveRunsInWorker();
else serveRequests();
