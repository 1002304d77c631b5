import type { Problem } from '../../text/problem.ts';

/**
 * Bytes a file may have that is to become a text: the longest text that JavaScript engines hold is a little above 500
 * million characters. Whoever reads files need not read one that is larger.
 */
export const mostFileBytes = 500_000_000;

/** The fault of a file that is larger. */
export const fileTooLarge = (file: string): Problem => ({
  file,
  code: 'file-too-large',
  message: { en: 'the file is larger than 500 MB', fr: 'le fichier dépasse 500 Mo' },
  remedy: {
    en: 'keep the needed columns only, or split the ties into several files',
    fr: 'ne gardez que les colonnes utiles, ou répartissez les liens en plusieurs fichiers',
  },
});
