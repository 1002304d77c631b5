import type { Command } from 'commander';
import { addOverrides, wholeNumber } from '../options.ts';

/** Adds what every command that plays a replicate again is asked. */
export const addReplay = (command: Command): Command =>
  addOverrides(command)
    .argument('<run-or-file>', 'folder of a run, or scenario file')
    .option('--plan <plan>', 'the plan; the first unless given')
    .option(
      '--replicate <n>',
      'the replicate, from 0; the one nearest the median buy-in unless given',
      wholeNumber(0, 999_999),
    )
    .option('--reveal', 'show adopter types, thresholds and reactance of people who exist');
