import { engineVersion } from '../engine/version.ts';
import { type Fingerprint, fingerprintOf } from '../experiment/fingerprint.ts';
import { sha256 } from '../runners/sha256.ts';
import { canonical } from '../scenario/canonical.ts';
import type { Manifest } from './manifest.ts';

/**
 * The fingerprint of a study: of its tables as CSV, in the order of its manifest, the engine, and the inputs as resolved.
 *
 * @param resolved all that the result depends on, as plain values
 */
export const studyFingerprint = (files: Manifest['files'], resolved: unknown): Fingerprint =>
  fingerprintOf(
    [
      ...Object.entries(files)
        .filter(([name]) => name.endsWith('.csv'))
        .map(([name, { sha256: hash }]) => [name, hash] as const),
      ['engineVersion', sha256(engineVersion)],
      ['resolved', sha256(canonical(resolved))],
    ],
    sha256,
  );
