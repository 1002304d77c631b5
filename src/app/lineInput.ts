import { createInterface, type Interface } from 'node:readline';
import type { Input } from '../cli/output/terminal.ts';

/**
 * The lines of a stream, read when one is asked for; between questions the stream rests, and keeps no process alive. The
 * terminal itself edits what is typed and turns Ctrl-C into a signal.
 */
export function lineInput(stream: NodeJS.ReadStream): Input {
  let reader: Interface | undefined;
  let ended = false;
  const lines: string[] = [];
  let waiting: (() => void) | undefined;
  const open = () => {
    reader ??= createInterface({ input: stream, terminal: false })
      .on('line', (line) => {
        lines.push(line);
        waiting?.();
      })
      .on('close', () => {
        ended = true;
        waiting?.();
      });
    return reader;
  };
  return {
    isTerminal: stream.isTTY === true,
    async readLine(signal) {
      signal.throwIfAborted();
      const source = open();
      if (lines.length === 0 && !ended) {
        source.resume();
        let abort: (() => void) | undefined;
        await new Promise<void>((resolve, reject) => {
          waiting = resolve;
          abort = () => reject(signal.reason);
          signal.addEventListener('abort', abort);
        }).finally(() => {
          waiting = undefined;
          signal.removeEventListener('abort', abort!);
          // a reader that has come to its end has nothing to rest from
          if (!ended) source.pause();
        });
      }
      return lines.shift();
    },
  };
}
