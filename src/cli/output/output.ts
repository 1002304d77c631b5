import pc from 'picocolors';
import type { LineStyle, Paint } from '../../report/terminal/paint.ts';
import { sayIn } from '../../report/typeset.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Terminal } from './terminal.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** How a command speaks to its reader. */
export interface Output {
  readonly language: Language;
  /** Colours for standard output and for standard error; they leave text as it is where none are wanted. */
  readonly colours: Colours;
  readonly errColours: Colours;
  /** A text in the reader's language. */
  say(text: Text): string;
}

/** Options that every command knows. */
export interface OutputOptions {
  readonly lang?: Language;
  /** False after `--no-color`. */
  readonly color?: boolean;
}

/** Language and colours as asked for, or as the environment suggests. */
export function outputFor({ environment, out, err }: Terminal, { lang, color }: OutputOptions): Output {
  const language = lang ?? languageOf(environment);
  const wanted = (isTerminal: boolean) => color !== false && coloursWanted(environment, isTerminal);
  return {
    language,
    colours: pc.createColors(wanted(out.isTerminal)),
    errColours: pc.createColors(wanted(err.isTerminal)),
    say: sayIn(language),
  };
}

/** The language of the messages, as POSIX orders its variables. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Terminal['environment']): Language {
  return /^fr(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en';
}

/** https://no-color.org: NO_COLOR wins when it is not empty; FORCE_COLOR colours pipes as well. */
function coloursWanted(environment: Terminal['environment'], isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}

/** The colours of the plans; their letters tell them apart without. */
export function paintWith({ colours }: Output): Paint {
  const { bold, dim, cyan, yellow, magenta, green, red, blue } = colours;
  const ofPlans = [cyan, yellow, magenta, green, red, blue];
  return {
    plan: (text, k) => ofPlans[k % ofPlans.length](text),
    strong: bold,
    faint: dim,
  };
}

/** How lines that the report makes are written to this reader. */
export const lineStyleOf = (output: Output): LineStyle => ({
  language: output.language,
  paint: paintWith(output),
});
