import { type Command, InvalidArgumentError } from 'commander';

/** Adds the options that change values of a scenario. */
export const addOverrides = (command: Command): Command =>
  command
    .option(
      '--replicates <n>',
      'runs of every plan, instead of what the file says',
      wholeNumber(1, 1_000_000),
    )
    .option('--seed <seed>', 'number or word from which all luck follows, instead of what the file says')
    .option(
      '-s, --set <key=value>',
      'set a value of the file, such as climate.leadership=0.7; repeatable',
      collect,
    );

/** More threads than any machine has use for. */
const MOST_JOBS = 256;

/** Adds the option that says on how many threads replicates are run. */
export const addJobs = (command: Command): Command =>
  command.option(
    '-j, --jobs <n>',
    'threads to run replicates on; unless given, one a core where that pays',
    wholeNumber(1, MOST_JOBS),
  );

/** Reads a whole number from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number) =>
  (written: string): number => {
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
