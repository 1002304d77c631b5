import { foldName } from './foldName.ts';

/** The position of the column that a file calls by this name: exactly, or without regard to case, accents and signs; −1 for none. */
export function columnNamed(header: readonly string[], wanted: string): number {
  const name = wanted.trim();
  if (name === '') return -1;
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const folded = foldName(name);
  return folded === '' ? -1 : header.findIndex((own) => foldName(own) === folded);
}
