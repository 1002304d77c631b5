const escapes = String.raw`\\(?:["\\/bfnrt]|u[\da-fA-F]{4})`;
const string = String.raw`"[^"\\\r\n]*(?:${escapes}[^"\\\r\n]*)*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const key = new RegExp(string, 'y');
const scalar = new RegExp(`${string}|${number}|true|false|null`, 'y');

/** Where a text stops being JSON: the position of the first sign that cannot stand there, its length if it ends too early. */
export function faultInJson(text: string): number {
  /** What is open, the innermost last. */
  const open: ('{' | '[')[] = [];
  let at = 0;
  /** Whether a value comes next, or one may be left out since its list or map can end. */
  let next: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' = 'value';
  const takes = (token: RegExp) => {
    token.lastIndex = at;
    const found = token.test(text);
    if (found) at = token.lastIndex;
    return found;
  };
  for (;;) {
    while (at < text.length && /[ \t\r\n]/.test(text[at]!)) at++;
    const sign = text[at];
    if (sign === undefined || (next === 'commaOrEnd' && open.length === 0)) return at;
    if ((sign === '}' || sign === ']') && next !== 'value' && next !== 'key') {
      if (open.pop() !== (sign === '}' ? '{' : '[')) return at;
      at++;
      next = 'commaOrEnd';
    } else if (next === 'commaOrEnd') {
      if (sign !== ',') return at;
      at++;
      next = open.at(-1) === '{' ? 'key' : 'value';
    } else if (next === 'key' || next === 'keyOrEnd') {
      if (!takes(key)) return at;
      while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
      if (text[at] !== ':') return at;
      at++;
      next = 'value';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at++;
      next = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else {
      if (!takes(scalar)) return at;
      next = 'commaOrEnd';
    }
  }
}
