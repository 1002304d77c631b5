import { describeOpenError } from '../../text/describeOpenError.ts';
import type { Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { fileTooLarge } from './fileSize.ts';

/** The fault of a data file that could not be opened; readers say `EFBIG` of one that is too large to be read. */
export function openError(file: string, error: unknown, remedy: Problem['remedy'] = checkName): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'EFBIG') return fileTooLarge(file);
  return { file, code: 'unopened-file', remedy, ...describeOpenError(truncate(file), error) };
}

const checkName = {
  en: 'check its name; paths are relative to the scenario file',
  fr: 'vérifiez son nom ; les chemins sont relatifs au fichier de scénario',
};
