import type { Language } from '../../text/text.ts';

/** The firm's climate by key, and what is different in units, by their names. */
export interface ToldClimate extends Readonly<Record<string, unknown>> {
  readonly units: Readonly<Record<string, Readonly<Record<string, number | undefined>>>>;
}

/** The climate in the words of the file, `leadership 0.5 · resistance 1`: of the firm, then of each unit that differs. */
export function climateTold(
  { units, ...firm }: ToldClimate,
  language: Language,
): { readonly firm: string; readonly units: readonly (readonly [unit: string, told: string])[] } {
  const told = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values)
      .flatMap(([key, value]) =>
        typeof value === 'number' ? [`${key} ${shortNumber(value, language)}`] : [],
      )
      .join(' · ');
  return { firm: told(firm), units: Object.entries(units).map(([unit, part]) => [unit, told(part)]) };
}

/** As many decimals as the file gives. */
const shortNumber = (value: number, language: Language) =>
  language === 'fr' ? String(value).replace('.', ',') : String(value);
