import type { OrganisationMedoid } from '../../experiment/organisationMedoid.ts';
import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { metricNamed } from '../names.ts';
import { showValue } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { columns } from './alignColumns.ts';

/** The organisation that stands in the middle: how a scenario keeps it, and where its outcomes lie among the others'. */
export function medoidLines(
  { seed, candidates, replicates, outcomes }: OrganisationMedoid,
  { language, currency }: { readonly language: Language; readonly currency: string },
): string[] {
  const say = sayIn(language);
  const shown = (value: number, metric: string) =>
    showValue(value, { ...{ unit: metricNamed(metric).unit, language, currency }, decimals: 0 });
  return [
    say({
      en: `of ${candidates} organisations, each in ${counted(replicates, 'world', 'worlds', 'en')} of its people, the one in the middle:`,
      fr: `de ${candidates} organisations, chacune dans ${counted(replicates, 'monde', 'mondes', 'fr')} de ses personnes, celle du milieu :`,
    }),
    `  generate: { fixed: true, seed: ${seed} }`,
    '',
    ...columns([
      [
        '',
        say({ en: 'here', fr: 'ici' }),
        say({ en: 'median', fr: 'médiane' }),
        say({ en: 'above', fr: 'au-dessus de' }),
      ],
      ...outcomes.map(({ plan, metric, here, median, rank }) => [
        `${plan} · ${metricNamed(metric).name[language]}`,
        shown(here, metric),
        shown(median, metric),
        showValue(rank, { unit: 'share', language, currency, decimals: 0 }),
      ]),
    ]),
  ];
}
