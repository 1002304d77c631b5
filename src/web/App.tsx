import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Text } from '../text/text.ts';
import { FaultTold } from './design/FaultTold.tsx';
import { applyTheme } from './design/theme.ts';
import { DropTarget } from './shell/DropTarget.tsx';
import { FaultBoundary } from './shell/FaultBoundary.tsx';
import { faultWords } from './shell/faultWords.ts';
import { Header } from './shell/Header.tsx';
import { HelpDialog } from './shell/HelpDialog.tsx';
import { Problems } from './shell/Problems.tsx';
import { ScenarioDialog } from './shell/ScenarioDialog.tsx';
import { ShareDialog } from './shell/ShareDialog.tsx';
import { StatusStrip } from './shell/StatusStrip.tsx';
import { screenRoutes } from './shell/screenRoutes.ts';
import { useDial } from './shell/useDial.ts';
import { usePageKeys } from './shell/usePageKeys.ts';
import { usePlaying } from './shell/usePlaying.ts';
import { useWorld } from './shell/useWorld.ts';
import { LanguageContext } from './state/language.ts';
import { useComparison, usePage, usePageState } from './state/pageContext.ts';
import { useStore } from './state/store.ts';

const words = {
  badLink: {
    en: 'The scenario in this link was cut on its way: shown is the first comparison instead. Ask for the link again, or for the file.',
    fr: 'Le scénario de ce lien a été coupé en route : la première comparaison est montrée à la place. Redemandez le lien, ou le fichier.',
  },
} satisfies Record<string, Text>;

/** The page as a whole: a header, one screen, a strip of what is seen, and a dialog over it. */
export function App() {
  const page = usePage();
  const language = usePageState((state) => state.language);
  const screen = usePageState((state) => state.screen);
  const theme = usePageState((state) => state.theme);
  const dialog = useStore(page.dialog, ({ open }) => open);
  const badLink = useStore(page.scenario, ({ problem }) => problem !== '');
  const problems = useComparison((state) => state.problems);
  const hasView = useComparison((state) => state.view !== undefined);
  const title = useComparison(({ view, partial }) => (partial ?? view)?.title);
  const fault = useComparison((state) => state.fault);
  usePageKeys();
  usePlaying();
  useWorld();
  useDial();
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    // read from the back of a room
    const isWide = matchMedia('(min-width: 1800px)');
    const project = () => document.documentElement.classList.toggle('projector', isWide.matches);
    project();
    isWide.addEventListener('change', project);
    return () => isWide.removeEventListener('change', project);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = title === undefined || title === '' ? 'Uptake' : `${title} – Uptake`;
  }, [title]);
  const { Route } = screenRoutes[screen];
  const close = () => page.dialog.set({ open: undefined });
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language}>
        <Header
          onScenario={() => page.dialog.set({ open: 'scenario' })}
          onShare={() => page.dialog.set({ open: 'share' })}
        />
        {badLink && (
          <p className="problems" role="alert">
            {words.badLink[language]}
          </p>
        )}
        {dialog !== 'scenario' && <Problems problems={problems} hasView={hasView} />}
        <FaultTold what={faultWords.fault[language]} fault={fault} />
        <FaultBoundary key={screen} language={language}>
          <Suspense fallback={<main id="content" tabIndex={-1} aria-busy="true" />}>
            <Route />
          </Suspense>
        </FaultBoundary>
        {screen !== 'story' && <StatusStrip />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'help' && <HelpDialog onClose={close} />}
        {dialog === 'scenario' && <ScenarioDialog onClose={close} />}
        <DropTarget />
      </I18nProvider>
    </LanguageContext>
  );
}
