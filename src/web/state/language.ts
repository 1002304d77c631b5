import { createContext, useContext } from 'react';
import { sayIn } from '../../report/typeset.ts';
import type { Language, Text } from '../../text/text.ts';

/** The language that the page is read in. */
export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

/** Says texts in the reader's language, their spaces set. */
export const useSay = (): ((text: Text) => string) => sayIn(useLanguage());
