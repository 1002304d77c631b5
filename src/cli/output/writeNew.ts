import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OutputError, writingFailed } from '../../store/outputError.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes a text to a file that is not there yet, or to standard output for `-`; true where a file was written.
 *
 * @throws OutputError where something stands there already, unless it may be replaced
 */
export async function writeNew(
  file: string,
  text: string,
  terminal: Pick<Terminal, 'workingFolder' | 'out'>,
  replace = false,
): Promise<boolean> {
  if (file === '-') {
    terminal.out.write(text);
    return false;
  }
  const path = resolve(terminal.workingFolder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw existing(file);
    throw writingFailed(error, file);
  }
  terminal.out.write(`${file}\n`);
  return true;
}

const existing = (file: string) =>
  new OutputError(
    'exists',
    { en: `${file} exists already`, fr: `${file} existe déjà` },
    {
      en: 'name another file, or replace it with --force',
      fr: 'nommez un autre fichier, ou remplacez-le avec --force',
    },
  );
