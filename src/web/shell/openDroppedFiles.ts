import type { Page } from '../state/pageContext.ts';
import { readPageFile } from '../state/scenarioFile.ts';

/** Bytes of files beyond which a page would not have room to compute with them. */
const MOST_BYTES = 200_000_000;

/** What became of files that were given to the page. */
export type Opening = 'opened' | 'no-scenario' | 'several-scenarios' | 'too-large';

/**
 * Opens what a reader chose or dropped: a page that was saved as a file, or a scenario with the files that it names. They stay
 * in the page.
 */
export async function openFiles(page: Page, files: readonly File[]): Promise<Opening> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'too-large';
  const contents = await Promise.all(
    files.map(async (file) => [pathOf(file), new Uint8Array(await file.arrayBuffer())] as const),
  );
  if (contents.length === 1) {
    const saved = readPageFile(new TextDecoder().decode(contents[0][1]));
    if (saved !== undefined) {
      page.open({ ...saved.scenario, isUsual: false }, saved.state);
      return 'opened';
    }
  }
  const scenarios = contents.filter(([path]) => /\.(ya?ml)$/i.test(path));
  const [scenario] = scenarios;
  if (scenario === undefined) return 'no-scenario';
  const text = new TextDecoder().decode(scenario[1]);
  // others may be what it extends; the first that names people or plans is the one that is meant
  if (
    scenarios.length > 1 &&
    !scenarios.some(([, bytes]) => /^extends:/m.test(new TextDecoder().decode(bytes)))
  )
    return 'several-scenarios';
  const main =
    scenarios.find(([, bytes]) => /^extends:/m.test(new TextDecoder().decode(bytes)))?.[0] ?? scenario[0];
  const all = Object.fromEntries(
    contents.map(([path, bytes]): [string, string | Uint8Array] => [path, bytes]),
  );
  all[main] = main === scenario[0] ? text : new TextDecoder().decode(all[main] as Uint8Array);
  page.open({ name: main, files: all, isUsual: false });
  return 'opened';
}

/** A file of a folder by its path in it, another by its name. */
const pathOf = (file: File): string => file.webkitRelativePath.replace(/^[^/]+\//, '') || file.name;
