import type { Page } from '../state/pageContext.ts';
import { readPageFile } from '../state/scenarioFile.ts';

/** Bytes of files beyond which a page would not have room to compute with them. */
const MOST_BYTES = 200_000_000;

/** What became of files that were given to the page. */
export type Opening = 'opened' | 'brought' | 'several-scenarios' | 'several-stories' | 'too-large';

/**
 * Opens what a reader chose or dropped: a page that was saved as a file, a story in Markdown, or a scenario, each with the files
 * that it names, which stay in the page. Anything else is taken for the files of an organisation, which the page does not read: it
 * hands them on.
 */
export async function openFiles(page: Page, files: readonly File[]): Promise<Opening> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'too-large';
  if (files.length === 0) return 'brought';
  const isSaved = files.length === 1 && (await isPageFile(files[0]));
  if (!isSaved && !files.some(isScenario) && !files.some(({ name }) => isStoryFile(name)))
    return bring(page, files);
  const contents = await Promise.all(
    files.map(async (file) => [pathOf(file), new Uint8Array(await file.arrayBuffer())] as const),
  );
  const only = contents[0];
  const saved = isSaved ? readPageFile(textOf(only[1])) : undefined;
  if (saved !== undefined) {
    page.open({ ...saved.scenario, isUsual: false }, saved.state);
    return 'opened';
  }
  if (isSaved) return bring(page, files);
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
  if (main === undefined) return 'several-scenarios';
  const [name, bytes] = main;
  page.open({ name, files: { ...Object.fromEntries(contents), [name]: textOf(bytes) }, isUsual: false });
  return 'opened';
}

function bring(page: Page, files: readonly File[]): Opening {
  page.brought.set({ files });
  if (page.state.get().screen !== 'organisation') page.go({ screen: 'organisation', firm: 'files' }, true);
  return 'brought';
}

/** Whether a file begins as a page that was saved: of any other, what it holds is not read here. */
const isPageFile = async (file: File): Promise<boolean> =>
  /\.json$/i.test(file.name) && /"kind":\s*"uptake-page"/.test(await file.slice(0, 200).text());

const isScenario = ({ name }: File): boolean => /\.ya?ml$/i.test(name);

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
