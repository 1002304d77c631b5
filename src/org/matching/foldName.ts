/** A column name without what people write differently: case, accents, spaces and punctuation (`n+1` stays). */
export const foldName = (name: string) =>
  name
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}+]/gu, '')
    .toLowerCase();
