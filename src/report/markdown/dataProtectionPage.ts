import type { Language } from '../../text/text.ts';
import { dataProtection } from '../dataProtection.ts';
import { sayIn } from '../typeset.ts';

/** What is linked from where, in each language. */
const elsewhere = {
  en: 'The same page stands in the program (*Method*), and [in French](data-protection.fr.md). Written by `npm run docs:protection`: do not edit.',
  fr: 'La même page figure dans le programme (*Méthode*), et [en anglais](data-protection.md). Écrite par `npm run docs:protection` : ne pas modifier.',
} as const;

/** The page on data protection, in Markdown. */
export function dataProtectionPage(language: Language): string {
  const say = sayIn(language);
  const { title, about, sections } = dataProtection;
  return `${[
    `# ${say(title)}`,
    '',
    say(about),
    '',
    elsewhere[language],
    ...sections.flatMap((section) => [
      '',
      `## ${say(section.title)}`,
      '',
      ...section.points.map((point) => `- ${say(point)}`),
    ]),
  ].join('\n')}\n`;
}
