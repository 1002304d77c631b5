/** Characters that a message quotes of what somebody wrote, and of the path of a file, at most. */
const mostOfText = 60;
const mostOfPath = 200;

/** A text as a message quotes it: without control characters, and not longer than a message should be. */
export const truncate = (text: string): string => cut(text, mostOfText);

/** The same of a path: longer, for it is of use only whole. */
export const truncatePath = (path: string): string => cut(path, mostOfPath);

function cut(text: string, most: number): string {
  const clean = text.slice(0, most + 1).replaceAll(/\p{C}/gu, '·');
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}
