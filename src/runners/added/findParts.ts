import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Message, OnResolveArgs, PluginBuild } from 'esbuild';
import { describeOpenError } from '../../text/describeOpenError.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { sha256 } from '../sha256.ts';
import type { PartsFile } from './partsFile.ts';
import { unsteadyIn } from './unsteady.ts';

/** Bytes of a file, and files of a module, that are read at most: parts are small. */
const MOST_BYTES = 1_000_000;
const MOST_FILES = 100;

/**
 * Finds a module of parts and everything that it imports, without running any of it.
 *
 * @param path as it was named; what messages call it
 * @throws InputError where a file is missing or no module, names a package, or depends on something else than its content
 */
export async function findParts(path: string, workingFolder: string): Promise<PartsFile> {
  if (!/\.m?js$/i.test(path)) throw refusal(path, 'parts-no-module', noModule(path), nameModule);
  await readWhole(resolve(workingFolder, path), path);
  const absolute = await realpath(resolve(workingFolder, path));
  const folder = dirname(absolute);
  const found = await modulesFrom(absolute, path);
  const inFolder = (file: string) => relative(folder, file).split(sep).join('/');
  const others = found
    .filter((file) => file !== absolute)
    .sort((a, b) => (inFolder(a) < inFolder(b) ? -1 : 1));
  if (others.length >= MOST_FILES)
    throw refusal(path, 'parts-too-large', tooManyFiles(others.length), keepSmall);
  const problems: Problem[] = [];
  const hashed = async (file: string, shown: string, named: string) => {
    const content = await readWhole(file, shown);
    if (!file.endsWith('.json')) problems.push(...unsteadyIn(content.toString('utf8'), shown));
    return { path: named, bytes: content.byteLength, sha256: sha256(content) };
  };
  const entry = await hashed(absolute, path, path);
  const imports = [];
  for (const file of others)
    imports.push(await hashed(file, join(dirname(path), inFolder(file)), inFolder(file)));
  if (problems.length > 0) throw new InputError('scenario', problems);
  return { ...entry, absolute, imports };
}

async function readWhole(file: string, shown: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw refusal(shown, 'parts-too-large', tooLarge(size), keepSmall);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { message, remedy = nameModule } = describeOpenError(shown, error);
    throw refusal(shown, 'unreadable-file', message, remedy);
  }
}

/** All files that a module consists of, by their paths. */
async function modulesFrom(absolute: string, path: string): Promise<string[]> {
  const { build } = await import('esbuild');
  const folder = dirname(absolute);
  try {
    const { metafile } = await build({
      absWorkingDir: folder,
      entryPoints: [basename(absolute)],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      logLevel: 'silent',
      // no settings of whatever lies around it
      tsconfigRaw: '{}',
      plugins: [
        { name: 'local', setup: (bundle) => bundle.onResolve({ filter: /.*/ }, refusePackages(bundle)) },
      ],
    });
    return Object.keys(metafile.inputs).map((file) => resolve(folder, file));
  } catch (error) {
    const errors = (error as { errors?: Message[] }).errors;
    if (errors === undefined || errors.length === 0) throw error;
    throw new InputError(
      'scenario',
      errors.map((fault) => problemOf(fault, path)),
    );
  }
}

const PACKAGE = 'a package is named';

const refusePackages =
  (_: PluginBuild) =>
  ({ path, kind }: OnResolveArgs) =>
    kind === 'entry-point' || /^\.{1,2}\//.test(path)
      ? undefined
      : { errors: [{ text: PACKAGE, detail: path }] };

function problemOf({ text, detail, location }: Message, path: string): Problem {
  const place = {
    file: location === null ? path : join(dirname(path), location.file),
    ...(location !== null && { line: location.line, column: location.column + 1 }),
  };
  if (text === PACKAGE || typeof detail === 'string')
    return { ...place, code: 'parts-package', message: isPackage(String(detail)), remedy: copyBeside };
  const missing = text.match(/^Could not resolve "(.*)"/)?.[1];
  if (missing !== undefined)
    return { ...place, code: 'parts-missing-import', message: isMissing(missing), remedy: checkPath };
  return {
    ...place,
    code: 'parts-syntax',
    message: { en: `this is no JavaScript: ${text}`, fr: `ceci n’est pas du JavaScript : ${text}` },
    remedy: { en: 'mend the line', fr: 'corrigez la ligne' },
  };
}

const refusal = (file: string, code: string, message: Text, remedy: Text) =>
  new InputError('scenario', [{ file, code, message, remedy }]);

const noModule = (path: string): Text => ({
  en: `${path} is no ES module by its name`,
  fr: `${path} n’est pas un module ES d’après son nom`,
});
const nameModule: Text = {
  en: 'name a file of parts, such as --parts ./mine.mjs',
  fr: 'nommez un fichier de parties, par exemple --parts ./mine.mjs',
};
const isPackage = (name: string): Text => ({
  en: `it imports the package "${name}", whose content is not hashed`,
  fr: `il importe le paquet « ${name} », dont le contenu n’est pas haché`,
});
const isMissing = (name: string): Text => ({
  en: `it imports ${name}, and there is no such file`,
  fr: `il importe ${name}, et ce fichier n’existe pas`,
});
const checkPath: Text = {
  en: 'check the path, which starts from the folder of the module, and write its ending',
  fr: 'vérifiez le chemin, qui part du dossier du module, et écrivez sa terminaison',
};
const copyBeside: Text = {
  en: 'take what is needed from the toolkit, or copy it beside and import it by its path, such as ./lib.mjs',
  fr: 'prenez ce qu’il faut dans la boîte à outils, ou copiez-le à côté et importez-le par son chemin, comme ./lib.mjs',
};
const tooLarge = (bytes: number): Text => ({
  en: `it has ${bytes} bytes, at most ${MOST_BYTES} are read`,
  fr: `il fait ${bytes} octets, ${MOST_BYTES} au plus sont lus`,
});
const tooManyFiles = (files: number): Text => ({
  en: `it imports ${files} files, fewer than ${MOST_FILES} are read`,
  fr: `il importe ${files} fichiers, moins de ${MOST_FILES} sont lus`,
});
const keepSmall: Text = {
  en: 'keep parts small: a module with the tactics and metrics of one question',
  fr: 'gardez les parties petites : un module avec les tactiques et mesures d’une question',
};
