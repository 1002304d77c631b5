import { isBlankMarker } from './blankMarkers.ts';
import type { HeaderMeaning } from './headerMeaning.ts';
import { orderOf, readDate } from './readDate.ts';
import { eachRow, profileOf, type TableLook } from './tableLook.ts';

/** Words that speak of somebody's leaving, or of the end of what employs them. */
const leaving =
  /\b(sortie|depart|leaving|leave date|left|termination|terminated|exit|departure|datsor|austritt|austrittsdatum|salida|uscita|last working day|last day|dernier jour|fin contrat|contract end|end contract|employment end|end employment|end date|date end|date fin)\b/;
/** What ends without anybody's leaving, and what is told of a leaving besides its day. */
const ofOther =
  /\b(essai|trial|probation|period|periode|project|projet|mission|start|debut|entree|entry|visa|permit|permis|formation|training|parental|maternity|maternite|conge|conges|type|reason|motif|cause|code|previous|precedent|return|retour|absence|notice|preavis|effective|validity|validite|manager|lease|bail|school|ecole|assignment|affectation)\b/;

/** Share of what stands in such a column that has to be days. */
const LEAST_DAYS = 0.9;

/** Earlier days, such as 01/01/1900, are what programs write where there is none. */
const NEVER_BEFORE = '1950-01-01';

/** The first of these columns that tells on which days people leave: named so, with days in it, and not one on every line. */
export function leavingOf(
  look: TableLook,
  free: readonly number[],
  meanings: readonly HeaderMeaning[],
): number | undefined {
  return free.find((column) => {
    const name = meanings[column]!.words.join(' ');
    if (!leaving.test(name) || ofOther.test(name)) return false;
    const { filled, blank, dates, distinct } = profileOf(look.rows, column, isBlankMarker);
    return filled > 0 && dates >= LEAST_DAYS && (blank > 0 || distinct > 1);
  });
}

/** What stands in a column of days on which people leave, beside today. */
export interface Leavers {
  /** Days that have passed, each with its number of lines, the most frequent first. */
  readonly passed: readonly (readonly [day: string, lines: number])[];
  /** Days to come, and whatever is none. */
  readonly others: readonly string[];
  /** Lines without a day. */
  readonly blank: number;
}

/** Who has left by `today`, such as `2027-01-04`. */
export function leaversBy(look: TableLook, column: number, today: string): Leavers {
  const days = new Map<string, number>();
  let blank = 0;
  eachRow(look, (cells) => {
    const cell = cells[column]!;
    if (cell === '' || isBlankMarker(cell)) blank++;
    else days.set(cell, (days.get(cell) ?? 0) + 1);
  });
  const order = orderOf([...days.keys()]);
  const isPassed = (cell: string) => {
    const day = readDate(cell, order) ?? today;
    return day < today && day >= NEVER_BEFORE;
  };
  return {
    passed: [...days].filter(([cell]) => isPassed(cell)).sort(([, a], [, b]) => b - a),
    others: [...days.keys()].filter((cell) => !isPassed(cell)),
    blank,
  };
}
