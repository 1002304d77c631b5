/** One thread that plays runs when it is told to, and answers as a contestant does. */
import { parentPort, workerData } from 'node:worker_threads';
import { builtEngine } from '../contestants/builtEngine.ts';
import { timed } from '../contestants/serve.ts';
import { uptakeRunner } from '../contestants/uptake.ts';

const { built, work, folder } = workerData;
const { run } = await uptakeRunner(builtEngine(built), work, folder);
parentPort?.on('message', ({ first, count }) => parentPort?.postMessage(timed(run, first, count)));
parentPort?.postMessage('ready');
