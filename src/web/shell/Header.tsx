import { useState } from 'react';
import { languages, type Text } from '../../text/text.ts';
import { followInPage } from '../design/followInPage.ts';
import { writeAddress } from '../state/address.ts';
import { useLanguage, useSay } from '../state/language.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';
import { type PageState, type Screen, screens, storyBeginning } from '../state/pageState.ts';
import { screenRoutes } from './screenRoutes.ts';
import './shell.css';

const words = {
  screens: { en: 'Screens', fr: 'Écrans' },
  menu: { en: 'All screens', fr: 'Tous les écrans' },
  language: { en: 'Language', fr: 'Langue' },
  scenario: { en: 'Scenario', fr: 'Scénario' },
  share: { en: 'Share', fr: 'Partager' },
  skip: { en: 'Skip to the content', fr: 'Aller au contenu' },
  light: { en: 'Make the page light', fr: 'Passer en clair' },
  dark: { en: 'Make the page dark', fr: 'Passer en sombre' },
} satisfies Record<string, Text>;

const languageNames = { en: 'English', fr: 'Français' } as const;

/** Where one is, where one can go, and what concerns the page as a whole. */
export function Header({ onScenario, onShare }: { onScenario: () => void; onShare: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const page = usePage();
  const screen = usePageState((state) => state.screen);
  const theme = usePageState((state) => state.theme);
  const title = useComparison(({ view, partial }) => (partial ?? view)?.title ?? '');
  // the list of screens is open on the screen where it was opened: wherever one goes, it has served
  const [menuOn, setMenuOn] = useState<Screen>();
  const isMenuOpen = menuOn === screen;
  const isDark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <header className="header">
      <button type="button" className="skip button" onClick={() => document.querySelector('main')?.focus()}>
        {say(words.skip)}
      </button>
      <span className="brand">
        <svg viewBox="0 0 24 20" width="20" height="17" aria-hidden="true">
          <path
            d="M2 17C10 17 11 3 22 3"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            strokeLinecap="round"
          />
          <path d="M6 17.8h16" stroke="var(--still)" strokeWidth="1.2" />
        </svg>
        Uptake
      </span>
      {/* where there is no room for all of them side by side: the name of this one, and a list of all */}
      <span className="header-screen" aria-hidden="true">
        {say(screenRoutes[screen].name)}
      </span>
      <button
        type="button"
        className="icon-button menu-button"
        aria-label={say(words.menu)}
        aria-expanded={isMenuOpen}
        aria-controls="screens"
        onClick={() => setMenuOn(isMenuOpen ? undefined : screen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <nav
        id="screens"
        aria-label={say(words.screens)}
        data-open={isMenuOpen || undefined}
        onKeyDown={({ key }) => key === 'Escape' && setMenuOn(undefined)}
      >
        {screens.map((each) => (
          <a
            key={each}
            href={writeAddress({ ...page.state.get(), ...leadsTo(each, screen) })}
            aria-current={each === screen ? 'page' : undefined}
            onClick={followInPage(() => page.go(leadsTo(each, screen), true))}
          >
            {say(screenRoutes[each].name)}
          </a>
        ))}
      </nav>
      <span className="header-title">{title}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div className="languages" role="group" aria-label={say(words.language)}>
        {languages.toReversed().map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-label={`${each.toUpperCase()}, ${languageNames[each]}`}
            aria-pressed={each === language}
            onClick={() => page.go({ language: each }, true)}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={say(isDark ? words.light : words.dark)}
        title={say(isDark ? words.light : words.dark)}
        onClick={() => page.go({ theme: isDark ? 'light' : 'dark' })}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
        </svg>
      </button>
      <HeaderButton
        name={say(words.scenario)}
        sign="M3.5 1.5h6l3 3v10h-9zM5.5 7h5M5.5 9.5h5M5.5 12h3"
        onPress={onScenario}
      />
      <HeaderButton
        name={say(words.share)}
        sign="M8 10V1.8M4.8 4.8 8 1.6l3.2 3.2M3 8v6.2h10V8"
        onPress={onShare}
      />
    </header>
  );
}

/** Where a screen's name leads: from within a story to all of them, from elsewhere to what was left. */
const leadsTo = (to: Screen, from: Screen): Partial<PageState> =>
  to === 'story' && from === 'story' ? { screen: to, story: undefined, ...storyBeginning } : { screen: to };

/** A button by its name, and by a sign where a phone has no room for that. */
const HeaderButton = ({ name, sign, onPress }: { name: string; sign: string; onPress: () => void }) => (
  <button type="button" className="button header-button" aria-label={name} onClick={onPress}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.35" />
    </svg>
    <span>{name}</span>
  </button>
);
