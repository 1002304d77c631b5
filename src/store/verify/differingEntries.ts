import { MANIFEST } from '../manifest.ts';
import type { Difference } from './differingRows.ts';

/** Entries of a manifest that tell of the machine, of the way files were named, or of what is looked at by itself. */
const besideTheResult: ReadonlySet<string> = new Set(['environment', 'tool', 'inputs', 'files', 'notes']);
/** Entries that another engine gives otherwise by their nature. */
const ofTheEngine: ReadonlySet<string> = new Set(['engine', 'hash', 'key', 'fingerprint']);

/** What of a manifest is not as it would be written now, entry by entry. */
export function differingEntries(
  written: object,
  recomputed: object,
  { isOtherEngine, only }: { readonly isOtherEngine: boolean; readonly only?: readonly string[] | undefined },
): Difference[] {
  const [was, is] = [plain(written), plain(recomputed)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) =>
      !besideTheResult.has(name) &&
      !(isOtherEngine && ofTheEngine.has(name)) &&
      (only === undefined || only.includes(name)),
  );
  return names.flatMap((name) => [...differing(was[name], is[name], name)]);
}

/** As JSON has it. */
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

function* differing(was: unknown, is: unknown, path: string): Generator<Difference> {
  if (Object.is(was, is)) return;
  if (isMap(was) && isMap(is) && Array.isArray(was) === Array.isArray(is)) {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)]))
      yield* differing(was[key], is[key], Array.isArray(was) ? `${path}[${key}]` : `${path}.${key}`);
    return;
  }
  yield {
    file: MANIFEST,
    column: path,
    ...(was !== undefined && { written: told(was) }),
    ...(is !== undefined && { recomputed: told(is) }),
  };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const told = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
