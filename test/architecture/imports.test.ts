import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The walls of the house: which room may import which, and which packages. Core rooms run alike in Node, in a browser
 * and in a worker of either, and so know nothing of any platform.
 */
const core = [
  'text',
  'statistics',
  'engine',
  'model',
  'org',
  'scenario',
  'experiment',
  'diffusion',
  'study',
  'report',
  'story',
];
const node = 'node:';
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  text: { rooms: [], packages: [] },
  statistics: { rooms: [], packages: [] },
  engine: { rooms: ['text'], packages: ['seedrandom'] },
  model: { rooms: ['text', 'engine'], packages: ['zod'] },
  org: {
    rooms: ['text', 'engine'],
    packages: [
      'zod',
      'csv-parse',
      'graphology',
      'graphology-*',
      '@xmldom/xmldom',
      'read-excel-file',
      'fflate',
      '@noble/hashes',
    ],
  },
  scenario: { rooms: ['text', 'engine', 'model', 'org'], packages: ['zod', 'yaml', '@noble/hashes'] },
  experiment: {
    rooms: ['text', 'statistics', 'engine', 'model', 'org', 'scenario'],
    packages: [],
  },
  diffusion: { rooms: ['text', 'statistics', 'engine', 'model', 'org', 'scenario'], packages: [] },
  // many comparisons: a list of chunks, each run once, wherever that is
  study: { rooms: core.slice(0, -3), packages: ['zod'] },
  report: {
    rooms: core.slice(0, -2),
    packages: [
      'zod',
      'd3-scale',
      'd3-shape',
      'd3-hierarchy',
      'asciichart',
      '@noble/hashes',
      // not its entry, which opens files in Node
      'hyparquet-writer/src',
    ],
  },
  // a comparison told step by step, from a text in Markdown
  story: { rooms: core.slice(0, -1), packages: ['zod', 'marked'] },
  // a thread is started with a line of text that names what it imports; so are parts, whose own imports esbuild follows
  runners: {
    rooms: core,
    packages: [node, 'a computed name', 'esbuild', 'msgpackr', 'bullmq', 'ioredis', 'pg'],
  },
  // the page: the core in workers of it, and what is seen
  web: {
    rooms: [...core, 'runners'],
    packages: ['react', 'react-dom', 'react-aria-components', 'd3-scale', 'd3-shape', 'fflate'],
  },
  // computations that several callers wait for, wherever they run
  jobs: { rooms: [], packages: [] },
  store: { rooms: [...core, 'runners'], packages: [node, 'zod', 'csv-parse'] },
  api: {
    rooms: [...core, 'runners', 'jobs', 'store'],
    packages: [node, 'zod', 'fastify', '@fastify/*', '@bull-board/*', 'secure-json-parse'],
  },
  cli: {
    rooms: [...core, 'runners', 'store'],
    packages: [node, 'commander', 'picocolors', 'yaml'],
  },
  app: { rooms: [...core, 'runners', 'jobs', 'store', 'api', 'cli'], packages: [node] },
};
/** Names that only a platform gives; none of them may stand in a core room. */
const platformNames =
  /\b(process|Buffer|NodeJS|window|navigator|globalThis|fetch|setTimeout|setInterval|setImmediate|performance|console|require|__dirname|import\.meta|Date|URL|Worker|MessagePort|AbortSignal|AbortController|structuredClone|localStorage|HTML\w*Element|SVG\w*Element)\b|\/\/\/\s*<reference/;
/**
 * What would make results differ between JavaScript engines: all of `Math` but what the language settles to the bit,
 * and all powers but whole ones.
 */
const inexact =
  /\bMath\b(?!\.(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|[A-Z][A-Z\d]*)\b)|\*\*=?(?!\s*-?\d+\b(?!\.))/;

/** Folders that are made alike: what a reader is told of one computation. */
const alikeFolders = ['diffusion', 'seeding'].map((name) => join('src', 'report', name));
/** Folders of commands, each a file. */
const commandFolders = new Set([join('src', 'cli', 'commands'), join('src', 'cli', 'commands', 'org')]);
const alikeNames = new Set(['lines.ts', 'names.ts', 'sentences.ts']);

interface Import {
  readonly file: string;
  readonly from: string;
}

const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'src');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const files = filesBelow(source).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) => importsOf(file));

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function importsOf(file: string): Import[] {
  return importsIn(readFileSync(file, 'utf8')).map((each) => ({ file, ...each }));
}

/** Every way in which a module can name another; what only the running program knows of is `a computed name`. */
function importsIn(text: string): Omit<Import, 'file'>[] {
  const code = withoutComments(text);
  const declared = code.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\b[^'"`;()=]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  );
  const bare = code.matchAll(/(?:^|[;}\n])\s*import\s*['"]([^'"\n]+)['"]/g);
  const lazy = code.matchAll(/\bimport\s*\(\s*(?:['"`]([^'"`\n]+)['"`])?/g);
  return [
    ...[...declared, ...bare].map(([, from]) => ({ from: from as string })),
    ...[...lazy].map(([, from = 'a computed name']) => ({ from })),
  ];
}

/** Comments may speak of anything; quoted texts, which may look like comments, stay. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, quoted: string | undefined) => quoted ?? ' ',
  );
}

const roomOf = (file: string) => relative(source, file).split(/[\\/]/)[0] as string;
const isLocal = (from: string) => from.startsWith('.');
const targetOf = ({ file, from }: Import) => resolve(dirname(file), from);
const isWithin = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
const shown = (file: string) => relative(root, file);
const allows = (packages: string[], from: string) =>
  packages.some((name) =>
    name.endsWith('*')
      ? from.startsWith(name.slice(0, -1))
      : name === node
        ? from.startsWith(node)
        : from === name || from.startsWith(`${name}/`),
  );
/** Comments may speak of anything. */
const codeOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/(?!\/\s*<reference).*$/gm, '$1');

describe('the walls of the house', () => {
  it('were looked at: there are files and imports in every room', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    const found = new Set(files.map(roomOf));
    expect([...found].sort()).toEqual(Object.keys(rooms).sort());
  });

  it('let a room import only the rooms below it', () => {
    const wrong = imports
      .filter((each) => isLocal(each.from))
      .filter((each) => {
        const from = roomOf(each.file);
        const to = roomOf(targetOf(each));
        return from !== to && !rooms[from]?.rooms.includes(to);
      });
    expect(wrong.map(({ file, from }) => `${shown(file)} → ${from}`)).toEqual([]);
  });

  it('let a room import only the packages it is meant to know', () => {
    const wrong = imports
      .filter(({ from }) => !isLocal(from))
      .filter(({ file, from }) => !allows(rooms[roomOf(file)]?.packages ?? [], from));
    expect(wrong.map(({ file, from }) => `${shown(file)} → ${from}`)).toEqual([]);
  });

  it('are not got round by a circle of files, of types or of values', () => {
    const next = new Map<string, string[]>();
    for (const each of imports.filter(({ from }) => isLocal(from)))
      next.set(each.file, [...(next.get(each.file) ?? []), targetOf(each)]);
    expect(next.size).toBeGreaterThan(100);
    expect(circles(next).map((circle) => circle.map(shown))).toEqual([]);
  });

  it('stand between any two folders in one direction', () => {
    // a folder and one inside it are one part: the inner is what the outer is made of
    const arrows = imports
      .filter(({ from }) => isLocal(from))
      .map((each) => ({ from: dirname(each.file), to: dirname(targetOf(each)), each }))
      .filter(({ from, to }) => !isWithin(from, to) && !isWithin(to, from));
    expect(arrows.length).toBeGreaterThan(300);
    const there = new Set(arrows.map(({ from, to }) => `${from} ${to}`));
    const both = arrows.filter(({ from, to }) => there.has(`${to} ${from}`));
    expect(both.map(({ each }) => `${shown(each.file)} → ${each.from}`)).toEqual([]);
    const next = new Map<string, string[]>();
    for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
    expect(circles(next).map((circle) => circle.map(shown))).toEqual([]);
  });

  it('hold no file name twice, but where folders are made alike', () => {
    const places = new Map<string, string[]>();
    for (const file of files) {
      const name = basename(file);
      // a command is called what the user types, like the room that answers it
      if (commandFolders.has(shown(dirname(file)))) continue;
      if (alikeFolders.some((folder) => shown(dirname(file)) === folder && alikeNames.has(name))) continue;
      places.set(name, [...(places.get(name) ?? []), shown(file)]);
    }
    expect([...places.values()].filter((found) => found.length > 1)).toEqual([]);
  });

  it('keep every platform out of the core rooms', () => {
    const wrong = files
      .filter((file) => core.includes(roomOf(file)))
      .filter((file) => platformNames.test(withoutTexts(codeOf(file))));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('are what the core compiles without any platform’s types behind', () => {
    const { compilerOptions, include } = JSON.parse(readFileSync(join(root, 'tsconfig.core.json'), 'utf8'));
    const { compilerOptions: all } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    expect(compilerOptions.types).toEqual([]);
    expect(compilerOptions.lib ?? all.lib).toEqual(['es2023']);
    expect(include).toEqual(core.map((room) => `src/${room}`));
    expect(scripts.types).toContain('tsc -p tsconfig.core.json');
    expect(scripts.test).toContain('npm run types');
  });

  it('keep out of the core what two JavaScript engines may compute differently', () => {
    const wrong = files.filter((file) => core.includes(roomOf(file)) && inexact.test(codeOf(file)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('would be seen to fall: a wrong import and a circle are recognised', () => {
    expect(allows(rooms.engine?.packages ?? [], 'node:fs')).toBe(false);
    expect(rooms.engine?.rooms.includes('scenario')).toBe(false);
    expect(isWithin('src/model/rules', 'src/model')).toBe(true);
    expect(isWithin('src/models', 'src/model')).toBe(false);
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toHaveLength(1);
  });

  it.each([
    "import { readFileSync } from 'node:fs';",
    "import{readFileSync}from'node:fs';",
    "/* first */ import type { Stats } from 'node:fs';",
    "const a = 1; export * from 'node:fs';",
    "import 'node:fs';",
    "import\n  fs,\n  { type Stats }\n  from 'node:fs';",
    "type S = import('node:fs').Stats;",
    'const fs = await import(`node:fs`);',
  ])('would see the import in %s', (code) => {
    expect(importsIn(code).map(({ from }) => from)).toEqual(['node:fs']);
  });

  it('would see an import whose name is computed, and none in a comment', () => {
    expect(importsIn('await import(name)')).toEqual([{ from: 'a computed name' }]);
    expect(importsIn("// import x from 'node:fs'\n/* import y from 'node:fs' */")).toEqual([]);
  });

  it('would see a circle of types as well as one of values', () => {
    const both = importsIn("import type { A } from './a.ts';\nimport { b, type B } from './a.ts';");
    expect(both.map(({ from }) => from)).toEqual(['./a.ts', './a.ts']);
  });

  it.each([
    'process.exit()',
    'let t: NodeJS.Timeout',
    'let e: HTMLElement',
    'new Worker(path)',
    'new URL(path)',
    'Date.now()',
    '/// <reference types="node" />',
  ])('would see the platform in %s', (code) => {
    expect(platformNames.test(code)).toBe(true);
  });

  it('would see the platform in what a template computes, and not in its text', () => {
    expect(platformNames.test(withoutTexts('`now ${Date.now()}`'))).toBe(true);
    expect(platformNames.test(withoutTexts("`a process of ${'URL'} days`"))).toBe(false);
  });

  it.each(['Math.exp(1)', 'Math["exp"](1)', 'const { log } = Math', 'x ** 0.5', 'x ** y', 'x **= -0.5'])(
    'would see that %s may differ',
    (code) => expect(inexact.test(code)).toBe(true),
  );

  it.each(['Math.imul(a, b)', 'Math.sqrt(2)', '2 ** 32', '2 ** -33', 'x ** 2'])(
    'let %s pass, the same everywhere',
    (code) => expect(inexact.test(code)).toBe(false),
  );
});

function circles(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return found;
}

/** Quoted texts may speak of anything as well; what a template computes is code. */
function withoutTexts(code: string): string {
  return code
    .replace(/`(?:\\.|[^`\\])*`/g, (template) =>
      [...template.matchAll(/\$\{([^}]*)/g)].map(([, expression]) => `(${expression})`).join(','),
    )
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}
