import { assumptions } from '../../scenario/assumptions/assumptions.ts';
import type { Language } from '../../text/text.ts';

const told = new Map(assumptions.map(({ path, told }) => [path, told]));

/** What an assumption is, in the words of the reference; its path where nothing is said of it. */
export const assumptionName = (path: string, language: Language): string =>
  told.get(path)?.[language].trim() ?? path;
