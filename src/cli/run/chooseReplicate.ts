import type { RunControl } from '../../engine/runControl.ts';
import { type MedianReplicate, medianReplicate } from '../../experiment/explain/medianReplicate.ts';
import { worldOf } from '../../experiment/possibleWorlds.ts';
import { wholePercent } from '../../report/quantity.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import type { Output } from '../output/output.ts';
import { showProgress } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OpenedReplay, Replay, ReplayOptions } from './openReplay.ts';

/** The replicate that is looked at, and how it was chosen. */
export interface Chosen {
  readonly replay: Replay;
  readonly replicate: number;
  /** The possible world in which it lives. */
  readonly world: number;
  /** Undefined where it was named. */
  readonly median: MedianReplicate | undefined;
}

/** The replicate that was named, or the one that stands for its plan. */
export async function chooseReplicate(
  opened: OpenedReplay,
  { replicate }: ReplayOptions,
  terminal: Terminal,
  output: Output,
): Promise<Chosen> {
  const { prepared, changeIn } = opened;
  const found = (replicate: number, median?: MedianReplicate): Chosen => ({
    replay: { ...opened, change: changeIn(replicate) },
    replicate,
    world: worldOf(replicate, prepared.worlds),
    median,
  });
  if (replicate !== undefined) return found(replicate);
  const median = await watched(terminal, output, (control) =>
    medianReplicate(changeIn, prepared.replicates, control),
  );
  return found(median.replicate, median);
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

/** `plan guerrilla, replicate 9 in world 9: of 200, the one nearest the median buy-in (55% at week 104)` */
export function chosenLine(
  { replay: { prepared, plan, change }, replicate, world, median }: Chosen,
  { language, say }: Output,
): string {
  const here = {
    en: `plan ${plan}, replicate ${replicate} in possible world ${world}`,
    fr: `plan ${plan}, réplique ${replicate} dans le monde possible ${world}`,
  };
  if (median === undefined) return say(here);
  const week = Math.min(change.setting.target.deadline, prepared.horizon);
  const buyIn = wholePercent(median.buyIn, language);
  return say({
    en: `${here.en}: of ${median.replicates}, the first of those nearest the median buy-in (${buyIn} at week ${week})`,
    fr: `${here.fr} : sur ${median.replicates}, la première des plus proches de l’adhésion médiane (${buyIn} en semaine ${week})`,
  });
}
