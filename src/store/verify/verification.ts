import type { Difference } from './differingRows.ts';
import type { FileFault } from './fileFaults.ts';

/** What came of computing a result again. */
export interface Verification {
  readonly folder: string;
  readonly kind: 'run' | 'study';
  readonly name: string;
  /** The engine that the result came from, and the one that computed it again. */
  readonly engine: { readonly written: string; readonly here: string };
  readonly fingerprint: string;
  /** Points that were computed again, where not all were. */
  readonly points?: { readonly checked: readonly number[]; readonly all: number } | undefined;
  /** Files that are not as the manifest says. */
  readonly files: readonly FileFault[];
  /** Rows of tables that were compared, and those among them that differ. */
  readonly rows: number;
  readonly differing: number;
  /** What came out otherwise: of tables, the first rows. */
  readonly differences: readonly Difference[];
}

/** Whether everything is as it was written. */
export const isVerified = ({ files, differences }: Pick<Verification, 'files' | 'differences'>): boolean =>
  files.length === 0 && differences.length === 0;
