/** Lines of at most `width` characters, broken at ordinary spaces; further lines are indented by `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const room = width - (lines.length > 0 ? indent.length : 0);
    if (line !== '' && [...longer].length > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.map((written, k) => (k === 0 ? written : indent + written));
}
