import type { Given } from '../protocol/requests.ts';

/** A scenario with its files as `scenario.json` holds it: texts, and what is no text as base64. */
export interface PackedScenario {
  readonly name: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
}

/** The same as the core takes it. */
export const unpackedScenario = ({ name, files }: PackedScenario): Given => ({
  name,
  files: Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : bytesOf(content.base64),
    ]),
  ),
  changes: [],
});

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
