import { collectFaults } from '../../text/collectFaults.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { csvTable } from '../imports/csvTable.ts';
import { graphFormatIn } from '../imports/graphFault.ts';
import { type GraphFormat, graphFormatOf } from '../imports/graphImports.ts';
import { lookAt } from '../imports/lookAt.ts';
import { openTable, type TableText } from '../imports/openTable.ts';
import type { Table } from '../imports/table.ts';
import type { TableLook } from '../matching/tableLook.ts';
import { fileMemory, type Memory } from '../memory.ts';
import type { Read } from '../org.ts';
import { type TableFile, tablePath } from '../tableFile.ts';
import type { ReadWorkbook } from '../workbooks/workbook.ts';
import { type LooksLike, looksLike } from './tableKind.ts';

/** A table as it was found: a CSV file, or a sheet of a workbook. */
export interface OpenedTable {
  readonly file: TableFile;
  readonly table: Table;
  readonly look: TableLook;
  /** What it looks like by itself. */
  readonly likeness: LooksLike;
}

/** What files turned out to hold. */
export interface OpenedFiles {
  readonly tables: readonly OpenedTable[];
  readonly graphs: readonly { readonly file: string; readonly format: GraphFormat }[];
  /** Sheets that hold no table, beside others that do. */
  readonly leftOut: readonly TableFile[];
}

/** What opening is told of the platform. */
export interface OpeningOptions {
  /** Without it, no file is refused for what it would take. */
  readonly memory?: Memory | undefined;
  readonly readWorkbook?: ReadWorkbook | undefined;
}

/**
 * Opens files whatever they are: by what they hold and not by their names, every sheet of a workbook that can be seen.
 * `hr.xlsx#Staff` is that sheet alone.
 *
 * @throws InputError that tells of every file that cannot be read
 */
export async function openFiles(
  paths: readonly string[],
  read: Read,
  { memory, readWorkbook }: OpeningOptions = {},
): Promise<OpenedFiles> {
  const fits = fileMemory(memory);
  const open = (file: TableFile) =>
    // whatever it is, a line of ties is the least that its lines take
    openTable(file, read, { readWorkbook, check: (bytes) => fits(tablePath(file), 'ties', bytes) });
  const tables: OpenedTable[] = [];
  const graphs: { file: string; format: GraphFormat }[] = [];
  const leftOut: TableFile[] = [];
  const refused: InputError[] = [];
  for (const path of paths) {
    try {
      const { file, text } = await openOne(path, open);
      const format = file.xlsx === undefined ? (graphFormatIn(text.text) ?? graphByName(path)) : undefined;
      if (format) {
        graphs.push({ file: path, format });
        continue;
      }
      if (file.xlsx === undefined || text.sheet === undefined || file.sheet !== undefined) {
        tables.push(tableIn(file, text));
        continue;
      }
      const { found, empty } = await openSheets(file.xlsx, text, open);
      leftOut.push(...empty);
      tables.push(...found);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push(error);
    }
  }
  if (refused.length > 0)
    throw new InputError(
      'data',
      refused.flatMap(({ problems }) => problems),
      refused.reduce((sum, { found }) => sum + found, 0),
    );
  if (graphs.length > 1) throw new InputError('data', [severalGraphs(graphs.map(({ file }) => file))]);
  return { tables, graphs, leftOut };
}

const severalGraphs = (files: readonly string[]): Problem => ({
  file: files[1]!,
  code: 'one-graph',
  message: {
    en: `an organisation is read from one graph file, and these are ${files.length}`,
    fr: `une organisation se lit dans un seul fichier de graphe, et en voici ${files.length}`,
  },
  remedy: {
    en: 'name one of them, or export the ties of the others as CSV',
    fr: 'indiquez l’un d’eux, ou exportez les liens des autres en CSV',
  },
});

/** A graph that is one by its name has a reader that says what is wrong with it. */
const graphByName = (path: string) => (/\.json$/i.test(path) ? undefined : graphFormatOf(path));

async function openOne(
  path: string,
  open: (file: TableFile) => Promise<TableText>,
): Promise<{ file: TableFile; text: TableText }> {
  const [, workbook, sheet] = /^(.*\.xls[xm])#(.+)$/i.exec(path) ?? [];
  const named: TableFile = workbook === undefined ? { csv: path } : { xlsx: workbook, sheet };
  const text = await open(named);
  // what is a workbook says which of its sheets was read
  return { file: text.sheet !== undefined && named.csv !== undefined ? { xlsx: path } : named, text };
}

function tableIn(file: TableFile, { text }: TableText): OpenedTable {
  const table = csvTable(text, tablePath(file));
  const look = lookAt(table);
  // without a line that can be read, nothing else can be said than why
  if (look.rows.length === 0) {
    const faults = collectFaults('data');
    table.each(faults, () => {});
    faults.throwIfAny();
  }
  return { file, table, look, likeness: looksLike(table, look) };
}

/** The sheets of a workbook that hold tables. @throws InputError where its first table cannot be read */
async function openSheets(
  xlsx: string,
  first: TableText,
  open: (file: TableFile) => Promise<TableText>,
): Promise<{ found: OpenedTable[]; empty: TableFile[] }> {
  const found: OpenedTable[] = [];
  const empty: TableFile[] = [];
  const named = first.sheets ?? [];
  for (const sheet of named.includes(first.sheet!) ? named : [first.sheet!, ...named]) {
    const file = { xlsx, sheet };
    try {
      const table = tableIn(file, sheet === first.sheet ? first : await open(file));
      if (table.look.rows.length > 0) found.push(table);
      else empty.push(file);
    } catch (error) {
      // a sheet of remarks or of charts beside tables
      if (!(error instanceof InputError) || sheet === first.sheet) throw error;
      empty.push(file);
    }
  }
  return { found, empty };
}
