import type { OpenScenario } from './pageContext.ts';

/** What stands beside the page: the scenario that it begins with, contents that are no text in base 64. */
export interface Beside {
  readonly name: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  /** Whether it is the user's own, which a link has to hold. */
  readonly own?: boolean;
}

/**
 * The scenario that the page begins with: that of the product, or the one that the server was started with.
 *
 * @throws Error where there is none
 */
export async function fetchUsualScenario(): Promise<OpenScenario> {
  const answer = await fetch('scenario.json');
  if (!answer.ok) throw new Error(`scenario.json: ${answer.status}`);
  return openedFrom((await answer.json()) as Beside);
}

/** The same as the page holds it. */
export function openedFrom({ name, files, own = false }: Beside): OpenScenario {
  const read = Object.entries(files).map(([path, content]): [string, string | Uint8Array] => [
    path,
    typeof content === 'string'
      ? content
      : Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0)),
  ]);
  return { name, files: Object.fromEntries(read), isUsual: !own };
}
