/** Characters from which an identifier, or a word of a name, is looked for in labels: `Team 4` is nobody. */
const LEAST = 3;
/** Words that a name is taken to have at most. */
const MOST_WORDS = 6;

/**
 * Tells of a label – of a unit, a site, a function – whether it can stay where nobody may be named: whether it holds no
 * address, no identifier as a word of its own, and no word of what people are called.
 *
 * @param ids identifiers of people and of parties
 * @param names what people are called, whole or in halves
 */
export function namesNobody(ids: readonly string[], names: readonly string[]): (label: string) => boolean {
  const known = new Set<string>();
  let longest = 1;
  const add = (name: string) => {
    if (name.length < LEAST) return;
    known.add(name);
    longest = Math.max(longest, Math.min(MOST_WORDS, name.split(' ').length));
  };
  for (const id of ids) add(folded(id));
  for (const name of names) for (const word of folded(name).split(' ')) add(word);
  return (label) => {
    if (label.includes('@')) return false;
    const words = folded(label).split(' ');
    for (let length = 1; length <= longest; length++)
      for (let at = 0; at + length <= words.length; at++)
        if (known.has(words.slice(at, at + length).join(' '))) return false;
    return true;
  };
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
