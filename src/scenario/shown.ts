import { type Text, untranslated } from '../text/text.ts';

const most = 40;

/** A text, cut when long. */
export const short = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The same between quotes. */
export const quoted = (text: string): Text => ({ en: `"${short(text)}"`, fr: `« ${short(text)} »` });

/** A number with its thousands set apart. */
export function numberText(value: number): Text {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e15) return untranslated(String(value));
  const grouped = (separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);
  return { en: grouped(','), fr: grouped(' ') };
}

/** A value as a message shows it. */
export function shown(value: unknown): Text {
  if (value === null || value === undefined) return { en: 'nothing', fr: 'rien' };
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return { en: 'a list', fr: 'une liste' };
  if (typeof value === 'object') return { en: 'a map', fr: 'une liste de clés' };
  return untranslated(String(value));
}
