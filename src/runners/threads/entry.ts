import { workerData } from 'node:worker_threads';
import { addFound } from '../added/loadedParts.ts';
import type { ThreadData } from './bootThread.ts';
import { serveRuns } from './serveRuns.ts';

// what runs in a thread that performs runs: parts are added before the registries are read
const { parts } = workerData as ThreadData;
if (parts.length > 0) await addFound(parts);
const { plansInWorlds } = await import('../../experiment/possibleWorlds.ts');
serveRuns(plansInWorlds);
