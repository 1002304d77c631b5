/**
 * A scenario of the user's own with all files that were read for it, as JSON for the page, whose links then hold it: texts as they are, and whatever is no UTF-8, such as
 * a workbook, as `{ "base64": "…" }`. Paths are those by which the scenario was opened and by which it names the others.
 */
export function packedScenario(name: string, contents: ReadonlyMap<string, Uint8Array>): string {
  const files = [...contents].map(([path, content]) => [
    path,
    textOf(content) ?? { base64: base64(content) },
  ]);
  return JSON.stringify({ name, own: true, files: Object.fromEntries(files) });
}

const base64 = (content: Uint8Array) => Buffer.from(content).toString('base64');

function textOf(content: Uint8Array): string | undefined {
  try {
    // to the byte: what a file begins with is part of it
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
