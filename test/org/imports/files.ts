import { type ImportOptions, importOrg, type OrgSource } from '../../../src/org/importOrg.ts';
import type { Read } from '../../../src/org/org.ts';
import { InputError } from '../../../src/text/problem.ts';

/** Opens files that exist in the test only. */
export const filesOf =
  (files: Readonly<Record<string, string | Uint8Array>>): Read =>
  async (path) => {
    const file = files[path];
    if (file === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };

/** The refusal that `act` ends in; anything else fails the test. */
export async function refusal(act: () => unknown): Promise<InputError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Reads an organisation from texts. */
export const read = (
  source: OrgSource,
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: ImportOptions,
) => importOrg(source, filesOf(files), options);

/** Reads people.csv alone. */
export const readPeopleFile = (csv: string | Uint8Array, columns = {}) =>
  read({ people: { csv: 'people.csv', columns } }, { 'people.csv': csv });

/** Reads ties.csv among people a to e. */
export const readTiesFile = (csv: string | Uint8Array, options: object = {}) =>
  read(
    { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv', ...options }] },
    { 'people.csv': 'id\na\nb\nc\nd\ne\n', 'ties.csv': csv },
  );

/** `a>b:2` for each tie. */
export const told = ({ ids, ties }: Awaited<ReturnType<typeof read>>) =>
  ties.flatMap(({ from, to, weight, directed }) =>
    Array.from(from, (_, k) => `${ids[from[k]!]}${directed ? '>' : '-'}${ids[to[k]!]}:${weight[k]}`),
  );

export const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);
