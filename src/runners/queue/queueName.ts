import { engineVersion } from '../../engine/version.ts';
import { addedParts, partsIdentity } from '../../model/added/addedParts.ts';
import { canonicalHash } from '../../scenario/canonical.ts';

const PREFIX = 'uptake';
/** Digits that tell one set of parts from another. */
const DIGITS = 8;

/**
 * The name of the queue that this process works with: of its version of the engine, and of its parts from outside. Whoever has
 * another engine or other parts would come to other runs, and never sees these chunks.
 */
export function queueName(): string {
  const parts = addedParts();
  const added = parts.length === 0 ? '' : `-parts-${canonicalHash(partsIdentity(parts)).slice(0, DIGITS)}`;
  return `${PREFIX}-${engineVersion}${added}`;
}

/** What a worker has to be to perform the chunks of a queue: the version of its engine, and which parts it has. */
export function whatQueueNeeds(name: string): {
  readonly engine: string;
  readonly parts: string | undefined;
} {
  const [, engine = '?', parts] = /^uptake-(.+?)(?:-parts-([\da-f]+))?$/.exec(name) ?? [];
  return { engine, parts };
}
