import { foldName } from './foldName.ts';

/** How the first of several columns of one name is told from the others, which are numbered from 2 on. */
export const firstOf = (name: string): string => `${name} (1)`;

/** A name as it can be stated of a file: numbered where several columns have it. */
export const statedName = (header: readonly string[], column: number): string => {
  const name = header[column]!;
  return header.includes(`${name} (2)`) ? firstOf(name) : name;
};

/** The position of the column that a file calls by this name: exactly, or without regard to case, accents and signs; −1 for none. */
export function columnNamed(header: readonly string[], wanted: string): number {
  const name = wanted.trim();
  if (name === '') return -1;
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const numbered = header.findIndex((own) => firstOf(own) === name);
  if (numbered >= 0) return numbered;
  const folded = foldName(name);
  return folded === '' ? -1 : header.findIndex((own) => foldName(own) === folded);
}
