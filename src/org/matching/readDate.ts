/** Which comes first where a day is written in numbers alone. */
export type DateOrder = 'day first' | 'month first';

const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\b/;
const inWords = /^(\d{1,2})[-/. ](\p{L}{3,9})\.?[-/. ](\d{4}|\d{2})\b/u;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/;

/** Beginnings of the names of months, English and French; `juin` and `juil` differ in the fourth letter. */
const months = [
  /^jan/,
  /^f[eé]v|^feb/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^jun|^juin/,
  /^jul|^juil/,
  /^ao[uû]|^aug/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^d[eé][cz]/,
];

/** How the days of a column are written: the month first where some second number can be no month. */
export const orderOf = (cells: readonly string[]): DateOrder =>
  cells.some((cell) => Number(numbers.exec(cell)?.[2] ?? 0) > 12) ? 'month first' : 'day first';

/** A day as `2027-01-04`, so that days compare as texts do; undefined for what is none. */
export function readDate(cell: string, order: DateOrder): string | undefined {
  const iso = yearFirst.exec(cell);
  if (iso) return dayOf(iso[1]!, Number(iso[2]), Number(iso[3]));
  const worded = inWords.exec(cell);
  if (worded) {
    const month = months.findIndex((name) => name.test(worded[2]!.toLowerCase()));
    return dayOf(worded[3]!, month + 1, Number(worded[1]));
  }
  const plain = numbers.exec(cell);
  if (!plain) return undefined;
  const [first, second] = [Number(plain[1]), Number(plain[2])];
  return order === 'day first' ? dayOf(plain[3]!, second, first) : dayOf(plain[3]!, first, second);
}

function dayOf(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  return `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
