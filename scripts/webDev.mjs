// Serves the page from its sources, at the address it prints, until interrupted: built anew and loaded again with every change.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context } from 'esbuild';
import { bundlePage, pageEntry, pageOptions, workerEntry } from '../starter/bundlePage.mjs';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'uptake-page-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

// what stands still while code is written, and the documents of the page as it is handed out
await bundlePage(root, join(folder, 'built'));
for (const file of [
  'scenario.json',
  'brewery.json',
  'model.json',
  'stories.json',
  'story',
  'icon.svg',
  'manifest.webmanifest',
])
  cpSync(join(folder, 'built', file), join(folder, file), { recursive: true });
const html = readFileSync(join(root, 'src/web/index.html'), 'utf8');
writeFileSync(
  join(folder, 'index.html'),
  html.replace(
    '<!-- built -->',
    [
      '<link rel="stylesheet" href="dev/main.css">',
      '<script type="module" src="dev/main.js"></script>',
      '<link rel="prefetch" data-core-worker href="dev/coreWorker.js">',
    ].join('\n'),
  ),
);

const sources = await context({
  ...pageOptions(root),
  entryPoints: [pageEntry, workerEntry],
  entryNames: '[name]',
  outdir: join(folder, 'dev'),
  define: { 'process.env.NODE_ENV': '"development"' },
  banner: {
    // every file begins with it, and a browser has six connections to a host: one is listened on
    js: "if (globalThis.document && !globalThis.rebuilds) (globalThis.rebuilds = new EventSource('/esbuild')).addEventListener('change', () => location.reload());",
  },
  sourcemap: true,
  logLevel: 'warning',
});
await sources.watch();
const { port } = await sources.serve({ host: '127.0.0.1', servedir: folder });
console.log(`http://127.0.0.1:${port}`);
