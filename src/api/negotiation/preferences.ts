/** One item of an `Accept` or `Accept-Language` header. */
export interface Preference {
  /** In lower case, without parameters. */
  readonly name: string;
  /** 0 (never) to 1. */
  readonly quality: number;
}

/** Items beyond this many are not read: a header is no place for a list without end. */
const mostItems = 32;

/** What a client prefers, the best first, the order of the header among equals (RFC 9110, section 12.4). */
export function preferences(header: string | undefined): readonly Preference[] {
  if (header === undefined) return [];
  return header
    .split(',', mostItems)
    .map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
      return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
    })
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.quality - a.quality);
}
