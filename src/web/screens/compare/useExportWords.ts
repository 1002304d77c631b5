import type { CompareView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { ExportWords } from '../../charts/exportDrawing.ts';
import { useLanguage } from '../../state/language.ts';
import { useComparison } from '../../state/pageContext.ts';

/** What is said around a drawing in a file of its own, so that it is known what it shows and of what. */
export function useExportWords(): (
  view: Pick<CompareView, 'title' | 'worlds'>,
  heading: string,
  plans: ExportWords['plans'],
  hatched?: string,
) => ExportWords {
  const language = useLanguage();
  const fingerprint = useComparison((state) => state.fingerprint?.short ?? '');
  const version = useComparison((state) => state.version);
  return ({ title, worlds }, heading, plans, hatched) => ({
    title: `${title} – ${heading}`,
    plans,
    hatched,
    footer: [
      typeset(language === 'fr' ? `${worlds} mondes possibles` : `${worlds} possible worlds`, language),
      ...(fingerprint === '' ? [] : [fingerprint, `uptake ${version}`]),
    ].join(' · '),
  });
}
