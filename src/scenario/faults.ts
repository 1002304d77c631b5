import type * as z from 'zod';
import { InputError, type Place, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { DEFAULT, type Origin, type Path } from './locatedValue.ts';

/** What a problem says, besides its place. */
export interface Message {
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text;
}

/**
 * Reports, from inside a schema, a fault that only several values together can show; {@link describeIssues} finds its
 * words again.
 */
export function addIssue(context: z.RefinementCtx, path: Path, message: Message): void {
  context.addIssue({ code: 'custom', path: [...path], message: message.message.en, params: { message } });
}

/** A problem at a place, with the path inside the file where there is one. */
export const problemAt = (origin: Origin, message: Message, path = ''): Problem => ({
  ...origin,
  ...(path === '' ? {} : { path }),
  ...message,
});

/** The error for one problem of a scenario file. */
export const inputError = (origin: Origin, message: Message, path = ''): InputError =>
  new InputError('scenario', [problemAt(origin, message, path)]);

/** A scenario that was read, as far as places are looked up in it. */
interface Located {
  readonly path: string;
  readonly origins: ReadonlyMap<string, string>;
}

/** The place of a value in the scenario, by its path; of the nearest value around it where it has no place itself. */
export function placeOf({ origins, path: file }: Located, path: string): Place {
  for (let around = path; around !== ''; around = around.replace(/\.?[^.[\]]+\]?$/, '').replace(/\[$/, '')) {
    const origin = origins.get(around);
    if (origin === undefined || origin === DEFAULT) continue;
    const [, named, line] = origin.match(/^(.*):(\d+)$/) ?? [];
    // what the command line says has no line
    return named === undefined ? { file: origin, path } : { file: named, line: Number(line), path };
  }
  return { file, path };
}

/** Refuses a scenario for what only its organisation can tell. @throws InputError */
export function throwAt(source: Located, path: string, code: string, message: Text, remedy: Text): never {
  throw new InputError('scenario', [{ ...placeOf(source, path), code, message, remedy }]);
}
