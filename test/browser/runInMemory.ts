import { compare } from '../../src/experiment/compare.ts';
import { prepare, withReplicates } from '../../src/experiment/prepare.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError, type Problem } from '../../src/text/problem.ts';
import type { Language } from '../../src/text/text.ts';
import { readFrom } from '../../src/web/worker/session.ts';

/** A scenario with all that it names, as a page has it where a reader gave it files. */
export interface Given {
  /** Name of the scenario file. */
  readonly name: string;
  /** Texts by the paths that the scenario names them by, itself among them. */
  readonly files: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Instead of the scenario's. */
  readonly replicates?: number;
}

/** What came of it, as plain data: the identity of run and result and the report, or what is wrong with the files. */
export type Outcome =
  | { readonly hash: string; readonly fingerprint: string; readonly report: string }
  | { readonly problems: readonly Problem[] };

/** The whole way of a scenario through the core, from its text to its report, without a platform beneath it. */
export async function runInMemory({ name, files, language, replicates }: Given): Promise<Outcome> {
  const open = readFrom(files);
  const read = hashingReader(open);
  try {
    const source = await parseScenario(await open(name), name, read);
    const prepared = await prepare(source, read.read);
    const comparison = await compare(
      replicates === undefined ? prepared : withReplicates(prepared, replicates),
    );
    // loaded once there is something to tell
    const [{ resultOf }, { reportHtml }, { resolvedText }] = await Promise.all([
      import('../../src/report/result.ts'),
      import('../../src/report/reportHtml.ts'),
      import('../../src/scenario/resolvedText.ts'),
    ]);
    const { hash, fingerprint, judgements } = resultOf(comparison, source, read.inputs());
    const told = { fingerprint: fingerprint.short, resolvedText: resolvedText(source), judgements };
    return { hash, fingerprint: fingerprint.full, report: reportHtml(comparison, { language, ...told }) };
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems };
    throw error;
  }
}

/** A study, whose code is loaded when one is run. */
export async function runStudyInMemory(
  ...given: Parameters<typeof import('./studyInMemory.ts').studyInMemory>
): Promise<readonly (readonly [table: string, sha256: string])[]> {
  const { studyInMemory } = await import('./studyInMemory.ts');
  return studyInMemory(...given);
}
