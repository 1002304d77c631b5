import { engineVersion } from '../../engine/version.ts';
import { canonicalHash, hashOf } from '../../scenario/canonical.ts';
import { type InputFile, runHash } from '../../scenario/identity.ts';
import { filePaths } from '../../scenario/organisationFiles.ts';
import { joinPaths } from '../../scenario/paths.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Submission } from './submission.ts';

/** The files that came with a request, by their content. */
export function inputsOf({ files }: Submission): InputFile[] {
  return [...files].map(([name, text]) => {
    const bytes = Buffer.from(text);
    return { path: joinPaths('', name), bytes: bytes.byteLength, sha256: hashOf(bytes) };
  });
}

/**
 * The id of a result, known before it is worked out: the hash of all that it depends on. It is the run's hash, as the
 * command line knows it, unless the answer also depends on a baseline, on the names of files, slot by slot, or on
 * notes on the wording of the scenario.
 */
export function simulationId(source: ScenarioSource, submission: Submission): string {
  const inputs = inputsOf(submission);
  const run = runHash(source, inputs, engineVersion);
  const { baseline } = submission;
  const also = {
    baseline: baseline === source.plans[0]?.name ? undefined : baseline,
    files: inputs.length === 0 ? undefined : filePaths(source.scenario.organisation),
    notes:
      source.notes.length === 0
        ? undefined
        : source.notes.map(({ code, path, message }) => ({ code, path, message })),
  };
  return Object.values(also).every((part) => part === undefined) ? run : canonicalHash({ run, ...also });
}
