import { scenarioText } from '../scenario/scenarioText.ts';
import { InputError } from '../text/problem.ts';

/** A key that only study files have, at the beginning of a line, or of a map in braces. */
const studyKey = /^(\s*\{\s*)?(["']?)(study|experiment|scenarios?)\2\s*:(\s|$)/m;
/** Anywhere in a map on one line or in JSON. */
const inBraces = /[{,]\s*(["']?)(study|experiment|scenarios?)\1\s*:/;

/** Whether a file is a study rather than a scenario, by its keys; false for what cannot be read as text. */
export function isStudy(content: string | Uint8Array): boolean {
  let text: string;
  try {
    text = scenarioText(content, '').text;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
  return studyKey.test(text) || (/^\s*\{/.test(text) && inBraces.test(text));
}
