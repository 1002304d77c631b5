import type { Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';

/** Tells what is worth knowing of a queue and stops nothing. */
export function tellNote(note: Text, { err }: Pick<Terminal, 'err'>, { say, errColours }: Output): void {
  err.write(`${errColours.yellow(say({ en: 'note:', fr: 'remarque :' }))} ${say(note)}\n`);
}
