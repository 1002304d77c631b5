import type { Text } from '../../../text/text.ts';
import type { Output } from '../../output/output.ts';
import type { Terminal } from '../../output/terminal.ts';

/** Thrown where somebody who is asked wants to stop. */
export class NoAnswer extends Error {}

/** Somebody at a terminal: what is said to them, and what they answer. */
export interface Dialogue {
  tell(text: Text): void;
  /** A line of itself, without its end. */
  write(line: string): void;
  /** What is typed, trimmed; `''` for Enter alone. @throws NoAnswer at the end of input, and for `q` */
  ask(question: Text): Promise<string>;
  readonly output: Output;
}

/** The dialogue on standard error and standard input: standard output is for data. */
export function dialogueOn(terminal: Terminal, output: Output): Dialogue {
  const { err, input, signal } = terminal;
  const write = (line: string) => err.write(`${line}\n`);
  return {
    output,
    write,
    tell: (text) => write(output.say(text)),
    async ask(question) {
      err.write(`${output.errColours.bold(output.say(question))} `);
      const line = await input.readLine(signal);
      if (line === undefined) write('');
      const answer = line?.trim();
      if (answer === undefined || /^(q|quit|quitter)$/i.test(answer)) throw new NoAnswer();
      return answer;
    },
  };
}
