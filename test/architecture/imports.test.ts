import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The walls of the house: which room may import which, and which packages. Core rooms run alike in Node, in a browser
 * and in a worker of either, and so know nothing of any platform.
 */
const core = ['words', 'engine', 'model', 'org', 'scenario', 'experiment', 'report'];
const node = 'node:';
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  words: { rooms: [], packages: [] },
  engine: { rooms: ['words'], packages: ['seedrandom'] },
  model: { rooms: ['words', 'engine'], packages: ['zod'] },
  org: {
    rooms: ['words', 'engine'],
    packages: ['zod', 'csv-parse', 'graphology', 'graphology-*', '@xmldom/xmldom', '@noble/hashes'],
  },
  scenario: { rooms: ['words', 'engine', 'model', 'org'], packages: ['zod', 'yaml', '@noble/hashes'] },
  experiment: { rooms: ['words', 'engine', 'model', 'org', 'scenario'], packages: ['@noble/hashes'] },
  report: {
    rooms: core.slice(0, -1),
    packages: ['d3-scale', 'd3-shape', 'asciichart'],
  },
  runners: { rooms: core, packages: [node] },
  store: { rooms: [...core, 'runners'], packages: [node, 'zod', 'csv-parse'] },
  api: {
    rooms: [...core, 'runners', 'store'],
    packages: [node, 'zod', 'fastify', '@fastify/*'],
  },
  cli: {
    rooms: [...core, 'runners', 'store'],
    packages: [node, 'commander', 'picocolors', 'yaml'],
  },
  app: { rooms: [...core, 'runners', 'store', 'api', 'cli'], packages: [node] },
};
/** Names that only a platform gives; none of them may stand in a core room. */
const platformNames =
  /\b(process|Buffer|window|navigator|globalThis|fetch|setTimeout|setInterval|setImmediate|performance|console|require|__dirname|import\.meta)\b/;
/** What would make results differ between JavaScript engines. */
const inexact =
  /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|random)\b/;

interface Import {
  readonly file: string;
  readonly from: string;
}

const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'src');
const files = filesBelow(source).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) => importsOf(file));

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...found].map(([, named, bare, lazy]) => ({ file, from: (named ?? bare ?? lazy) as string }));
}

const roomOf = (file: string) => relative(source, file).split(/[\\/]/)[0] as string;
const isLocal = (from: string) => from.startsWith('.');
const targetOf = ({ file, from }: Import) => resolve(dirname(file), from);
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
    .replace(/(^|\s)\/\/.*$/gm, '$1');

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

  it('are not got round by a circle of imports', () => {
    const next = new Map<string, string[]>();
    for (const each of imports.filter(({ from }) => isLocal(from)))
      next.set(each.file, [...(next.get(each.file) ?? []), targetOf(each)]);
    expect(circles(runtimeOnly(next))).toEqual([]);
  });

  it('keep every platform out of the core rooms', () => {
    const wrong = files
      .filter((file) => core.includes(roomOf(file)) && !file.endsWith('.d.ts'))
      .filter((file) => platformNames.test(withoutTexts(codeOf(file))));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('keep out of the core what two JavaScript engines may compute differently', () => {
    const wrong = files.filter((file) => core.includes(roomOf(file)) && inexact.test(codeOf(file)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('would be seen to fall: a wrong import and a circle are recognised', () => {
    expect(allows(rooms.engine?.packages ?? [], 'node:fs')).toBe(false);
    expect(rooms.engine?.rooms.includes('scenario')).toBe(false);
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toHaveLength(1);
    expect(platformNames.test('process.exit()')).toBe(true);
    expect(inexact.test('Math.exp(1)')).toBe(true);
  });
});

/** Types vanish when the program runs: a circle counts only where values are imported. */
function runtimeOnly(next: ReadonlyMap<string, string[]>): Map<string, string[]> {
  return new Map(
    [...next].map(([file, targets]) => {
      const code = readFileSync(file, 'utf8');
      const typesOnly = new Set(
        [...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+type\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g)].map(
          ([, from]) => resolve(dirname(file), from as string),
        ),
      );
      return [file, targets.filter((target) => !typesOnly.has(target))];
    }),
  );
}

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

/** Quoted texts may speak of anything as well. */
function withoutTexts(code: string): string {
  return code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
}
