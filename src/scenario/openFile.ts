import type { Read } from '../org/org.ts';
import { InputError } from '../words/problem.ts';
import type { Text } from '../words/text.ts';
import { refusal } from './refusal.ts';
import type { Origin } from './written.ts';

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
    const { code, message } = error as { code?: unknown; message?: unknown };
    throw refusal(from, {
      code: 'cannot-open',
      message: reasons(path).get(code) ?? {
        en: `the file ${path} cannot be opened (${message})`,
        fr: `le fichier ${path} ne peut pas être ouvert (${message})`,
      },
      remedy: {
        en: 'check the path; paths are relative to the file that names them',
        fr: 'vérifiez le chemin ; il part du fichier qui le nomme',
      },
    });
  }
}

const reasons = (path: string) =>
  new Map<unknown, Text>([
    ['ENOENT', { en: `there is no file ${path}`, fr: `il n’y a pas de fichier ${path}` }],
    ['ENOTDIR', { en: `there is no file ${path}`, fr: `il n’y a pas de fichier ${path}` }],
    ['EISDIR', { en: `${path} is a folder, not a file`, fr: `${path} est un dossier, pas un fichier` }],
    ['EACCES', { en: `${path} may not be read`, fr: `${path} ne peut pas être lu : accès refusé` }],
  ]);
