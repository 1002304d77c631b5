/**
 * A file as it is written: plain values, each with its place. Files are merged in this form, so that a value keeps
 * its place through `extends` and the command line. Parts may be shared (YAML aliases): never changed in place.
 */
export type LocatedValue = LocatedMap | LocatedList | LocatedScalar;

/** Where something is written. `file` is the name its reader knows it by, or `command line`. */
export interface Origin {
  readonly file: string;
  /** From 1; undefined outside files. */
  readonly line?: number;
  readonly column?: number;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly origin: Origin;
}

/** A value and the place of its key. */
export interface LocatedEntry {
  readonly key: Origin;
  readonly value: LocatedValue;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly LocatedValue[];
  readonly origin: Origin;
}

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
}

/** Steps from the root of a file to a value: keys of maps, positions in lists from 0. */
export type Path = readonly (string | number)[];

/**
 * A path as files and messages write it: `plans.by-hand.steps[1].gate.when`. A key that is longer than any that a
 * scenario may have is cut.
 */
export function tellPath(path: Path): string {
  return path.reduce<string>((told, step) => {
    if (typeof step === 'number') return `${told}[${step}]`;
    const key = step.length > longestKey ? `${step.slice(0, longestKey)}…` : step;
    return told === '' ? key : `${told}.${key}`;
  }, '');
}

/** Characters of the longest key: a plan's name of 40 letters, each of which may take two; ours are shorter. */
const longestKey = 80;

/** How the origin of a value that nobody wrote is told. */
export const DEFAULT = 'default';

/** An origin as reports write it: `base.yaml:12`, or where it has no line, `command line`. */
export const tellOrigin = ({ file, line }: Origin): string => (line === undefined ? file : `${file}:${line}`);

/** The bare values, as `JSON.parse` would give them. */
export function toPlain(written: LocatedValue): unknown {
  if (written.kind === 'scalar') return written.value;
  if (written.kind === 'list') return written.items.map(toPlain);
  return Object.fromEntries([...written.entries].map(([key, { value }]) => [key, toPlain(value)]));
}

/** What stands at a path, undefined where nothing does. */
export function writtenAt(written: LocatedValue | undefined, path: Path): LocatedValue | undefined {
  let here = written;
  for (const step of path) {
    if (here === undefined || here.kind === 'scalar') return undefined;
    here = here.kind === 'map' ? here.entries.get(String(step))?.value : here.items[Number(step)];
  }
  return here;
}

/** The place of what stands at a path, or of the nearest thing around it. */
export function placeAt(written: LocatedValue, path: Path): Origin {
  for (let length = path.length; length > 0; length--) {
    const found = writtenAt(written, path.slice(0, length));
    if (found !== undefined) return found.origin;
  }
  return written.origin;
}

/** The place of the key of an entry of a map, or of the nearest thing around it. */
export function keyPlaceAt(written: LocatedValue, path: Path): Origin {
  const parent = writtenAt(written, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
  return entry?.key ?? placeAt(written, path);
}

/** The same parts at the same places, with the texts that stand there in a plain value of the same form. */
export function withTexts(written: LocatedValue, plain: unknown): LocatedValue {
  if (written.kind === 'scalar') return typeof plain === 'string' ? { ...written, value: plain } : written;
  const inside = (key: string | number) => (plain as Record<string | number, unknown>)[key];
  if (written.kind === 'list')
    return { ...written, items: written.items.map((item, k) => withTexts(item, inside(k))) };
  const entries = [...written.entries].map(([key, entry]): [string, LocatedEntry] => [
    key,
    { key: entry.key, value: withTexts(entry.value, inside(key)) },
  ]);
  return { ...written, entries: new Map(entries) };
}

/** The same map with one entry set, or taken away when `value` is undefined. */
export function withEntry(
  map: LocatedMap,
  key: string,
  value: LocatedValue | undefined,
  at?: Origin,
): LocatedMap {
  const entries = new Map(map.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, { key: at ?? entries.get(key)?.key ?? value.origin, value });
  return { ...map, entries };
}
