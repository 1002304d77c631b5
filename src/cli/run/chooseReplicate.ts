import type { RunControl } from '../../engine/runControl.ts';
import { type MedianReplicate, medianReplicate } from '../../experiment/explain/medianReplicate.ts';
import { showValue } from '../../report/quantity.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import type { Output } from '../output/output.ts';
import { showProgress } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Replay, ReplayOptions } from './openReplay.ts';

/** The replicate that is looked at, and how it was chosen. */
export interface Chosen {
  readonly replicate: number;
  /** Undefined where it was named. */
  readonly median: MedianReplicate | undefined;
}

/** The replicate that was named, or the one that stands for its plan. */
export async function chooseReplicate(
  { prepared, change }: Replay,
  { replicate }: ReplayOptions,
  terminal: Terminal,
  output: Output,
): Promise<Chosen> {
  if (replicate !== undefined) return { replicate, median: undefined };
  const median = await watched(terminal, output, (control) =>
    medianReplicate(change, prepared.replicates, control),
  );
  return { replicate: median.replicate, median };
}

/** Does long work before the reader's eyes; an interrupt ends it with the signal's reason. */
export async function watched<T>(
  terminal: Terminal,
  output: Output,
  work: (control: RunControl) => Promise<T>,
): Promise<T> {
  const progress = showProgress(terminal, output, 1);
  try {
    return await work({
      signal: terminal.signal,
      yieldToEventLoop,
      onProgress: (done, total) => progress.update(done, total),
    });
  } finally {
    progress.end();
  }
}

/** `plan guerrilla, replicate 9 of 200: the one nearest the median buy-in (55% at week 104)` */
export function chosenLine(
  { prepared, plan, change }: Replay,
  { replicate, median }: Chosen,
  { language, say }: Output,
): string {
  const here = { en: `plan ${plan}, replicate ${replicate}`, fr: `plan ${plan}, réplique ${replicate}` };
  if (median === undefined) return say(here);
  const week = Math.min(change.setting.target.deadline, prepared.horizon);
  const buyIn = showValue(median.buyIn, { unit: 'share', language, currency: '', decimals: 0 });
  return say({
    en: `${here.en}: of ${median.replicates}, the first of those nearest the median buy-in (${buyIn} at week ${week})`,
    fr: `${here.fr} : sur ${median.replicates}, la première des plus proches de l’adhésion médiane (${buyIn} en semaine ${week})`,
  });
}
