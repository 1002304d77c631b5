import { partsIdentity } from '../model/added/addedParts.ts';
import type { Read } from '../org/org.ts';
import { canonicalHash, hashOf } from './canonical.ts';
import { mapFiles } from './organisationFiles.ts';
import type { ScenarioSource } from './readScenario.ts';

/** A file that was read, by its content. */
export interface InputFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A reader that keeps account of what it read. */
export interface HashingReader {
  readonly read: Read;
  /** Every file that was read so far, once each, in the order in which it was first read. */
  readonly inputs: () => readonly InputFile[];
}

/**
 * Wraps a reader so that the content of every file that it gives is known by its hash. `sha256` is the platform's own, in
 * hexadecimal digits, where it has one: on large files it is many times as fast as ours.
 */
export function hashingReader(read: Read, sha256: (content: Uint8Array) => string = hashOf): HashingReader {
  const files = new Map<string, InputFile>();
  return {
    inputs: () => [...files.values()],
    async read(path) {
      const content = await read(path);
      files.set(path, { path, bytes: content.byteLength, sha256: sha256(content) });
      return content;
    },
  };
}

/**
 * The effective scenario with the content of the organisation's files in place of their paths, and with that of parts that
 * were added: equal for equal inputs, wherever the files lie and whatever they are called.
 */
export function resolvedInputs(
  source: ScenarioSource,
  inputs: readonly InputFile[],
): Record<string, unknown> {
  const hashes = new Map(inputs.map(({ path, sha256 }) => [path, `sha256:${sha256}`]));
  // the path of a file that was not read: however it is spelt, it never equals the content of another
  const unread = (path: string) => (path.startsWith('sha256:') ? `unread:${path}` : path);
  const organisation = mapFiles(source.scenario.organisation, (path) => hashes.get(path) ?? unread(path));
  const parts = partsIdentity();
  return { ...(source.resolved as object), organisation, ...(parts && { parts }) };
}

/**
 * The identity of a run: the hash of all that its result depends on – the effective scenario with seed and replicates,
 * the content of the organisation's files and of added parts, the version of the engine. 64 hexadecimal digits.
 */
export const runHash = (
  source: ScenarioSource,
  inputs: readonly InputFile[],
  engineVersion: string,
): string => canonicalHash({ engine: engineVersion, inputs: resolvedInputs(source, inputs) });
