import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as {
  packages: Record<
    string,
    { optionalDependencies?: Record<string, string>; resolved?: string; engines?: { node?: string } }
  >;
};
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(resolve(root, 'package.json'), 'utf8'),
) as Record<string, Record<string, string>>;

it('every optional part of a package is in the lock file, so that it installs on every platform', () => {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} → ${name}`),
  );
  expect(names.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

it('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('every package is pinned to one version', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('nothing that is installed asks for a later Node than ours', () => {
  const { engines } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const [, ours] = engines.node.match(/^>=(\d+\.\d+)/);
  const later = Object.entries(packages).filter(([, { engines: asked }]) => {
    // of several ranges, one is enough; those that begin with our own major are installed without a warning
    const ranges = (asked?.node ?? '').split('||').map((range) => range.match(/(\d+)(?:\.(\d+))?/));
    const [ownMajor, ownMinor] = ours.split('.').map(Number);
    return ranges.every((range) => {
      if (range === null) return false;
      const [major, minor] = [Number(range[1]), Number(range[2] ?? 0)];
      return major > ownMajor || (major === ownMajor && minor > ownMinor);
    });
  });
  expect(later.map(([path]) => path)).toEqual([]);
});

it('what says how to cite the product names its version and licence', () => {
  const { version, license } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const cited = readFileSync(resolve(root, 'CITATION.cff'), 'utf8');
  expect(cited).toContain(`\nversion: ${version}\n`);
  expect(cited).toContain(`\nlicense: ${license}\n`);
});
