import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const temporary = (name: string): string => mkdtempSync(join(tmpdir(), `uptake-${name}-`));

/** npm as whoever installs the package has it, without what the script that runs this test has set. */
function npm(folder: string, args: readonly string[]): string {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD'),
  );
  return execFileSync('npm', args, { cwd: folder, env: environment, encoding: 'utf8' });
}

describe('npm pack', () => {
  let packed: string;
  let files: string[];
  beforeAll(() => {
    // where others do not run what is built meanwhile
    const clone = temporary('pack');
    for (const path of [
      ...['src', 'starter', 'scripts', 'scenarios', 'stories', 'docs', 'package.json'],
      ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CITATION.cff', 'test'],
    ])
      cpSync(join(root, path), join(clone, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
    const [told] = JSON.parse(npm(clone, ['pack', '--json', '--silent']).replace(/^[^[]*(?=\[)/s, ''));
    packed = join(clone, told.filename);
    files = told.files.map(({ path }: { path: string }) => path);
    return () => rmSync(clone, { recursive: true, force: true });
  });

  test('takes what is built, the scenarios, the licence and how to cite it, and no test or source', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...[
          'dist/app/main.js',
          'dist/web/index.html',
          'dist/web/sw.js',
          'scenarios/organic-to-coordinated.yaml',
          'README.md',
        ],
        ...['LICENSE', 'CITATION.cff', 'package.json'],
      ]),
    );
    expect(files.filter((path) => /^(test|src|bench|starter|scripts|node_modules)\//.test(path))).toEqual([]);
  });

  test('makes a package whose npx uptake start runs in an empty folder', async () => {
    const folder = temporary('user');
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    npm(folder, ['install', '--no-audit', '--no-fund', '--silent', '--prefer-offline', packed]);
    expect(npm(folder, ['exec', '--no', '--', 'uptake', 'doctor'])).toContain('✓ same bits');
    const child = spawn(join(folder, 'node_modules/.bin/uptake'), ['start', '--port', '0', '--lang', 'en'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const out = await new Promise<string>((told, ended) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        if (/^API: /m.test(text)) told(text);
      });
      child.stderr.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      child.once('exit', () => ended(new Error(text)));
    });
    expect(out).toContain('Voluntary');
    const [page, report] = [...out.matchAll(/http:\S+/g)].map(([url]) => url);
    const textAt = async (url: string) => (await fetch(url)).text();
    expect(await textAt(report!)).toContain('<html');
    const html = await textAt(page!);
    const [, script] = /<script type="module" src="([^"]+)"/.exec(html)!;
    expect((await fetch(new URL(script!, page))).headers.get('content-type')).toContain('javascript');
    expect(JSON.parse(await textAt(`${page}/scenario.json`)).name).toBe('organic-to-coordinated.yaml');
    // nothing was written but what npm installed
    expect(readdirSync(folder).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
  });
});

test('what npm ci --omit=dev installs is enough for npm start', () => {
  const clone = temporary('without-dev');
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  for (const path of [
    'src',
    'starter',
    'scenarios',
    'stories',
    'docs/reference',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(root, path), join(clone, path), { recursive: true });
  mkdirSync(join(clone, 'node_modules'));
  npm(clone, ['ci', '--omit=dev', '--no-audit', '--no-fund', '--silent', '--prefer-offline']);
  expect(existsSync(join(clone, 'node_modules/tsx'))).toBe(false);
  expect(npm(clone, ['run', '--silent', 'uptake', '--', 'doctor'])).toContain('✓ same bits');
});
