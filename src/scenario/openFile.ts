import type { Read } from '../org/org.ts';
import { describeOpenError } from '../text/describeOpenError.ts';
import { InputError } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { truncatePath } from '../text/truncate.ts';
import { inputError } from './faults.ts';
import type { Origin } from './locatedValue.ts';
import { scenarioTooLarge } from './scenarioText.ts';

/**
 * The bytes of a file that a user or another file names; `from` is where it is named.
 *
 * @throws InputError of subject `scenario` when the file cannot be opened
 */
export async function openFile(path: string, read: Read, from: Origin): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // what is too large to be read at all is too large for a scenario
    if (error instanceof Error && 'code' in error && error.code === 'EFBIG')
      throw inputError(from, scenarioTooLarge);
    throw inputError(from, {
      code: 'cannot-open',
      remedy: checkPath,
      ...describeOpenError(truncatePath(path), error),
    });
  }
}

const checkPath: Text = {
  en: 'check the path; paths are relative to the file that names them',
  fr: 'vérifiez le chemin ; il part du fichier qui le nomme',
};
