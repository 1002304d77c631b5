import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { Memory } from '../org/memory.ts';

/** What this process may use: the machine's memory, or its container's share of it, and the limit set for objects. */
export function machineMemory(): Memory {
  // 0 or undefined where no container limits the process
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return { total: Math.min(totalmem(), allowed), heap: getHeapStatistics().heap_size_limit };
}
