import { baseName, scenarioEndingOf } from '../scenario/paths.ts';

/**
 * Files by short names that tell them apart: their base names, and where two have the same, their paths from the folder
 * that they share.
 */
export function levelNames(paths: readonly string[]): string[] {
  const short = paths.map((path) => withoutEnding(baseName(path)));
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === paths.length) return short;
  const parts = paths.map((path) => path.split('/'));
  let shared = 0;
  const least = Math.min(...parts.map(({ length }) => length)) - 1;
  while (shared < least && parts.every((each) => each[shared] === parts[0]?.[shared])) shared++;
  return short.map((name, k) => {
    if (counts.get(name) === 1) return name;
    const rest = (parts[k] as string[]).slice(shared);
    const named = [...rest.slice(0, -1), name].join('/');
    return isTwice(short, paths, k) ? (parts[k] as string[]).slice(shared).join('/') : named;
  });
}

/** Whether another file of the same folder differs in its ending alone. */
const isTwice = (short: readonly string[], paths: readonly string[], k: number) => {
  const folder = folderIn(paths[k] as string);
  return paths.some((path, other) => other !== k && short[other] === short[k] && folderIn(path) === folder);
};

const folderIn = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const withoutEnding = (name: string) =>
  scenarioEndingOf(name) === undefined ? name.replace(/\.(csv|tsv|tab|xlsx|xlsm|gexf|graphml)$/i, '') : name;
