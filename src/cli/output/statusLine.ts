import type { Terminal } from './terminal.ts';

/** A line on standard error that changes where somebody watches; a line of its own each time otherwise. */
export interface StatusLine {
  show(line: string): void;
  /** Whether a line stands there that would be continued by what is written next. */
  readonly isOpen: boolean;
  /** Writes something in place of the line. */
  replace(text: string): void;
  /** Writes something below the line. */
  say(text: string): void;
  /** Ends the line, so that what is written next begins one of its own. */
  end(): void;
}

/** Opens a status line; nothing is written before something is to be shown. */
export function statusLine({ err }: Pick<Terminal, 'err'>): StatusLine {
  let open = false;
  const leave = (by: string, text = '') => {
    const left = open ? by : '';
    open = false;
    if (left + text !== '') err.write(left + text);
  };
  return {
    show(line) {
      if (!err.isTerminal) return err.write(`${line}\n`);
      // a line that is too long would wrap and stay behind
      err.write(`\r${line.slice(0, err.width - 1)}\x1b[K`);
      open = true;
    },
    get isOpen() {
      return open;
    },
    replace: (text) => leave('\r\x1b[K', `${text}\n`),
    say: (text) => leave('\n', `${text}\n`),
    end: () => leave('\n'),
  };
}
