import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

/** A piece of code as a browser loads it. */
export interface Chunk {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes when compressed, as servers send it. */
  readonly gzip: number;
  /** The files that something of it comes from, from the root of the repository, and bytes of each. */
  readonly from: ReadonlyMap<string, number>;
  /** Whether it has to be there before the first line runs: the entry, and what is imported from there without asking. */
  readonly first: boolean;
}

export interface Bundle {
  /** Name of the chunk that a page loads. */
  readonly entry: string;
  readonly chunks: readonly Chunk[];
  /** Modules that are imported but are none of the chunks, which no browser could load. */
  readonly outside: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/**
 * Gathers a module and all that it imports for a browser, in memory: what is imported with `import()` becomes a chunk
 * of its own.
 *
 * @throws Error for what no browser can load, Node's own modules among it
 */
export async function bundleForBrowser(entryPoint: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    // of libraries that have another form to develop with
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const entry = [...outputs.keys()].find(
    (name) => outputs.get(name)?.entryPoint === relative(root, entryPoint),
  );
  if (entry === undefined) throw new Error(`esbuild tells nothing of ${entryPoint}`);
  const first = loadedAtOnce(outputs, entry);
  return {
    entry: basename(entry),
    chunks: outputFiles.map(({ path, contents }) => {
      const name = relative(root, path);
      const inputs = Object.entries(outputs.get(name)?.inputs ?? {});
      return {
        name: basename(path),
        bytes: contents,
        gzip: gzipSync(contents).length,
        from: new Map(
          inputs
            .map(([input, { bytesInOutput }]) => [input, bytesInOutput] as const)
            .filter(([, size]) => size > 0),
        ),
        first: first.has(name),
      };
    }),
    outside: [...outputs.values()].flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    ),
  };
}

/** The entry and all chunks that follow from it by imports that do not wait to be asked for. */
function loadedAtOnce(outputs: ReadonlyMap<string, Metafile['outputs'][string]>, entry: string): Set<string> {
  const found = new Set([entry]);
  for (const name of found)
    for (const { path, kind } of outputs.get(name)?.imports ?? [])
      if (kind === 'import-statement') found.add(path);
  return found;
}
