import type { Place } from '../../text/problem.ts';
import { lineEnds } from './lineEnds.ts';

/**
 * Where a value stands in a sound JSON text: its line and column, and its path. What is not there is told as where
 * the innermost thing is that there is.
 */
export function placeInJson(text: string, file: string, path: readonly (string | number)[]): Place {
  const at = offsetOf(text, path);
  const lineEnd = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  const place = { file, line: 1 + lineEnds(text, 0, at), column: at - lineEnd };
  return path.length === 0 ? place : { ...place, path: toldPath(path) };
}

const toldPath = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (told, part) => (typeof part === 'number' ? `${told}[${part}]` : told === '' ? part : `${told}.${part}`),
    '',
  );

function offsetOf(text: string, path: readonly (string | number)[]): number {
  let at = skipSpace(text, 0);
  for (const part of path) {
    const next = within(text, at, part);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** Where the value of a key, or of a number in a list, begins. */
function within(text: string, start: number, part: string | number): number | undefined {
  const isMap = text[start] === '{';
  if (!isMap && text[start] !== '[') return undefined;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    if (isMap) {
      const end = skipValue(text, at);
      const key: unknown = JSON.parse(text.slice(at, end));
      at = skipSpace(text, skipSpace(text, end) + 1);
      if (key === part) return at;
    } else if (index === part) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** The end of the value that begins at `from`. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0) {
      if (sign === ',') return at;
      continue;
    } else continue;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
