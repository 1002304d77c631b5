import { InputError, type Note } from '../../text/problem.ts';
import type { Read } from '../org.ts';
import { type TableFile, tablePath } from '../tableFile.ts';
import type { ReadWorkbook, SheetHolds } from '../workbooks/workbook.ts';
import { mostWorkbookBytes, workbookTooLarge } from '../workbooks/workbookFaults.ts';
import { isContainer } from '../workbooks/workbookKind.ts';
import { type Decoded, decode } from './decode.ts';
import { openError } from './openError.ts';

/** The text of a table, whatever it was written in. */
export interface TableText {
  readonly text: string;
  readonly notes: readonly Note[];
  /** Of a workbook: the sheet that was read, and the names of all that can be seen. */
  readonly sheet?: string | undefined;
  readonly sheets?: readonly string[] | undefined;
}

interface Opening {
  /** Refuses by throwing, before a text is decoded. */
  readonly check?: ((bytes: Uint8Array) => void) | undefined;
  /** Without it, workbooks are read where everything else is. */
  readonly readWorkbook?: ReadWorkbook | undefined;
  /** What is looked for in a workbook of several sheets. */
  readonly holds?: SheetHolds | undefined;
}

/**
 * The text of a CSV file, or of a sheet of a workbook, which may bear any name.
 *
 * @throws InputError of subject `data`
 */
export async function openTable(
  file: TableFile,
  read: Read,
  { check, readWorkbook, holds }: Opening = {},
): Promise<TableText> {
  const path = tablePath(file);
  const bytes = await bytesOf(path, read);
  if (file.xlsx === undefined && !isContainer(bytes)) {
    check?.(bytes);
    return decode(bytes, path);
  }
  if (bytes.length > mostWorkbookBytes) throw new InputError('data', [workbookTooLarge(path)]);
  // a browser needs the reader of workbooks only where there is one
  const own = readWorkbook ?? (await import('../workbooks/readWorkbook.ts')).readWorkbook;
  return own(bytes, path, file.sheet, holds);
}

/** @throws InputError of subject `data` */
export async function openText(
  path: string,
  read: Read,
  check?: (bytes: Uint8Array) => void,
): Promise<Decoded> {
  const bytes = await bytesOf(path, read);
  check?.(bytes);
  return decode(bytes, path);
}

async function bytesOf(path: string, read: Read): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw Object.assign(new InputError('data', [openError(path, error)]), { cause: error });
  }
}
