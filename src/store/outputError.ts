import type { Text } from '../text/text.ts';

/** Why nothing was written. `exists`: something else stands there already; `failed`: the system refused. */
export type OutputFault = 'exists' | 'failed';

/** Thrown when a result cannot be written; whatever stood there before still stands there whole. */
export class OutputError extends Error {
  readonly fault: OutputFault;
  readonly problem: Text;
  readonly remedy: Text;

  constructor(fault: OutputFault, problem: Text, remedy: Text) {
    super(`${problem.en} – ${remedy.en}`);
    this.name = 'OutputError';
    this.fault = fault;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** The error for what the file system refused while writing to `path`; anything else is returned as it is. */
export function writingFailed(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons.get(code);
  if (reason === undefined) return error;
  const [problem, remedy] = reason;
  return Object.assign(
    new OutputError(
      'failed',
      {
        en: `${path} cannot be written: ${problem.en}`,
        fr: `${path} ne peut pas être écrit : ${problem.fr}`,
      },
      remedy,
    ),
    { cause: error },
  );
}

const elsewhere: Text = {
  en: 'write elsewhere with --out, or ask for the right to write there',
  fr: 'écrivez ailleurs avec --out, ou demandez le droit d’y écrire',
};
const room: Text = {
  en: 'make room and run again: nothing half-written is left',
  fr: 'faites de la place et relancez : rien n’est resté à moitié écrit',
};
const shorter: Text = { en: 'choose another path with --out', fr: 'choisissez un autre chemin avec --out' };

const reasons = new Map<string, readonly [Text, Text]>([
  ['ENOSPC', [{ en: 'the disk is full', fr: 'le disque est plein' }, room]],
  ['EDQUOT', [{ en: 'the quota is used up', fr: 'le quota est épuisé' }, room]],
  ['EFBIG', [{ en: 'the file would be too large', fr: 'le fichier serait trop grand' }, room]],
  ['EACCES', [{ en: 'permission denied', fr: 'accès refusé' }, elsewhere]],
  ['EPERM', [{ en: 'permission denied', fr: 'accès refusé' }, elsewhere]],
  ['EROFS', [{ en: 'the disk is read-only', fr: 'le disque est en lecture seule' }, elsewhere]],
  ['ENOENT', [{ en: 'no folder can be made there', fr: 'aucun dossier ne peut y être créé' }, shorter]],
  ['ENOTDIR', [{ en: 'part of the path is a file', fr: 'une partie du chemin est un fichier' }, shorter]],
  ['EEXIST', [{ en: 'part of the path is a file', fr: 'une partie du chemin est un fichier' }, shorter]],
  ['ENAMETOOLONG', [{ en: 'the path is too long', fr: 'le chemin est trop long' }, shorter]],
  ['ELOOP', [{ en: 'the path runs in circles', fr: 'le chemin tourne en rond' }, shorter]],
  ['EIO', [{ en: 'the disk reports an error', fr: 'le disque signale une erreur' }, elsewhere]],
]);
