import { partsIdentity } from '../model/added/addedParts.ts';
import { extended } from '../scenario/extend.ts';
import type { HashingReader } from '../scenario/identity.ts';
import { toPlain } from '../scenario/locatedValue.ts';
import { openFile } from '../scenario/openFile.ts';
import { filePaths, mapFiles } from '../scenario/organisationFiles.ts';
import { type Override, overridden } from '../scenario/override.ts';
import { folderOf, joinPaths } from '../scenario/paths.ts';
import { mapObserved } from './observing/mapObserved.ts';
import { ORGANISATION } from './organisationFactor.ts';
import type { StudyPoint, StudySource } from './studySource.ts';

/** A scenario of a study as it is written, with what it extends, and with what was set for all points beside the files. */
export interface WrittenScenario {
  /** As it is opened. */
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The same with every file of its organisation by its content. */
  readonly identity: unknown;
}

/** Everything that the result of a study depends on, apart from the engine. */
export interface StudyInputs {
  /** In the order in which points first name them. */
  readonly scenarios: readonly WrittenScenario[];
  /** As plain values: equal for equal inputs, wherever the files lie. */
  readonly identity: unknown;
}

/** Keys of a study that ask for nothing to be computed, and the one that counts apart. */
const besideTheResult = ['title', 'question', 'expectation', 'sources', 'more'] as const;

/**
 * Reads all files that a study depends on.
 *
 * @param beside values that were set for all points beside the files
 * @throws InputError
 */
export async function studyInputs(
  { path, resolved, points, factors }: Pick<StudySource, 'path' | 'resolved' | 'points' | 'factors'>,
  files: HashingReader,
  beside: readonly Override[],
): Promise<StudyInputs> {
  const paths = [...new Set(points.map(({ scenario }) => scenario))];
  const scenarios: WrittenScenario[] = [];
  for (const path of paths) scenarios.push(await writtenScenario(path, files, beside));
  const study: Record<string, unknown> = { ...(resolved as object) };
  for (const key of [...besideTheResult, 'scenarios']) delete study[key];
  const hashes = new Map(files.inputs().map((file) => [file.path, `sha256:${file.sha256}`]));
  const named = mapObserved(study, (file) => {
    const opened = joinPaths(folderOf(path), file);
    return hashes.get(opened) ?? `unread:${file}`;
  });
  const organisations = await organisationsOf(points, files);
  const parts = partsIdentity();
  return {
    scenarios,
    identity: {
      study: { ...named, ...varyByName(named, points, factors) },
      scenarios: scenarios.map(({ identity }) => identity),
      organisations,
      ...(parts && { parts }),
    },
  };
}

/** What varies, its organisations by the names that the tables have: where they lie is nobody's concern. */
function varyByName(
  { vary }: Readonly<Record<string, unknown>>,
  points: readonly StudyPoint[],
  factors: readonly string[],
): { readonly vary?: unknown } {
  if (!Array.isArray(vary)) return {};
  const column = factors.indexOf(ORGANISATION);
  const names = [...new Set(points.map(({ levels }) => levels[column]))];
  return {
    vary: vary.map((factor) => (factor.factor === ORGANISATION ? { ...factor, values: names } : factor)),
  };
}

async function writtenScenario(
  path: string,
  files: HashingReader,
  beside: readonly Override[],
): Promise<WrittenScenario> {
  const { written } = await extended(await openFile(path, files.read, { file: path }), path, files.read);
  const values = toPlain(overridden(written, beside)) as Record<string, unknown>;
  return { path, values, identity: await byContent(values, folderOf(path), files) };
}

/** A scenario, or what is set in it, with the content of the organisation's files in place of their paths. */
async function byContent(
  values: Readonly<Record<string, unknown>>,
  folder: string,
  files: HashingReader,
): Promise<unknown> {
  const { organisation } = values;
  if (typeof organisation !== 'object' || organisation === null) return values;
  const hashes = new Map<string, string>();
  for (const path of filePaths(organisation)) {
    const opened = joinPaths(folder, path);
    try {
      await files.read(opened);
      hashes.set(path, `sha256:${files.inputs().find((file) => file.path === opened)?.sha256}`);
    } catch {
      // a file that cannot be opened is told with its place when the point is made ready
      hashes.set(path, `unread:${path}`);
    }
  }
  return { ...values, organisation: mapFiles(organisation, (path) => hashes.get(path)!) };
}

/** The organisations that vary, by their content. */
async function organisationsOf(points: readonly StudyPoint[], files: HashingReader): Promise<unknown[]> {
  const seen = new Map<unknown, string>();
  for (const { scenario, overrides } of points)
    for (const { path, value } of overrides)
      if (path === 'organisation' && !seen.has(value)) seen.set(value, folderOf(scenario));
  const identities: unknown[] = [];
  for (const [value, folder] of seen)
    identities.push(await byContent({ organisation: unquoted(value) }, folder, files));
  return identities;
}

/** The texts of a value that is read as YAML, as they are meant. */
function unquoted(value: unknown): unknown {
  if (typeof value === 'string') return textIn(value);
  if (Array.isArray(value)) return value.map(unquoted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unquoted(inner)]));
}

function textIn(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}
