import { pathToFileURL } from 'node:url';
import type { AddedModule } from '../../model/added/addedParts.ts';
import { partsToolkit } from '../../model/added/partsToolkit.ts';
import { readModule } from '../../model/added/readModule.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import type { PartsFile } from './partsFile.ts';

/**
 * Runs a module of parts and reads what it gives.
 *
 * @throws InputError where it throws, exports nothing that can be called, or declares something amiss
 */
export async function importParts({
  absolute,
  path,
  bytes,
  sha256,
  imports,
}: PartsFile): Promise<AddedModule> {
  const given = await givenBy(absolute, path);
  return { path, bytes, sha256, imports, ...readDeclared(given, path) };
}

async function givenBy(absolute: string, path: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(absolute).href)) as { readonly default?: unknown };
    if (typeof module.default !== 'function') throw new InputError('scenario', [noDefault(path)]);
    return await module.default(partsToolkit);
  } catch (error) {
    throw toldOf(error, absolute, path);
  }
}

/** What it gives may be anything, also something that throws when it is looked at. */
function readDeclared(given: unknown, path: string) {
  try {
    return readModule(given, path);
  } catch (error) {
    throw toldOf(error, path, path);
  }
}

function toldOf(error: unknown, absolute: string, path: string): InputError {
  if (error instanceof InputError) return error;
  const said = saidBy(error);
  const line = lineIn(error, absolute);
  const problem: Problem = {
    file: path,
    ...(line !== undefined && { line }),
    code: 'parts-threw',
    message: { en: `the module threw ${said}`, fr: `le module a levé ${said}` },
    remedy: {
      en: 'mend it; node runs it by itself as well',
      fr: 'corrigez-le ; node l’exécute aussi seul',
    },
  };
  return new InputError('scenario', [problem]);
}

/** What was thrown, which may be anything, in one line. */
function saidBy(error: unknown): string {
  try {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return truncate(said.split('\n')[0]);
  } catch {
    return 'something that cannot be told';
  }
}

/** The line of the file that an error comes from, where its stack says so. */
function lineIn(error: unknown, absolute: string): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const name of [pathToFileURL(absolute).href, absolute]) {
    const at = stack.indexOf(name);
    const line = at < 0 ? undefined : stack.slice(at + name.length).match(/^(?:\?[^:\s]*)?:(\d+)/)?.[1];
    if (line !== undefined) return Number(line);
  }
  return undefined;
}

const noDefault = (file: string): Problem => ({
  file,
  code: 'parts-no-default',
  message: {
    en: 'the module has no default export that can be called',
    fr: 'le module n’a pas d’export par défaut qui puisse être appelé',
  },
  remedy: {
    en: 'write export default (toolkit) => ({ tactics: [ … ], metrics: [ … ] })',
    fr: 'écrivez export default (outils) => ({ tactics: [ … ], metrics: [ … ] })',
  },
});
