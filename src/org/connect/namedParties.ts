import { strToU8 } from 'fflate';
import { csvCell } from '../../text/csvCell.ts';

/** Parties that are known by name alone, as the file that would list them. */
export const namedParties = (names: readonly string[]): Uint8Array =>
  strToU8(`id\n${names.map((name) => `${csvCell(name)}\n`).join('')}`);
