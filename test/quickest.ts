/**
 * Milliseconds of the processor that each of some acts takes at best, in turns: other work on the machine counts for
 * nothing, and whatever else this process does only ever makes a turn longer.
 */
export async function quickest(acts: readonly (() => unknown)[], turns = 5): Promise<number[]> {
  const best = acts.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn++)
    for (const [k, act] of acts.entries()) {
      const before = process.cpuUsage();
      await act();
      const { user, system } = process.cpuUsage(before);
      best[k] = Math.min(best[k]!, (user + system) / 1000);
    }
  return best;
}
