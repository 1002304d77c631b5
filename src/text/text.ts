/** The languages that everything a reader sees is written in. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

/** The same characters in both languages: names, numbers, identifiers. */
export const untranslated = (text: string): Text => ({ en: text, fr: text });

/** A text as scenario files hold it: a plain string stands for every language, a missing language for English. */
export const toText = (written: string | { en?: string | undefined; fr?: string | undefined }): Text =>
  typeof written === 'string'
    ? untranslated(written)
    : { en: written.en ?? written.fr ?? '', fr: written.fr ?? written.en ?? '' };
