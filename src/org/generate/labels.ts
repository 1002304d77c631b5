import { capital } from '../../text/capital.ts';
/** `P0001` … , as many digits as the largest number needs and at least four. */
export function personIds(people: number): string[] {
  const digits = Math.max(4, String(people).length);
  // a short head and one of a thousand tails: far cheaper than padding millions of numbers
  const tails = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));
  const ids: string[] = [];
  let head = '';
  for (let n = 1; n <= people; n++) {
    if (n === 1 || n % 1000 === 0) head = `P${String(Math.floor(n / 1000)).padStart(digits - 3, '0')}`;
    ids.push(head + tails[n % 1000]);
  }
  return ids;
}

/** `Site 1`, `Site 2` … */
export const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${word} ${n + 1}`);

/** Names of units by what they do: `Finance` where one does it, `Sales 1`, `Sales 2` … where several do. */
export function unitNames(functions: readonly string[]): string[] {
  const inAll = new Map<string, number>();
  for (const label of functions) inAll.set(label, (inAll.get(label) ?? 0) + 1);
  const sofar = new Map<string, number>();
  return functions.map((label) => {
    const nth = (sofar.get(label) ?? 0) + 1;
    sofar.set(label, nth);
    return inAll.get(label) === 1 ? titled(label) : `${titled(label)} ${nth}`;
  });
}

/** Abbreviations in capitals, other words with a capital. */
const titled = (label: string) =>
  ['it', 'hr', 'crm'].includes(label) ? label.toUpperCase() : capital(label);
