import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Builds that are kept, those last started: a server that still runs from an older one loads parts of it late. */
const KEPT = 8;
/** Milliseconds after which a build that is not complete was broken off. */
const BROKEN_OFF = 600_000;
const UNFINISHED = 'unfinished-';

/**
 * The folder of the program built from the sources as they stand now. What it is called follows from the sources, so that
 * whatever is changed, added or deleted has a folder of its own. A build is written elsewhere and moved there when it is
 * complete: one that is broken off is never taken for whole, and of two that are made at once either will do.
 *
 * @param {string} root the folder of the product
 * @returns {Promise<string>}
 * @throws {BuildError}
 */
export async function buildOfSources(root) {
  const builds = join(root, '.built');
  const folder = join(builds, stateOfSources(root));
  if (isComplete(folder)) markUsed(folder);
  else {
    await build(root, builds, folder);
    removeOld(builds);
  }
  return folder;
}

/** Why there is nothing to start: `missing-libraries`, `unwritable` or `faulty-sources`. */
export class BuildError extends Error {
  /**
   * @param {'missing-libraries' | 'unwritable' | 'faulty-sources'} fault
   * @param {unknown} cause
   */
  constructor(fault, cause) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** @param {string} folder */
const isComplete = (folder) => existsSync(join(folder, 'app/main.js'));

/**
 * Sizes and times of all that a build is made of, libraries included, as a short name. Contents are not read: it is asked
 * for at every start.
 *
 * @param {string} root
 */
function stateOfSources(root) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path} ${found?.size} ${found?.mtimeMs}\n`);
  };
  /** @param {string} folder */
  const addFolder = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) addFolder(path);
      else add(path);
    }
  };
  addFolder('src');
  addFolder('stories');
  // the last is what npm writes when it has installed something
  for (const file of [
    'starter/bundle.mjs',
    'starter/bundlePage.mjs',
    'scenarios/organic-to-coordinated.yaml',
    'docs/reference/model.md',
    'docs/reference/model.fr.md',
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
  ])
    add(file);
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} builds
 * @param {string} folder
 */
async function build(root, builds, folder) {
  const { bundle } = await import('./bundle.mjs').catch((error) => {
    throw new BuildError('missing-libraries', error);
  });
  const unfinished = join(builds, `${UNFINISHED}${process.pid}-${Date.now()}`);
  writing(() => mkdirSync(unfinished, { recursive: true }));
  try {
    await bundle(root, unfinished, { sourcemap: true, logLevel: 'silent' }).catch((error) => {
      throw new BuildError(isWritable(unfinished) ? faultOf(error) : 'unwritable', error);
    });
    writing(() => moveTo(unfinished, folder));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * What is wrong where something could be written: a library that is not there, the program of esbuild among them, or a
 * source.
 *
 * @param {Partial<import('esbuild').BuildFailure>} error
 */
function faultOf({ errors = [] }) {
  const isMissing = errors.every(({ text }) => /^Could not resolve "(?![./])/.test(text));
  return isMissing ? 'missing-libraries' : 'faulty-sources';
}

/**
 * @param {string} unfinished
 * @param {string} folder
 */
function moveTo(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch {
    // somebody else was as quick, with the same sources
    if (isComplete(folder)) return;
    // what stands there without its beginning was taken apart by somebody
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
}

/** @param {() => void} write */
function writing(write) {
  try {
    write();
  } catch (error) {
    throw new BuildError('unwritable', error);
  }
}

/** @param {string} folder */
function isWritable(folder) {
  const probe = join(folder, 'probe');
  try {
    writeFileSync(probe, 'x'.repeat(1 << 16));
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function markUsed(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // where nothing may be written, nothing is removed either
  }
}

/** @param {string} builds */
function removeOld(builds) {
  const found = readdirSync(builds)
    .map((name) => ({ name, used: statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.used - one.used);
  const [unfinished, complete] = [true, false].map((is) =>
    found.filter(({ name }) => name.startsWith(UNFINISHED) === is),
  );
  const brokenOff = unfinished.filter(({ used }) => Date.now() - used > BROKEN_OFF);
  for (const { name } of [...brokenOff, ...complete.slice(KEPT)])
    try {
      rmSync(join(builds, name), { recursive: true, force: true });
    } catch {
      // one of somebody else's, who may remove it
    }
}
