import { threadPool } from '../pool/threadPool.ts';
import { startRunThread } from './startRunThread.ts';

/** The threads of this process. */
export const nodeThreads = threadPool(startRunThread);
