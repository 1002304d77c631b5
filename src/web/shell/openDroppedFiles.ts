import type { Page } from '../state/pageContext.ts';
import { readPageFile } from '../state/scenarioFile.ts';

/** Bytes of files beyond which a page would not have room to compute with them. */
const MOST_BYTES = 200_000_000;

/** What became of files that were given to the page. */
export type Opening = 'opened' | 'no-scenario' | 'several-scenarios' | 'several-stories' | 'too-large';

/**
 * Opens what a reader chose or dropped: a page that was saved as a file, a story in Markdown, or a scenario, each with the files
 * that it names. They stay in the page.
 */
export async function openFiles(page: Page, files: readonly File[]): Promise<Opening> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'too-large';
  const contents = await Promise.all(
    files.map(async (file) => [pathOf(file), new Uint8Array(await file.arrayBuffer())] as const),
  );
  const [only] = contents;
  const saved = contents.length === 1 ? readPageFile(textOf(only[1])) : undefined;
  if (saved !== undefined) {
    page.open({ ...saved.scenario, isUsual: false }, saved.state);
    return 'opened';
  }
  const stories = contents.filter(([path]) => isStoryFile(path));
  if (stories.length > 1) return 'several-stories';
  if (stories.length === 1) {
    const [name] = stories[0];
    page.openStory({
      name,
      files: Object.fromEntries(contents.map(([path, bytes]) => [path, asText(path, bytes)])),
    });
    return 'opened';
  }
  const scenarios = contents.filter(([path]) => /\.ya?ml$/i.test(path));
  // what another extends is not the one that is meant
  const main = scenarios.length === 1 ? scenarios[0] : theOnly(scenarios.filter(isExtending));
  if (main === undefined) return scenarios.length === 0 ? 'no-scenario' : 'several-scenarios';
  const [name, bytes] = main;
  page.open({ name, files: { ...Object.fromEntries(contents), [name]: textOf(bytes) }, isUsual: false });
  return 'opened';
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What is a text by its name is kept as one, so that a link may hold it. */
const asText = (path: string, bytes: Uint8Array): string | Uint8Array =>
  isStoryFile(path) || /\.(ya?ml|json|csv|txt)$/i.test(path) ? textOf(bytes) : bytes;

const isStoryFile = (path: string): boolean => /\.(md|markdown)$/i.test(path);

const isExtending = ([, bytes]: readonly [string, Uint8Array]): boolean => /^extends:/m.test(textOf(bytes));

const theOnly = <Item>(items: readonly Item[]): Item | undefined =>
  items.length === 1 ? items[0] : undefined;

/** A file of a folder by its path in it, another by its name. */
const pathOf = (file: File): string => file.webkitRelativePath.replace(/^[^/]+\//, '') || file.name;
