/** A number with its noun: `1 tie`, `2 ties`. */
export const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
