import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findParts } from '../../../src/runners/added/findParts.ts';
import { importParts } from '../../../src/runners/added/importParts.ts';
import { tryParts } from '../../../src/runners/partsInThread.ts';
import { InputError, tellProblem } from '../../../src/text/problem.ts';
import { folderWith } from '../../cli/testTerminal.ts';

/** What is said of a module, in both languages and without its end. */
async function said(files: Record<string, string>, name = 'a.mjs', patience?: number): Promise<string[]> {
  const folder = folderWith(files);
  try {
    const found = await findParts(name, folder);
    if (patience === undefined) await importParts(found);
    else await tryParts(found, patience);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { message, remedy } of error.problems)
      for (const text of [message, remedy]) expect([text.en, text.fr]).not.toContain('');
    return error.problems.map((problem) => tellProblem(problem, 'en'));
  }
}

const nothing = 'export default () => ({ metrics: [] });\n';

describe('a module of parts', () => {
  test.each([
    ['is missing', {}, 'a.mjs  there is no file a.mjs'],
    ['is no module by its name', { 'a.mjs': '' }, 'a.txt  a.txt is no ES module', 'a.txt'],
    ['has a fault of syntax', { 'a.mjs': 'export\ndefault ) 5' }, 'a.mjs:2:9  this is no JavaScript'],
    ['imports a package', { 'a.mjs': 'import z from "zod";' }, 'a.mjs:1:15  it imports the package "zod"'],
    [
      'imports a part of Node',
      { 'a.mjs': '\nimport "node:fs";' },
      'a.mjs:2:8  it imports the package "node:fs"',
    ],
    ['imports what is not there', { 'a.mjs': 'import "./b.mjs"' }, 'a.mjs:1:8  it imports ./b.mjs'],
    [
      'imports a module that draws by itself',
      { 'a.mjs': `import './b.mjs';\n${nothing}`, 'b.mjs': '\n\nMath.random();' },
      'b.mjs:3  Math.random gives something else each time',
    ],
    ['asks for the day', { 'a.mjs': 'const d = new Date();' }, 'a.mjs:1  Date gives something else'],
    ['imports a name that it makes', { 'a.mjs': 'const f = (x) => import(x);' }, 'a.mjs:1  import(…) gives'],
    ['throws', { 'a.mjs': '\nthrow new TypeError("no");' }, 'a.mjs:2  the module threw TypeError: no'],
    ['throws nothing', { 'a.mjs': 'throw null;' }, 'a.mjs  the module threw null'],
    [
      'throws what has no words',
      { 'a.mjs': 'throw Object.create(null);' },
      'a.mjs  the module threw something',
    ],
    ['exports nothing', { 'a.mjs': '' }, 'a.mjs  the module has no default export'],
    ['gives nothing', { 'a.mjs': 'export default () => {};' }, 'a.mjs  the module gives no tactics'],
    [
      'throws when it is looked at',
      { 'a.mjs': 'export default () => ({ get metrics() { throw new Error("no"); } });' },
      'the module threw Error: no',
    ],
  ] as [string, Record<string, string>, string, string?][])(
    'that %s is a sentence',
    async (_, files, told, name) => {
      expect((await said(files, name))[0]).toContain(told);
    },
  );

  test('that is a folder is a sentence', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'a.mjs'));
    await expect(findParts('a.mjs', folder)).rejects.toThrow('a.mjs is a folder, not a file');
  });

  test('may speak of luck and the clock in comments and texts', async () => {
    expect(
      await said({ 'a.mjs': `// Math.random\n/* Date */ const x = "Math.random's Date";\n${nothing}` }),
    ).toEqual([]);
  });

  test('is known by its content with that of all it imports, wherever it lies', async () => {
    const files = {
      'a.mjs': `import './b.mjs';\n${nothing}`,
      'b.mjs': "import n from './n.json' with { type: 'json' };\nexport default n;\n",
      'n.json': '1',
    };
    const [one, other] = [folderWith(files), folderWith(files)];
    symlinkSync(join(other, 'a.mjs'), join(one, 'link.mjs'));
    const [found, again] = [await findParts('a.mjs', one), await findParts('link.mjs', one)];
    expect(found.imports.map(({ path }) => path)).toEqual(['b.mjs', 'n.json']);
    expect([again.sha256, again.imports]).toEqual([found.sha256, found.imports]);
  });
});

describe('a module that is tried in a thread', () => {
  test('may hang, at import or when it is called', async () => {
    for (const text of ['while (true) {}', 'export default () => { for (;;) {} };'])
      expect((await said({ 'a.mjs': text }, 'a.mjs', 3000))[0]).toContain(
        'a.mjs  the module was not there after 3 s',
      );
  });

  test('may end the process', async () => {
    expect((await said({ 'a.mjs': 'process.exit(0);' }, 'a.mjs', 20_000))[0]).toContain('ended the process');
  });
});
