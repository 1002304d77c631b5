/** Characters that a message quotes of what somebody wrote, at most. */
const most = 60;

/** A text as a message quotes it: without control characters, and not longer than a message should be. */
export function truncate(text: string): string {
  const clean = text.slice(0, most + 1).replaceAll(/\p{C}/gu, '·');
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}
