import { isStudy } from './isStudy.ts';
import { topKeys } from './topKeys.ts';

/**
 * Whether a file is a scenario by its keys, whether or not it is a valid one: neither a study, a plan nor anything else. What
 * nothing can be read from is told as a fault when it is read.
 */
export function isScenario(content: string | Uint8Array): boolean {
  if (isStudy(content)) return false;
  const keys = topKeys(content);
  if (keys === undefined) return true;
  return (keys.has('organisation') || keys.has('extends')) && !keys.has('steps');
}
