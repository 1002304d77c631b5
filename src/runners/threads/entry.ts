import { workerData } from 'node:worker_threads';
import { addFound } from '../added/loadedParts.ts';
import type { ThreadData } from './bootThread.ts';

// what runs in a thread that performs runs: parts are added before anything reads the registries
const { parts } = workerData as ThreadData;
if (parts.length > 0) await addFound(parts);
const { serveRuns } = await import('./serveRuns.ts');
const { plansInWorlds } = await import('../../experiment/possibleWorlds.ts');
serveRuns(plansInWorlds);
