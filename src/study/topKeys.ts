import { readYaml } from '../scenario/readYaml.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { InputError } from '../text/problem.ts';

/** A key at the beginning of a line: in a map that is written over lines nothing else stands there. */
const atLineStart = /^(["']?)([\w$-]+)\1\s*:(?=\s|$)/gm;

/**
 * The keys of the map that a file is, whether or not the rest of it is sound; undefined for what is no text or, in braces,
 * cannot be read.
 */
export function topKeys(content: string | Uint8Array): ReadonlySet<string> | undefined {
  try {
    const { text } = scenarioText(content, '');
    if (!/^\s*[{[]/.test(text)) return new Set([...text.matchAll(atLineStart)].map(([, , key = '']) => key));
    const file = readYaml(text, '');
    return new Set(file.kind === 'map' ? file.entries.keys() : []);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
