import type { CompareView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import { PlanKey } from '../../design/PlanKey.tsx';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage } from '../../state/language.ts';

/** Differences from the baseline; the row that is chosen is the pair of the second sentence and of the seats. */
export function Ledger({
  view,
  pair,
  onPair,
}: {
  view: CompareView;
  pair: string | undefined;
  onPair: (plan: string) => void;
}) {
  const language = useLanguage();
  const { ledger, ledgerColumns, plans, baseline, rule } = view;
  // under a reference rule there are no plans to be compared
  if (rule !== 'change') return null;
  if (ledger.length === 0) return <OnePlan language={language} />;
  const planOf = (name: string) => plans.find((plan) => plan.name === name);
  const base = planOf(baseline);
  const chosen = ledger.find(({ plan }) => plan === pair);
  return (
    <>
      {chosen && (
        <p className="voice pair-sentence">
          <Spoken segments={chosen.sentence} language={language} />
        </p>
      )}
      <div className="ledger-scroll">
        <table
          className="ledger"
          aria-label={typeset(against[language](base?.title ?? baseline, view.worlds), language)}
        >
          <thead>
            <tr>
              <th scope="col">
                {typeset(against[language](base?.title ?? baseline, view.worlds), language)}
              </th>
              {ledgerColumns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ledger.map(({ plan, cells }) => {
              const of = planOf(plan);
              if (of === undefined) return null;
              const isChosen = plan === pair;
              return (
                <tr key={plan} data-chosen={isChosen || undefined} onClick={() => onPair(plan)}>
                  <th scope="row">
                    <button type="button" aria-pressed={isChosen} onClick={() => onPair(plan)}>
                      <span className="chosen-mark" aria-hidden="true">
                        {isChosen ? '▸' : ''}
                      </span>
                      <PlanKey letter={of.letter} look={of.look} />
                      <span className="plan-title">{of.title}</span>
                    </button>
                  </th>
                  {cells.map((cell, k) => (
                    <td key={ledgerColumns[k]} data-unshown={(cell && !cell.shown) || undefined}>
                      {cell === undefined ? (
                        '–'
                      ) : (
                        <>
                          <span className="amount">{cell.value}</span>{' '}
                          <span className="range">{cell.interval}</span>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!view.isToldApart && view.goesBy !== '' && <p className="caption goes-by">{view.goesBy}</p>}
    </>
  );
}

const against = {
  en: (baseline: string, worlds: number) =>
    `against ${baseline}, ${worlds} ${worlds === 1 ? 'world' : 'worlds'}`,
  fr: (baseline: string, worlds: number) =>
    `face à ${baseline}, ${worlds} ${worlds === 1 ? 'monde' : 'mondes'}`,
};

const OnePlan = ({ language }: { language: 'en' | 'fr' }) => (
  <p className="caption">
    {typeset(
      language === 'fr'
        ? 'Un seul plan n’a rien à quoi se comparer. Ajoutez-en un second, ou changez d’avis en semaine 20.'
        : 'One plan has nothing to be compared with. Add a second one, or change your mind at week 20.',
      language,
    )}
  </p>
);
