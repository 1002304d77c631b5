import { useEffect, useRef } from 'react';
import type { Text } from '../../../text/text.ts';
import { Choice } from '../../design/Choice.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { FilesPart } from './FilesPart.tsx';
import { firmControlOf } from './firmControl.ts';
import { MadePart } from './MadePart.tsx';
import './organisation.css';

const words = {
  origin: { en: 'Where the organisation comes from', fr: 'D’où vient l’organisation' },
  files: { en: 'From your files', fr: 'Depuis vos fichiers' },
  made: { en: 'Made up to resemble', fr: 'Générée à l’image' },
  pseudonymised: { en: 'Pseudonymised before anything else.', fr: 'Pseudonymisé avant toute chose.' },
  stays: { en: 'Nothing leaves this browser.', fr: 'Rien ne quitte ce navigateur.' },
} satisfies Record<string, Text>;

/** From two exports to a firm that one trusts, or a firm that is made up. */
export function OrganisationScreen() {
  const say = useSay();
  const page = usePage();
  const language = useLanguage();
  const control = firmControlOf(page);
  const origin = usePageState((state) => state.firm);
  const brought = useStore(page.brought, ({ files }) => files);
  const spoken = useRef(language);
  useEffect(() => {
    if (brought.length === 0) return;
    page.brought.set({ files: [] });
    control.add(brought);
    if (page.state.get().firm !== 'files') page.go({ firm: 'files' });
  }, [brought, page, control]);
  useEffect(() => {
    if (spoken.current !== language) control.speak();
    spoken.current = language;
  }, [language, control]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const isText = (event.target as HTMLElement).closest('input[type=text], input[type=number], textarea');
      const key = event.key.toLowerCase();
      if (key === 'z' && !isText && control.store.get().canUndo) control.undo();
      else if (key === 'o')
        document.querySelector<HTMLInputElement>('.organisation input[type=file]')?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [control]);
  return (
    <main className="organisation" id="content" tabIndex={-1}>
      <div className="organisation-bar">
        <Choice
          label={say(words.origin)}
          choices={[
            { id: 'files', content: say(words.files) },
            { id: 'made', content: say(words.made) },
          ]}
          chosen={origin}
          onChoose={(firm) => page.go({ firm }, true)}
        />
        <p className="privacy">
          <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
            <path
              d="M3 7.2h10V14H3zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.3"
            />
          </svg>
          <span>
            <b>{say(words.pseudonymised)}</b> {say(words.stays)}
          </span>
        </p>
      </div>
      {origin === 'files' ? <FilesPart control={control} /> : <MadePart control={control} />}
    </main>
  );
}
