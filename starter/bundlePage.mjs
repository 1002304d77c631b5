import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** What the page begins with. */
export const pageEntry = 'src/web/main.tsx';
/** What its workers begin with, whatever they are for. */
export const workerEntry = 'src/web/worker/coreWorker.ts';

/** Where that is which stays the same under its name, since contents are part of each name. */
const LASTING = 'assets';

/** The scenario that a page shows which nobody gave another. It names no files. */
const FIRST_SCENARIO = 'organic-to-coordinated.yaml';

/** The files of a firm that nobody has, for whoever has none at hand. */
const EXAMPLE_FIRM = ['brasserie/personnel.csv', 'brasserie/messages.csv'];

/** What the model is, in each language: read on the page as well. */
const MODEL = { en: 'docs/reference/model.md', fr: 'docs/reference/model.fr.md' };

/** Where the stories are that the page tells. */
export const STORIES = 'stories';

/** Characters of a build's name. */
const DIGITS = 12;

/**
 * Gathers the page into a folder that any file server can serve, below any path: `index.html`, in `assets` what it loads,
 * which may be kept for ever under its name, and `sw.js`, which keeps all of it for times without a network.
 *
 * @param {string} root the folder of the product
 * @param {string} folder where the files go
 * @param {{ logLevel?: 'warning' | 'silent' }} [options] what is written of faults
 * @throws {import('esbuild').BuildFailure} where the sources cannot be built
 */
export async function bundlePage(root, folder, { logLevel = 'warning' } = {}) {
  const inMemory = { ...pageOptions(root), minify: true, metafile: true, write: false, logLevel };
  const [page, workers, offline, ...texts] = await Promise.all([
    build({ ...inMemory, entryPoints: [pageEntry] }),
    build({ ...inMemory, entryPoints: [workerEntry] }),
    build({
      ...inMemory,
      entryPoints: ['src/web/offline/serviceWorker.ts'],
      splitting: false,
      format: 'iife',
    }),
    source(root, 'src/web/index.html'),
    source(root, 'src/web/icon.svg'),
    source(root, 'src/web/manifest.webmanifest'),
    scenarioText(root),
    exampleText(root),
    modelTexts(root),
    storiesOf(root),
  ]);
  const [template, icon, manifest, scenario, example, model, stories] = texts;
  // styles of a screen that is loaded on demand stand among those of the entry as well
  const styles = basename(stylesOf(page.metafile));
  const parts = page.outputFiles.filter(({ path }) => !path.endsWith('.css') || basename(path) === styles);
  const named = new Map([
    ['index.html', template.replace('<!-- built -->', links(page.metafile, workers.metafile))],
    ['icon.svg', icon],
    ['manifest.webmanifest', manifest],
    ['scenario.json', scenario],
    ['brewery.json', example],
    ['model.json', model],
    ['stories.json', JSON.stringify(stories)],
    ['story/open.js', opener],
    ...stories.stories.map(({ name, title }) => [`story/${name}/index.html`, door(name, title)]),
    ...[...parts, ...workers.outputFiles].map(({ path, contents }) => [
      `${LASTING}/${basename(path)}`,
      contents,
    ]),
  ]);
  const [{ text: keeping }] = offline.outputFiles;
  named.set('sw.js', `const built=${JSON.stringify(builtAs(named))};\n${keeping}`);
  await mkdir(join(folder, LASTING), { recursive: true });
  const folders = new Set([...named.keys()].map((file) => dirname(join(folder, file))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all([...named].map(([file, content]) => writeFile(join(folder, file), content)));
}

/**
 * How page and workers are built, whether to be handed out or to be worked on: one flat folder of ECMAScript modules, what
 * is imported with `import()` apart.
 *
 * @param {string} root
 * @returns {import('esbuild').BuildOptions}
 */
export const pageOptions = (root) => ({
  absWorkingDir: root,
  outdir: 'web',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2023', 'chrome120', 'firefox128', 'safari17.4'],
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
});

/**
 * Styles, first parts and worker of the page, asked for from the beginning: none only once another has come.
 *
 * @param {import('esbuild').Metafile} page
 * @param {import('esbuild').Metafile} workers
 */
function links(page, workers) {
  const [entry, ...others] = loadedAtOnce(page, pageEntry);
  const [worker, ...partsOfWorker] = loadedAtOnce(workers, workerEntry);
  const to = (file) => `${LASTING}/${basename(file)}`;
  return [
    `<link rel="stylesheet" href="${to(stylesOf(page))}">`,
    `<script type="module" src="${to(entry)}"></script>`,
    ...others.map((file) => `<link rel="modulepreload" href="${to(file)}">`),
    `<link rel="prefetch" data-core-worker href="${to(worker)}">`,
    ...partsOfWorker.map((file) => `<link rel="prefetch" href="${to(file)}">`),
  ].join('\n');
}

/**
 * The styles of all screens, which esbuild gathers for the entry whatever is loaded on demand.
 *
 * @param {import('esbuild').Metafile} page
 */
const stylesOf = (page) => page.outputs[loadedAtOnce(page, pageEntry)[0]].cssBundle;

/**
 * The chunk of an entry, and all that it imports without asking.
 *
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entry
 */
function loadedAtOnce({ outputs }, entry) {
  const found = new Set(Object.keys(outputs).filter((name) => outputs[name].entryPoint === entry));
  for (const name of found)
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') found.add(path);
  return [...found];
}

/** @param {string} root */
async function scenarioText(root) {
  const text = await source(root, `scenarios/${FIRST_SCENARIO}`);
  return JSON.stringify({ name: FIRST_SCENARIO, files: { [FIRST_SCENARIO]: text } });
}

/** @param {string} root */
async function exampleText(root) {
  const texts = await Promise.all(EXAMPLE_FIRM.map((path) => source(root, `scenarios/${path}`)));
  return JSON.stringify(Object.fromEntries(EXAMPLE_FIRM.map((path, k) => [basename(path), texts[k]])));
}

/** @param {string} root */
async function modelTexts(root) {
  const texts = await Promise.all(
    Object.entries(MODEL).map(async ([language, path]) => [language, await source(root, path)]),
  );
  return JSON.stringify(Object.fromEntries(texts));
}

/**
 * The stories that come with the product, in their order, and the scenarios that they name.
 *
 * @param {string} root
 */
async function storiesOf(root) {
  const entries = (await readdir(join(root, STORIES))).filter((file) => file.endsWith('.md'));
  const stories = await Promise.all(
    entries.map(async (file) => {
      const text = await source(root, `${STORIES}/${file}`);
      const { title, about, order = 500, scenario } = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
      return { name: file.replace(/\.md$/, ''), title, about, order, scenario, text };
    }),
  );
  const named = [...new Set(stories.map(({ scenario }) => scenario))];
  const texts = await Promise.all(named.map(async (file) => [file, await source(root, `scenarios/${file}`)]));
  return {
    stories: stories
      .sort((one, other) => one.order - other.order)
      .map(({ name, title, about, text }) => ({ name, title, about, text })),
    files: Object.fromEntries(texts),
  };
}

/** Leads from the address of a story into the page, whatever the path below which both stand. */
const opener = `const [, root, name] = /^(.*\\/)story\\/([^/]+)/.exec(location.pathname);
location.replace(root + '#screen=story&story=' + name + (location.hash.length > 1 ? '&' + location.hash.slice(1) : ''));
`;

/**
 * What stands at the address of a story: `story/blitz`.
 *
 * @param {string} name
 * @param {{ en: string, fr: string }} title
 */
const door = (name, { en }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${en} – Uptake</title>
<script src="../open.js"></script>
<p><a href="../../#screen=story&amp;story=${name}">${en}</a></p>
</html>
`;

/**
 * A source that is no code; one that is missing is a fault like those that esbuild finds.
 *
 * @param {string} root
 * @param {string} path
 */
async function source(root, path) {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (cause) {
    const text = `${path} cannot be read (${cause.code})`;
    throw Object.assign(new Error(text, { cause }), { errors: [{ text, location: null }] });
  }
}

/**
 * What the service worker has to know: a name that follows from all contents, which of them last, and which may be others
 * the next time.
 *
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 */
function builtAs(files) {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name} ${content.length}\n`).update(content);
  const names = [...files.keys()];
  const isLasting = (name) => name.startsWith(`${LASTING}/`);
  return {
    name: hash.digest('hex').slice(0, DIGITS),
    lasting: names.filter(isLasting),
    changing: names
      .filter((name) => !isLasting(name))
      .map((name) => name.replace(/(^|\/)index\.html$/, '$1') || './'),
  };
}
