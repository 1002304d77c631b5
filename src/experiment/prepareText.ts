import type { Read } from '../org/org.ts';
import { parseScenario } from '../scenario/readScenario.ts';
import { type Prepared, prepare } from './prepare.ts';

/** A text in place has no folder in which a file could lie. */
const read: Read = async (path) => {
  throw new Error(`no file ${path} lies beside a text`);
};

/**
 * Prepares a scenario written in place, without its `version`, whose organisation is generated.
 *
 * @throws InputError for what is wrong with the text
 */
export const prepareText = async (text: string): Promise<Prepared> =>
  prepare(await parseScenario(`version: 1\n${text}`, 'in-place.yaml', { read }), read);
