import { addedParts } from '../../model/added/addedParts.ts';
import type { Language, Text } from '../../text/text.ts';

/** What a README says of the modules that were added to the product for its result; nothing where there were none. */
export function partsLines(meaning: Text, language: Language): string[] {
  const parts = addedParts();
  if (parts.length === 0) return [];
  return [
    `## ${heading[language]}`,
    '',
    meaning[language],
    '',
    ...parts.flatMap(({ path, sha256, imports, tactics, metrics }) => [
      `- \`${path}\` – sha256 \`${sha256}\``,
      ...imports.map((file) => `  - \`${file.path}\` – sha256 \`${file.sha256}\``),
      ...tactics.map(
        ({ kind, title, summary }) => `  - \`${kind}\` – ${title[language]}: ${summary[language]}`,
      ),
      ...metrics.map(
        ({ name, title, meaning: told }) => `  - \`${name}\` – ${title[language]}: ${told[language]}`,
      ),
    ]),
    '',
  ];
}

const heading: Text = { en: 'Parts from outside', fr: 'Parties de l’extérieur' };
