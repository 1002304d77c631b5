import { languages } from '../../text/text.ts';
import type { OutputOptions } from '../output/output.ts';

/** The language after `--lang`, wherever it stands: help and faults of arguments are told before they are parsed. */
export function languageAskedFor(args: readonly string[]): OutputOptions {
  const lang = languages.find((one) =>
    args.some((arg, k) => arg === `--lang=${one}` || (arg === '--lang' && args[k + 1] === one)),
  );
  return lang === undefined ? {} : { lang };
}
