import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that pages are tested in: the two families of engines that Debian has. */
export const browsers = ['chromium', 'firefox'] as const;
export type Browser = (typeof browsers)[number];

/** The variable that names another program, and what a browser's program may be called. */
const programs: Record<Browser, { readonly variable: string; readonly names: readonly string[] }> = {
  chromium: { variable: 'CHROMIUM', names: ['chromium', 'chromium-browser', 'google-chrome'] },
  firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'] },
};

/**
 * The program of a browser that this machine has: what `CHROMIUM` or `FIREFOX` names, or the first that is found on the
 * search path. None is ever downloaded.
 *
 * @throws Error if the variable names something that cannot be run
 */
export function findBrowser(browser: Browser): string | undefined {
  const { variable, names } = programs[browser];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new Error(`${variable} is ${named}, which is no program that can be run`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // absent, or not for us to run: either way there is no browser here
    return false;
  }
}
