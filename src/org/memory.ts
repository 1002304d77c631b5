import { InputError } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { GenerateSpec } from './generate/generateOrg.ts';

/** What the platform can give one process, in bytes. */
export interface Memory {
  /** Main memory, or what the process may have of it. */
  readonly total: number;
  /** Most that objects and texts may take of it; columns of numbers do not count. */
  readonly heap: number;
}

/** What the program itself takes, in bytes. */
const PROGRAM = 100e6;
/** Bytes a person, with their part of a unit's hub, and a contact of a person take at most, to the end of a run [measured]. */
const PERSON = 340;
const CONTACT = 17;

/** Bytes that a generated organisation takes at the worst moment, its network and a run on it included. */
export const memoryGenerated = ({ people, contacts }: Pick<GenerateSpec, 'people' | 'contacts'>): number =>
  PROGRAM + people * (PERSON + CONTACT * contacts);

/** People that would fit, each with so many contacts, to three digits; never below 2. */
export function peopleThatFit({ total }: Memory, contacts: number): number {
  const fit = Math.max(2, Math.floor((total - PROGRAM) / (PERSON + CONTACT * contacts)));
  let digits = 1;
  while (fit / digits >= 1000) digits *= 10;
  return Math.floor(fit / digits) * digits;
}

/** A file stands in memory twice while it becomes a text: as bytes and as characters. */
const COPIES = 2;
/** Bytes that a line of a CSV file takes until the end of a run: of people, names above all; of ties, columns [measured]. */
const PERSON_LINE = { total: 450, heap: 350 };
const TIE_LINE = { total: 45, heap: 0 };
/** Graph files become one object an element: so many bytes for each byte of the file [measured]. */
const GRAPH_BYTE = { total: 30, heap: 25 };

/** Adds up what the files of an organisation take, as they are opened, and refuses the one that no longer fits. */
export function fileMemory(memory: Memory | undefined) {
  let kept = PROGRAM;
  return (path: string, kind: 'people' | 'ties' | 'graph', bytes: Uint8Array): void => {
    if (memory === undefined) return;
    const graph = kind === 'graph';
    const each = graph ? GRAPH_BYTE : kind === 'people' ? PERSON_LINE : TIE_LINE;
    const count = graph ? bytes.length : linesIn(bytes);
    const peak = kept + COPIES * bytes.length + count * each.total;
    if (peak > memory.total) throw tooLarge(path, peak, memory.total);
    const objects = bytes.length + count * each.heap;
    if (objects > memory.heap) throw tooLarge(path, objects, memory.heap);
    kept += count * each.total;
  };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** `1.5 GB`, `1,5 Go`. */
export const gigabytes = (bytes: number): Text => {
  const number = (bytes / 1e9).toFixed(1);
  return { en: `${number} GB`, fr: `${number.replace('.', ',')} Go` };
};

function tooLarge(file: string, needed: number, there: number): InputError {
  const [needs, has] = [gigabytes(needed), gigabytes(there)];
  return new InputError('data', [
    {
      file,
      code: 'too-large',
      message: {
        en: `with this file the organisation would take about ${needs.en} of memory, and there are ${has.en}`,
        fr: `avec ce fichier, l’organisation prendrait environ ${needs.fr} de mémoire, et il y en a ${has.fr}`,
      },
      remedy: {
        en: 'leave out weak or repeated ties and people who are not concerned, or use a machine with more memory',
        fr: 'écartez les liens faibles ou répétés et les personnes non concernées, ou prenez une machine qui a plus de mémoire',
      },
    },
  ]);
}
