/** A name cut to at most `most` characters, with an ellipsis where something is missing. */
export const shorten = (name: string, most: number): string => {
  const characters = [...name];
  return characters.length <= most
    ? name
    : `${characters
        .slice(0, Math.max(1, most - 1))
        .join('')
        .trimEnd()}…`;
};
