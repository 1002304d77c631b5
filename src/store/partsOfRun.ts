import * as z from 'zod';
import { addedParts, partsIdentity } from '../model/added/addedParts.ts';
import { InputError } from '../text/problem.ts';
import type { Text } from '../text/text.ts';

const file = z.strictObject({
  path: z.string(),
  bytes: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Modules of parts as a manifest lists them: as they were named, with what they import, seen from the folder of each. */
export const partsSchema = z.array(file.extend({ imports: z.array(file) }));
export type PartsOfRun = z.output<typeof partsSchema>;

/** The parts of this process, for a manifest; nothing where there are none. */
export function partsUsed(): { readonly parts?: PartsOfRun } {
  const parts = addedParts().map(({ path, bytes, sha256, imports }) => ({
    ...{ path, bytes, sha256 },
    imports: imports.map((each) => ({ ...each })),
  }));
  return parts.length === 0 ? {} : { parts };
}

/**
 * Refuses a folder whose result was made with parts that are not those of this process: nobody else knows what its tactics do
 * and how its metrics are called.
 *
 * @throws InputError of subject `data`
 */
export function refuseOtherParts(folder: string, parts: PartsOfRun | undefined): void {
  if (parts === undefined) return;
  const needed = JSON.stringify(partsIdentity(parts));
  const here = addedParts();
  if (JSON.stringify(partsIdentity(here)) === needed) return;
  const named = parts.map(({ path, sha256 }) => `${path} (sha256 ${sha256.slice(0, 12)}…)`).join(', ');
  const missing = here.length === 0;
  throw new InputError('data', [
    {
      file: folder,
      code: missing ? 'parts-missing' : 'other-parts',
      message: missing ? made(named) : changed(named),
      remedy: missing ? name(parts.map(({ path }) => path)) : giveBack,
    },
  ]);
}

/** Refuses a run that was made without parts where some are loaded: played again, it would be another. @throws InputError */
export function refuseNeedlessParts(folder: string, parts: PartsOfRun | undefined): void {
  if (parts !== undefined || addedParts().length === 0) return;
  throw new InputError('data', [
    { file: folder, code: 'needless-parts', message: without, remedy: leaveOut },
  ]);
}

const made = (named: string): Text => ({
  en: `it was made with parts of ${named}`,
  fr: `il a été fait avec des parties de ${named}`,
});
const changed = (named: string): Text => ({
  en: `it was made with parts of ${named}, and those that are given hold something else`,
  fr: `il a été fait avec des parties de ${named}, et celles qui sont données contiennent autre chose`,
});
const name = (paths: readonly string[]): Text => {
  const options = paths.map((path) => `--parts ${path}`).join(' ');
  return { en: `add ${options}`, fr: `ajoutez ${options}` };
};
const giveBack: Text = {
  en: 'give the modules as they were then, in their order; the manifest has the hashes of all files',
  fr: 'donnez les modules tels qu’ils étaient, dans leur ordre ; le manifeste a les hachés de tous les fichiers',
};
const without: Text = { en: 'it was made without parts', fr: 'il a été fait sans parties' };
const leaveOut: Text = { en: 'leave out --parts', fr: 'retirez --parts' };
