import type { Note } from '../text/problem.ts';

/** A note, and at how many points it was said. */
export type CountedNote = Note & { readonly points: number };

/** Gathers what is worth knowing of the points of a study, each note once, as many as people may want to read. */
export interface NotesOfPoints {
  add(notes: readonly Note[]): void;
  all(): CountedNote[];
}

/** More would be read by nobody who looks at a result. */
const MOST = 100;

export function notesOfPoints(most = MOST): NotesOfPoints {
  const notes = new Map<string, { note: Note; points: number }>();
  return {
    add(said) {
      for (const note of said) {
        const key = JSON.stringify([note.file, note.line, note.code, note.message.en]);
        const known = notes.get(key);
        if (known !== undefined) known.points++;
        else if (notes.size < most) notes.set(key, { note, points: 1 });
      }
    },
    all: () => [...notes.values()].map(({ note, points }) => ({ ...note, points })),
  };
}
