import { topKeys } from './topKeys.ts';

/** Keys by which a study is known, in its present form and in an older one. */
const own = ['study', 'experiment', 'scenarios', 'scenario'] as const;

/** Whether a file is a study rather than a scenario, by its keys; false for what cannot be read as text. */
export function isStudy(content: string | Uint8Array): boolean {
  const keys = topKeys(content);
  return keys !== undefined && own.some((key) => keys.has(key));
}
