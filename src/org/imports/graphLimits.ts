import { InputError, type Place, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';

/** Graphs serve files, metrics and drawings up to this many ties; larger organisations come as CSV. */
const mostGraphTies = 200_000;
/** Nor more people than that. */
const mostGraphPeople = 200_000;

/** @throws InputError if a graph file holds more than graphs are meant for. */
export function checkGraphSize(file: string, people: number, ties: number): void {
  if (ties > mostGraphTies)
    throw new InputError('data', [tooLarge(file, ties, 'ties', 'liens', mostGraphTies)]);
  if (people > mostGraphPeople)
    throw new InputError('data', [tooLarge(file, people, 'people', 'personnes', mostGraphPeople)]);
}

const tooLarge = (file: string, count: number, en: string, fr: string, most: number): Problem => ({
  file,
  code: 'graph-too-large',
  message: {
    en: `${count} ${en}: graph files are read up to ${most}`,
    fr: `${count} ${fr} : les fichiers de graphe sont lus jusqu’à ${most}`,
  },
  remedy: {
    en: 'write people and ties as CSV files',
    fr: 'écrivez les personnes et les liens en fichiers CSV',
  },
});

/**
 * Whether a name means something to JavaScript objects, in which graphology and its parsers look names up: taken as a
 * name it would be found where nobody put it.
 */
export const isReserved = (name: string) => name in Object.prototype;

export const reservedName = (place: Place, name: string): Problem => ({
  ...place,
  code: 'reserved-name',
  message: {
    en: `"${truncate(name)}" cannot be a name in a graph file`,
    fr: `« ${truncate(name)} » ne peut pas être un nom dans un fichier de graphe`,
  },
  remedy: { en: 'rename it, or use CSV files', fr: 'renommez-le, ou utilisez des fichiers CSV' },
});

/** A file that is no such graph file, with what its parser said or what was expected. */
export const unreadableGraph = (
  place: Place,
  format: string,
  reason: { en: string; fr: string },
): Problem => ({
  ...place,
  code: 'unreadable-graph',
  message: {
    en: `this is no ${format} file that can be read: ${reason.en}`,
    fr: `ce fichier ${format} ne peut pas être lu : ${reason.fr}`,
  },
  remedy: { en: `export it again as ${format}`, fr: `exportez-le à nouveau en ${format}` },
});
