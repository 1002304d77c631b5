/** A text cut until it is no wider than `most`, with an ellipsis; empty where not even its first letter has room. */
export function fitText(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) return text;
  const letters = [...text];
  for (let left = letters.length - 1; left > 0; left--) {
    const cut = `${letters
      .slice(0, left)
      .join('')
      .trimEnd()
      .replace(/[,;:]$/, '')}…`;
    if (measure(cut) <= most) return cut;
  }
  return '';
}
