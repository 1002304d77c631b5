import type { Metric } from '../metric.ts';
import type { Tactic } from '../tactic.ts';

/** A file by its content. */
export interface HashedFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Tactics and metrics that a module from outside adds to the product's own. */
export interface AddedModule extends HashedFile {
  /** As it was named; of a module that is imported by it, seen from its folder. */
  readonly path: string;
  /** The modules and data beside it that it imports, itself or through others, in the order of their paths. */
  readonly imports: readonly HashedFile[];
  readonly tactics: readonly Tactic[];
  readonly metrics: readonly Metric[];
}

let added: readonly AddedModule[] = [];
let isRead = false;

/**
 * Adds modules to the registries of tactics and metrics. Once for a process, before anything reads these: schemas, catalogues
 * and tables are made of them when their files are loaded.
 *
 * @throws Error where that comes too late
 */
export function registerParts(modules: readonly AddedModule[]): void {
  if (isRead && identityOf(modules) !== identityOf(added))
    throw new Error('parts were added after the registries had been read');
  if (!isRead) added = modules;
}

/** What was added, for the registries: nothing can be added any more. */
export function readAddedParts(): readonly AddedModule[] {
  isRead = true;
  return added;
}

/** What has been added by now. */
export const addedParts = (): readonly AddedModule[] => added;

/** The metrics that have been added by now. */
export const addedMetrics = (): readonly Metric[] => added.flatMap(({ metrics }) => metrics);

/** What modules are by their content alone, wherever they lie and whatever they are called; undefined of none. */
export function partsIdentity(
  modules: readonly Pick<AddedModule, 'sha256' | 'imports'>[] = added,
): readonly unknown[] | undefined {
  if (modules.length === 0) return undefined;
  return modules.map(({ sha256, imports }) => ({
    sha256,
    imports: imports.map((file) => [file.path, file.sha256]),
  }));
}

const identityOf = (modules: readonly AddedModule[]) => JSON.stringify(partsIdentity(modules) ?? []);
