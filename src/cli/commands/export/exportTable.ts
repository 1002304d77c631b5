import { resolve } from 'node:path';
import { csvWriter } from '../../../report/tables/csvWriter.ts';
import type { Sink } from '../../../report/tables/dataTable.ts';
import { jsonlWriter } from '../../../report/tables/jsonlWriter.ts';
import { parquetWriter } from '../../../report/tables/parquetWriter.ts';
import { type KeptTable, openKeptTable, tablesIn } from '../../../store/keptTable.ts';
import { refuseOtherParts } from '../../../store/partsOfRun.ts';
import { readManifest } from '../../../store/readRun.ts';
import { studyManifestIn } from '../../../store/studyStatus.ts';
import { writeBytesAtomically } from '../../../store/writeBytesAtomically.ts';
import { didYouMean } from '../../../text/didYouMean.ts';
import type { Text } from '../../../text/text.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import type { Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';

/** Which table of a result is written, and how. */
export interface ExportTableOptions {
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly table?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const writers = { csv: csvWriter, jsonl: jsonlWriter, parquet: parquetWriter };

/** Rows that are handed over at once. */
const BATCH = 1000;

/**
 * Writes a table of the folder of a run or of a study.
 *
 * @throws InputError, OutputError, UsageError
 */
export async function exportTable(
  path: string,
  terminal: Terminal,
  { format, table, out, force = false }: ExportTableOptions,
): Promise<ExitCode> {
  const folder = resolve(terminal.workingFolder, path);
  const study = await studyManifestIn(folder);
  const manifest = study ?? (await readManifest(folder));
  refuseOtherParts(path, manifest.parts);
  const names = tablesIn(manifest);
  if (table === undefined) throw noTable(names);
  if (!names.includes(table)) throw unknownTable(table, names);
  if (format === 'parquet' && out === undefined) throw noFile(table);
  const kept = await openKeptTable(folder, manifest, table, study?.factors);
  if (out !== undefined) {
    await writeBytesAtomically(
      resolve(terminal.workingFolder, out),
      (sink) => write(kept, format, sink),
      force,
    );
    terminal.out.write(`${out}\n`);
    return exitCode.ok;
  }
  const decoder = new TextDecoder();
  await write(kept, format, (bytes) => terminal.out.write(decoder.decode(bytes, { stream: true })));
  return exitCode.ok;
}

async function write(table: KeptTable, format: ExportTableOptions['format'], sink: Sink): Promise<void> {
  const writer = writers[format](table, sink);
  let batch = [];
  for await (const row of table.rows()) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    writer.add(batch);
    batch = [];
  }
  writer.add(batch);
  writer.finish();
}

const oneOf = (names: readonly string[]): Text => ({
  en: `name one of them with --table: ${names.join(', ')}`,
  fr: `nommez-en une avec --table : ${names.join(', ')}`,
});

const noTable = (names: readonly string[]) =>
  new UsageError(
    { en: 'the folder holds several tables', fr: 'le dossier contient plusieurs tables' },
    oneOf(names),
  );

function unknownTable(table: string, names: readonly string[]): UsageError {
  const near = didYouMean(table, names);
  return new UsageError(
    { en: `there is no table "${table}"`, fr: `il n’y a pas de table « ${table} »` },
    near === undefined
      ? oneOf(names)
      : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  );
}

const noFile = (table: string) =>
  new UsageError(
    { en: 'Parquet is no text: it needs a file', fr: 'Parquet n’est pas du texte : il lui faut un fichier' },
    { en: `add --out ${table}.parquet`, fr: `ajoutez --out ${table}.parquet` },
  );
