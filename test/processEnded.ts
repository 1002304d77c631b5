import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How a process has ended, and all that it wrote. */
export async function processEnded(
  child: ChildProcess,
): Promise<{ code: number | null; out: string; err: string }> {
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...written };
}
