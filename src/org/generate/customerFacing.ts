import type { Key } from '../../engine/draws.ts';
import { log } from '../../engine/elementary.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { BusinessFunction } from './functions.ts';
import { uniforms } from './uniforms.ts';

/** Weight of the functions that seldom meet customers when a share of everybody is asked for. */
const SELDOM = 0.01;

/** Documentation of these constants. */
export const customerFacingConstants: DocumentedConstants = {
  SELDOM: {
    value: SELDOM,
    en: 'of functions that seldom meet customers, when a share of everybody is asked for',
    fr: 'des fonctions qui voient rarement des clients, quand une part de tous est demandée',
    unit: 'weight',
    basis: 'A',
    range: [0.001, 0.05],
  },
};

/**
 * Who meets customers: 1, others 0. Each function sends its usual share; where a share of all people is asked for,
 * exactly so many are chosen, those of customer-facing functions first in proportion to their usual share.
 */
export function customerFacing(
  functionOfDepartment: readonly BusinessFunction[],
  department: Int32Array,
  share: number | undefined,
  key: Key,
): Uint8Array {
  const uniform = uniforms(key, 'generate.customer facing');
  if (share === undefined)
    return Uint8Array.from(department, (d) => (uniform() < functionOfDepartment[d].customerFacing ? 1 : 0));

  // the smallest of exponential waiting times: weighted drawing without replacement (Efraimidis & Spirakis 2006)
  const waiting = Float64Array.from(
    department,
    (d) => -log(1 - uniform()) / (functionOfDepartment[d].customerFacing + SELDOM),
  );
  const chosen = Math.round(share * department.length);
  const last = chosen === 0 ? -1 : waiting.toSorted()[chosen - 1];
  return Uint8Array.from(waiting, (time) => (time <= last ? 1 : 0));
}
