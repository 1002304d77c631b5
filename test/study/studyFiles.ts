import type { StudyFiles } from '../../src/study/studyFiles.ts';
import { memory } from '../scenario/sources.ts';

/** A scenario with nothing but what it must have. */
export const leastScenario = 'version: 1\norganisation: { generate: { people: 30, units: 3 } }\n';

/** Files by path, as if they lay in the working folder, which can be looked into. */
export function studyFiles(files: Record<string, string>): StudyFiles {
  const all = { 'base.yaml': leastScenario, ...files };
  return {
    ...memory(all),
    async list(folder) {
      const names = new Set<string>();
      for (const path of Object.keys(all)) {
        if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
        const [first = '', ...rest] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
        names.add(rest.length > 0 ? `${first}/` : first);
      }
      if (names.size === 0) throw Object.assign(new Error(`no folder ${folder}`), { code: 'ENOENT' });
      return [...names].reverse();
    },
  };
}
