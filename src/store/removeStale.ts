import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This machine, in a few characters: folders on shared disks may belong to processes of others. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/**
 * Name of a folder that only a running process owns: `new` while it is being filled, `old` while another takes its
 * place. The name tells whose it is, so that what a killed process left behind is recognised.
 */
export const unfinished = (kind: 'new' | 'old', name: string): string =>
  `.uptake-${kind}-${machine}-${process.pid}-${name}`;

const pattern = /^\.uptake-(new|old)-([0-9a-f]{6})-(\d+)-(.+)$/;

/** Removes what processes of this machine that are no longer alive left in a folder, and puts back what they took away. */
export async function removeStale(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const [, kind, owner, pid, name] = pattern.exec(entry) ?? [];
    if (name === undefined || owner !== machine || isAlive(Number(pid))) continue;
    const found = join(folder, entry);
    const place = join(folder, name);
    if (kind === 'old' && !existsSync(place)) await rename(found, place);
    else await rm(found, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's process is alive as well
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
