import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { TieSet } from './tieSet.ts';
import { uniforms } from './uniforms.ts';

/** Share of people who work closely with their direct manager, whatever else brings the two together [A]. */
const WITH_MANAGER = 0.09;

/** Documentation of these constants. */
export const workingWithManagersConstants: DocumentedConstants = {
  WITH_MANAGER: {
    value: WITH_MANAGER,
    en: 'people who work closely with their manager, whatever else brings the two together',
    fr: 'personnes qui travaillent de près avec leur supérieur, quoi qu’il en soit par ailleurs',
    unit: 'share of people',
    basis: 'A',
    range: [0, 0.5],
  },
};

/** Adds the ties along reporting lines that are more than a line. */
export function addWorkingWithManagers(ties: TieSet, manager: Int32Array, key: Key): void {
  const uniform = uniforms(key, 'generate.working with managers');
  for (let i = 1; i < manager.length; i++) if (uniform() < WITH_MANAGER) ties.add(i, manager[i]);
}
