import { createContext, useContext } from 'react';
import { labelled, sayIn } from '../../report/typeset.ts';
import type { Language, Text } from '../../text/text.ts';

/** The language that the page is read in. */
export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

/** Puts something under its name, as the reader's language sets the colon. */
export const useLabelled = (): ((label: string, text: string) => string) => {
  const language = useLanguage();
  return (label, text) => labelled(label, text, language);
};

/** Says texts in the reader's language, their spaces set. */
export const useSay = (): ((text: Text) => string) => sayIn(useLanguage());
