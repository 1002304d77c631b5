import type { Read } from '../org/org.ts';
import { parseScenario } from '../scenario/readScenario.ts';
import { type Prepared, prepare } from './prepare.ts';

/**
 * Prepares a scenario written in place, without its `version`. `shipped` opens the styles that its plans name, and the
 * files of its organisation.
 *
 * @throws InputError for what is wrong with the text
 */
export const prepareText = async (text: string, shipped: Read): Promise<Prepared> =>
  prepare(await parseScenario(`version: 1\n${text}`, 'in-place.yaml', { read: shipped, shipped }), shipped);
