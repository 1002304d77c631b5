import { HttpProblem } from './httpProblem.ts';
import { pointerTo } from './pointer.ts';

/** A body that is no JSON, or JSON with keys that objects inherit, with the place of the fault where it is known. */
export function jsonProblem(text: string): HttpProblem {
  const detail = { en: 'the body cannot be read as JSON', fr: 'le corps ne peut pas être lu comme du JSON' };
  if (text.trim() === '')
    return new HttpProblem('malformed-json', {
      detail: { en: 'the body is empty', fr: 'le corps est vide' },
    });
  const error = syntaxError(text);
  if (error === undefined) return new HttpProblem('malformed-json', { detail, faults: [inheritedKey] });
  const offset = offsetOf(error, text);
  return new HttpProblem('malformed-json', { detail, faults: [{ ...syntax, ...placeOf(offset, text) }] });
}

function syntaxError(text: string): unknown {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A word, number, string or sign of JSON; the string is written so that no text makes it slow. */
const token =
  /[ \t\r\n]*(?:[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|$)/y;

/** Where reading stopped, as far as the reader's message and the text tell; undefined where they do not. */
function offsetOf(error: unknown, text: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const told = /at position (\d+)/.exec(message);
  if (told) return Number(told[1]);
  token.lastIndex = 0;
  let end = 0;
  while (end < text.length && token.test(text)) end = token.lastIndex;
  const foreign = end + (/^[ \t\r\n]*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
  if (end < text.length) return foreign;
  return message.includes('end of JSON input') ? text.length : undefined;
}

function placeOf(offset: number | undefined, text: string): { line?: number; column?: number } {
  if (offset === undefined) return {};
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const syntax = {
  code: 'json-syntax',
  message: { en: 'this is not JSON from here on', fr: 'à partir d’ici, ce n’est pas du JSON' },
  suggestion: {
    en: 'mend the JSON, or send YAML with Content-Type: application/yaml',
    fr: 'corrigez le JSON, ou envoyez du YAML avec Content-Type: application/yaml',
  },
};

const inheritedKey = {
  code: 'inherited-key',
  pointer: pointerTo([]),
  message: {
    en: 'a key is one that every object inherits: __proto__ or constructor.prototype',
    fr: 'une clé est de celles dont tout objet hérite : __proto__ ou constructor.prototype',
  },
  suggestion: { en: 'remove it, or choose another name', fr: 'retirez-la, ou choisissez un autre nom' },
};
