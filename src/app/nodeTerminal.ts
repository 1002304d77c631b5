import { languageAskedFor } from '../cli/help/languageAskedFor.ts';
import { exitCode } from '../cli/output/exitCode.ts';
import { languageOf } from '../cli/output/output.ts';
import type { Sink, Terminal } from '../cli/output/terminal.ts';
import { productFolder } from '../runners/productFolder.ts';
import { describeWriteError } from './describeWriteError.ts';
import { lineInput } from './lineInput.ts';
import { serve } from './serveApi.ts';
import { serveQueue } from './serveQueue.ts';
import { stripControlCharacters } from './stripControlCharacters.ts';

/** This process as the command line sees it. Called once: it takes over what happens on Ctrl-C and termination. */
export function nodeTerminal(): Terminal {
  const interrupt = new AbortController();
  let asked = 0;
  let hasTime = false;
  const stop = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', reason: string) => {
    interrupt.abort(new Error(reason));
    // as if the signal had never been caught: an orderly exit would wait for files that are still being opened
    const end = () => {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
      // in a container the first process gets no signal that it does not listen to
      if (process.pid === 1) process.exit(exitCode.interrupted);
    };
    // whoever asks a second time does not want to wait for a tidy end
    if (++asked > 1) end();
    // nor does anybody who is kept waiting by a pipe that nothing is written to
    else if (!hasTime) setTimeout(end, GRACE_MILLISECONDS).unref();
  };
  const listeners = {
    SIGINT: () => stop('SIGINT', 'interrupted'),
    SIGTERM: () => stop('SIGTERM', 'terminated'),
    // the terminal is gone, or the connection to it
    SIGHUP: () => stop('SIGHUP', 'hung up'),
  };
  const listen = (on: boolean) => {
    for (const [signal, heard] of Object.entries(listeners)) process[on ? 'on' : 'off'](signal, heard);
  };
  listen(true);
  return {
    workingFolder: userFolder(),
    environment: process.env,
    out: sink(process.stdout),
    err: sink(process.stderr),
    input: lineInput(process.stdin),
    signal: interrupt.signal,
    async interruptible(work) {
      // a signal that nobody listens to does what the system does with it
      listen(false);
      try {
        return await work();
      } finally {
        listen(true);
      }
    },
    endInOwnTime() {
      hasTime = true;
    },
    serve,
    serveQueue,
  };
}

/** Milliseconds that a tidy end may take, of a server that waits for its clients too. */
const GRACE_MILLISECONDS = 10_000;

/** Where the user is: npm runs the scripts of a project from its root, and says where it was called. */
function userFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  const ownScript = npm_lifecycle_event === 'uptake' || npm_lifecycle_event === 'start';
  const here = process.cwd();
  return ownScript && here === productFolder && INIT_CWD ? INIT_CWD : here;
}

/** The language of what is told when nothing can be printed any more. */
const readersLanguage = () => languageAskedFor(process.argv.slice(2)).lang ?? languageOf(process.env);

/** Characters of a line where nobody says. */
const USUAL_WIDTH = 100;

function sink(stream: NodeJS.WriteStream): Sink {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    // a reader who has seen enough, such as head, is no fault
    if (error.code === 'EPIPE') return;
    // the command may have failed for a reason of its own, which says more
    process.exitCode ||= exitCode.unexpected;
    if (stream !== process.stderr) process.stderr.write(describeWriteError(error.code, readersLanguage()));
  });
  return {
    write(text) {
      if (open) stream.write(stream.isTTY ? stripControlCharacters(text) : text);
    },
    isTerminal: stream.isTTY === true,
    get width() {
      return stream.columns || USUAL_WIDTH;
    },
  };
}
