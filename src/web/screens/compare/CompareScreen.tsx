import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { KpiTable } from '../../charts/KpiTable.tsx';
import { copyText } from '../../design/copyText.ts';
import { Spoken } from '../../design/Spoken.tsx';
import { saveFile } from '../../design/saveFile.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import type { Change } from '../../state/pageState.ts';
import { betweenChange } from '../../state/planChanges.ts';
import { withChange } from '../../state/scenarioFile.ts';
import { letterOf, pairOf, shownPlans, withNextLetter } from '../../state/shownPlans.ts';
import { useStore } from '../../state/store.ts';
import { AddPlanDialog } from './AddPlanDialog.tsx';
import { ChartPart } from './ChartPart.tsx';
import { DialPart } from './DialPart.tsx';
import { Ledger } from './Ledger.tsx';
import { SeatPair } from './SeatPair.tsx';
import { Verdict } from './Verdict.tsx';
import './compare.css';

const words = {
  earlier: {
    en: 'What is shown is from before; the scenario as it is now is being played.',
    fr: 'Ce qui est montré est d’avant ; le scénario tel qu’il est maintenant se joue.',
  },
  draws: {
    en: 'What is not known is being drawn: how far this holds follows.',
    fr: 'Ce qui n’est pas connu est tiré au sort : la portée de ce résultat suit.',
  },
  notes: { en: 'What is to be known of the data', fr: 'Ce qu’il faut savoir des données' },
} satisfies Record<string, Text>;

/** Which plan, by how much, how sure, and what it looks like from inside. */
export function CompareScreen() {
  const say = useSay();
  const language = useLanguage();
  const page = usePage();
  const stage = useComparison((state) => state.stage);
  const view = useComparison((state) => state.view);
  const partial = useComparison((state) => state.partial);
  const isStale = useComparison((state) => state.isStale);
  const letters = usePageState((state) => state.pair);
  const plans = usePageState((state) => state.plans);
  const isAdding = useStore(page.dialog, ({ open }) => open === 'add-plan');
  // of an earlier scenario nothing more is played
  const hasWorld = useStore(page.world, (state) => state.view !== undefined);
  const hasWay = useStore(page.dial, (state) => state.view !== undefined);
  const pair = view && pairOf(view, letters);
  // what was valid last stays until something newer can be seen
  const isPassed = isStale && partial !== undefined;
  const shown = isStale ? (partial ?? view) : (view ?? partial);

  const add = ([path, value]: Change) => {
    page.dialog.set({ open: undefined });
    const { changes, plans: letters } = page.state.get();
    // a plan that is added is to be seen
    const added = letters === undefined || view === undefined ? letters : withNextLetter(view.plans, letters);
    page.go({ changes: withChange(changes, path, value), plans: added }, true);
  };

  return (
    <main className="compare" id="content" tabIndex={-1} data-stale={isStale || undefined}>
      {isStale && partial === undefined && stage !== 'stopped' && (
        <p className="caption" role="status">
          {say(words.earlier)}
        </p>
      )}
      <Verdict view={isPassed ? undefined : view} partial={partial} stage={stage} />
      {view && !isPassed && (
        <>
          <Ledger view={view} pair={pair} onPair={(name) => page.go({ pair: letterOf(view, name) }, true)} />
          <p className="unknown-line">
            {view.unknown ? (
              <Spoken segments={view.unknown} language={language} />
            ) : (
              stage === 'draws' && say(words.draws)
            )}
          </p>
        </>
      )}
      {shown && (
        <div className="compare-columns" data-single={(view && view.rule !== 'change') || undefined}>
          <ChartPart shown={shown} view={isPassed ? undefined : view} pair={pair} />
          {view && view.rule !== 'change' ? null : (
            <aside>
              {view && !isPassed && (
                <>
                  {(!isStale || hasWorld) && <SeatPair view={view} pair={pair} />}
                  {(!isStale || hasWay) && (
                    <DialPart
                      view={view}
                      pair={pair}
                      onAdd={(from, to, at) =>
                        add(
                          betweenChange(view, page.state.get().changes, {
                            from,
                            to,
                            share: Math.round(at * 100),
                          }),
                        )
                      }
                    />
                  )}
                </>
              )}
            </aside>
          )}
        </div>
      )}
      {view && !isPassed && (
        <div className="whole-width">
          <KpiTable
            view={view}
            shown={shownPlans(view.plans, plans).map(({ name }) => name)}
            onCopy={(text) => void copyText(text)}
            onSave={(text, name) => saveFile(name, text, 'text/csv')}
          />
        </div>
      )}
      {view && view.notes.length > 0 && (
        <details className="page-notes" open={view.notes.some(({ mayChangeResult }) => mayChangeResult)}>
          <summary>
            {say(words.notes)} ({view.notes.length})
          </summary>
          <ul>
            {view.notes.map(({ text, remedy, mayChangeResult }) => (
              <li key={text}>
                {mayChangeResult ? '◉ ' : '✓ '}
                {typeset(text, language)}
                {remedy && ` – ${typeset(remedy, language)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdding && view?.rule === 'change' && (
        <AddPlanDialog
          view={view}
          week={page.state.get().week}
          dial={page.state.get().dial}
          pair={pair}
          changes={page.state.get().changes}
          onAdd={add}
          onClose={() => page.dialog.set({ open: undefined })}
        />
      )}
    </main>
  );
}
