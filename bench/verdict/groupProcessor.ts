import { readdirSync, readFileSync } from 'node:fs';

/** Ticks in which Linux counts the time of processes, a second. */
const TICKS = 100;

/**
 * Seconds of the processor that a group of processes has used so far, with those of its members that have ended;
 * undefined where the system does not tell.
 */
export function groupProcessor(group: number): number | undefined {
  let ticks = 0;
  let found = false;
  for (const name of processes()) {
    const fields = statOf(name);
    if (fields === undefined || Number(fields[GROUP]) !== group) continue;
    found = true;
    for (const field of TIMES) ticks += Number(fields[field]);
  }
  return found ? ticks / TICKS : undefined;
}

/** Places in a process's `stat` behind its name: its group; its own time and that of its ended children, user and system. */
const GROUP = 2;
const TIMES = [11, 12, 13, 14];

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statOf(process_: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${process_}/stat`, 'utf8');
    // the name stands in parentheses, and may have spaces in it
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // it has ended meanwhile
    return undefined;
  }
}
