/** Colours and the clearing of a line, which the command line writes itself. */
const ours = String.raw`\u001b\[[\d;]*[mK]`;

/** Signs that are obeyed rather than shown: controls but for tab and line ends, and changes of the writing direction. */
const obeyed = String.raw`[^\P{Cc}\t\r\n]|[\u202a-\u202e\u2066-\u2069]`;

const either = new RegExp(`(${ours})|${obeyed}`, 'gu');

/**
 * Text as a terminal may be given it. Titles, names and cells come from files of strangers: what they hold is shown and
 * never obeyed, so every other control sign becomes a middle dot.
 */
export const stripControlCharacters = (text: string): string =>
  text.replaceAll(either, (_, kept?: string) => kept ?? '·');
