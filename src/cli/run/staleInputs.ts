import type { InputFile } from '../../scenario/identity.ts';
import type { Manifest } from '../../store/manifest.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import type { OpenedStudy } from './openStudy.ts';

/** What a result was made from, as it tells it. */
type MadeFrom = Pick<Manifest, 'inputs'>;

/**
 * Refuses to compute a study again from files of the organisation that are no longer those that it was made from.
 *
 * @param path the study file, which with its scenarios is its own
 * @throws InputError of subject `data`
 */
export function refuseStaleInputs({ files, inputs }: OpenedStudy, path: string, made: MadeFrom): void {
  const own = new Set([path, ...inputs.scenarios.map((scenario) => scenario.path)]);
  refuseOtherContent(
    files.inputs().filter((file) => !own.has(file.path)),
    made,
  );
}

/** The same for all that is given. */
export function refuseOtherContent(read: readonly InputFile[], { inputs }: MadeFrom): void {
  const known = new Set(inputs.map(({ sha256 }) => sha256));
  const problems = read.filter(({ sha256 }) => !known.has(sha256)).map(({ path }) => changedInput(path));
  if (problems.length > 0) throw new InputError('data', problems);
}

/** @throws InputError of subject `data` where files of an organisation are not there */
export function refuseMissing({ source, inputs }: OpenedStudy): void {
  const { organisations, scenarios } = inputs.identity as Readonly<Record<string, unknown>>;
  // those of the scenarios are not read where others take their place
  const missing = new Set(unreadIn(source.factors.includes('organisation') ? organisations : scenarios));
  if (missing.size > 0) throw new InputError('data', [...missing].map(missingInput));
}

/** Files that an identity names by their path, for want of a content. */
function* unreadIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.startsWith(UNREAD)) yield value.slice(UNREAD.length);
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* unreadIn(inner);
}
const UNREAD = 'unread:';

const changedInput = (file: string): Problem => ({
  file,
  code: 'changed-input',
  message: {
    en: 'this file of the organisation was changed since the result was made: it cannot be checked with it',
    fr: 'ce fichier de l’organisation a été modifié depuis que le résultat a été fait : il ne peut pas être vérifié avec lui',
  },
  remedy: {
    en: 'put back the file as it was (its sha256 stands in manifest.json), or run again',
    fr: 'remettez le fichier tel qu’il était (son sha256 est dans manifest.json), ou relancez',
  },
});

const missingInput = (file: string): Problem => ({
  file,
  code: 'missing-input',
  message: {
    en: 'this file of the organisation cannot be opened: without it nothing can be computed again',
    fr: 'ce fichier de l’organisation ne peut pas être ouvert : sans lui, rien ne peut être recalculé',
  },
  remedy: {
    en: 'put it back where the result names it (organisation: in its scenarios), and verify again',
    fr: 'remettez-le là où le résultat le nomme (organisation: dans ses scénarios), et vérifiez à nouveau',
  },
});
