import type { Comparison } from '../../experiment/comparison.ts';
import { studyTables } from '../../report/study/studyTables.ts';
import { csvOf } from '../../report/tables/dataTable.ts';
import type { StudyPoint, StudySource } from '../../study/studySource.ts';

/** Bytes of a table as Parquet beside its CSV, as large studies were measured. */
const PARQUET = 0.15;

/** Bytes of the tables of a point, had it so many replicates, from a comparison of a few: only one of them grows with their number. */
export const tableBytes =
  (source: StudySource) =>
  (point: StudyPoint, few: Comparison, replicates: number): number => {
    const bytes = studyTables(source)
      .of({ point, comparison: few })
      .map((table) => {
        const own = [...csvOf(table)].reduce((sum, text) => sum + text.length, 0);
        return table.name === 'replicates' ? (own * replicates) / few.replicates : own;
      });
    return bytes.reduce((sum, own) => sum + own, 0) * (1 + PARQUET);
  };
